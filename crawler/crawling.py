"""One crawl from start to end: what is asked for, what happens on the way, what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from crawler.items import Exchange


@dataclass(frozen=True, slots=True)
class CrawlRequest:
    """What a crawl shall do. ``urls`` are any pages of the wanted series.

    ``delay`` (seconds) and ``concurrency`` (requests in flight) hold for each site; ``max_pages`` for the whole crawl.
    ``user_agent`` None: Seriatim names itself. ``log_level`` is a name of :mod:`logging`.
    """

    urls: tuple[str, ...]
    archive: Path
    delay: float = 1.0
    concurrency: int = 2
    max_pages: int = 2000
    user_agent: str | None = None
    log_level: str = "WARNING"


@dataclass(frozen=True, slots=True)
class CrawlEvent:
    """Something that happened: ``kind`` is "page" (stored), "failure" (not to be had) or "series" (found).

    ``title`` is the headline, or the title of the series; ``reason`` says why a page could not be had. ``asked`` counts
    the pages asked for so far, ``held`` and ``known`` the parts.
    """

    kind: str
    url: str
    title: str | None
    asked: int
    held: int
    known: int
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class CrawlOutcome:
    """What came of a crawl. ``series_ids`` are rows of the archive; ``articles`` are the URLs that were archived.

    ``failure`` says why the crawl stopped by an error (None: it did not); ``seed_failures`` are the given URLs that could
    not be had, each with the reason.
    """

    series_ids: tuple[int, ...]
    articles: tuple[str, ...]
    pages_asked: int
    seconds: float
    interrupted: bool
    failure: str | None
    seed_failures: tuple[tuple[str, str], ...]


def run_crawl(request: CrawlRequest, *, on_event: Callable[[CrawlEvent], None] | None = None) -> CrawlOutcome:
    """Archive the series of the given pages and return when nothing is left to ask for, or Ctrl-C was pressed."""
    return CrawlOutcome((), (), 0, 0.0, interrupted=False, failure="crawling is not built in yet", seed_failures=())


def fetch_page(url: str, user_agent: str | None = None) -> Exchange:
    """Fetch one page, politely; ``error`` is set and ``status`` 0 when no answer came."""
    return Exchange(url=url, status=0, fetched_at="", error="fetching is not built in yet")
