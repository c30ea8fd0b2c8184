"""What Seriatim adds to sqlite-utils."""

import sqlite3
from pathlib import Path

import pytest

from crawler.archive import Archive
from crawler.errors import ArchiveCorruptError
from crawler.sqlite_plugin import load_text
from tests.command import run_command


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Archive.open(tmp_path / "archive.db"):
        return tmp_path


def test_series_and_parts_take_the_options_of_rows(folder: Path) -> None:
    with sqlite3.connect(folder / "archive.db") as db:
        db.execute("INSERT INTO sites (url) VALUES ('https://news.example')")
        db.execute(
            "INSERT INTO series (site_id, title, slug, verdict, proof, contradictions, first_seen_at, stale)"
            " VALUES (1, 'Tides', 'tides', 'complete', '[]', '[]', '2026-01-01', 0)"
        )
    done = run_command(folder, "series", "archive.db", "-c", "series", "--csv", module="sqlite_utils")
    assert done.stdout.splitlines() == ["series", "Tides"], done.stderr
    done = run_command(folder, "parts", "archive.db", "Tides", "--csv", module="sqlite_utils")
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 1)


def test_a_page_that_is_not_there_is_an_error(folder: Path) -> None:
    with sqlite3.connect(folder / "archive.db") as db:
        assert load_text(db, None) is None
        with pytest.raises(ArchiveCorruptError):
            load_text(db, 1)
    db.close()
