"""``seriatim reextract`` on an archive that an earlier version filled."""

import json
from pathlib import Path
from shutil import copy

import pytest
from sqlite_utils import Database

from crawler.archive.revisions import hash_columns
from tests.cli.conftest import Run


@pytest.fixture
def old_archive(demo_folder: Path, tmp_path: Path) -> Database:
    """The demo archive, but one of its texts was read badly."""
    copy(demo_folder / "archive.db", tmp_path)
    db = Database(tmp_path / "archive.db")
    sql = "SELECT headline, standfirst, byline, dateline, published_at, sha256 FROM articles WHERE id = 2"
    headline, standfirst, byline, dateline, published_at, old = db.execute(sql).fetchone()
    digest = hash_columns([headline, standfirst, json.loads(byline), dateline, published_at, "Share this!"])
    for table in ("articles", "revisions"):
        changes = "text = 'Share this!', word_count = 2, sha256 = ?"
        db.execute(f"UPDATE {table} SET {changes} WHERE sha256 = ?", [digest, old])
    db.conn.commit()
    return db


def list_revisions(db: Database) -> list[tuple[int, str]]:
    return [(row[0], row[1]) for row in db.execute("SELECT number, kind FROM revisions WHERE article_id = 2")]


def test_what_is_read_better_now_is_a_revision_of_ours(run: Run, old_archive: Database) -> None:
    told = json.loads(run("reextract", "--dry-run", "--json").stdout)
    assert [(one["fields"], one["words_before"]) for one in told["changed"]] == [(["text"], 2)]
    assert list_revisions(old_archive) == [(1, "first")]

    done = run("reextract")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].endswith("articles read once more; 1 are changed")
    assert list_revisions(old_archive) == [(1, "first"), (2, "extractor")]
    assert "sound" in run("verify").stdout
    assert run("reextract").stdout.endswith("articles read once more; 0 are changed\n")


def test_an_archive_of_today_stays_as_it_is(run_on_demo: Run) -> None:
    told = json.loads(run_on_demo("reextract", "voices-of-the-estuary", "--json").stdout)
    assert told == {"articles": 3, "dry_run": False, "changed": []}
