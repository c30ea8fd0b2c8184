"""When a part that could not be had is due again: soon for passing faults, ever later for lasting ones."""

from datetime import timedelta

from crawler.archive.storable import shift_time
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
