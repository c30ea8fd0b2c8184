"""What Seriatim adds to the command ``sqlite-utils`` where it is installed: commands for series, a function for pages.

https://sqlite-utils.datasette.io/en/stable/plugins.html
"""

import sqlite3
from typing import Any

import click
import sqlite_utils

from crawler.archive.bodies import Bodies
from crawler.decoding import decode_html

PASS_ON = {"ignore_unknown_options": True, "allow_extra_args": True}


@sqlite_utils.hookimpl
def register_commands(cli: click.Group) -> None:
    """Add ``series`` and ``parts``, which take all output options of ``sqlite-utils rows``."""

    def run_rows(arguments: list[str]) -> None:
        cli.main(["rows", *arguments], standalone_mode=False)

    @cli.command(context_settings=PASS_ON)
    @click.argument("path", type=click.Path(exists=True, dir_okay=False))
    @click.pass_context
    def series(context: click.Context, path: str) -> None:
        """List the series of a Seriatim archive, with what is held of each (options as for "rows")."""
        run_rows([path, "series_progress", *context.args])

    @cli.command(context_settings=PASS_ON)
    @click.argument("path", type=click.Path(exists=True, dir_okay=False))
    @click.argument("series")
    @click.pass_context
    def parts(context: click.Context, path: str, series: str) -> None:
        """List the parts of a series, by its title, in reading order (options as for "rows")."""
        run_rows([path, "reading_order", "--where", "series = :series", "-p", "series", series, *context.args])


@sqlite_utils.hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Add the SQL function ``page_text(body_id)``: the markup of a stored page as it was received."""
    conn.create_function("page_text", 1, lambda body_id: load_text(conn, body_id))


def load_text(connection: sqlite3.Connection, body_id: Any) -> str | None:
    """Return the body with this id as text; None for no id. Raises ArchiveCorruptError."""
    if body_id is None:
        return None
    db = sqlite_utils.Database(connection, execute_plugins=False)
    return decode_html(Bodies(db).load(int(body_id)))
