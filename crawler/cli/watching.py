"""``seriatim watching``: the watch list."""

from dataclasses import asdict
from pathlib import Path

import click

from crawler.archive import Archive
from crawler.cli.console import make_table, show_title, write, write_json
from crawler.cli.options import archive_option, json_option


@click.command(
    epilog="""\b
Examples:
  seriatim watching
  seriatim watching --json | jq '.[] | select(.failures > 0)'"""
)
@archive_option
@json_option
def watching(archive_path: Path, as_json: bool) -> None:
    """List what is watched: how often and why, when it is due, what is broken."""
    with Archive.open(archive_path, create=False) as archive:
        watches, alarms = archive.schedule.list_watches(), archive.schedule.list_alarms()
        report = archive.schedule.load_report()
    if as_json:
        listed = {"watches": [asdict(one) for one in watches], "alarms": [asdict(one) for one in alarms]}
        write_json(listed | {"last_pass": report})
        return
    if not watches:
        write("Nothing is watched. To watch a series: seriatim watch URL")
        return
    table = make_table("Series", "Every", "Looked at", "Due", "Why")
    for one in watches:
        looked = one.last_check_at or "never"
        table.add_row(show_title(one.title, one.url), one.every, looked, one.next_check_at, one.reason)
    write(table)
    for alarm in alarms:
        write(f"broken since {alarm.raised_at}: {alarm.message}")
