"""Articles, their other URLs and their revisions."""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from crawler.archive import Archive, revisions
from crawler.archive.revisions import hash_content
from crawler.items import Article, Image, PageItem, PageKind, Reading
from tests.archive.conftest import LATER, NOW, SITE, make_article, make_exchange, make_part, make_url

SHORT = f"{SITE}/?p=291"
MOVED = f"{SITE}/renamed/"


def make_page(url: str, article: Article, *, at: str = NOW, aliases: tuple[str, ...] = (), asked: str = "") -> PageItem:
    exchange = make_exchange(url, at=at, body=f"{article.text} {at}".encode())
    return PageItem(asked or url, [exchange], Reading(PageKind.OTHER), article, canonical_url=url, aliases=aliases)


@pytest.fixture
def db(archive: Archive, path: Path) -> Database:
    """A second connection, as a reader has it."""
    return Database(path)


def list_revisions(db: Database) -> list[tuple[int, str, str]]:
    return [(row["number"], row["kind"], row["text"]) for row in db.table("revisions").rows]


def test_an_edit_makes_a_revision_and_the_old_text_stays(archive: Archive, crawl: int, db: Database) -> None:
    archive.record_page(crawl, make_part(1, text="Before."))
    assert archive.record_page(crawl, make_part(1, text="After.", at=LATER)).revision == "changed"
    assert list_revisions(db) == [(1, "first", "Before."), (2, "edit", "After.")]
    (article,) = db.table("articles").rows
    assert (article["text"], article["first_seen_at"], article["captured_at"]) == ("After.", NOW, LATER)


def test_what_the_author_did_not_do_is_no_edit(archive: Archive, crawl: int, db: Database) -> None:
    article = make_article(1)
    archive.record_page(crawl, make_page(make_url(1), article))
    noise = replace(article, modified_at="2026-02-02", images=(Image("https://cdn.example/1.jpg?sig=2"),), tags=("a",))
    assert archive.record_page(crawl, make_page(make_url(1), noise, at=LATER)).revision == "same"
    (row,) = db.table("articles").rows
    assert (row["modified_at"], row["captured_at"], row["checked_at"]) == ("2026-02-02", NOW, LATER)
    assert db.execute("SELECT first_seen_at, last_seen_at FROM revisions").fetchall() == [(NOW, LATER)]


def test_a_state_that_comes_back_is_the_old_revision(archive: Archive, crawl: int, db: Database) -> None:
    for day, text in enumerate(["One.", "Two.", "One."], 1):
        archive.record_page(crawl, make_part(1, text=text, at=f"2026-03-0{day}T00:00:00Z"))
    assert [text for _, _, text in list_revisions(db)] == ["One.", "Two."]
    assert [row["text"] for row in db.table("articles").rows] == ["One."]
    captured = db.execute("SELECT revision_id FROM captures ORDER BY fetched_at").fetchall()
    assert captured == [(1,), (2,), (1,)]
    told = db.execute("SELECT before, after, seen_at FROM events WHERE kind = 'reverted'").fetchall()
    assert told == [("revision 2", "revision 1", "2026-03-03T00:00:00Z")]


def test_an_older_capture_that_comes_later_changes_nothing_now(archive: Archive, crawl: int, db: Database) -> None:
    archive.record_page(crawl, make_part(1, text="Today.", at=LATER))
    archive.record_page(crawl, make_part(1, text="Long ago.", at=NOW))
    assert [row["text"] for row in db.table("articles").rows] == ["Today."]
    assert [text for _, _, text in list_revisions(db)] == ["Today.", "Long ago."]


def test_a_change_of_our_extractor_is_no_edit(
    archive: Archive, crawl: int, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = make_part(1, text="Read badly.")
    archive.record_page(crawl, item)
    monkeypatch.setattr(revisions, "EXTRACTOR_VERSION", "99.0")
    archive.record_page(crawl, replace(item, article=make_article(1, text="Read well.")))
    edited = make_exchange(make_url(1), at=LATER, body=b"new bytes")
    archive.record_page(crawl, replace(item, article=make_article(1, text="Edited."), exchanges=[edited]))
    assert [kind for _, kind, _ in list_revisions(db)] == ["first", "extractor", "edit"]


def test_many_urls_are_one_article(archive: Archive, crawl: int, db: Database) -> None:
    page = make_page(make_url(1), make_article(1), aliases=(SHORT,), asked=f"{SITE}/amp/1/")
    archive.record_page(crawl, page)
    assert all(archive.is_held(url) for url in (SHORT, f"{SITE}/amp/1", make_url(1)))
    again = archive.record_page(crawl, make_page(SHORT, make_article(1), at=LATER))
    assert (again.article_id, again.revision) == (1, "same")
    assert [row["url"] for row in db.table("aliases").rows] == [f"{SITE}/amp/1/", SHORT]
    assert [row["url"] for row in db.table("articles").rows] == [make_url(1)]


def test_an_article_that_moved_stays_itself(archive: Archive, crawl: int, db: Database) -> None:
    archive.record_page(crawl, make_page(make_url(1), make_article(1), aliases=(SHORT,)))
    moved = make_page(MOVED, make_article(1), at=LATER, aliases=(make_url(1),))
    assert archive.record_page(crawl, moved).article_id == 1
    assert [row["url"] for row in db.table("articles").rows] == [MOVED]
    assert all(archive.is_held(url) for url in (SHORT, make_url(1), MOVED))
    back = make_page(make_url(1), make_article(1), at=LATER, aliases=(MOVED,))
    assert archive.record_page(crawl, back).article_id == 1
    assert {row["url"] for row in db.table("aliases").rows} == {SHORT, MOVED}


def test_authors_follow_the_byline(archive: Archive, crawl: int, db: Database) -> None:
    archive.record_page(crawl, make_part(1))
    new = replace(make_article(1), byline=("Tom Brine", "Mo Reef", "Tom Brine"))
    archive.record_page(crawl, make_page(make_url(1), new, at=LATER))
    sql = "SELECT name FROM article_authors JOIN authors ON authors.id = author_id ORDER BY position"
    assert db.execute(sql).fetchall() == [("Tom Brine",), ("Mo Reef",)]


def test_search_finds_the_current_text(archive: Archive, crawl: int, db: Database) -> None:
    archive.record_page(crawl, make_part(1, text="A pelican stood there."))
    archive.record_page(crawl, make_part(2, text="Two herons."))
    search = db.table("articles").search
    assert [row["id"] for row in search("pelican")] == [1]
    archive.record_page(crawl, make_part(1, text="A cormorant stood there.", at=LATER))
    assert [[row["id"] for row in search(word)] for word in ("pelican", "cormorant", "herons")] == [[], [1], [2]]


def test_the_hash_is_that_of_the_documented_bytes() -> None:
    article = replace(make_article(1), headline='"Ö" \u2028')
    assert article.dateline
    names = json.dumps(list(article.byline), separators=(",", ":"))
    written = (
        f'["\\"Ö\\" \u2028","{article.standfirst}",{names},"{article.dateline.text}","{article.published_at}",'
        f"{json.dumps(article.text)}]"
    )
    assert hash_content(article) == sha256(written.encode()).hexdigest()


@pytest.mark.parametrize(
    "change",
    [
        {"headline": "Other"},
        {"standfirst": None},
        {"byline": ()},
        {"dateline": None},
        {"published_at": "2020-01-01"},
        {"text": "Other"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_each_part_of_the_content_counts(change: dict[str, Any]) -> None:
    assert hash_content(replace(make_article(1), **change)) != hash_content(make_article(1))
