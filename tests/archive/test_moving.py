"""Addresses that lead elsewhere."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from crawler.archive import Archive
from crawler.items import PageItem
from tests.archive.conftest import LATER, Record, make_article, make_exchange, make_part, make_url

NEW = make_url(2).replace("harbour-lights-2", "second-lamp")


def arrive(aliases: tuple[str, ...] = (), *, text: str | None = None, headline: str = "The Second Lamp") -> PageItem:
    """Part 2 as it is found at its new address."""
    article = replace(make_article(2, text=text), headline=headline)
    exchange = make_exchange(NEW, at=LATER)
    return replace(
        make_part(2, at=LATER), url=NEW, canonical_url=NEW, aliases=aliases, article=article, exchanges=[exchange]
    )


@pytest.mark.parametrize("found_before", [False, True])
def test_an_article_that_moved_is_one_whichever_address_is_read_first(
    archive: Archive, crawl: int, record: Record, path: Path, found_before: bool
) -> None:
    record(1, 2, 3)
    if found_before:
        archive.record_page(crawl, arrive())
    archive.record_page(crawl, arrive((make_url(2),)))
    with Database(path) as db:
        assert db.execute("SELECT id FROM articles WHERE url = ?", [NEW]).fetchall() == [(2,)]
        assert db.execute("SELECT count(*) FROM articles").fetchone() == (3,)
        assert db.execute("SELECT before, after FROM events WHERE kind = 'moved'").fetchall() == [(make_url(2), NEW)]
        assert db.execute("SELECT count(*) FROM revisions WHERE article_id = 2").fetchone() == (2,)
    assert archive.find_article(make_url(2)) == archive.find_article(NEW) == 2
    assert archive.list_faults() == []


def test_what_was_edited_on_the_way_keeps_both_states(archive: Archive, crawl: int, record: Record, path: Path) -> None:
    record(1, 2, 3)
    edited = "The lamp of part 2 went out.\n\nSomebody lit it again."
    archive.record_page(crawl, arrive(text=edited))
    archive.record_page(crawl, arrive((make_url(2),), text=edited))
    with Database(path) as db:
        rows = db.execute("SELECT number, kind FROM revisions WHERE article_id = 2 ORDER BY number").fetchall()
    assert rows == [(1, "first"), (2, "edit")]
    assert archive.list_faults() == []


@pytest.mark.parametrize("found_before", [False, True])
def test_an_address_that_leads_to_another_article_lost_its_own(
    archive: Archive, crawl: int, record: Record, path: Path, found_before: bool
) -> None:
    record(1, 2, 3)
    offers = "Our best offers for the summer, at half of the price."
    if found_before:
        archive.record_page(crawl, arrive(text=offers))
    archive.record_page(crawl, arrive((make_url(2),), text=offers))
    assert archive.find_article(make_url(2)) == 2
    assert archive.find_article(NEW) == 4
    with Database(path) as db:
        gone = db.execute("SELECT url, withdrawn_reason FROM articles WHERE withdrawn_at IS NOT NULL").fetchall()
    assert gone == [(make_url(2), "not_found")]
    assert archive.list_faults() == []
