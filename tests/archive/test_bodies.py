"""Bodies: stored once, small, verified."""

import random
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from crawler.archive.bodies import MOST_DICTIONARIES, Bodies
from crawler.archive.connection import connect
from crawler.errors import ArchiveCorruptError

WORDS = [f"{random.Random(seed).getrandbits(60):x}" for seed in range(4000)]


def make_page(kind: int, number: int) -> bytes:
    """A page whose template is that of its kind; the text is its own."""
    frame = " ".join(random.Random(f"kind {kind}").choices(WORDS, k=1500))
    return f"<html>{frame}<p>{' '.join(random.Random(number).choices(WORDS, k=20))}</p></html>".encode()


@pytest.fixture
def db(path: Path) -> Iterator[Database]:
    db = connect(path, create=True)
    db.table("sites").insert_all([{"id": 1, "url": "https://one.example"}, {"id": 2, "url": "https://two.example"}])
    yield db
    db.close()


def measure(db: Database, body_id: int) -> float:
    return float(db.execute("SELECT 1.0 * length(data) / size FROM bodies WHERE id = ?", [body_id]).fetchone()[0])


def test_later_pages_of_a_site_cost_little(db: Database) -> None:
    bodies = Bodies(db)
    first, *later = [bodies.store(make_page(0, number), 1) for number in range(10)]
    assert measure(db, first) > 0.3
    assert max(measure(db, body_id) for body_id in later) < 0.05
    assert measure(db, bodies.store(make_page(1, 99), 2)) > 0.3


def test_each_kind_of_page_gets_its_dictionary_up_to_a_limit(db: Database) -> None:
    bodies = Bodies(db)
    for number in range(3 * MOST_DICTIONARIES):
        bodies.store(make_page(number % (MOST_DICTIONARIES + 4), number), 1)
    assert db.table("dictionaries").count == MOST_DICTIONARIES
    reread = Bodies(db)
    assert measure(db, reread.store(make_page(2, 500), 1)) < 0.05


def test_equal_bodies_are_stored_once(db: Database) -> None:
    bodies = Bodies(db)
    assert bodies.store(make_page(0, 1), 1) == bodies.store(make_page(0, 1), 2)
    assert db.table("bodies").count == 1


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.binary(max_size=6000) | st.binary(min_size=20, max_size=60).map(lambda seed: seed * 200), max_size=8)
)
def test_round_trip(contents: list[bytes]) -> None:
    db = connect(Path(":memory:"), create=True)
    db.table("sites").insert({"id": 1, "url": "https://one.example"})
    bodies = Bodies(db)
    ids = [bodies.store(content, 1) for content in contents]
    assert [Bodies(db).load(body_id) for body_id in ids] == contents
    db.close()


def test_plain_sql_and_ten_lines_of_python_read_a_body(db: Database) -> None:
    bodies = Bodies(db)
    bodies.store(make_page(0, 1), 1)
    body_id = bodies.store(make_page(0, 2), 1)
    sql = """
        SELECT body.data, body.size, body.sha256, base.data, base.size FROM bodies AS body
        LEFT JOIN bodies AS base ON base.id = body.dictionary_id WHERE body.id = ?
    """
    data, size, digest, base, base_size = db.execute(sql, [body_id]).fetchone()
    raw = zstandard.ZstdDecompressor().decompress(base, max_output_size=base_size)
    dictionary = zstandard.ZstdCompressionDict(raw, zstandard.DICT_TYPE_RAWCONTENT)
    body = zstandard.ZstdDecompressor(dict_data=dictionary).decompress(data, max_output_size=size)
    assert sha256(body).hexdigest() == digest
    assert body == make_page(0, 2)


@pytest.mark.parametrize(
    "change", ["data = x'00'", "sha256 = 'other'", "data = (SELECT data FROM bodies WHERE id = 1)"]
)
def test_a_damaged_body_is_noticed(db: Database, change: str) -> None:
    bodies = Bodies(db)
    bodies.store(make_page(0, 1), 1)
    body_id = bodies.store(make_page(0, 2), 1)
    db.execute(f"UPDATE bodies SET {change} WHERE id = ?", [body_id])
    with pytest.raises(ArchiveCorruptError, match=f"body {body_id} "):
        bodies.load(body_id)


def test_a_missing_body_is_noticed(db: Database) -> None:
    with pytest.raises(ArchiveCorruptError, match="body 7 is not in the archive"):
        Bodies(db).load(7)
