"""Parts and gaps follow the claims."""

from dataclasses import replace
from pathlib import Path

from sqlite_utils import Database

from crawler.archive import Archive
from crawler.items import GapReason, PageItem, PageKind
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


def read_parts(path: Path) -> list[tuple[int, int, str, str]]:
    with Database(path) as db:
        sql = "SELECT id, position, url, status FROM parts ORDER BY series_id, position"
        return [(row[0], row[1], row[2], row[3]) for row in db.execute(sql)]


def test_an_assessment_that_finds_nothing_new_changes_no_row(archive: Archive, record: Record, path: Path) -> None:
    record(1, 2)
    before = read_parts(path)
    archive.assess_series(1, now=LATER)
    assert read_parts(path) == before


def test_parts_follow_a_longer_list(archive: Archive, record: Record, path: Path) -> None:
    record(1, 2, of=2)
    record(1, 2, 4, of=4, at=LATER)
    assert [row[1:] for row in read_parts(path)] == [
        (1, make_url(1), "held"),
        (2, make_url(2), "held"),
        (3, make_url(3), "not_fetched"),
        (4, make_url(4), "held"),
    ]


def test_a_part_that_no_page_links_has_a_gap_until_it_is_no_longer_thought_of(
    archive: Archive, crawl: int, path: Path
) -> None:
    for number in (1, 3):
        reading = make_reading(make_url(number), position=number)
        item = replace(make_part(number), reading=reading)
        archive.record_page(crawl, item)
    archive.assess_series(1, now=NOW)
    (gap,) = archive.list_gaps()
    assert (gap.position, gap.url, gap.reason, gap.first_seen_at) == (2, None, "never_linked", NOW)
    archive.assess_series(1, now=LATER)
    (gap,) = archive.list_gaps()
    assert (gap.first_seen_at, gap.last_seen_at, gap.attempts) == (NOW, LATER, 0)
    archive.record_page(crawl, make_part(2, at=LATER))
    archive.assess_series(1, now=LATER)
    assert archive.list_gaps() == []
    with Database(path) as db:
        assert db.execute("SELECT closed_at FROM gaps WHERE url IS NULL").fetchall() == [(LATER,)]


def test_a_part_known_by_an_alias_is_held(archive: Archive, crawl: int) -> None:
    short = f"{SITE}/?p=2"
    reading = make_reading(make_url(1), neighbours=(None, short))
    archive.record_page(crawl, replace(make_part(1), reading=reading))
    assert archive.list_unheld(1) == [short]
    second = make_reading(make_url(2), neighbours=(make_url(1), None))
    archive.record_page(crawl, replace(make_part(2), reading=second, aliases=(short,)))
    assert archive.list_unheld(1) == []
    assert [part.url for part in archive.assess_series(1, now=NOW).parts] == [make_url(1), make_url(2)]


def test_a_redirect_to_a_locked_page_is_one_gap(archive: Archive, crawl: int) -> None:
    old = f"{SITE}/old-2/"
    archive.record_page(crawl, replace(make_part(1), reading=make_reading(make_url(1), neighbours=(None, old))))
    page = make_reading(make_url(2), neighbours=(make_url(1), None))
    locked = replace(make_part(2), reading=page, aliases=(old,), gap_reason=GapReason.PAYWALLED.value)
    archive.record_page(crawl, locked)
    certificate = archive.assess_series(1, now=NOW)
    assert [(part.url, part.reason) for part in certificate.parts] == [(make_url(1), None), (make_url(2), "paywalled")]


def test_the_index_page_is_not_asked_for_as_a_part(archive: Archive, crawl: int) -> None:
    reading = make_reading(INDEX, kind=PageKind.PART, listed=[INDEX, make_url(1)])
    archive.record_page(crawl, PageItem(INDEX, [make_exchange(INDEX)], reading, None, canonical_url=INDEX))
    assert archive.list_unheld(1) == [make_url(1)]


def test_the_language_is_that_of_most_parts(archive: Archive, crawl: int) -> None:
    for number, language in enumerate(["en", "de", "de", None], 1):
        article = replace(make_article(number), language=language)
        archive.record_page(crawl, replace(make_part(number, of=4), article=article))
    archive.assess_series(1, now=NOW)
    assert archive.list_series()[0].language == "de"


def test_an_article_in_two_series_is_a_part_of_both(archive: Archive, crawl: int, path: Path) -> None:
    url = make_url(1)
    pilots = make_reading(url, title="The Pilots", index=f"{SITE}/pilots/", position=4)
    both = make_reading(url, position=1)
    archive.record_page(crawl, replace(make_part(1), reading=replace(both, series=both.series + pilots.series)))
    for series_id in (1, 2):
        archive.assess_series(series_id, now=NOW)
    held = [row[2:] for row in read_parts(path) if row[3] == "held"]
    assert held == [(url, "held")] * 2
    assert [part.declared_position for part in archive.get_certificate(2).parts if part.held] == [4]
