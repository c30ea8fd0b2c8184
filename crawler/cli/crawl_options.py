"""What the commands that crawl have in common: their options, and running the crawl."""

from collections.abc import Callable, Sequence
from functools import reduce
from pathlib import Path
from typing import Any, TypedDict, TypeVar, Unpack

import click

from crawler.archive import Archive
from crawler.cli.progress import show_progress
from crawler.crawl_request import CrawlOutcome, CrawlRequest
from crawler.errors import UsageError
from crawler.mementos import check_template
from crawler.series.testimony import Certificate

Command = TypeVar("Command", bound=Callable[..., Any])
LOG_LEVELS = ("WARNING", "INFO", "DEBUG")


class CrawlOptions(TypedDict):
    """The values of the options that :func:`crawl_options` adds."""

    delay: float
    concurrency: int
    max_pages: int
    user_agent: str | None
    memento: str | None
    verbose: int
    quiet: bool


OPTIONS = (
    click.option(
        "--delay",
        type=click.FloatRange(0, 3600),
        default=1.0,
        show_default=True,
        metavar="SECONDS",
        help="Wait between two requests to a site; its robots.txt wins when it asks for more.",
    ),
    click.option(
        "--concurrency",
        type=click.IntRange(1, 64),
        default=2,
        show_default=True,
        metavar="N",
        help="Requests under way at once, for each site.",
    ),
    click.option(
        "--max-pages",
        type=click.IntRange(min=1),
        default=2000,
        show_default=True,
        metavar="N",
        help="Ask for no more pages than this; what is left out is listed as gaps.",
    ),
    click.option(
        "--user-agent", metavar="TEXT", help="How to name yourself to the sites, instead of Seriatim's own name."
    ),
    click.option(
        "--memento",
        metavar="URL-TEMPLATE",
        help="Look for parts that the site lost in a web archive: the address of its TimeMap or CDX, with {url} in it.",
    ),
    click.option("-v", "--verbose", count=True, help="One line for each page; -vv adds Scrapy's log, -vvv all of it."),
    click.option("-q", "--quiet", is_flag=True, help="No progress and no summary, only errors."),
)


def crawl_options(command: Command) -> Command:
    """Add the options of a crawl to *command*."""
    return reduce(lambda decorated, option: option(decorated), reversed(OPTIONS), command)


def collect(
    archive_path: Path,
    *,
    urls: tuple[str, ...] = (),
    series: tuple[str, ...] = (),
    **options: Unpack[CrawlOptions],
) -> CrawlOutcome:
    """Run a crawl with progress on standard error; return what came of it. Raises UsageError and the crawl's errors."""
    request = make_request(archive_path, options, urls=urls, series=series)
    from crawler.crawling import run_crawl  # noqa: PLC0415  (Scrapy takes long to load; help needs none)

    with show_progress(lines=bool(options["verbose"]), quiet=options["quiet"]) as on_event:
        return run_crawl(request, on_event=on_event)


def make_request(
    archive_path: Path, options: CrawlOptions, *, urls: tuple[str, ...] = (), series: tuple[str, ...] = ()
) -> CrawlRequest:
    """Return the crawl that *options* ask for. Raises UsageError."""
    if options["verbose"] and options["quiet"]:
        raise UsageError("--verbose and --quiet exclude each other")
    return CrawlRequest(
        urls=urls,
        series=series,
        archive=archive_path,
        delay=options["delay"],
        concurrency=options["concurrency"],
        max_pages=options["max_pages"],
        user_agent=options["user_agent"],
        memento=check_template(options["memento"]) if options["memento"] else None,
        log_level=LOG_LEVELS[max(0, min(options["verbose"], len(LOG_LEVELS)) - 1)],
    )


def load_certificates(archive_path: Path, series_ids: Sequence[int]) -> list[Certificate]:
    """Return the certificates of the series that the crawl was about."""
    if not series_ids:
        return []
    with Archive.open(archive_path, create=False) as archive:
        return [archive.get_certificate(series_id) for series_id in series_ids]
