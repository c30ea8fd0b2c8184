"""``seriatim show``: the certificate of one series."""

from pathlib import Path

import click

from crawler.archive import Archive
from crawler.cli.certificate import describe_certificate, render_certificate
from crawler.cli.console import write, write_json
from crawler.cli.options import archive_option, json_option, series_argument


@click.command(
    epilog="""\b
Examples:
  seriatim show "Low Water"
  seriatim show https://example.org/series/low-water/ --json"""
)
@series_argument
@archive_option
@json_option
def show(series: str, archive_path: Path, as_json: bool) -> None:
    """Show the certificate of a series: its parts in order, with the proof.

    SERIES is its title, slug, id, or the URL of its index page or of any of its parts. The certificate says the
    verdict, why it holds, where the site contradicts itself, and each part with its place in reading order, the number
    that the site gives it, and whether it is held.
    """
    with Archive.open(archive_path, create=False) as archive:
        found = archive.find_series(series)
        certificate = archive.get_certificate(found.id)
    if as_json:
        write_json({"id": found.id, **describe_certificate(certificate)})
    else:
        write(*render_certificate(certificate))
