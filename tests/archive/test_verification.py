"""Whatever is broken is found, and said where."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from crawler.archive import Archive
from tests.archive.conftest import Record


@pytest.fixture
def broken(record: Record, path: Path) -> Iterator[Database]:
    record(1, 2, 3)
    with Database(path) as db:
        yield db


def test_a_sound_archive_has_no_faults(archive: Archive, record: Record) -> None:
    record(1, 2, 3)
    assert archive.list_faults() == []
    assert archive.count_checked() | {"claims": 0} == {
        "captures": 3,
        "bodies": 3,
        "articles": 3,
        "revisions": 3,
        "claims": 0,
        "parts": 3,
    }


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("UPDATE bodies SET data = x'00' WHERE id = 2", "body 2 cannot be decompressed"),
        ("UPDATE bodies SET sha256 = 'ab' WHERE id = 1", "body 1 does not match its SHA-256 ab, captured from https"),
        ("UPDATE revisions SET text = 'x' WHERE id = 2", "revision 2 does not match its SHA-256"),
        ("UPDATE articles SET headline = 'x' WHERE id = 3", "article 3 does not match its SHA-256"),
        ("DELETE FROM revisions WHERE id = 1", "in a state that is none of its revisions"),
        ("UPDATE captures SET article_id = 99 WHERE id = 1", "captures row 1 points to a row of articles"),
        ("UPDATE parts SET status = 'not_found' WHERE position = 2", "part 2 of series 1 is said to be held"),
        (
            "INSERT INTO articles_fts (articles_fts) VALUES ('delete-all')",
            "the full-text index articles_fts does not match",
        ),
        ("ALTER TABLE gaps RENAME TO holes", "the view missing_parts cannot be read"),
    ],
)
def test_each_kind_of_damage_is_named(archive: Archive, broken: Database, damage: str, said: str) -> None:
    broken.execute("PRAGMA legacy_alter_table = ON")
    broken.execute(damage)
    broken.conn.commit()
    assert any(said in fault for fault in archive.list_faults())
