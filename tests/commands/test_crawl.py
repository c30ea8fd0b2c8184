"""``scrapy crawl series`` in a checkout, as a person runs it."""

from pathlib import Path
from subprocess import CompletedProcess

import pytest

from crawler.demo import serve
from tests.command import run_command

CHECKOUT = Path(__file__).parents[2]
MIDDLE = "/2024/03/25/what-the-minister-signed/"
VOICES = "/series/voices-of-the-estuary/"


def crawl(archive: Path, *arguments: str) -> CompletedProcess[str]:
    settings = ("-s", f"SERIATIM_ARCHIVE={archive}", "-s", "DOWNLOAD_DELAY=0", "-s", "LOG_LEVEL=WARNING")
    return run_command(CHECKOUT, "crawl", "series", *settings, *arguments, module="scrapy")


def test_it_does_what_the_command_does(tmp_path: Path) -> None:
    with serve() as site:
        done = crawl(tmp_path / "a.db", "-a", f"url={site.origin}{MIDDLE}")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "Low Water: complete, 12 of 12 parts held"


def test_gaps_and_failures_have_their_status(tmp_path: Path) -> None:
    with serve() as site:
        assert crawl(tmp_path / "a.db", "-a", f"url={site.origin}{VOICES}").returncode == 3
        done = crawl(tmp_path / "a.db", "-a", f"url={site.origin}/no-such-page/")
    assert done.returncode == 1
    assert "could not get" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [((), "no page given"), (("-a", "url=gazette.example/ferry"), "did you mean https://gazette.example/ferry")],
)
def test_a_wrong_call_is_explained_in_one_line(tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    done = crawl(tmp_path / "a.db", *arguments)
    assert done.returncode == 2
    assert message in done.stderr.splitlines()[-1]
    assert not (tmp_path / "a.db").exists()


def test_an_archive_that_cannot_be_opened_is_explained_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"no database " * 100)
    with serve() as site:
        done = crawl(tmp_path / "a.db", "-a", f"url={site.origin}{MIDDLE}")
        assert site.requests == []
    assert done.returncode == 7
    assert "a.db" in done.stderr
    assert "Traceback" not in done.stderr
