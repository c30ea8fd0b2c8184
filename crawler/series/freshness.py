"""Times of claims: what a page said last, and which of several statements are recent enough to count."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import TypeVar

from crawler.series.testimony import Testimony

T = TypeVar("T")

DAY = 86_400.0

# Pages read within a day of each other belong to one crawl: within it nothing is newer, so that the order in which a
# crawl happens to reach the pages decides nothing.
ONE_CRAWL = DAY


def read_time(text: str | None) -> float | None:
    """Return an ISO 8601 date or time as seconds since 1970 (UTC when no zone is given); None if it is none."""
    try:
        time = datetime.fromisoformat(text or "")
        return (time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return None


def split_superseded(testimonies: Iterable[Testimony]) -> tuple[list[Testimony], list[Testimony]]:
    """Return what each page says now, and what it has said before and says no more.

    A page that is read again replaces all that it said before of the same kind, and what it does not say any more.
    """
    timed = [(testimony, read_time(testimony.seen_at) or 0.0) for testimony in testimonies]
    last: dict[tuple[str, str], float] = {}
    for testimony, time in timed:
        source = (testimony.source, testimony.claim.kind)
        last[source] = max(time, read_time(testimony.read_at) or 0.0, last.get(source, time))
    current: list[Testimony] = []
    superseded: list[Testimony] = []
    for testimony, time in timed:
        is_last = time == last[testimony.source, testimony.claim.kind]
        (current if is_last else superseded).append(testimony)
    return current, superseded


def keep_fresh(statements: Iterable[T], seen: Callable[[T], float]) -> list[T]:
    """Return the statements that were made within one crawl of the newest of them."""
    candidates = list(statements)
    newest = max(map(seen, candidates), default=0.0)
    return [statement for statement in candidates if seen(statement) >= newest - ONE_CRAWL]
