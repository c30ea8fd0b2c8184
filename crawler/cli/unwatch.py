"""``seriatim unwatch``: take series off the watch list."""

from pathlib import Path

import click

from crawler.archive import Archive
from crawler.cli.console import write
from crawler.cli.options import archive_option, find_watched


@click.command(
    epilog="""\b
Examples:
  seriatim unwatch "Low Water\""""
)
@click.argument("names", nargs=-1, required=True, metavar="URL|SERIES...")
@archive_option
def unwatch(names: tuple[str, ...], archive_path: Path) -> None:
    """Look at series no longer. What is held stays."""
    with Archive.open(archive_path, create=False) as archive:
        for name in names:
            url, series_id = find_watched(archive, name)
            archive.schedule.remove_watch(url=url, series_id=series_id)
            write(f"{name}: watched no longer; what is held stays")
