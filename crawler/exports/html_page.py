"""A series as one HTML page that needs nothing but itself, for screen and paper."""

from collections.abc import Iterator

from crawler.archive.rows import SeriesExport
from crawler.exports.completeness import describe_completeness, name_series
from crawler.exports.templates import load_style, load_template


def export_html(export: SeriesExport) -> Iterator[str]:
    """Yield the page piece by piece: one part is in memory at a time."""
    yield from load_template("page.html").generate(
        title=name_series(export),
        completeness=describe_completeness(export),
        series=export.series,
        contents=export.contents,
        parts=export.parts,
        missing=export.missing,
        style=load_style("page.css"),
    )
