"""One crawl from start to end: what is asked for, what happens on the way, what came of it."""

from collections.abc import Callable
from time import monotonic

from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings

from crawler.crawl_request import CrawlOutcome, CrawlRequest
from crawler.errors import CrawlError
from crawler.items import Exchange
from crawler.session import CrawlEvent, CrawlSession
from crawler.spiders.archiving import ArchivingSpider
from crawler.spiders.page import PageSpider
from crawler.spiders.refresh import RefreshSpider
from crawler.spiders.series import SeriesSpider

__all__ = ["CrawlEvent", "CrawlOutcome", "CrawlRequest", "fetch_page", "make_outcome", "run_crawl"]

# The finish reason that Scrapy gives a crawl that a signal ended.
INTERRUPTED = "shutdown"


def run_crawl(request: CrawlRequest, *, on_event: Callable[[CrawlEvent], None] | None = None) -> CrawlOutcome:
    """Archive the series of the given pages and return when nothing is left to ask for, or Ctrl-C was pressed.

    Installs Scrapy's reactor: one call for each process. Raises InvalidURLError, ArchiveError.
    """
    begun = monotonic()
    process = AsyncCrawlerProcess(_make_settings(request))
    if request.urls:
        crawler = process.create_crawler(SeriesSpider)
        task = process.crawl(crawler, url=" ".join(request.urls), on_event=on_event)
    else:
        crawler = process.create_crawler(RefreshSpider)
        task = process.crawl(crawler, series=request.series, on_event=on_event)
    process.start()
    if error := task.exception():
        raise error
    return make_outcome(crawler, monotonic() - begun)


def make_outcome(crawler: Crawler, seconds: float) -> CrawlOutcome:
    """Return what came of the crawl of a series spider that has ended."""
    session, reason = _get_session(crawler), crawler.stats.get_value("finish_reason") if crawler.stats else None
    return CrawlOutcome(
        series_ids=tuple(session.series_ids),
        articles=tuple(session.articles),
        pages_asked=session.asked,
        seconds=seconds,
        interrupted=reason == INTERRUPTED,
        failure=str(session.failure) if session.failure else next(iter(session.faults), None),
        failure_status=session.failure.exit_status if session.failure else 1,
        seed_failures=tuple(session.seed_failures),
        sites=session.sites,
    )


def fetch_page(url: str, user_agent: str | None = None) -> Exchange:
    """Fetch one page as politely as a crawl does; its URL is where it answered.

    Raises CrawlError, with the reason, when no answer came or robots.txt forbids it.
    """
    settings = get_settings()
    settings.update({"ITEM_PIPELINES": {}, "LOG_LEVEL": "CRITICAL", "RETRY_ENABLED": False})
    if user_agent:
        settings["USER_AGENT"] = user_agent
    process = AsyncCrawlerProcess(settings)
    crawler = process.create_crawler(PageSpider)
    task = process.crawl(crawler, url=url)
    process.start()
    if error := task.exception():
        raise error
    spider = crawler.spider
    if not isinstance(spider, PageSpider) or spider.exchange is None:
        raise CrawlError(f"{url} could not be fetched: {getattr(spider, 'failure', None) or 'interrupted'}")
    return spider.exchange


def get_settings() -> Settings:
    """Return Scrapy's settings as the project sets them, wherever the command is run."""
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    return settings


def _make_settings(request: CrawlRequest) -> Settings:
    settings = get_settings()
    settings.update(
        {
            "SERIATIM_ARCHIVE": str(request.archive),
            "SERIATIM_MAX_PAGES": request.max_pages,
            "DOWNLOAD_DELAY": request.delay,
            "CONCURRENT_REQUESTS_PER_DOMAIN": request.concurrency,
            "LOG_LEVEL": request.log_level,
            "SERIATIM_MEMENTO": request.memento or "",
            "CLOSESPIDER_TIMEOUT": request.seconds or 0,
        },
        priority="cmdline",
    )
    if request.user_agent:
        settings.set("USER_AGENT", request.user_agent, priority="cmdline")
    return settings


def _get_session(crawler: Crawler) -> CrawlSession:
    assert isinstance(crawler.spider, ArchivingSpider)
    return crawler.spider.session
