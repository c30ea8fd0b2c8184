"""Which parts of a series an export holds: by number in reading order, by date of publication."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from crawler.archive.rows import ExportedPart, SeriesExport
from crawler.errors import UsageError
from crawler.series.freshness import read_time

RANGE = re.compile(r"\s*(\d{1,9})?\s*([-–])?\s*(\d{1,9})?\s*")


@dataclass(frozen=True, slots=True)
class Selection:
    """The parts whose position is in one of ``ranges`` (first and last; none: all), published at ``since`` or later.

    ``since`` is ISO 8601. Where the site tells no date, the day of the first capture counts.
    """

    ranges: tuple[tuple[int, float], ...] = ()
    since: str | None = None

    def __bool__(self) -> bool:
        return bool(self.ranges or self.since)

    def includes(self, position: int) -> bool:
        """Whether the part at *position* is one of those asked for by number."""
        return not self.ranges or any(first <= position <= last for first, last in self.ranges)

    def is_recent(self, part: ExportedPart) -> bool:
        """Whether *part* was published at ``since`` or later."""
        at = read_time(part.published_at) or read_time(part.captured_at) or 0.0
        return self.since is None or at >= (read_time(self.since) or 0.0)

    def describe(self) -> str:
        """Return the selection in words: "parts 3–10 since 2024-03-01"."""
        ends = [(str(first), "" if last == float("inf") else str(int(last))) for first, last in self.ranges]
        named = ", ".join(first if first == last else f"{first}–{last}" for first, last in ends)
        noun = "part" if named.isdecimal() else "parts"
        return " ".join((noun, *filter(None, (named, f"since {self.since}" if self.since else ""))))


def parse_ranges(text: str) -> tuple[tuple[int, float], ...]:
    """Return the ranges of "3-10", "3-", "-10", "7" or several of these after commas. Raises UsageError."""
    ranges = []
    for piece in text.split(","):
        match = RANGE.fullmatch(piece)
        if match is None or not (match[1] or match[3]):
            raise UsageError(f"not a range of parts: {piece.strip()!r}; give one like 3-10, 3-, -10 or 7")
        first = int(match[1] or 1)
        last = float(match[3] or "inf") if match[2] else float(first)
        if first > last:
            raise UsageError(f"not a range of parts: {piece.strip()!r} ends before it begins")
        ranges.append((first, last))
    return tuple(ranges)


def select(export: SeriesExport, selection: Selection) -> SeriesExport:
    """Return *export* with the selected parts only; what is missing is listed as far as its number is asked for."""
    if not selection:
        return export
    missing = tuple(part for part in export.missing if selection.includes(part.position))
    contents = tuple(part for part in export.contents if selection.includes(part.position))
    parts = _filter(export.parts, selection)
    return replace(export, parts=parts, missing=missing, contents=contents, selection=selection.describe())


def _filter(parts: Iterator[ExportedPart], selection: Selection) -> Iterator[ExportedPart]:
    return (part for part in parts if selection.includes(part.position) and selection.is_recent(part))
