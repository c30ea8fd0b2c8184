"""A large archive, and how long readers wait for its pages.

    python -m benchmarks.library --articles 100000

The archive is filled through the archive's own face, with invented articles in series of up to 119 parts; the pages are
asked for over HTTP, as a browser does. Memory is the peak of a process that exports all series.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import httpx
import uvicorn

from crawler.archive import Archive
from crawler.items import (
    Article,
    Claim,
    ClaimKind,
    Entry,
    Evidence,
    Exchange,
    PageItem,
    PageKind,
    Reading,
    SeriesName,
    SeriesReading,
)
from crawler.reading_room.serving import listen, make_application

SITE = "https://news.example"
LENGTHS = (5, 12, 30, 119)
WORDS = 400
NOW = "2026-03-01T12:00:00Z"
PAGE_MILLISECONDS, COMMAND_SECONDS = 150, 1.0


def main() -> None:
    """Make the archive, measure, print; status 1 when readers wait longer than promised."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--archive", type=Path, help="where to keep it; one that exists is used as it is")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = asked.archive or Path(folder, "library.db")
        if not path.exists():
            begun = time.monotonic()
            fill(path, asked.articles)
            print(
                f"{asked.articles} articles stored in {time.monotonic() - begun:.0f} s, {path.stat().st_size >> 20} MB"
            )
        sys.exit(0 if measure(path, Path(folder)) else 1)


def fill(path: Path, articles: int) -> None:
    """Store so many articles."""
    chance = Random(1)
    vocabulary = ["".join(chance.choices("abcdefghijklmnoprstuvw", k=chance.randint(3, 9))) for _ in range(20_000)]
    with Archive.open(path) as archive:
        crawl = archive.start_crawl([SITE], {}, now=NOW)
        made = number = 0
        while made < articles:
            number += 1
            length = LENGTHS[number % len(LENGTHS)]
            for item in make_series(number, length, vocabulary, chance):
                series = archive.record_page(crawl, item).series_ids
            archive.assess_series(series[0], now=NOW)
            made += length
        archive.finish_crawl(crawl, "finished", {}, now=NOW)


def make_series(number: int, length: int, vocabulary: list[str], chance: Random) -> Iterator[PageItem]:
    """Yield the parts of a series."""
    name = SeriesName(f"{chance.choice(vocabulary).capitalize()} {number}", f"{SITE}/series/{number}/")
    urls = [f"{SITE}/{number}/{part}/" for part in range(1, length + 1)]
    entries = tuple(Entry(url, f"Part {place}", place) for place, url in enumerate(urls, 1))
    evidence = Evidence("benchmark", "part", "content", 0.95)
    for place, url in enumerate(urls, 1):
        words = chance.choices(vocabulary, k=WORDS)
        text = "\n\n".join(" ".join(words[start : start + 80]) for start in range(0, WORDS, 80))
        article = Article(
            headline=" ".join(words[:6]).capitalize(),
            byline=("Ada Quill",),
            published_at=f"20{10 + number % 16:02}-{1 + place % 12:02}-{1 + place % 28:02}T08:00:00Z",
            language="en",
            text=text,
            html="".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n")),
            word_count=WORDS,
            method="shape",
            confidence=0.9,
        )
        claims = (
            Claim(ClaimKind.MEMBERSHIP, name, url, evidence),
            Claim(ClaimKind.POSITION, name, url, evidence, number=place),
            *((Claim(ClaimKind.CONTENTS, name, url, evidence, entries=entries, whole=True),) if place == 1 else ()),
        )
        reading = SeriesReading(name.title, name.url, place, length, None, None, (), claims)
        body = f"<html><body><h1>{article.headline}</h1>{article.html}</body></html>".encode()
        exchange = Exchange(url, 200, NOW, (("Content-Type", "text/html"),), body, ())
        yield PageItem(
            url, [exchange], Reading(PageKind.PART, (reading,)), article, canonical_url=url, followed=(True,)
        )


def measure(path: Path, folder: Path) -> bool:
    """Print how long each page and command takes; return whether all keep what was promised."""
    with Archive.open(path) as archive:
        longest = max(archive.list_shelf(), key=lambda row: row.known)
        word = archive.load_article(archive.list_parts(longest.series_id)[0].article_id or 0).article.text.split()[0]
    listener = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(make_application(path), log_level="error"))
    threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True).start()
    origin = f"http://127.0.0.1:{listener.getsockname()[1]}"
    client, good = httpx.Client(base_url=origin, timeout=60), True
    for name, target in (
        ("shelf", "/"),
        ("series", f"/series/{longest.series_id}"),
        ("reading", f"/series/{longest.series_id}/3"),
        ("search, rare word", f"/search?q={word}"),
        ("search, two words", f"/search?q={word}+OR+part*"),
    ):
        median = 1000 * statistics.median(time_call(client.get, target) for _ in range(9))
        good &= median <= PAGE_MILLISECONDS
        print(f"{name:20} {median:7.0f} ms (at most {PAGE_MILLISECONDS})")
    server.should_exit = True
    for command in (["list"], ["export", str(longest.series_id), "-o", str(folder / "one.json")]):
        took = time_call(run, path, *command)
        good &= took <= COMMAND_SECONDS
        print(f"{command[0]:20} {took:7.2f} s  (at most {COMMAND_SECONDS})")
    for name in ("epub", "json"):
        took = time_call(run, path, "export", "--all", "--format", name, "-o", str(folder / name))
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
        print(f"export --all, {name:6} {took:7.1f} s, peak memory {peak} MB")
    return good


def time_call(call: Callable[..., object], *arguments: object) -> float:
    """Return how many seconds it takes to call *call* with *arguments*."""
    begun = time.perf_counter()
    call(*arguments)
    return time.perf_counter() - begun


def run(path: Path, *arguments: str) -> None:
    """Run the command."""
    command = [sys.executable, "-m", "crawler", *arguments, "--archive", str(path)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
