import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from crawler.archive import Archive
from crawler.clock import tell_time
from crawler.demo import RunningSite, Site, build_site, serve
from crawler.owner import is_alive, name_owner

Run = Callable[..., subprocess.CompletedProcess[str]]
MIDDLE = "/2024/03/25/what-the-minister-signed/"
LOW_WATER = "/series/low-water/"
VOICES = "/series/voices-of-the-estuary/"
SINGLE = "/2024/03/05/market-hall-to-be-green-again/"


def test_a_whole_series_is_archived_from_a_part_in_the_middle(run: Run, site: RunningSite) -> None:
    done = run("archive", site.origin + MIDDLE, "--delay", "0")
    assert done.returncode == 0
    assert done.stderr == ""
    first, last = done.stdout.splitlines()
    assert first == "Low Water: complete, 12 of 12 parts held"
    assert re.fullmatch(r"\d+ pages asked for in \d+\.\d s", last)


def test_gaps_are_named_with_their_reasons(run: Run, site: RunningSite) -> None:
    done = run("archive", site.origin + VOICES, "--delay", "0")
    assert done.returncode == 3
    assert "Voices of the Estuary: incomplete, 3 of 5 parts held" in done.stdout.splitlines()
    missing = [line for line in done.stdout.splitlines() if line.startswith("  missing")]
    assert [re.sub(r"<.*>", "<>", line) for line in missing] == [
        "  missing part 3 “The ferryman’s ledger” <>: behind a password",
        "  missing part 4 “The net mender” <>: the site has no such page (404)",
    ]


def test_a_second_run_asks_for_less_and_adds_nothing(run: Run, site: RunningSite, tmp_path: Path) -> None:
    def archive() -> tuple[str, int]:
        asked_before = len(site.requests)
        done = run("archive", site.origin + LOW_WATER, "--delay", "0")
        assert done.returncode == 0
        return run("show", "low-water", "--json").stdout, len(site.requests) - asked_before

    (first, asked_first), (second, asked_second) = archive(), archive()
    assert second == first
    assert asked_second < asked_first / 2


def test_a_page_without_series_is_archived_and_said_to_be_so(run: Run, site: RunningSite) -> None:
    done = run("archive", site.origin + SINGLE, "--delay", "0")
    assert done.returncode == 4
    assert f"no series found; the page itself is archived: {site.origin}{SINGLE}" in done.stderr


def test_a_page_that_is_not_there_is_a_failure(run: Run, site: RunningSite) -> None:
    done = run("archive", f"{site.origin}/no-such-page/", "--delay", "0")
    assert done.returncode == 1
    assert f"could not get {site.origin}/no-such-page/: the site has no such page (404)" in done.stderr


def test_a_site_that_does_not_answer_is_a_failure(run: Run) -> None:
    done = run("archive", "http://127.0.0.1:9/part-1/", "--delay", "0")
    assert done.returncode == 1
    assert "Error: could not get http://127.0.0.1:9/part-1/" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_the_page_limit_leaves_out_is_a_gap(run: Run, site: RunningSite) -> None:
    done = run("archive", site.origin + MIDDLE, "--delay", "0", "--max-pages", "4")
    assert done.returncode == 3
    assert "the page limit was reached first (--max-pages)" in done.stdout


def test_quiet_leaves_the_exit_status(run: Run, site: RunningSite) -> None:
    done = run("archive", site.origin + VOICES, "--delay", "0", "-q")
    assert (done.returncode, done.stdout, done.stderr) == (3, "", "")


def test_verbose_in_a_pipe_is_one_plain_line_for_a_page(run: Run, site: RunningSite) -> None:
    done = run("archive", site.origin + MIDDLE, "--delay", "0", "-v")
    lines = done.stderr.splitlines()
    assert "found the series Low Water" in lines
    assert any(line.startswith("12 of 12: ") for line in lines)
    assert "\x1b" not in done.stderr


def test_the_environment_names_the_archive(run: Run, site: RunningSite, tmp_path: Path) -> None:
    run("archive", site.origin + SINGLE, "--delay", "0", SERIATIM_ARCHIVE="elsewhere.db")
    assert (tmp_path / "elsewhere.db").exists()
    assert not (tmp_path / "archive.db").exists()


def test_an_archive_that_cannot_be_written_is_a_failure(run: Run, site: RunningSite, tmp_path: Path) -> None:
    (tmp_path / "archive.db").write_bytes(b"this is no database, and long enough to be seen as none. " * 20)
    done = run("archive", site.origin + SINGLE, "--delay", "0")
    assert done.returncode == 7
    assert "archive.db" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Missing argument 'URL...'"),
        (("example.org/part-7/",), "did you mean https://example.org/part-7/"),
        (("ftp://example.org/",), "give a full http(s) URL"),
        (("http://example.org/", "--delay", "-1"), "--delay"),
        (("http://example.org/", "--concurrency", "0"), "--concurrency"),
        (("http://example.org/", "--max-pages", "none"), "--max-pages"),
        (("http://example.org/", "-v", "-q"), "exclude each other"),
    ],
)
def test_wrong_usage_is_explained_before_anything_is_done(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = run("archive", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert list(tmp_path.iterdir()) == []


def slow_down(origin: str) -> Site:
    return {path: replace(response, delay=0.3) for path, response in build_site(origin).items()}


def test_ctrl_c_ends_cleanly_and_keeps_what_was_collected(run: Run, tmp_path: Path) -> None:
    with serve(slow_down) as site:
        process = subprocess.Popen(
            [sys.executable, "-m", "crawler", "archive", site.origin + MIDDLE, "--delay", "0", "-v"],
            cwd=tmp_path,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        deadline = time.monotonic() + 30
        while len(site.requests) < 6 and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
        assert process.returncode == 130
        assert "interrupted; what was collected is kept" in err
        assert "Traceback" not in err
        assert re.search(r"^Low Water: incomplete, \d+ of 12 parts held$", out, re.MULTILINE)
        assert run("archive", site.origin + MIDDLE, "--delay", "0").returncode == 0


def test_a_second_crawl_of_the_same_series_says_so_and_stops(run: Run, site: RunningSite, tmp_path: Path) -> None:
    run("archive", site.origin + MIDDLE, "--delay", "0")
    with Archive.open(tmp_path / "archive.db") as archive:
        first = archive.start_crawl([], {}, now=tell_time())
        archive.take_lease(1, first, name_owner(), now=tell_time(), is_alive=is_alive)
        second = run("archive", site.origin + MIDDLE, "--delay", "0")
    assert second.returncode == 6
    assert f"{name_owner()} is collecting 'Low Water' at this moment" in second.stderr
