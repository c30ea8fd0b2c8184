"""What all spiders that fill the archive have in common: from an answer to what is recorded and asked for next."""

from abc import abstractmethod
from collections.abc import AsyncIterator, Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any, Self

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.clock import tell_time
from crawler.errors import ArchiveError, SeriatimError
from crawler.items import Article, Exchange, GapReason, PageItem, Reading
from crawler.page import Page
from crawler.reading import join_pages, read_page
from crawler.session import CrawlEvent, CrawlSession
from crawler.spiders.continuation import find_first_page
from crawler.spiders.exchanges import (
    find_failure_reason,
    make_exchanges,
    make_failed_exchange,
    read_content_type,
)
from crawler.spiders.frontier import Frontier
from crawler.spiders.lost_pages import LostPages
from crawler.spiders.refusals import find_refusal
from crawler.urls import canonicalize

SEED_PRIORITY = 100
NOT_MODIFIED = 304
STATED = ("DOWNLOAD_DELAY", "CONCURRENT_REQUESTS_PER_DOMAIN", "SERIATIM_MAX_PAGES", "USER_AGENT")


class ArchivingSpider(Spider):
    """Records what it is answered. Its kinds say where to start, and what to ask for next.

    Raises ArchiveError when the archive cannot be opened.
    """

    session: CrawlSession
    frontier: Frontier
    lost_pages: LostPages

    def __init__(self, on_event: Callable[[CrawlEvent], None] | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._on_event = on_event

    @abstractmethod
    def name_targets(self) -> list[str]:
        """Return what the crawl was asked for: URLs, or names of series."""

    def prepare(self) -> None:
        """Do what must be done with the archive before the crawl begins."""

    @abstractmethod
    def list_sites(self) -> set[str]:
        """Return the sites that the crawl begins with. The session is open."""

    @abstractmethod
    def follow(self, reading: Reading, page: Page, *, is_seed: bool) -> Iterator[Request]:
        """Yield what to ask for next, after a page of a series that is followed."""

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Make the spider for one crawl and open its archive."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        stated = {name: crawler.settings[name] for name in STATED}
        spider.session = CrawlSession(
            Path(crawler.settings["SERIATIM_ARCHIVE"]), spider.name_targets(), stated, spider._on_event
        )
        try:
            spider.prepare()
        except SeriatimError:
            spider.session.close("failed", {})
            raise
        # Scrapy ends only after all that it took from its queue: it shall take no more than it can send.
        at_once = crawler.settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN")
        crawler.settings.set("CONCURRENT_REQUESTS", at_once * max(1, len(spider.list_sites())), priority="spider")
        spider.frontier = Frontier(crawler.settings.getint("SERIATIM_MAX_PAGES"))
        spider.lost_pages = LostPages(spider, crawler.settings["SERIATIM_MEMENTO"] or "")
        # Scrapy only logs what a callback raises; a page lost so must not end as a success.
        crawler.signals.connect(spider.note_error, signal=signals.spider_error)
        return spider

    async def parse(self, response: Response, *, is_seed: bool = False, **_: Any) -> AsyncIterator[PageItem | Request]:
        """Record one page and ask for what it makes known."""
        if self.session.failure:
            raise CloseSpider("archive_failed")
        exchanges = make_exchanges(response, now=tell_time())
        if response.status == NOT_MODIFIED:
            response = self.recall(response)
        content_type = read_content_type(response)
        refusal = find_refusal(response.status, content_type, response.body)
        if refusal:
            asked = str(response.meta.get("asked_url", response.url))
            for request in self._refuse(asked, exchanges, refusal, is_seed=is_seed):
                yield request
            return
        seen = read_page(response.body, response.url, content_type)
        page, reading, article = seen.page, seen.reading, seen.article
        first = find_first_page(page.url, article) if article else None
        if first and self.frontier.admit([first]):
            yield self.ask(first, is_seed=is_seed)
            return
        if is_seed:
            self.frontier.start(reading, page.canonical_url)
        item = await self._make_item(page, reading, article, exchanges, response)
        item.followed = self.frontier.tell_followed(reading, page.canonical_url)
        requests = list(self.follow(reading, page, is_seed=is_seed)) if any(item.followed) else []
        self.session.known, self.session.sites = self.frontier.known, tuple(self.frontier.sites)
        yield item
        for request in requests:
            yield request

    def recall(self, response: Response) -> Response:
        """Return what the site says is still so: the page as it was captured last."""
        body, content_type = self.session.recall_page(response.url)
        return response.replace(status=200, body=body, headers={"Content-Type": content_type})

    def note_error(self, failure: Failure, response: Response) -> None:
        """Make the crawl fail when a callback does; the other pages are collected all the same."""
        self.session.faults.append(f"{response.url} could not be read: {failure.getErrorMessage()}")

    def ask(self, url: str, *, is_seed: bool = False) -> Request:
        """Return the request for a page, counted."""
        self.session.asked += 1
        return Request(
            url,
            callback=self.parse,
            errback=self._fail,
            cb_kwargs={"is_seed": is_seed},
            meta={"asked_url": url, "is_seed": is_seed},
            priority=SEED_PRIORITY if is_seed else 0,
            dont_filter=True,
        )

    async def _make_item(
        self, page: Page, reading: Reading, article: Article | None, exchanges: list[Exchange], response: Response
    ) -> PageItem:
        """Return the item of a page; an article split over several pages is fetched whole and joined."""
        asked = str(response.meta.get("asked_url", response.url))
        reason = None
        pages = [article] if article else []
        for url in article.further_pages if article else ():
            taken, further, reason = await self._fetch_further(url)
            exchanges[:0] = taken
            if reason:
                break
            pages += [further] if further else []
        joined = join_pages(pages)
        return PageItem(
            page.url,
            exchanges,
            reading,
            joined,
            # Many sites declare the first page of an index canonical for all: each says its own all the same.
            canonical_url=page.canonical_url if article else canonicalize(page.url),
            aliases=(asked, *page.shortlinks),
            gap_reason=reason.value if reason else None,
        )

    async def _fetch_further(self, url: str) -> tuple[list[Exchange], Article | None, GapReason | None]:
        """Return one further page of an article: its exchanges, its article, and why it could not be had."""
        self.session.asked += 1
        self.frontier.admit([url])
        request = Request(url, dont_filter=True)
        assert self.crawler.engine is not None
        try:
            response = await self.crawler.engine.download_async(request)
        except Exception as error:  # noqa: BLE001  (any failure of a download is a gap with its reason)
            return [make_failed_exchange(request, error, now=tell_time())], None, find_failure_reason(error)
        exchanges = make_exchanges(response, now=tell_time())
        content_type = read_content_type(response)
        refusal = find_refusal(response.status, content_type, response.body)
        if refusal:
            return exchanges, None, refusal
        return exchanges, read_page(response.body, response.url, content_type).article, None

    def _fail(self, failure: Failure) -> Iterator[Request]:
        """Record a request that got no answer."""
        request: Request = failure.request  # type: ignore[attr-defined]  # set by Scrapy
        error = failure.value or ConnectionError("no answer")
        exchanges = [make_failed_exchange(request, error, now=tell_time())]
        reason = find_failure_reason(error)
        return self._refuse(str(request.meta["asked_url"]), exchanges, reason, is_seed=bool(request.meta["is_seed"]))

    def _refuse(self, url: str, exchanges: list[Exchange], reason: GapReason, *, is_seed: bool) -> Iterator[Request]:
        if is_seed:
            self.session.seed_failures.append((url, reason.value))
        try:
            self.session.record_failure(url, exchanges, reason)
        except ArchiveError as error:
            self.session.failure = error
            raise CloseSpider("archive_failed") from error
        return chain(self.find_substitutes(url), self.lost_pages.look_for(url, reason))

    def find_substitutes(self, _url: str) -> Iterator[Request]:
        """Return what to ask for in place of a page that could not be had."""
        return iter(())

    def closed(self, reason: str) -> None:
        """Record what was left out, derive the series' order and verdict, close the archive."""
        try:
            for left, why in ((self.frontier.left_out, GapReason.BUDGET), (self.frontier.off_site, GapReason.OFF_SITE)):
                for url in left.values():
                    self.session.record_failure(url, [], why)
            stats = self.crawler.stats.get_stats() if self.crawler.stats else {}
            self.session.close(
                reason, {key: value for key, value in stats.items() if isinstance(value, (int, float, str))}
            )
        except ArchiveError as error:
            self.session.failure = error
