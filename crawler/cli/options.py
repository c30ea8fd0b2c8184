"""The options that several commands share."""

from datetime import datetime
from pathlib import Path

import click

from crawler.archive import Archive
from crawler.errors import UnknownSeriesError
from crawler.urls import check_url

archive_option = click.option(
    "--archive",
    "archive_path",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("archive.db"),
    envvar="SERIATIM_ARCHIVE",
    show_default=True,
    show_envvar=True,
    metavar="PATH",
    help="The archive, an SQLite database.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text for people.")
series_argument = click.argument("series")


def find_watched(archive: Archive, name: str) -> tuple[str | None, int | None]:
    """Return what *name* means to the watch list: a series that is held, or else a URL (canonical), the other is None.

    Raises UnknownSeriesError, AmbiguousSeriesError, or InvalidURLError.
    """
    try:
        return None, archive.find_series(name).id
    except UnknownSeriesError:
        if "://" not in name:
            raise
        return check_url(name), None


def read_day(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Return *value* when it is a date or time in ISO 8601, such as 2024-03-01. Raises click.BadParameter."""
    if value is None:
        return None
    try:
        datetime.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no date such as 2024-03-01", context, option) from error
    return value
