"""Claims: all kept, none twice, lists once, and as they were made."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from crawler.archive import Archive
from crawler.archive.bodies import Bodies
from crawler.archive.captures import insert_capture, insert_crawl
from crawler.archive.claims import load_testimonies, record_claims
from crawler.archive.connection import connect
from crawler.archive.series import record_series
from crawler.items import Claim, ClaimKind, Entry, Evidence, Exchange, SeriesName, SeriesReading
from tests.archive.conftest import LATER, NOW, SITE, make_part

PAGE = f"{SITE}/page/"
URLS = st.sampled_from([f"{SITE}/{number}/" for number in range(5)])
TEXTS = st.none() | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
NUMBERS = st.none() | st.integers(-5, 2000)
CLAIMS = st.builds(
    Claim,
    st.sampled_from(ClaimKind),
    st.builds(SeriesName, TEXTS, st.none() | URLS),
    URLS,
    st.builds(Evidence, st.just("rule"), st.just("words"), st.just("content"), st.just(0.5)),
    number=NUMBERS,
    label=TEXTS,
    url=st.none() | URLS,
    title=TEXTS,
    whole=st.booleans(),
)
LISTS = st.builds(
    Claim,
    st.just(ClaimKind.CONTENTS),
    st.just(SeriesName("A")),
    URLS,
    st.builds(Evidence, st.just("rule"), st.just("words"), st.just("content"), st.just(0.5)),
    entries=st.lists(st.builds(Entry, st.none() | URLS, TEXTS, NUMBERS), max_size=5).map(tuple),
)


@pytest.fixture
def db(path: Path) -> Iterator[Database]:
    db = connect(path, create=True)
    yield db
    db.close()


def record(db: Database, claims: list[Claim], at: str = NOW) -> int:
    reading = SeriesReading("A", None, None, None, None, None, (), tuple(claims))
    capture = insert_capture(db, Bodies(db), insert_crawl(db, [], {}, at), Exchange(PAGE, 200, at))
    series_id = record_series(db, reading, PAGE, seen_at=at)
    record_claims(db, series_id, reading, PAGE, seen_at=at, capture_id=capture)
    return series_id


@settings(max_examples=40, deadline=None)
@given(st.lists(CLAIMS | LISTS, max_size=8, unique=True))
def test_claims_come_back_as_they_were_made(claims: list[Claim]) -> None:
    db = connect(Path(":memory:"), create=True)
    series_id = record(db, claims)
    loaded = load_testimonies(db, series_id)
    assert [testimony.claim for testimony in loaded] == claims
    assert {(testimony.source, testimony.seen_at) for testimony in loaded} <= {(PAGE, NOW)}
    record(db, claims, LATER)
    assert [testimony.claim for testimony in load_testimonies(db, series_id)] == claims
    assert {testimony.seen_at for testimony in load_testimonies(db, series_id)} <= {LATER}
    db.close()


def test_a_claim_that_changed_stays_beside_the_new_one(archive: Archive, crawl: int, path: Path) -> None:
    archive.record_page(crawl, make_part(2, of=3))
    archive.record_page(crawl, make_part(2, of=4, at=LATER))
    with Database(path) as db:
        totals = db.execute("SELECT number, first_seen_at, last_seen_at FROM claims WHERE kind = 'total'").fetchall()
    assert totals == [(3, NOW, NOW), (4, LATER, LATER)]


def test_an_older_capture_makes_no_claim_younger_or_older(db: Database) -> None:
    claim = Claim(ClaimKind.TOTAL, SeriesName("A"), PAGE, Evidence("rule", "3", "content", 0.5), number=3)
    record(db, [claim], LATER)
    record(db, [claim], NOW)
    sql = "SELECT last_seen_at, last_capture_id FROM claims"
    assert db.execute(sql).fetchall() == [(LATER, 1)]


def test_a_list_that_every_part_shows_is_stored_once(archive: Archive, crawl: int, path: Path) -> None:
    for number in range(1, 11):
        archive.record_page(crawl, make_part(number, of=10))
    with Database(path) as db:
        assert db.table("contents").count == 1
        assert db.execute("SELECT count(*) FROM claims WHERE kind = 'contents'").fetchone() == (10,)
        assert db.table("mentions").count == 10


def test_a_number_beyond_64_bits_is_kept_as_it_is_written(db: Database) -> None:
    claim = Claim(ClaimKind.POSITION, SeriesName("A"), PAGE, Evidence("rule", "9…", "content", 0.5), number=10**30)
    series_id = record(db, [claim])
    (testimony,) = load_testimonies(db, series_id)
    assert (testimony.claim.number, testimony.claim.label) == (None, str(10**30))
