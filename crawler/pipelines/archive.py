"""Storing: each page in one transaction. A failed write stops the crawl: going on would lose parts silently."""

import asyncio
from typing import Any, Self

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from crawler.errors import ArchiveError
from crawler.session import CrawlSession

FINISH_REASON = "archive_failed"


class ArchivePipeline:
    """Records items in the archive of the crawl."""

    def __init__(self, crawler: Crawler, session: CrawlSession) -> None:
        self._crawler = crawler
        self._session = session
        self._closing: asyncio.Task[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Make the pipeline for one crawl; its spider has opened the archive."""
        return cls(crawler, crawler.spider.session)  # type: ignore[union-attr]  # the series spider has one

    async def process_item(self, item: Any) -> Any:
        """Return *item* after it was committed."""
        try:
            self._session.record_page(item)
        except ArchiveError as error:
            self._session.failure = error
            if self._crawler.engine and self._closing is None:
                self._closing = asyncio.ensure_future(self._crawler.engine.close_spider_async(reason=FINISH_REASON))
            raise DropItem(str(error)) from error
        return item
