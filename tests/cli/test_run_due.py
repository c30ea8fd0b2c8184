"""The watch list and its passes, as a person or a timer runs them: real processes, real sites."""

import json
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from crawler.archive import Archive
from crawler.demo import RunningSite, build_site, serve
from crawler.demo.response import Response
from tests.cli.conftest import LOW_WATER, VOICES, Run

EDITED = "/2024/03/04/the-harbour-that-lost-a-metre/"
NOW = ("--delay", "0")


@pytest.fixture
def site() -> Iterator[RunningSite]:
    with serve() as running:
        yield running


def make_due(folder: Path) -> None:
    """Let all that is watched be due, in another second than it was looked at."""
    time.sleep(1)
    with sqlite3.connect(folder / "archive.db") as db:
        db.execute("UPDATE watches SET next_check_at = '2020-01-01T00:00:00Z'")
    db.close()


def edit(site: RunningSite, old: bytes, new: bytes) -> None:
    for path, page in site.pages.items():
        site.pages[path] = replace(page, body=page.body.replace(old, new))


def test_from_a_url_to_a_series_that_is_kept_up_to_date(run: Run, site: RunningSite, tmp_path: Path) -> None:
    assert run("watch", site.origin + LOW_WATER, "--every", "daily").returncode == 0
    done = run("run-due", *NOW)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Low Water: complete, 12 of 12 parts held; due again ")
    (watch,) = json.loads(run("watching", "--json").stdout)["watches"]
    assert (watch["title"], watch["every"], watch["seconds"]) == ("Low Water", "1d", 86_400)
    assert run("run-due", *NOW).stdout == "Nothing is due.\n"

    make_due(tmp_path)
    edit(site, b">The harbour that lost a metre<", b">The harbour that lost two metres<")
    report = json.loads(run("run-due", *NOW, "--json").stdout)
    assert [(one["change"], one["headline"]) for one in report["news"]] == [
        ("edit", "The harbour that lost two metres")
    ]
    assert "Headline: [-a-] {+two+} [-metre-] {+metres+}" in run("news").stdout
    assert "<title>edit: The harbour that lost two metres</title>" in run("news", "--atom").stdout

    assert run("unwatch", "Low Water").returncode == 0
    assert run("watching").stdout.startswith("Nothing is watched.")


def test_what_the_last_command_saw_in_the_same_second_is_no_news_of_the_next(
    run: Run, site: RunningSite, tmp_path: Path
) -> None:
    run("archive", site.origin + LOW_WATER, *NOW)
    with sqlite3.connect(tmp_path / "archive.db") as db:
        db.execute("UPDATE revisions SET first_seen_at = '2999-01-01T00:00:00Z'")
        db.execute("UPDATE events SET seen_at = '2999-01-01T00:00:00Z'")
    db.close()
    refreshed = run("refresh", "low-water", *NOW)
    assert refreshed.stdout.startswith("Low Water: complete, 12 of 12 parts held\n"), refreshed.stdout
    run("watch", "low-water")
    (line,) = run("run-due", *NOW).stdout.splitlines()
    assert line.startswith("Low Water: complete, 12 of 12 parts held; due again ")


def test_gaps_have_their_status_and_series_their_own_rhythm(run: Run, site: RunningSite) -> None:
    run("watch", site.origin + LOW_WATER, site.origin + VOICES)
    assert run("run-due", *NOW, "-q").returncode == 3
    assert "every 30 days, since nothing happened for" in run("watching").stdout


def test_what_breaks_is_told_once_and_stops_nothing_else(run: Run, site: RunningSite, tmp_path: Path) -> None:
    with serve(build_site) as other:
        run("watch", site.origin + LOW_WATER, other.origin + LOW_WATER.replace("low-water", "voices-of-the-estuary"))
        assert run("run-due", *NOW).returncode == 3
        make_due(tmp_path)
        for path in site.pages:
            if path != "/robots.txt":
                site.pages[path] = Response.of("<p>Go away.</p>", status=403)
        with listen() as (target, messages):
            done = run("run-due", *NOW, "--notify", target)
            assert done.returncode == 5, done.stdout + done.stderr
            assert "Voices of the Estuary: incomplete, 3 of 5 parts held" in done.stdout
            assert "Low Water: could not be looked at" in done.stdout
            make_due(tmp_path)
            assert run("run-due", *NOW, "--notify", target).returncode == 5
    assert len(messages) == 1
    assert f"{site.origin} refuses to be read (status 403)" in messages[0]["message"]
    assert f"{site.origin} refuses to be read" in run("watching").stdout


class listen:  # noqa: N801  (used as a function)
    """A webhook: its address for Apprise, and the messages that came."""

    def __enter__(self) -> tuple[str, list[dict[str, Any]]]:
        messages: list[dict[str, Any]] = []

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                messages.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                self.send_response(200)
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the name is the base class's)
                """Say nothing."""

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"json://127.0.0.1:{self.server.server_port}/", messages

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()


def test_messages_can_be_tried_and_are_digested(run: Run, site: RunningSite) -> None:
    run("archive", site.origin + LOW_WATER, *NOW)
    with listen() as (target, messages):
        assert run("notify", "test", "--to", target).returncode == 0
        assert run("notify", "digest", SERIATIM_NOTIFY=target).returncode == 0
    assert messages[0]["title"] == "Seriatim: a test"
    assert "- first: High water (Low Water)" in messages[1]["message"]
    assert "no address" in run("notify", "test").stderr
    assert "secret" not in run("notify", "test", "--to", "nosuch://secret@x").stderr


