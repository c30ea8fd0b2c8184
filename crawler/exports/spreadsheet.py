"""A series as CSV (RFC 4180) for spreadsheets: one row a part, the missing ones too, with the reason."""

import csv
from collections.abc import Iterator
from io import StringIO

from crawler.archive.rows import ExportedPart, MissingPart, SeriesExport
from crawler.exports.completeness import name_series
from crawler.series.reasons import describe_reason

COLUMNS = (
    "series",
    "position",
    "declared_position",
    "status",
    "headline",
    "standfirst",
    "byline",
    "dateline",
    "published_at",
    "modified_at",
    "language",
    "word_count",
    "url",
    "text",
)
# Without it, Excel takes UTF-8 for the code page of the machine; all other readers of CSV skip it.
BYTE_ORDER_MARK = "\ufeff"
# A cell that begins so is run as a formula: https://owasp.org/www-community/attacks/CSV_Injection
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def export_csv(export: SeriesExport) -> Iterator[str]:
    """Yield the heading, then the rows in reading order."""
    yield BYTE_ORDER_MARK + _write_row(dict.fromkeys(COLUMNS), COLUMNS)
    title, missing = name_series(export), list(export.missing)
    for part in export.parts:
        while missing and missing[0].position < part.position:
            yield _write_row(_describe_missing(missing.pop(0), title))
        yield _write_row(_describe_part(part, title))
    for left in missing:
        yield _write_row(_describe_missing(left, title))


def defuse(cell: object) -> object:
    """Return *cell* so that no spreadsheet runs it: what would be a formula has an apostrophe before it."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell


def _describe_part(part: ExportedPart, series: str) -> dict[str, object]:
    return {
        "series": series,
        "position": part.position,
        "declared_position": part.declared_position,
        "status": "held",
        "headline": part.headline,
        "standfirst": part.standfirst,
        "byline": "; ".join(part.byline),
        "dateline": part.dateline.text if part.dateline else None,
        "published_at": part.published_at,
        "modified_at": part.modified_at,
        "language": part.language,
        "word_count": part.word_count,
        "url": part.url,
        "text": part.text,
    }


def _describe_missing(part: MissingPart, series: str) -> dict[str, object]:
    status = f"missing: {describe_reason(part.reason)}"
    return {"series": series, "position": part.position, "status": status, "headline": part.title, "url": part.url}


def _write_row(row: dict[str, object] | dict[str, None], cells: tuple[str, ...] | None = None) -> str:
    line = StringIO()
    csv.writer(line).writerow(cells or [defuse(row.get(column)) for column in COLUMNS])
    return line.getvalue()
