"""``seriatim export``: a series in a format for other programs and readers."""

import os
import sys
from pathlib import Path

import click

from crawler.archive import Archive, SeriesExport
from crawler.cli.options import archive_option, read_day
from crawler.errors import UsageError
from crawler.exports import FORMATS, Format
from crawler.exports.file_names import make_file_name, make_unique
from crawler.exports.files import make_folder, write_file
from crawler.exports.selection import Selection, parse_ranges, select


@click.command(
    epilog="""\b
Examples:
  seriatim export "Low Water" --format epub -o low-water.epub
  seriatim export "Low Water" --format md -o low-water/
  seriatim export "Low Water" --format csv --parts 3-10
  seriatim export --all --format html -o library/
  seriatim export 1 | jq -r '.parts[].headline'"""
)
@click.argument("series", required=False)
@archive_option
@click.option(
    "--format",
    "format_name",
    type=click.Choice(list(FORMATS)),
    default="json",
    show_default=True,
    help="The format to write.",
)
@click.option("--parts", "ranges", metavar="RANGE", help="Only these parts, by their place: 3-10, 7, 12-, or 1-3,9.")
@click.option("--since", metavar="DATE", callback=read_day, help="Only parts published on this day or later.")
@click.option("--all", "all_series", is_flag=True, help="Every series, each into a file of its own in the folder -o.")
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    help="Write to this file instead of standard output; with md, a folder (its name ends in /) gets a file a part.",
)
@click.option("--force", is_flag=True, help="Overwrite files that exist.")
def export(
    series: str | None,
    archive_path: Path,
    format_name: str,
    ranges: str | None,
    since: str | None,
    all_series: bool,
    output: str | None,
    force: bool,
) -> None:
    """Write a series, parts in reading order, for other programs and readers.

    SERIES is its title, slug, id, or the URL of its index page or of any of its parts. What is missing is said in it,
    with the reason. The same archive gives the same bytes. The shape of the JSON is documented in docs/, as a JSON
    Schema; WARC holds every page as it was, for the tools of web archives.
    """
    wanted = FORMATS[format_name]
    selection = Selection(parse_ranges(ranges) if ranges else (), since)
    if bool(series) == all_series:
        raise UsageError("name one series, or say --all and give a folder: -o FOLDER")
    if wanted.is_whole and selection:
        raise UsageError(f"{format_name} holds the pages of a whole series: --parts and --since cannot narrow it")
    with Archive.open(archive_path, create=False) as archive:
        if all_series:
            export_all(archive, wanted, selection, output, force=force)
            return
        document = select(archive.export_series(archive.find_series(series or "").id), selection)
        if output and format_name == "md" and (output.endswith(("/", os.sep)) or Path(output).is_dir()):
            from crawler.exports.markdown import export_markdown_files  # noqa: PLC0415  (loaded like any other format)

            folder = make_folder(Path(output))
            for name, text in export_markdown_files(document):
                write_file(folder / name, [text], force=force)
        else:
            write_document(document, wanted, output, force=force)


def export_all(archive: Archive, wanted: Format, selection: Selection, output: str | None, *, force: bool) -> None:
    """Write every series to a file of its own in the folder *output*, and print the names of the files."""
    if not output:
        raise UsageError("--all writes one file a series; name the folder: -o FOLDER")
    folder, taken = make_folder(Path(output)), set[str]()
    for series in archive.list_series():
        name = make_unique(make_file_name(series.title, series.slug), taken)
        path = folder / f"{name}{wanted.extension}"
        write_document(select(archive.export_series(series.id), selection), wanted, str(path), force=force)
        click.echo(str(path))


def write_document(document: SeriesExport, wanted: Format, output: str | None, *, force: bool) -> None:
    """Write *document* to the file *output* (None or "-": standard output). Raises UsageError."""
    if output and output != "-":
        write_file(Path(output), wanted.write(document), force=force)
        return
    if wanted.is_binary and sys.stdout.isatty():
        raise UsageError("this format is no text for a terminal; name a file: -o FILE")
    for piece in wanted.write(document):
        click.echo(piece, nl=False)
