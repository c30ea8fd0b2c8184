"""``seriatim history``: what was seen of an article or a series over time."""

from dataclasses import asdict
from pathlib import Path

import click

from crawler.archive import Archive
from crawler.archive.rows import HistoryRow
from crawler.cli.console import make_table, show_title, write, write_json
from crawler.cli.options import archive_option, json_option
from crawler.series.reasons import REASONS, describe_reason

CHANGES = {"first": "first seen", "edit": "edited", "extractor": "read anew by Seriatim"}


@click.command(
    epilog="""\b
Examples:
  seriatim history https://example.org/2024/03/part-7/
  seriatim history "Low Water" --json"""
)
@click.argument("name", metavar="URL|SERIES")
@archive_option
@json_option
def history(name: str, archive_path: Path, as_json: bool) -> None:
    """Tell what was seen of an article, or of all parts of a series, over time.

    When each was first seen, edited by its author, withdrawn by the site, restored, moved or renumbered. What changes
    around an article (menus, advertisements) is no edit, and neither is that a newer Seriatim reads the same page
    otherwise. To see what an edit changed: seriatim diff URL.
    """
    with Archive.open(archive_path, create=False) as archive:
        article_id = archive.find_article(name) if "://" in name else None
        series_id = None if article_id is not None else archive.find_series(name).id
        rows = archive.list_history(article_id=article_id, series_id=series_id)
    if as_json:
        write_json([asdict(row) for row in rows])
        return
    table = make_table("Seen", "What", "Headline", "Revision", "Words", right=("Revision", "Words"))
    for row in rows:
        number, words = (str(value or "") for value in (row.revision, row.word_count))
        table.add_row(row.seen_at, describe_change(row), show_title(row.headline, row.url), number, words)
    write(table)


def describe_change(row: HistoryRow) -> str:
    """Return what happened, in words."""
    if row.revision is not None:
        around = f", {row.pages} versions of the page around it" if row.pages > 1 else ""
        return f"{CHANGES.get(row.change, row.change)}{around}"
    if row.change == "withdrawn":
        return f"withdrawn: {describe_reason(row.after)}"
    told = [value for value in (row.before, row.after) if value and value not in REASONS]
    return f"{row.change}: {' → '.join(told)}" if told else row.change
