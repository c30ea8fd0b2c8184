"""``seriatim schedule``: have ``seriatim run-due`` run by itself."""

import platform
import random
import shutil
import sys
from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any, TypeVar

import click

from crawler.cli.console import write
from crawler.cli.options import archive_option
from crawler.schedulers import SCHEDULERS, Job

Command = TypeVar("Command", bound=Callable[..., Any])


def find_default() -> str:
    """Return the scheduler that this machine has."""
    if platform.system() == "Darwin":
        return "launchd"
    return "systemd" if shutil.which("systemctl") else "cron"


OPTIONS = (
    click.option(
        "--with", "scheduler", type=click.Choice(list(SCHEDULERS)), default=find_default, help="What runs it.",
        show_default="what this machine has",
    ),
    click.option("--minute", type=click.IntRange(0, 59), help="At this minute of each hour.  [default: a random one]"),
    click.option(
        "--log", "log_path", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
        help="Where the log goes.  [default: seriatim.log beside the archive]",
    ),
    archive_option,
)  # fmt: skip


def job_options(command: Command) -> Command:
    """Add the options that tell what is scheduled."""
    return reduce(lambda decorated, option: option(decorated), reversed(OPTIONS), command)


@click.group(
    epilog="""\b
Examples:
  seriatim schedule show
  seriatim schedule install --with systemd
  seriatim schedule install --with cron --archive /srv/archive.db --minute 17
  seriatim schedule remove"""
)
def schedule() -> None:
    """Have seriatim run-due run by itself, once an hour at a minute of its own.

    How often each series is looked at is decided by the watch list; an hour in which nothing is due costs no request.
    """


@schedule.command()
@job_options
def show(scheduler: str, minute: int | None, log_path: Path | None, archive_path: Path) -> None:
    """Print what would be written, and where. Nothing is changed."""
    show_files(scheduler, make_job(minute, log_path, archive_path))


@schedule.command()
@job_options
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
def install(scheduler: str, minute: int | None, log_path: Path | None, archive_path: Path, yes: bool) -> None:
    """Show what will be written, ask, and write it."""
    job = make_job(minute, log_path, archive_path)
    show_files(scheduler, job)
    if not yes:
        click.confirm("Write this?", abort=True)
    for line in SCHEDULERS[scheduler].install(job):
        write(line)


@schedule.command()
@job_options
def remove(scheduler: str, minute: int | None, log_path: Path | None, archive_path: Path) -> None:
    """Undo what install did. The archive and the watch list stay."""
    for line in SCHEDULERS[scheduler].remove(make_job(minute, log_path, archive_path)):
        write(line)


def make_job(minute: int | None, log_path: Path | None, archive_path: Path) -> Job:
    """Return the job: the command as it is installed here, with absolute paths."""
    installed = Path(sys.executable).with_name("seriatim")
    program = (str(installed),) if installed.exists() else (sys.executable, "-m", "crawler")
    archive = archive_path.absolute()
    log = (log_path or archive.with_name("seriatim.log")).absolute()
    return Job(program, archive, log, random.randrange(60) if minute is None else minute)


def show_files(scheduler: str, job: Job) -> None:
    """Print the files that *scheduler* would write."""
    for path, text in SCHEDULERS[scheduler].render(job).items():
        write(f"# {path}")
        click.echo(text)
