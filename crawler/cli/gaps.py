"""``seriatim gaps``: the parts that are known to exist and are not held."""

from dataclasses import asdict
from pathlib import Path

import click

from crawler.archive import Archive
from crawler.cli.console import make_table, show_title, write, write_json
from crawler.cli.options import archive_option, json_option
from crawler.series.reasons import describe_reason
from crawler.text.clean import clean_line


@click.command(
    epilog="""\b
Examples:
  seriatim gaps
  seriatim gaps "Low Water" --json"""
)
@click.argument("series", required=False)
@archive_option
@json_option
def gaps(series: str | None, archive_path: Path, as_json: bool) -> None:
    """List the parts that are known to exist and are not held, and why.

    SERIES is the title, slug, id or a URL of one series; without it, the gaps of all are listed. To try again what may
    have been put right since, archive any page of the series again.
    """
    with Archive.open(archive_path, create=False) as archive:
        missing = list(archive.list_gaps(archive.find_series(series).id if series else None))
    if as_json:
        write_json([asdict(gap) for gap in missing])
        return
    if not missing:
        write("No gaps: every part that is known to exist is held.")
        return
    table = make_table("Series", "Part", "Title", "Reason", "URL", right=("Part",))
    for gap in missing:
        names = clean_line(gap.series_title or ""), str(gap.position), show_title(gap.title, gap.url)
        table.add_row(*names, describe_reason(gap.reason), gap.url or "")
    write(table)
