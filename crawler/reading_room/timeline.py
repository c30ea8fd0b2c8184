"""When the parts of a series came out, as a drawing."""

from collections.abc import Sequence
from dataclasses import dataclass

from crawler.archive.rows import PartRow
from crawler.series.freshness import read_time

# In the units of the drawing, which is scaled to the width of the page.
WIDTH, MARGIN = 1000, 14


@dataclass(frozen=True, slots=True)
class Mark:
    """A part in the drawing, at ``x`` of WIDTH."""

    x: float
    part: PartRow


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing: from the ``first`` day to the ``last`` (ISO 8601)."""

    first: str
    last: str
    marks: tuple[Mark, ...]
    width: int = WIDTH


def draw_timeline(parts: Sequence[PartRow]) -> Timeline | None:
    """Return the parts that have a date, placed by it; None where fewer than two days are known."""
    timed = [(time, part) for part in parts if (time := read_time(part.published_at)) is not None]
    times = [time for time, _ in timed]
    if not times or min(times) == max(times):
        return None
    first, span = min(times), max(times) - min(times)
    marks = [Mark(round(MARGIN + (time - first) / span * (WIDTH - 2 * MARGIN), 1), part) for time, part in timed]
    days = sorted((time, (part.published_at or "")[:10]) for time, part in timed)
    return Timeline(days[0][1], days[-1][1], tuple(marks))