def start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "crawler", "run-due", *NOW, *arguments]
    return subprocess.Popen(command, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def wait_for_requests(site: RunningSite, process: subprocess.Popen[str], count: int) -> None:
    while len(site.requests) < count:
        assert process.poll() is None
        time.sleep(0.05)


def test_passes_never_overlap_and_a_killed_one_is_taken_over(run: Run, site: RunningSite, tmp_path: Path) -> None:
    for path, page in site.pages.items():
        site.pages[path] = replace(page, delay=0.3)
    run("watch", site.origin + LOW_WATER)
    with start(tmp_path) as first:
        wait_for_requests(site, first, 3)
        second = run("run-due", *NOW)
        assert second.returncode == 6
        assert "another pass is running" in second.stderr
        first.send_signal(signal.SIGKILL)
    for path, page in site.pages.items():
        site.pages[path] = replace(page, delay=0.0)
    deadline = time.monotonic() + 60
    # The crawl of the killed pass may still be at work: then the series is busy, and stays due.
    while run("run-due", *NOW).returncode != 0:
        assert time.monotonic() < deadline
        make_due(tmp_path)
        time.sleep(0.5)
    with Archive.open(tmp_path / "archive.db") as archive:
        assert archive.list_faults() == []
        assert archive.find_series("low-water").held == 12


def test_a_full_disk_is_told_and_nothing_is_lost(run: Run, site: RunningSite, tmp_path: Path) -> None:
    run("watch", site.origin + LOW_WATER)
    kilobytes = (tmp_path / "archive.db").stat().st_size // 1024 + 200
    # What a file may have at most stands for the disk: a write beyond it fails.
    limited = f"ulimit -f {kilobytes * 1024 // 512}; exec {sys.executable} -m crawler run-due --delay 0"
    done = subprocess.run(["sh", "-c", limited], cwd=tmp_path, check=False, capture_output=True, text=True, timeout=90)
    assert done.returncode in (1, 7), done.stdout + done.stderr
    assert "disk" in done.stderr
    assert "Traceback" not in done.stderr
    with Archive.open(tmp_path / "archive.db") as archive:
        assert archive.list_faults() == []
    make_due(tmp_path)
    assert run("run-due", *NOW).stdout.startswith("Low Water: complete, 12 of 12 parts held")


def test_a_site_that_hangs_costs_no_more_than_the_time_given(run: Run, site: RunningSite, tmp_path: Path) -> None:
    run("watch", site.origin + LOW_WATER)
    for path, page in site.pages.items():
        site.pages[path] = replace(page, delay=2.0)
    begun = time.monotonic()
    done = run("run-due", *NOW, "--for", "4s", "--json")
    assert time.monotonic() - begun < 30
    report = json.loads(done.stdout)
    assert report["finished_at"]
    assert report["pages_asked"] < 12


def test_log_and_metrics_are_for_machines(run: Run, site: RunningSite, tmp_path: Path) -> None:
    run("watch", site.origin + VOICES)
    assert run("run-due", *NOW, "-q", "--log", "x.log", "--metrics", "x.prom").returncode == 3
    lines = [json.loads(line) for line in (tmp_path / "x.log").read_text().splitlines()]
    assert [line["event"] for line in lines] == ["checked", "news", "news", "news", "finished"]
    assert len({line["pass"] for line in lines}) == 1
    metrics = (tmp_path / "x.prom").read_text()
    assert 'seriatim_parts_held{series="Voices of the Estuary",verdict="incomplete"} 3\n' in metrics
    assert "# TYPE seriatim_alarms gauge\nseriatim_alarms 0\n" in metrics


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("watch", "nothing"), 1, "there is no archive"),
        (("watch", "https://gazette.example/", "--every", "often"), 2, "is no schedule"),
        (("unwatch", "https://gazette.example/"), 1, "there is no archive"),
        (("run-due",), 1, "there is no archive"),
        (("run-due", "--for", "soon"), 2, "not a time"),
        (("schedule", "show", "--minute", "70"), 2, "70"),
        (("news", "--json", "--atom"), 2, "exclude each other"),
    ],
)
def test_wrong_calls_are_explained(run: Run, arguments: tuple[str, ...], status: int, said: str) -> None:
    done = run(*arguments)
    assert (done.returncode, said in done.stderr) == (status, True), done.stderr


def test_what_a_schedule_would_write_is_shown_and_asked_about(run: Run, tmp_path: Path) -> None:
    shown = run("schedule", "show", "--with", "cron", "--minute", "5").stdout
    assert f"--archive {tmp_path}/archive.db" in shown
    assert shown.splitlines()[1].startswith("5 * * * * ")
    refused = run("schedule", "install", "--with", "github-actions", stdin=b"n\n")
    assert refused.returncode == 130
    assert not (tmp_path / ".github").exists()
    assert run("schedule", "install", "--with", "github-actions", "--yes").returncode == 0
    assert (tmp_path / ".github" / "workflows" / "seriatim.yml").exists()
