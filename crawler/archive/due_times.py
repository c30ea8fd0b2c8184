"""When a page is due again.

A part that could not be had: soon for passing faults, ever later for lasting ones. One that is held: the longer it has
not changed, the later (the heuristic of RFC 9111, section 4.2.2: a tenth of its age).
"""

from datetime import timedelta

from crawler.archive.storable import read_moment, shift_time
from crawler.items import GapReason

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
# The wait after the first failure; each further one doubles it, up to the longest.
FIRST_WAITS = {
    GapReason.TIMEOUT: HOUR,
    GapReason.SERVER_ERROR: HOUR,
    GapReason.BLOCKED: 6 * HOUR,
    GapReason.NOT_FETCHED: timedelta(0),
    GapReason.BUDGET: timedelta(0),
    GapReason.NOT_FOUND: DAY,
    GapReason.FORBIDDEN: DAY,
    GapReason.PASSWORD: 7 * DAY,
    GapReason.PAYWALLED: 7 * DAY,
    GapReason.ROBOTS: 7 * DAY,
    GapReason.NOT_HTML: 7 * DAY,
    GapReason.TOO_LARGE: 30 * DAY,
    GapReason.GONE: 30 * DAY,
    GapReason.OFF_SITE: 30 * DAY,
}
LONGEST_WAIT = 90 * DAY
MOST_DOUBLINGS = 12


def find_next_try(reason: str, attempts: int, seen_at: str) -> str | None:
    """Return when (ISO 8601 UTC) to ask again for what failed for the *attempts*-th time at *seen_at*.

    None for what no request can help: a part that no page links to.
    """
    if reason == GapReason.NEVER_LINKED or reason not in FIRST_WAITS:
        return None
    wait = min(FIRST_WAITS[GapReason(reason)] * 2 ** min(max(attempts, 1) - 1, MOST_DOUBLINGS), LONGEST_WAIT)
    return shift_time(seen_at, wait)


AGE_SHARE = 0.1
SHORTEST_CHECK, LONGEST_CHECK = DAY, 90 * DAY


def find_next_check(changed_at: str, checked_at: str) -> str:
    """Return when (ISO 8601 UTC) an article that last changed at *changed_at* is due, if seen so at *checked_at*."""
    age = read_moment(checked_at) - read_moment(changed_at)
    return shift_time(checked_at, min(max(age * AGE_SHARE, SHORTEST_CHECK), LONGEST_CHECK))
