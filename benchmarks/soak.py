"""Kills crawls and refreshes at random moments, and fails their answers, and looks whether anything is lost.

    python -m benchmarks.soak --kills 200 --seed 1
    python -m benchmarks.soak --kills 0 --rate 0.3
    python -m benchmarks.soak --kills 0 --rate 0.1 --kind hang

A round is: archive a series of a dozen parts, killed with -9 again and again until a run ends by itself; then the site
changes (an edit, a new part, a withdrawal), and refreshes are killed likewise. After every kill all that was committed
before must be there and the archive sound; after the round its state must be that of a run that nobody disturbed. With
a fault rate, parts may be missing instead, for the reason that the fault has.
"""

import argparse
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.faulty_site import KINDS, FaultySite, serve_faulty
from crawler.archive import Archive
from crawler.demo import build_site
from crawler.demo.response import Response

LOW_WATER, EDITED, WITHDRAWN = (
    "/series/low-water/",
    "/2024/03/04/the-harbour-that-lost-a-metre/",
    "/2024/04/12/the-hearing/",
)
ANSWER_SECONDS = 0.02
FIRST_KILL, LAST_KILL = 0.2, 3.5
# What may be missing when answers fail: the reasons that belong to the faults.
FAULT_REASONS = {"server_error", "timeout", "blocked", "not_fetched"}
STATE = {
    "parts": "SELECT position, url, status FROM parts ORDER BY series_id, position",
    "articles": "SELECT url, sha256, withdrawn_reason FROM articles ORDER BY url",
    "revisions": "SELECT url, revisions.sha256, number FROM revisions JOIN articles ON articles.id = article_id",
    "series": "SELECT title, verdict FROM series ORDER BY title",
}
KEPT = "SELECT article_id, sha256 FROM revisions", "SELECT url, fetched_at, status FROM captures"


class LossError(Exception):
    """Something that was committed is gone, the archive is damaged, or the end differs."""


@dataclass
class Tally:
    """What was done: kills, runs that ended by themselves, requests."""

    kills: int = 0
    runs: int = 0
    requests: int = 0


def soak(kills: int, *, seed: int = 0, rate: float = 0.0, kinds: Sequence[str] = KINDS) -> Tally:
    """Run rounds until *kills* crawls were killed (one round for none). Raises LossError."""
    chance, tally = random.Random(seed), Tally()
    with tempfile.TemporaryDirectory() as folder, serve_faulty({}, seed=seed) as site:
        site.delay, site.kinds = ANSWER_SECONDS, kinds
        expected = [play_round(site, Path(folder) / "calm.db", None, tally, 0)]
        number = 0
        while number == 0 or tally.kills < kills:
            site.rate = rate
            path = Path(folder) / f"{number}.db"
            compare(play_round(site, path, chance, tally, kills), expected[0], path, faulty=rate > 0)
            number += 1
    return tally


def play_round(
    site: FaultySite, path: Path, chance: random.Random | None, tally: Tally, kills: int
) -> Mapping[str, object]:
    """Archive, change the site, refresh; return the state at the end."""
    site.pages = dict(build_site(site.origin))
    run(["archive", site.origin + LOW_WATER], path, chance, tally, kills)
    change(site)
    run(["refresh", "low-water"], path, chance, tally, kills)
    tally.requests += len(site.requests)
    del site.requests[:]
    with Archive.open(path) as archive:
        if faults := archive.list_faults():
            raise LossError(f"{path}: {faults}")
    return read_state(path)


def change(site: FaultySite) -> None:
    """Let the editor of the site work: an edit that the list of parts shows, and a withdrawal."""
    for page, response in site.pages.items():
        body = response.body.replace(b">The harbour that lost a metre<", b">The harbour that lost two metres<")
        site.pages[page] = replace(response, body=body)
    body = site.pages[EDITED].body.replace(b"counts", b"recounts")
    site.pages[EDITED] = replace(site.pages[EDITED], body=body)
    site.pages[WITHDRAWN] = Response.failure(410)


def run(command: list[str], path: Path, chance: random.Random | None, tally: Tally, kills: int) -> None:
    """Run the command until it ends by itself; before that, kill it at random moments."""
    while True:
        arguments = [sys.executable, "-m", "crawler", *command, "--delay", "0", "--archive", str(path), "-q"]
        before = read_kept(path)
        process = subprocess.Popen(arguments, stderr=subprocess.DEVNULL)
        is_killed = chance is not None and tally.kills < kills
        if chance is not None and is_killed:
            time.sleep(chance.uniform(FIRST_KILL, LAST_KILL))
            is_killed = process.poll() is None
            process.send_signal(signal.SIGKILL)
        process.wait()
        if lost := before - read_kept(path):
            raise LossError(f"{path}: {len(lost)} committed rows are gone, such as {min(map(str, lost))}")
        if not is_killed:
            tally.runs += 1
            return
        tally.kills += 1


def read_kept(path: Path) -> set[object]:
    """Return what must never be lost: every revision, every capture."""
    if not path.exists():
        return set()
    with sqlite3.connect(path) as db:
        has_tables = db.execute("SELECT count(*) FROM sqlite_master WHERE name = 'captures'").fetchone()[0]
        return {row for sql in KEPT for row in db.execute(sql)} if has_tables else set()


def read_state(path: Path) -> dict[str, object]:
    """Return what a reader sees, but for numbers of rows and times."""
    with sqlite3.connect(path) as db:
        return {name: sorted(map(str, db.execute(sql))) for name, sql in STATE.items()}


def compare(state: Mapping[str, object], expected: Mapping[str, object], path: Path, *, faulty: bool) -> None:
    """Raise LossError when *state* is not as *expected*; where answers fail, parts may be gaps with their reason."""
    if state == expected:
        return
    if not faulty:
        differing = {name: (state[name], expected[name]) for name in state if state[name] != expected[name]}
        raise LossError(f"{path}: the end differs: {differing}")
    with sqlite3.connect(path) as db:
        wrong = {row[0] for row in db.execute("SELECT status FROM parts WHERE article_id IS NULL")} - FAULT_REASONS
    if wrong:
        raise LossError(f"{path}: parts are missing for reasons that are none: {wrong}")


def main() -> None:
    """Run the soak and print what was done."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--rate", type=float, default=0.0, help="share of the answers that fail")
    parser.add_argument("--kind", choices=KINDS, help="the one way in which they fail; without it, any")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    begun = time.monotonic()
    tally = soak(asked.kills, seed=asked.seed, rate=asked.rate, kinds=[asked.kind] if asked.kind else KINDS)
    print(
        f"{tally.kills} kills, {tally.runs} runs to the end, {tally.requests} requests, fault rate {asked.rate:.0%}: "
        f"nothing lost, every archive sound, every end as undisturbed ({time.monotonic() - begun:.0f} s)"
    )


if __name__ == "__main__":
    main()
