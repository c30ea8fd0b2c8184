"""``seriatim archive``: collects whole series."""

from collections.abc import Sequence
from pathlib import Path

import click

from crawler.archive import Archive
from crawler.cli.options import archive_option
from crawler.cli.progress import show_progress
from crawler.cli.summary import find_exit_status, write_messages, write_summary
from crawler.errors import UsageError
from crawler.series.testimony import Certificate
from crawler.urls import check_url

LOG_LEVELS = ("WARNING", "INFO", "DEBUG")


@click.command(
    epilog="""\b
Examples:
  seriatim archive https://example.org/2024/03/part-7/
  seriatim archive https://example.org/series/low-water/ --delay 2 --archive news.db

\b
Exit status:
  0    all known parts are held
  1    failure: a page could not be fetched
  2    wrong usage
  3    archived, with gaps
  4    no series found; the page itself is archived
  6    another crawl is collecting the same series at this moment
  7    the archive cannot be opened or written: disk full, read-only, locked, damaged
  130  interrupted

Ctrl-C, pressed once, ends the crawl cleanly: what was collected is kept, and the same command goes on from there."""
)
@click.argument("urls", nargs=-1, required=True, metavar="URL...")
@archive_option
@click.option(
    "--delay",
    type=click.FloatRange(0, 3600),
    default=1.0,
    show_default=True,
    metavar="SECONDS",
    help="Wait between two requests to a site; its robots.txt wins when it asks for more.",
)
@click.option(
    "--concurrency",
    type=click.IntRange(1, 64),
    default=2,
    show_default=True,
    metavar="N",
    help="Requests under way at once, for each site.",
)
@click.option(
    "--max-pages",
    type=click.IntRange(min=1),
    default=2000,
    show_default=True,
    metavar="N",
    help="Ask for no more pages than this; what is left out is listed as gaps.",
)
@click.option("--user-agent", metavar="TEXT", help="How to name yourself to the sites, instead of Seriatim's own name.")
@click.option("-v", "--verbose", count=True, help="One line for each page; -vv adds Scrapy's log, -vvv all of it.")
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary, only errors.")
def archive(
    urls: tuple[str, ...],
    archive_path: Path,
    delay: float,
    concurrency: int,
    max_pages: int,
    user_agent: str | None,
    verbose: int,
    quiet: bool,
) -> int:
    """Archive the whole series that each URL belongs to.

    URL is any page of a series: a part anywhere in it, or its index page. Every part is stored with its text, in
    order, and with the page as it was. A series that is held already is only brought up to date. A page that is part of
    no series is archived by itself.
    """
    if verbose and quiet:
        raise UsageError("--verbose and --quiet exclude each other")
    from crawler.crawling import CrawlRequest, run_crawl  # noqa: PLC0415  (Scrapy takes long to load; help needs none)

    request = CrawlRequest(
        urls=tuple(dict.fromkeys(check_url(url) for url in urls)),
        archive=archive_path,
        delay=delay,
        concurrency=concurrency,
        max_pages=max_pages,
        user_agent=user_agent,
        log_level=LOG_LEVELS[max(0, min(verbose, len(LOG_LEVELS)) - 1)],
    )
    with show_progress(lines=bool(verbose), quiet=quiet) as on_event:
        outcome = run_crawl(request, on_event=on_event)
    certificates = load_certificates(archive_path, outcome.series_ids)
    if not quiet:
        write_summary(outcome, certificates)
    write_messages(outcome, request.urls)
    return find_exit_status(outcome, certificates)


def load_certificates(archive_path: Path, series_ids: Sequence[int]) -> list[Certificate]:
    """Return the certificates of the series that the crawl was about."""
    if not series_ids:
        return []
    with Archive.open(archive_path, create=False) as archive:
        return [archive.get_certificate(series_id) for series_id in series_ids]
