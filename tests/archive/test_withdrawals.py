"""What a site takes away stays held, is told, and is told again when it comes back."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from crawler.archive import Archive
from crawler.items import Article, GapReason, PageItem
from tests.archive.conftest import LATER, NOW, Record, make_article, make_exchange, make_part, make_reading, make_url

FAR_LATER = "2026-04-01T12:00:00Z"


def list_told(path: Path) -> list[tuple[str, str, str | None, str | None]]:
    with Database(path) as db:
        sql = "SELECT kind, seen_at, before, after FROM events WHERE kind != 'added' ORDER BY id"
        return [(row[0], row[1], row[2], row[3]) for row in db.execute(sql)]


def fail(archive: Archive, crawl: int, reason: GapReason, *, at: str, status: int = 404) -> None:
    archive.record_failure(crawl, make_url(2), [make_exchange(make_url(2), at=at, status=status)], reason)


def test_what_is_taken_away_in_the_second_in_which_it_was_read_was_read_first(
    archive: Archive, crawl: int, record: Record
) -> None:
    record(1, 2)
    fail(archive, crawl, GapReason.GONE, at=NOW)
    told = [row.change for row in archive.list_history(article_id=2)]
    assert told == ["first", "withdrawn"]


@pytest.mark.parametrize("reason", ["not_found", "gone", "forbidden", "password", "paywalled"])
def test_a_withdrawn_article_is_told_once_and_stays_held(
    archive: Archive, crawl: int, record: Record, path: Path, reason: str
) -> None:
    series_id = record(1, 2, 3)
    fail(archive, crawl, GapReason(reason), at=LATER)
    fail(archive, crawl, GapReason(reason), at=FAR_LATER)
    assert list_told(path) == [("withdrawn", LATER, None, reason)]
    assert archive.is_held(make_url(2))
    assert not archive.get_certificate(series_id).gaps
    with Database(path) as db:
        row = db.execute("SELECT withdrawn_at, withdrawn_reason, text FROM articles WHERE withdrawn_at").fetchone()
    assert row[:2] == (LATER, reason)
    assert "lamp of part 2" in row[2]


@pytest.mark.parametrize("reason", ["timeout", "server_error", "blocked", "robots"])
def test_a_passing_fault_takes_nothing_away(
    archive: Archive, crawl: int, record: Record, path: Path, reason: str
) -> None:
    record(1, 2, 3)
    fail(archive, crawl, GapReason(reason), at=LATER, status=503)
    assert list_told(path) == []


def test_an_article_that_comes_back_is_told(archive: Archive, crawl: int, record: Record, path: Path) -> None:
    record(1, 2, 3)
    fail(archive, crawl, GapReason.GONE, at=LATER, status=410)
    archive.record_page(crawl, make_part(2, at=FAR_LATER))
    assert list_told(path) == [("withdrawn", LATER, None, "gone"), ("restored", FAR_LATER, "gone", None)]


def test_a_failure_that_is_older_than_what_is_held_tells_nothing(
    archive: Archive, crawl: int, record: Record, path: Path
) -> None:
    record(1, 2, 3, at=LATER)
    fail(archive, crawl, GapReason.NOT_FOUND, at=NOW)
    assert list_told(path) == []


def test_a_stub_behind_a_paywall_does_not_replace_the_text(
    archive: Archive, crawl: int, record: Record, path: Path
) -> None:
    record(1, 2, 3)
    stub = replace(make_article(2), text="The lamp …", word_count=2, access="paywalled")
    archive.record_page(crawl, replace_article(stub))
    assert list_told(path) == [("withdrawn", LATER, None, "paywalled")]
    with Database(path) as db:
        assert "went out" in db.execute("SELECT text FROM articles WHERE url = ?", [make_url(2)]).fetchone()[0]


def test_a_whole_text_behind_a_paywall_is_an_edit_like_any_other(
    archive: Archive, crawl: int, record: Record, path: Path
) -> None:
    record(1, 2, 3)
    edited = replace(make_article(2, text="The lamp of part 2 was lit again, said the keeper."), access="paywalled")
    archive.record_page(crawl, replace_article(edited))
    assert list_told(path) == []
    with Database(path) as db:
        assert "lit again" in db.execute("SELECT text FROM articles WHERE url = ?", [make_url(2)]).fetchone()[0]


def replace_article(article: Article) -> PageItem:
    return replace(make_part(2, at=LATER), article=article)


def test_what_moved_is_told_with_both_addresses(archive: Archive, crawl: int, record: Record, path: Path) -> None:
    record(1, 2, 3)
    new = make_url(2).replace("harbour-lights-2", "second-lamp")
    moved = replace(make_part(2, at=LATER), url=new, canonical_url=new, aliases=(make_url(2),))
    archive.record_page(crawl, moved)
    assert list_told(path) == [("moved", LATER, make_url(2), new)]


def test_parts_that_come_go_and_change_their_number_are_told(
    archive: Archive, crawl: int, record: Record, path: Path
) -> None:
    record(1, 2, of=2)
    record(1, 2, 3, of=3, at=LATER)
    with Database(path) as db:
        added = db.execute("SELECT url, after FROM events WHERE kind = 'added'").fetchall()
    assert added == [(make_url(3), "3")]


def test_a_number_that_changes_is_told_and_one_that_is_first_read_is_not(
    archive: Archive, crawl: int, path: Path
) -> None:
    for position, at in ((None, NOW), (2, NOW), (3, LATER)):
        reading = make_reading(make_url(2), position=position)
        exchange = make_exchange(make_url(2), at=at)
        archive.record_page(crawl, replace(make_part(2, at=at), reading=reading, exchanges=[exchange]))
        archive.assess_series(1, now=at)
    assert list_told(path) == [("renumbered", LATER, "2", "3")]
