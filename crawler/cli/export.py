"""``seriatim export``: a series in a format for other programs and readers."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from crawler.archive import Archive
from crawler.cli.options import archive_option, series_argument
from crawler.errors import UsageError
from crawler.exports import BINARY, FORMATS


@click.command(
    epilog="""\b
Examples:
  seriatim export "Low Water" --format json -o low-water.json
  seriatim export "Low Water" --format warc -o low-water.warc.gz
  seriatim export 1 | jq -r '.parts[].headline'"""
)
@series_argument
@archive_option
@click.option(
    "--format",
    "format_name",
    type=click.Choice(sorted(FORMATS)),
    default="json",
    show_default=True,
    help="The format to write.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write to this file instead of standard output.",
)
@click.option("--force", is_flag=True, help="Overwrite FILE when it exists.")
def export(series: str, archive_path: Path, format_name: str, output: Path | None, force: bool) -> None:
    """Write a series, parts in reading order, for other programs.

    SERIES is its title, slug, id, or the URL of its index page or of any of its parts. What is missing is listed in
    it, with the reason. The same archive gives the same bytes. The shape of the JSON is documented in docs/, as a JSON
    Schema; WARC holds every page as it was, for the tools of web archives.
    """
    if format_name in BINARY and output is None and sys.stdout.isatty():
        raise UsageError(f"{format_name} is no text for a terminal; name a file: -o FILE")
    with Archive.open(archive_path, create=False) as archive:
        document = archive.export_series(archive.find_series(series).id)
        write_pieces(FORMATS[format_name](document), output, force=force)


def write_pieces(pieces: Iterable[str] | Iterable[bytes], output: Path | None, *, force: bool) -> None:
    """Write a document to *output* (None: standard output), text in UTF-8; a file appears only when it is whole.

    Raises UsageError when the file exists and *force* is false, or when it cannot be written.
    """
    if output is None:
        for piece in pieces:
            click.echo(piece, nl=False)
        return
    if output.exists() and not force:
        raise UsageError(f"{output} exists already; --force overwrites it")
    partial = output.with_name(f"{output.name}.partial")
    try:
        with partial.open("wb") as file:
            file.writelines(piece.encode("utf-8") if isinstance(piece, str) else piece for piece in pieces)
        partial.replace(output)
    except OSError as error:
        raise UsageError(f"cannot write {output}: {error.strerror}") from error
    finally:
        partial.unlink(missing_ok=True)
