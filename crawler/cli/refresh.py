"""``seriatim refresh``: brings series up to date."""

from pathlib import Path
from typing import Unpack

import click
from rich.text import Text

from crawler.archive import Archive
from crawler.cli.console import show_title, write, write_error
from crawler.cli.crawl_options import CrawlOptions, collect, crawl_options, load_certificates
from crawler.cli.history import describe_change
from crawler.cli.options import archive_option
from crawler.cli.summary import COMPLETE, find_exit_status, write_messages, write_summary
from crawler.clock import tell_time
from crawler.errors import BusyError


@click.command(
    epilog="""\b
Examples:
  seriatim refresh
  seriatim refresh "Low Water" --delay 2

\b
Exit status:
  0    all known parts are held
  1    failure
  2    wrong usage
  3    up to date, with gaps
  6    another crawl is collecting one of the series at this moment
  7    the archive cannot be opened or written: disk full, read-only, locked, damaged
  130  interrupted"""
)
@click.argument("series", nargs=-1, metavar="[SERIES]...")
@archive_option
@crawl_options
def refresh(series: tuple[str, ...], archive_path: Path, **options: Unpack[CrawlOptions]) -> int:
    """Bring series up to date with as few requests as prove their state.

    SERIES is a title, slug, id or URL; without any, all series are refreshed. A page that lists the parts tells which
    are new, renamed or gone. Where the site tells which pages changed (WordPress does, unless it was told not to), only
    these are asked for; elsewhere a few parts are looked at each time, those that have not been for longest. Pages are
    asked for on the condition that they changed. What the site took away stays held, and is told.
    """
    begun = tell_time()
    with Archive.open(archive_path, create=False) as archive:
        ids = tuple(str(archive.find_series(name).id) for name in series)
        if not archive.list_series():
            write("No series is held yet. To collect one: seriatim archive URL")
            return COMPLETE
        # Times are told to the second, and in this one another crawl may have ended.
        told = {(item.seen_at, item.change, item.url) for item in archive.schedule.list_news(since=begun)}
    outcome = collect(archive_path, series=ids, **options)
    if not outcome.series_ids and not outcome.failure:
        write_error("nothing was refreshed: other crawls are collecting all of the series at this moment")
        return BusyError.exit_status
    certificates = load_certificates(archive_path, outcome.series_ids)
    if not options["quiet"]:
        with Archive.open(archive_path, create=False) as archive:
            rows = [row for each in outcome.series_ids for row in archive.list_history(series_id=each)]
        new = [row for row in rows if row.seen_at >= begun and (row.seen_at, row.change, row.url) not in told]
        for row in dict.fromkeys(row for row in new if row.change != "added"):
            write(Text.assemble(show_title(row.headline, row.url), ": ", describe_change(row)))
        write_summary(outcome, certificates)
    write_messages(outcome, series)
    return find_exit_status(outcome, certificates)
