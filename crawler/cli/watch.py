"""``seriatim watch``: put series on the watch list."""

from pathlib import Path

import click

from crawler.archive import Archive
from crawler.cli.console import write
from crawler.cli.options import archive_option, find_watched
from crawler.clock import tell_time
from crawler.series.rhythm import AUTO, check_every


@click.command(
    epilog="""\b
Examples:
  seriatim watch https://example.org/series/low-water/
  seriatim watch "Low Water" --every 6h
  seriatim watch "Low Water" --every "30 6 * * 1-5\""""
)
@click.argument("names", nargs=-1, required=True, metavar="URL|SERIES...")
@click.option(
    "--every",
    default=AUTO,
    show_default=True,
    metavar="WHEN",
    help="How often: 6h, 2d, hourly, daily, weekly, monthly, a cron expression (UTC), or auto.",
)
@archive_option
def watch(names: tuple[str, ...], every: str, archive_path: Path) -> None:
    """Keep series up to date: seriatim run-due looks at them whenever they are due.

    A URL may be any page of a series that is not held yet: the first run collects it. With "auto", each series' own
    rhythm decides: a live one is looked at often (a quarter of the usual time between two parts), one that has ended
    ever more rarely (a tenth of the time since anything happened), between once an hour and once in 30 days.
    """
    every = check_every(every)
    # A URL may be the first thing that an archive knows; a name can only be of what one holds.
    with Archive.open(archive_path, create=any("://" in name for name in names)) as archive:
        for name in names:
            url, series_id = find_watched(archive, name)
            added = archive.schedule.add_watch(url=url, series_id=series_id, every=every, now=tell_time())
            write(f"{added.title or added.url}: watched ({every}); due at the next seriatim run-due")
