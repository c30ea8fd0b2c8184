"""``seriatim run-due``: one pass over all that is due."""

import re
from pathlib import Path
from typing import Unpack

import click

from crawler.archive import Archive
from crawler.cli.console import write, write_error, write_json
from crawler.cli.crawl_options import CrawlOptions, crawl_options, make_request
from crawler.cli.history import CHANGES
from crawler.cli.options import archive_option, json_option
from crawler.cli.progress import show_progress
from crawler.cli.summary import COMPLETE, FAILURE, INTERRUPTED, WITH_GAPS
from crawler.clock import tell_time
from crawler.errors import UsageError
from crawler.logs import log_report, write_metrics
from crawler.running import PassReport
from crawler.running import run_due as run_pass

BROKE = 5
DURATION = re.compile(r"(\d{1,5})\s*([smh])")
UNITS = {"s": 1, "m": 60, "h": 3600}


@click.command(
    "run-due",
    epilog="""\b
Examples:
  seriatim run-due
  seriatim run-due --for 30m --notify "mailto://user:password@example.org"
  seriatim run-due --log seriatim.log --metrics /var/lib/node_exporter/seriatim.prom

\b
Exit status:
  0    nothing is wrong
  1    failure
  2    wrong usage
  3    up to date, with gaps
  5    something that used to work broke
  6    another pass is running
  7    the archive cannot be opened or written: disk full, read-only, locked, damaged
  130  interrupted""",
)
@archive_option
@click.option("--for", "budget", metavar="TIME", help="Stop after this time (90s, 30m, 2h); what is left stays due.")
@click.option(
    "--log",
    "log_path",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Add what was done to this file, one JSON object a line; at 5 MB it is rotated.",
)
@click.option(
    "--metrics",
    "metrics_path",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the state of the archive to this file in Prometheus' text format.",
)
@click.option(
    "--notify",
    "targets",
    multiple=True,
    envvar="SERIATIM_NOTIFY",
    show_envvar=True,
    metavar="URL",
    help="Tell this address (of Apprise) what broke, once a day at most for each cause.",
)
@json_option
@crawl_options
def run_due(
    archive_path: Path,
    budget: str | None,
    log_path: Path | None,
    metrics_path: Path | None,
    targets: tuple[str, ...],
    as_json: bool,
    **options: Unpack[CrawlOptions],
) -> int:
    """Look at everything on the watch list that is due, once, and say what came of it.

    It can be run at any time and as often as you like: what is not due is left alone, what was missed is made up for,
    and a second run beside it does nothing. seriatim schedule has it run by itself.
    """
    seconds = parse_duration(budget) if budget else None
    request = make_request(archive_path, options)
    with show_progress(lines=bool(options["verbose"]), quiet=options["quiet"]) as on_event:
        report = run_pass(request, budget=seconds, on_event=on_event)
    if log_path:
        log_report(log_path, report)
    if as_json:
        write_json(report.describe())
    elif not options["quiet"]:
        write_report(report)
    for error in report.errors:
        write_error(error)
    with Archive.open(archive_path, create=False) as archive:
        if metrics_path:
            write_metrics(metrics_path, archive, report)
        if targets and (untold := archive.schedule.list_untold(now=tell_time())):
            from crawler.notifying import send_message, write_alarms  # noqa: PLC0415  (Apprise takes long to load)

            send_message(targets, *write_alarms(untold))
            archive.schedule.mark_told(untold, now=tell_time())
    return find_exit_status(report)


def parse_duration(text: str) -> float:
    """Return the seconds of "90s", "30m" or "2h". Raises UsageError."""
    match = DURATION.fullmatch(text.strip())
    if match is None or not int(match[1]):
        raise UsageError(f"not a time: {text!r}; give one like 90s, 30m or 2h")
    return float(int(match[1]) * UNITS[match[2]])


def find_exit_status(report: PassReport) -> int:
    """Return the exit status: what broke comes before what failed, and that before what is missing."""
    if report.interrupted:
        return INTERRUPTED
    if report.raised or any(one.worked_before and not one.succeeded for one in report.checked):
        return BROKE
    if report.errors or any(not one.succeeded for one in report.checked):
        return FAILURE
    if any(one.held < one.known for one in report.checked):
        return WITH_GAPS
    return COMPLETE


def write_report(report: PassReport) -> None:
    """Print the report for people."""
    if not report.checked and not report.unfinished:
        write("Nothing is due.")
    for one in report.checked:
        state = f"{one.verdict}, {one.held} of {one.known} parts held" if one.succeeded else "could not be looked at"
        write(f"{one.title}: {state}; due again {one.next_check_at}")
    for item in sorted(report.news, key=lambda item: (item.series or "", item.position or 0, item.seen_at)):
        write(f"  {CHANGES.get(item.change, item.change)}: {item.headline or item.url}")
    for alarm in report.raised:
        write(f"broken: {alarm.message}")
    if report.unfinished:
        write(f"{report.unfinished} more could not be looked at in time; they stay due")
