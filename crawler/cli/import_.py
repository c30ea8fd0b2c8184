"""``seriatim import``: takes in what other tools saved."""

from pathlib import Path

import click

from crawler.cli.console import write_error
from crawler.cli.crawl_options import load_certificates
from crawler.cli.options import archive_option
from crawler.cli.progress import show_progress
from crawler.cli.summary import WITH_GAPS, write_imported


@click.command(
    "import",
    epilog="""\b
Examples:
  seriatim import crawl.warc.gz
  seriatim import saved-pages/ --url-prefix https://example.org/
  seriatim import part-116.txt

\b
Exit status: 0 taken in, 1 a file is damaged (what stands before the damage is taken in), 3 series with gaps.""",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@archive_option
@click.option("--url-prefix", metavar="URL", help="Where pages and texts are from that do not say so themselves.")
@click.option("--all", "everything", is_flag=True, help="Take in articles that are parts of no series, too.")
@click.option("-v", "--verbose", is_flag=True, help="One line for each page.")
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary, only errors.")
def import_(
    files: tuple[Path, ...], archive_path: Path, url_prefix: str | None, everything: bool, verbose: bool, quiet: bool
) -> int:
    """Take in what other tools saved.

    FILE is a WARC file (plain, .gz or .zst, also of Common Crawl, and WET), a WACZ package, an HTML file or a folder of
    them, or a plain text of one part. Every page goes the way of one that was fetched, with the time of its capture;
    the parts of series are taken in, each once. A text fills the gap of its part where the archive knows that part.
    """
    from crawler.importing import ImportRequest, run_import  # noqa: PLC0415  (Scrapy takes long to load; help needs none)

    with show_progress(lines=verbose, quiet=quiet) as on_event:
        outcome = run_import(ImportRequest(files, archive_path, url_prefix, everything), on_event=on_event)
    certificates = load_certificates(archive_path, outcome.series_ids)
    if not quiet:
        write_imported(outcome, certificates)
    if outcome.failure:
        write_error(outcome.failure)
        return outcome.failure_status
    return WITH_GAPS if any(certificate.gaps for certificate in certificates) else 0
