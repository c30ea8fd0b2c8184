"""``seriatim news``: what is new in the archive."""

from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

import click
from rich.text import Text

from crawler.archive import Archive
from crawler.archive.storable import shift_time
from crawler.cli.console import show_title, write, write_json
from crawler.cli.history import CHANGES
from crawler.cli.options import archive_option, json_option, read_day
from crawler.clock import tell_time
from crawler.errors import UsageError
from crawler.exports.news_feed import export_news

LATELY = timedelta(days=7)


@click.command(
    epilog="""\b
Examples:
  seriatim news
  seriatim news --since 2026-11-01 --series "Low Water"
  seriatim news --atom > news.atom"""
)
@click.option("--since", metavar="DATE", callback=read_day, help="From this day or time on.  [default: a week ago]")
@click.option("--series", metavar="SERIES", help="Only of this series: its title, slug, id or URL.")
@click.option("--atom", "as_atom", is_flag=True, help="Print an Atom feed.")
@archive_option
@json_option
def news(since: str | None, series: str | None, as_atom: bool, archive_path: Path, as_json: bool) -> None:
    """Tell what is new: parts, edits with what they changed, withdrawals, restorations; the newest first."""
    if as_atom and as_json:
        raise UsageError("--json and --atom exclude each other")
    begin = since or shift_time(tell_time(), -LATELY)
    with Archive.open(archive_path, create=False) as archive:
        series_id = archive.find_series(series).id if series else None
        items = archive.schedule.list_news(since=begin, series_id=series_id)
    if as_json:
        write_json([asdict(item) for item in items])
    elif as_atom:
        for piece in export_news(items, begin):
            click.echo(piece, nl=False)
    elif not items:
        write(f"Nothing is new since {begin}.")
    else:
        for item in items:
            write(
                Text.assemble(
                    item.seen_at,
                    "  ",
                    (CHANGES.get(item.change, item.change), "bold"),
                    ": ",
                    show_title(item.headline, item.url),
                    f" ({item.series})" if item.series else "",
                )
            )
            for line in (item.detail or "").splitlines():
                write(Text(f"    {line}"))
