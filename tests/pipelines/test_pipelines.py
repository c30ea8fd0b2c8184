"""What becomes of an item on its way into the archive."""

import asyncio
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from scrapy.exceptions import DropItem

from crawler.errors import ArchiveError
from crawler.items import Article, Exchange, PageItem, PageKind, Reading
from crawler.pipelines.archive import FINISH_REASON, ArchivePipeline
from crawler.pipelines.clean import CleanPipeline
from crawler.pipelines.normalize import NormalizePipeline
from crawler.pipelines.validate import ValidatePipeline

URL = "https://gazette.example/2024/ferry/"
READING = Reading(PageKind.PART)


def make_item(article: Article | None, **fields: Any) -> PageItem:
    exchange = Exchange("https://gazette.example/?p=291", 301, "2026-01-01T00:00:00Z")
    known: dict[str, Any] = {"url": URL, "exchanges": [exchange], "reading": READING, "article": article}
    return PageItem(**known | fields)


def test_the_article_is_cleaned() -> None:
    item = CleanPipeline().process_item(make_item(Article(headline="The\xa0Last Fer\xadry", text="It â€“ left.\x00")))
    assert (item.article.headline, item.article.text) == ("The Last Ferry", "It – left.")


def test_the_urls_are_one_address_and_its_aliases() -> None:
    item = make_item(
        Article(text="One.\n\n\n\nTwo."), canonical_url="", aliases=(f"{URL}?utm_source=feed", f"{URL}?replytocom=5")
    )
    item = NormalizePipeline().process_item(item)
    assert item.article.text == "One.\n\nTwo."
    assert (item.canonical_url, item.aliases) == (URL, ("https://gazette.example/?p=291",))


@pytest.mark.parametrize(
    ("article", "reason"),
    [
        (Article(text="It left."), None),
        (Article(access="password"), "password"),
        (Article(access="paywalled"), "paywalled"),
        (Article(), "not_html"),
        (None, "not_html"),
    ],
)
def test_a_part_without_text_is_a_gap(article: Article | None, reason: str | None) -> None:
    assert ValidatePipeline().process_item(make_item(article)).gap_reason == reason


def test_an_index_page_needs_no_text_and_a_known_reason_stays() -> None:
    validate = ValidatePipeline().process_item
    assert validate(make_item(None, reading=replace(READING, kind=PageKind.INDEX))).gap_reason is None
    assert validate(make_item(Article(text="Page 1."), gap_reason="timeout")).gap_reason == "timeout"
    assert CleanPipeline().process_item(make_item(None)).article is None
    assert NormalizePipeline().process_item(make_item(None)).canonical_url == URL


def test_a_failed_write_drops_the_item_and_ends_the_crawl_once() -> None:
    closed: list[str] = []

    async def close_spider_async(*, reason: str) -> None:
        closed.append(reason)

    def record_page(_: PageItem) -> None:
        raise ArchiveError("the disk is full")

    async def store() -> None:
        for _ in range(2):
            with pytest.raises(DropItem, match="the disk is full"):
                await pipeline.process_item(make_item(Article(text="It left.")))
        await asyncio.sleep(0)

    session: Any = SimpleNamespace(record_page=record_page, failure=None)
    made: Any = SimpleNamespace(engine=SimpleNamespace(close_spider_async=close_spider_async))
    pipeline = ArchivePipeline(made, session)
    asyncio.run(store())
    assert closed == [FINISH_REASON]
    assert str(session.failure) == "the disk is full"
