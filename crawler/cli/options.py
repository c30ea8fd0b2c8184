"""The options that several commands share."""

from pathlib import Path

import click

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
