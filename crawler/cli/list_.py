"""``seriatim list``: the series that the archive holds."""

from dataclasses import asdict
from pathlib import Path

import click
from rich.text import Text

from crawler.archive import Archive
from crawler.cli.certificate import STYLES
from crawler.cli.console import make_table, show_title, write, write_json
from crawler.cli.options import archive_option, json_option
from crawler.series.testimony import Verdict


@click.command(
    "list",
    epilog="""\b
Examples:
  seriatim list
  seriatim list --json | jq -r '.[] | select(.verdict != "complete") | .title'""",
)
@archive_option
@json_option
def list_(archive_path: Path, as_json: bool) -> None:
    """List the series, with what is held of each.

    The verdict is "complete" (proven: every part there is, is held), "ongoing" (complete so far, the site adds parts),
    "incomplete" (parts are known to be missing: see seriatim gaps) or "unproven" (nothing on the site proves an end).
    """
    with Archive.open(archive_path, create=False) as archive:
        held = list(archive.list_series())
    if as_json:
        write_json([asdict(series) for series in held])
        return
    if not held:
        write("No series is held yet. To collect one: seriatim archive URL")
        return
    table = make_table("Id", "Series", "Verdict", "Held", "Known", "Site", right=("Id", "Held", "Known"))
    for series in held:
        verdict = Text(series.verdict, STYLES[Verdict(series.verdict)])
        title = show_title(series.title, series.url)
        table.add_row(str(series.id), title, verdict, str(series.held), str(series.known), series.site)
    write(table)
