"""Opening, and every way in which it can fail."""

import os
import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from crawler.archive import Archive, connection
from crawler.archive.connection import connect
from crawler.errors import ArchiveCorruptError, ArchiveError, ArchiveNotFoundError, ArchiveVersionError


def test_a_missing_archive_is_not_made_by_readers(path: Path) -> None:
    with pytest.raises(ArchiveNotFoundError, match=r"no archive at .*archive\.db; make one with: seriatim archive URL"):
        Archive.open(path, create=False)
    assert not path.exists()


def test_an_archive_opens_again(path: Path) -> None:
    with Archive.open(path) as archive:
        archive.start_crawl(["https://x.example"], {}, now="2026-01-01T00:00:00Z")
    with Archive.open(str(path), create=False) as archive:
        assert archive.start_crawl([], {}, now="2026-01-02T00:00:00Z") == 2


def test_a_folder_that_does_not_exist_is_named(path: Path) -> None:
    with pytest.raises(ArchiveError, match="cannot be opened: is the folder there"):
        Archive.open(path / "deeper" / "archive.db")


def test_a_file_that_is_no_database(path: Path) -> None:
    path.write_bytes(b"not a database " * 100)
    with pytest.raises(ArchiveCorruptError, match="is no SQLite database"):
        Archive.open(path)
    assert path.read_bytes() == b"not a database " * 100


def test_a_database_of_another_program_is_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.close()
    with pytest.raises(ArchiveError, match="no archive of Seriatim"):
        Archive.open(path)


def test_an_archive_of_a_newer_version(path: Path) -> None:
    db = connect(path, create=True)
    row = {"migration_set": "seriatim", "name": "create_holograms", "applied_at": "2031-01-01"}
    db.table("_sqlite_migrations").insert(row)
    db.close()
    with pytest.raises(ArchiveVersionError, match=r"newer Seriatim \(create_holograms\); update seriatim"):
        Archive.open(path)


def test_a_truncated_archive(path: Path) -> None:
    with Archive.open(path) as archive:
        archive.start_crawl(["https://x.example"], {}, now="2026-01-01T00:00:00Z")
    path.write_bytes(path.read_bytes()[:20_000])
    with pytest.raises(ArchiveCorruptError, match="is damaged"), Archive.open(path) as archive:
        archive.list_series()


def test_a_locked_archive(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    with Archive.open(path) as archive:
        other = sqlite3.connect(path)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveError, match="is locked: another program"):
            archive.start_crawl([], {}, now="2026-01-01T00:00:00Z")
        assert archive.list_series() == []
        other.rollback()
        other.close()
        assert archive.start_crawl([], {}, now="2026-01-01T00:00:00Z") == 1


def test_a_full_disk(path: Path) -> None:
    db = connect(path, create=True)
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages}")
    with Archive(db, path) as archive:
        with pytest.raises(ArchiveError, match="the disk is full; what was stored before is safe"):
            archive.start_crawl(["https://x.example/" + "x" * 20_000], {}, now="2026-01-01T00:00:00Z")
        assert archive.list_series() == []


def test_a_read_only_archive_can_be_read_and_says_why_not_written(path: Path) -> None:
    Archive.open(path).close()
    # Opened read-only, not by the file's mode: the tests may run as root, whom no mode binds.
    read_only = Database(sqlite3.connect(f"file:{path}?mode=ro", uri=True))
    with Archive(read_only, path) as archive:
        assert archive.list_series() == []
        with pytest.raises(ArchiveError, match="cannot be written: the file or its folder is read-only"):
            archive.start_crawl([], {}, now="2026-01-01T00:00:00Z")


def test_an_archive_on_a_read_only_disk_can_be_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Archive.open(path).close()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with Archive.open(path, create=False) as archive:
        assert archive.list_series() == []
        with pytest.raises(ArchiveError, match="cannot be written"):
            archive.start_crawl([], {}, now="2026-01-01T00:00:00Z")


def test_an_error_of_another_kind_is_passed_on_with_the_file(path: Path) -> None:
    db = connect(path, create=True)
    db.execute("DROP TABLE parts")
    with Archive(db, path) as archive, pytest.raises(ArchiveError, match=r"archive\.db failed: no such table: parts"):
        archive.list_series()
