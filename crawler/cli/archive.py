"""``seriatim archive``: collects whole series."""

from pathlib import Path
from typing import Unpack

import click

from crawler.cli.crawl_options import CrawlOptions, collect, crawl_options, load_certificates
from crawler.cli.options import archive_option
from crawler.cli.summary import find_exit_status, write_messages, write_summary
from crawler.urls import check_url


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
@crawl_options
def archive(urls: tuple[str, ...], archive_path: Path, **options: Unpack[CrawlOptions]) -> int:
    """Archive the whole series that each URL belongs to.

    URL is any page of a series: a part anywhere in it, or its index page. Every part is stored with its text, in
    order, and with the page as it was. A series that is held already is only brought up to date. A page that is part of
    no series is archived by itself.
    """
    asked = tuple(dict.fromkeys(check_url(url) for url in urls))
    outcome = collect(archive_path, urls=asked, **options)
    certificates = load_certificates(archive_path, outcome.series_ids)
    if not options["quiet"]:
        write_summary(outcome, certificates)
    write_messages(outcome, asked)
    return find_exit_status(outcome, certificates)
