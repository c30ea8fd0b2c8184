"""What a crawl is asked to do, and what comes of it: plain values, that need no Scrapy."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CrawlRequest:
    """What a crawl shall do. ``urls`` are any pages of the wanted series; without them, ``series`` (names, none: all)
    are brought up to date.

    ``delay`` (seconds) and ``concurrency`` (requests in flight) hold for each site; ``max_pages`` for the whole crawl.
    ``memento`` is the template of a web archive to look in for lost parts. ``user_agent`` None: Seriatim names itself.
    ``log_level`` is a name of :mod:`logging`. After ``seconds`` the crawl ends, and what it has is kept (None: never).
    """

    urls: tuple[str, ...]
    archive: Path
    delay: float = 1.0
    concurrency: int = 2
    max_pages: int = 2000
    user_agent: str | None = None
    log_level: str = "WARNING"
    series: tuple[str, ...] = ()
    memento: str | None = None
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class CrawlOutcome:
    """What came of a crawl. ``series_ids`` are rows of the archive; ``articles`` are the URLs that were archived.

    ``failure`` says why the crawl stopped by an error (None: it did not), ``failure_status`` is the exit status for it;
    ``seed_failures`` are the given URLs that
    could not be had, each with the reason. ``sites`` are the origins that were asked: a series can live on several.
    """

    series_ids: tuple[int, ...]
    articles: tuple[str, ...]
    pages_asked: int
    seconds: float
    interrupted: bool
    failure: str | None
    seed_failures: tuple[tuple[str, str], ...]
    sites: tuple[str, ...] = ()
    failure_status: int = 1
