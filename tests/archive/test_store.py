"""The archive as the spider, the commands and people with sqlite-utils see it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database
from sqlite_utils.cli import cli as sqlite_utils

from crawler.archive import Archive, RecordedPage
from crawler.errors import ArchiveError
from crawler.items import GapReason, PageItem, PageKind, Reading
from tests.archive.conftest import (
    INDEX,
    LATER,
    NOW,
    SITE,
    Record,
    make_article,
    make_exchange,
    make_part,
    make_reading,
    make_url,
)

EVERY_CRAWL = {"crawls", "captures", "_sqlite_migrations"}


def count_rows(path: Path) -> dict[str, int]:
    with Database(path) as db:
        return {name: db.table(name).count for name in db.table_names()}


def test_a_part_is_new_once_and_then_the_same(archive: Archive, crawl: int) -> None:
    assert archive.record_page(crawl, make_part(1)) == RecordedPage(1, (1,), "new")
    assert archive.record_page(crawl, make_part(1, at=LATER)) == RecordedPage(1, (1,), "same")
    assert archive.is_held(make_url(1))
    assert archive.is_held(make_url(1).replace("https://", "http://www.").rstrip("/") + "?utm_source=x#top")
    assert not archive.is_held(make_url(2))


def test_an_index_page_is_no_article(archive: Archive, crawl: int) -> None:
    reading = make_reading(INDEX, kind=PageKind.INDEX, listed=[make_url(1), make_url(2)])
    item = PageItem(INDEX, [make_exchange(INDEX)], reading, None, canonical_url=INDEX)
    assert archive.record_page(crawl, item) == RecordedPage(None, (1,), None)
    assert archive.list_unheld(1) == [make_url(1), make_url(2)]
    archive.record_page(crawl, make_part(1, of=2))
    assert archive.list_unheld(1) == [make_url(2)]


def test_an_article_without_series_is_archived(archive: Archive, crawl: int) -> None:
    item = PageItem(SITE, [make_exchange(SITE)], Reading(PageKind.OTHER), make_article(1))
    assert archive.record_page(crawl, item) == RecordedPage(1, (), "new")
    assert archive.list_series() == []


def test_a_page_without_exchange_is_refused_and_leaves_nothing(archive: Archive, crawl: int, path: Path) -> None:
    with pytest.raises(ValueError, match="without exchange"):
        archive.record_page(crawl, replace(make_part(1), exchanges=[]))
    assert count_rows(path)["articles"] == 0


def test_a_page_is_stored_whole_or_not_at_all(archive: Archive, crawl: int, path: Path) -> None:
    with Database(path) as db:
        db.execute("CREATE TRIGGER refuse BEFORE INSERT ON claims BEGIN SELECT RAISE(ABORT, 'refused'); END")
    before = count_rows(path)
    with pytest.raises(ArchiveError, match="refused"):
        archive.record_page(crawl, make_part(1))
    assert count_rows(path) == before
    with Database(path) as db:
        db.execute("DROP TRIGGER refuse")
    assert archive.record_page(crawl, make_part(2)).revision == "new"
    assert archive.load_body(1) == make_part(2).exchanges[0].body


def test_a_second_equal_crawl_adds_only_its_captures(archive: Archive, crawl: int, record: Record, path: Path) -> None:
    record(1, 2, 4, of=4)
    archive.record_failure(crawl, make_url(3), [make_exchange(make_url(3), status=404)], GapReason.NOT_FOUND)
    archive.assess_series(1, now=NOW)
    first = count_rows(path)
    archive.start_crawl([], {}, now=LATER)
    record(4, 2, 1, of=4, at=LATER)
    again = make_exchange(make_url(3), status=404, at=LATER)
    archive.record_failure(crawl, make_url(3), [again], GapReason.NOT_FOUND)
    archive.assess_series(1, now=LATER)
    second = count_rows(path)
    assert {name for name in first if first[name] != second[name]} == EVERY_CRAWL - {"_sqlite_migrations"}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations([1, 2, 3, 4, 5]), repeat=st.lists(st.integers(1, 5), max_size=3))
def test_the_order_of_fetching_does_not_matter(tmp_path: Path, order: list[int], repeat: list[int]) -> None:
    path = tmp_path / f"{''.join(map(str, [*order, 0, *repeat]))}.db"
    with Archive.open(path) as archive:
        crawl = archive.start_crawl([], {}, now=NOW)
        for number in [*order, *repeat]:
            archive.record_page(crawl, make_part(number, of=6))
        certificate = archive.assess_series(1, now=NOW)
        assert archive.get_certificate(1) == certificate
        assert [part.url for part in certificate.parts] == [make_url(number) for number in range(1, 7)]
        assert [part.position for part in certificate.gaps] == [6]
        assert archive.list_unheld(1) == [make_url(6)]


def test_what_came_in_since_the_assessment_counts(archive: Archive, crawl: int, record: Record) -> None:
    record(1, 2)
    archive.record_page(crawl, make_part(3))
    certificate = archive.get_certificate(1)
    assert certificate.gaps == ()
    assert archive.list_gaps() == []
    (row,) = archive.list_series()
    assert (row.verdict, row.held, row.known) == (certificate.verdict.value, 3, 3)
    assert len(list(archive.export_series(1).parts)) == 3
    assert archive.assess_series(1, now=NOW) == certificate


def test_a_failure_opens_a_gap_and_success_closes_it(archive: Archive, crawl: int, record: Record) -> None:
    record(1, 2)
    (gap,) = archive.list_gaps(1)
    assert (gap.position, gap.reason, gap.attempts, gap.url) == (3, "not_fetched", 0, make_url(3))
    for at in (NOW, LATER):
        exchange = make_exchange(make_url(3), at=at, status=500)
        archive.record_failure(crawl, make_url(3), [exchange], GapReason.SERVER_ERROR)
    (gap,) = archive.list_gaps()
    assert (gap.reason, gap.attempts) == ("server_error", 2)
    assert (gap.first_seen_at, gap.last_seen_at) == (NOW, LATER)
    archive.record_page(crawl, make_part(3, at=LATER))
    assert archive.list_gaps() == []


def test_a_failure_without_exchange_is_dated_by_the_crawl(archive: Archive, crawl: int, record: Record) -> None:
    record(1, 2)
    archive.record_failure(crawl, make_url(3), [], GapReason.ROBOTS)
    (gap,) = archive.list_gaps()
    assert (gap.reason, gap.last_seen_at) == ("robots", NOW)


def test_a_text_that_is_held_survives_its_removal(archive: Archive, crawl: int, record: Record) -> None:
    record(1, 2, 3)
    gone = make_exchange(make_url(2), at=LATER, status=410, body=b"gone")
    archive.record_failure(crawl, make_url(2), [gone], GapReason.GONE)
    locked = replace(make_part(3, at=LATER), article=None, gap_reason="password")
    assert archive.record_page(crawl, locked).article_id == 3
    archive.assess_series(1, now=LATER)
    assert archive.list_gaps() == []
    assert all(part.text for part in archive.export_series(1).parts)


def test_a_page_behind_a_password_is_a_gap_with_its_title(archive: Archive, crawl: int, record: Record) -> None:
    locked = replace(make_part(3), gap_reason=GapReason.PASSWORD.value, aliases=(f"{SITE}/?p=3",))
    assert archive.record_page(crawl, locked) == RecordedPage(None, (1,), None)
    record(1, 2)
    (gap,) = archive.list_gaps()
    assert (gap.title, gap.reason) == ("Harbour Lights, Part 3", "password")
    assert not archive.is_held(f"{SITE}/?p=3")


def test_bodies_come_back_as_they_were(archive: Archive, crawl: int) -> None:
    redirect = make_exchange(f"{SITE}/old", status=301, body=b"")
    item = make_part(1)
    archive.record_page(crawl, replace(item, exchanges=[redirect, *item.exchanges]))
    assert [archive.load_body(capture_id) for capture_id in (1, 2, 3)] == [b"", item.exchanges[0].body, b""]


def test_a_crawl_is_noted_from_start_to_end(archive: Archive, crawl: int, path: Path) -> None:
    archive.finish_crawl(crawl, "finished", {"asked": 4, "start": Path("x")}, now=LATER)
    with Database(path) as db:
        (row,) = db.table("crawls").rows
    assert (row["started_at"], row["finished_at"], row["reason"]) == (NOW, LATER, "finished")
    assert json.loads(row["stats"]) == {"asked": 4, "start": "x"}


def test_sqlite_utils_prints_the_views(archive: Archive, record: Record, path: Path) -> None:
    record(1, 2)
    shown = {
        view: json.loads(CliRunner().invoke(sqlite_utils, ["rows", str(path), view]).stdout)
        for view in ("reading_order", "series_progress", "missing_parts", "recent_changes")
    }
    order = [(row["position"], row["headline"], row["status"]) for row in shown["reading_order"]]
    titles = ["Harbour Lights, Part 1", "Harbour Lights, Part 2", "Row 3"]
    assert order == [(1, titles[0], "held"), (2, titles[1], "held"), (3, titles[2], "not_fetched")]
    (progress,) = shown["series_progress"]
    assert (progress["held"], progress["known"], progress["missing"], progress["words"]) == (2, 3, 1, 20)
    assert [row["reason"] for row in shown["missing_parts"]] == ["not_fetched"]
    assert [(row["change"], row["series"]) for row in shown["recent_changes"]] == [("first", "Harbour Lights")] * 2


def test_hostile_values_are_stored(archive: Archive, crawl: int) -> None:
    reading = make_reading(make_url(1), position=10**30, total=2**70, title="Nul\x00 and \ud800 in a title")
    article = replace(make_article(1), headline="\udcff\x00Headline", byline=("\ud800", "\ud800"), text="a\x00b\udfff")
    item = PageItem(make_url(1), [make_exchange(make_url(1))], reading, article)
    archive.record_page(crawl, item)
    archive.assess_series(1, now=NOW)
    (part,) = archive.export_series(1).parts
    assert (part.headline, part.text) == ("Headline", "ab")
    assert archive.find_series("Nul and  in a title").id == 1


def test_two_answers_within_a_second_are_two_captures_where_they_differ(archive: Archive, crawl: int) -> None:
    archive.record_page(crawl, make_part(1, text="Before."))
    for _ in range(2):
        exchange = replace(make_exchange(make_url(1)), body=b"<p>After.</p>")
        item = replace(make_part(1, text="After."), exchanges=[exchange])
        archive.record_page(crawl, item)
    assert [row.change for row in archive.list_history(article_id=1)] == ["first", "edit"]
    assert archive.load_page(make_url(1))[0] == b"<p>After.</p>"
    assert archive.count_checked()["captures"] == 2
