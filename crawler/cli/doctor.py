"""``seriatim doctor``: what is installed, what is configured, and whether it will do."""

import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click
from rich.text import Text

from crawler.archive import Archive
from crawler.cli.console import make_table, write, write_json
from crawler.cli.options import archive_option, json_option
from crawler.errors import ArchiveNotFoundError, SeriatimError

LIBRARIES = ("scrapy", "sqlite-utils", "selectolax", "lxml", "zstandard", "warcio", "datasette", "apprise")
LEAST_SQLITE = (3, 34, 0)  # the first with trigram indexes
LEAST_ROOM = 1 << 30  # bytes
STYLES = {"fine": "green", "look": "yellow", "wrong": "red"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: ``state`` is "fine", "look" (may be a problem) or "wrong"."""

    name: str
    state: str
    said: str


@click.command(
    epilog="""\b
Examples:
  seriatim doctor
  seriatim doctor --archive /var/lib/seriatim/archive.db --json"""
)
@archive_option
@json_option
@click.pass_context
def doctor(context: click.Context, archive_path: Path, as_json: bool) -> None:
    """Say what is installed and configured, and what is wrong with it.

    Exit status: 0 when nothing is wrong, 1 otherwise.
    """
    findings = [*check_program(), *check_archive(archive_path), *check_settings()]
    if as_json:
        write_json([{"name": one.name, "state": one.state, "said": one.said} for one in findings])
    else:
        table = make_table("What", "State", "Details")
        for one in findings:
            table.add_row(one.name, Text(one.state, STYLES[one.state]), one.said)
        write(table)
    context.exit(1 if any(one.state == "wrong" for one in findings) else 0)


def check_program() -> Iterator[Finding]:
    """Look at the program, Python, SQLite and the libraries."""
    yield Finding("seriatim", "fine", f"{version('seriatim')}, {sys.executable}")
    yield Finding("Python", "fine", f"{platform.python_version()} on {platform.system()} {platform.machine()}")
    state = "fine" if sqlite3.sqlite_version_info >= LEAST_SQLITE else "wrong"
    needed = "" if state == "fine" else f"; {'.'.join(map(str, LEAST_SQLITE))} or newer is needed"
    yield Finding("SQLite", state, sqlite3.sqlite_version + needed)
    for name in LIBRARIES:
        try:
            yield Finding(name, "fine", version(name))
        except PackageNotFoundError:
            yield Finding(name, "wrong", "not installed; install Seriatim anew")


def check_archive(path: Path) -> Iterator[Finding]:
    """Look at the archive, and at the room that it has to grow."""
    try:
        with Archive.open(path, create=False) as archive:
            size = f"{path.stat().st_size / 1e6:.1f} MB"
            yield Finding("archive", "fine", f"{path.absolute()}, {len(archive.list_series())} series, {size}")
    except ArchiveNotFoundError:
        yield Finding("archive", "look", f"there is none at {path.absolute()}; the first crawl makes it")
    except SeriatimError as error:
        yield Finding("archive", "wrong", str(error))
    folder = next(each for each in path.absolute().parents if each.exists())
    free = shutil.disk_usage(folder).free
    can_write = os.access(folder, os.W_OK)
    yield Finding("folder", "fine" if can_write else "wrong", f"{folder} {'can' if can_write else 'cannot'} be written")
    yield Finding("free room", "fine" if free > LEAST_ROOM else "look", f"{free / 1e9:.1f} GB")


def check_settings() -> Iterator[Finding]:
    """Look at the environment variables that change what Seriatim does."""
    names = sorted(name for name in os.environ if name.startswith("SERIATIM_"))
    for name in [*names, *(name for name in ("NO_COLOR", "HTTP_PROXY", "HTTPS_PROXY") if name in os.environ)]:
        yield Finding(name, "fine", os.environ[name])
