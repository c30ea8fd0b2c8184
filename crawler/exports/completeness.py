"""What every export says of itself: how complete the series is, and what is missing from it."""

from crawler.archive.rows import MissingPart, SeriesExport
from crawler.series.reasons import describe_reason
from crawler.text.clean import clean_line

VERDICTS = {
    "complete": "The series is complete",
    "ongoing": "The series is complete so far, and goes on",
    "incomplete": "The series is incomplete",
    "unproven": "Nothing on the site proves that this is all of the series",
}


def name_series(export: SeriesExport) -> str:
    """Return what the series is called, on one line."""
    return clean_line(export.series.title or "") or export.series.url or export.series.slug


def describe_completeness(export: SeriesExport) -> str:
    """Return the verdict in a sentence: "The series is incomplete: 11 of 12 parts are held.", and what was left out."""
    series = export.series
    held = f"{VERDICTS[series.verdict]}: {series.held} of {series.known} parts are held."
    return f"{held} This file holds a selection of it: {export.selection}." if export.selection else held


def describe_missing(part: MissingPart) -> str:
    """Return a missing part in a sentence: 'Part 4, “Title”, is missing: behind a password.'"""
    title = f", “{clean_line(part.title)}”," if part.title else ""
    return f"Part {part.position}{title} is missing: {describe_reason(part.reason)}."
