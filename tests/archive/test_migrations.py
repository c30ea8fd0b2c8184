"""The schema, from an empty file to today's."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.db import View

from crawler.archive import Archive
from crawler.archive.connection import connect
from crawler.archive.full_text import INDEXES, create_triggers
from crawler.archive.migrations import migrations

STEPS = Path(__file__).parents[2] / "crawler" / "archive" / "migrations.py"


def list_own_tables(db: Database) -> list[str]:
    return [name for name in db.table_names() if not name.startswith(("_", *INDEXES))]


@pytest.fixture
def db(path: Path) -> Database:
    return connect(path, create=True)


def test_sqlite_utils_makes_the_same_schema(path: Path, db: Database, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    command = [sys.executable, "-m", "sqlite_utils", "migrate", str(other), str(STEPS)]
    subprocess.run(command, check=True, capture_output=True)
    assert Database(other).schema == db.schema


def test_every_step_builds_on_those_before(tmp_path: Path) -> None:
    db = Database(tmp_path / "steps.db")
    for step in [step.name for step in migrations.pending(db)][1:]:
        migrations.apply(db, stop_before=step)
    migrations.apply(db)
    assert migrations.pending(db) == []
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_tables_are_strict_with_an_integer_id_and_a_natural_key(db: Database) -> None:
    for name in list_own_tables(db):
        table = db.table(name)
        assert table.strict, name
        assert table.pks == ["id"]
        assert name in ("crawls", "captures", "passes") or any(index.unique for index in table.indexes), name


def test_foreign_keys_are_single_indexed_and_enforced(db: Database) -> None:
    assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)
    for name in list_own_tables(db):
        for _, *columns in [(key.table, key.column) for key in db.table(name).foreign_keys]:
            assert len(columns) == 1


def test_the_settings_of_the_connection(db: Database) -> None:
    assert db.journal_mode == "wal"
    assert db.execute("PRAGMA synchronous").fetchone() == (1,)
    assert db.execute("PRAGMA busy_timeout").fetchone() == (5000,)


def test_views_are_readable_and_narrow(db: Database) -> None:
    for name in ("reading_order", "series_progress", "missing_parts", "recent_changes"):
        view = db.view(name)
        assert isinstance(view, View)
        assert "text" not in view.columns_dict
        assert list(view.rows) == []


def test_search_survives_a_transformed_table(path: Path) -> None:
    Archive.open(path).close()
    db = Database(path)
    db.table("articles").transform(rename={"section": "desk"})
    assert db.table("articles").triggers == []
    create_triggers(db)
    row = {"site_id": 1, "url": "u", "url_key": "u", "byline": "[]", "word_count": 1, "text": "driftwood"}
    row |= dict.fromkeys(("sha256", "first_seen_at", "captured_at", "checked_at"), "x")
    db.table("sites").insert({"id": 1, "url": "s"})
    db.table("articles").insert(row)
    assert [found["url"] for found in db.table("articles").search("driftwood")] == ["u"]
