"""How often a series is looked at: as it was asked for, or as its own rhythm suggests. Pure."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from statistics import median

from cronsim import CronSim, CronSimError

from crawler.errors import UsageError
from crawler.series.freshness import read_time

AUTO = "auto"
NAMED = {"hourly": "1h", "daily": "1d", "weekly": "1w", "monthly": "30d"}
UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
INTERVAL = re.compile(r"(\d{1,5})\s*([mhdw])")
LEAST_ASKED = timedelta(minutes=5)

# The bounds of what is learned: no site is looked at more often, no series is forgotten.
SHORTEST, LONGEST = timedelta(hours=1), timedelta(days=30)
UNKNOWN = timedelta(days=1)
# Of the usual time between two parts, so much passes between two looks; of the time since the last one, so much.
GAP_SHARE, AGE_SHARE = 0.25, 0.1
RECENT = 10


@dataclass(frozen=True, slots=True)
class Activity:
    """When parts of a series appeared and were edited (ISO 8601), and whether it is proven complete."""

    appeared: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    is_complete: bool = False


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When to look again (ISO 8601 UTC), the interval (None for a cron expression), and why, in a sentence."""

    next_check_at: str
    seconds: int | None
    reason: str


def check_every(text: str) -> str:
    """Return *text* as it is stored: "auto", an interval such as "6h", or a cron expression. Raises UsageError."""
    every = NAMED.get(text.strip().lower(), text.strip())
    if every == AUTO:
        return every
    if match := INTERVAL.fullmatch(every):
        if int(match[1]) * UNITS[match[2]] < LEAST_ASKED:
            raise UsageError(f"{text!r} is too often; no more than every 5 minutes")
        return every
    try:
        next(CronSim(every, datetime.now(UTC)))
    except (CronSimError, StopIteration) as error:
        raise UsageError(
            f"{text!r} is no schedule; give an interval (6h, 2d, 1w), hourly, daily, weekly, monthly, auto, "
            f"or a cron expression (0 6 * * 1-5): {error}"
        ) from error
    return every


def find_rhythm(every: str, activity: Activity, *, now: str, failures: int = 0) -> Rhythm:
    """Return when to look next, having looked at *now*, the last *failures* times in vain.

    What fails is tried again soon, then ever later, never later than it would be due anyhow.
    """
    moment = _read(now)
    if every == AUTO:
        interval, reason = learn_interval(activity, now=now)
    elif match := INTERVAL.fullmatch(every):
        interval, reason = int(match[1]) * UNITS[match[2]], f"every {every}, as asked for"
    else:
        due = next(CronSim(every, moment))
        if failures:
            due = min(due, moment + find_retry_wait(failures))
        return Rhythm(_write(due), None, f"cron {every}, as asked for")
    if failures:
        interval = min(interval, find_retry_wait(failures))
        reason = f"tried again after {failures} failure{'' if failures == 1 else 's'}; else {reason}"
    return Rhythm(_write(moment + interval), int(interval.total_seconds()), reason)


def find_retry_wait(failures: int) -> timedelta:
    """Return how long to wait after so many failures in a row: an hour, doubled each time, a day at most."""
    return min(timedelta(hours=2 ** min(failures - 1, 10)), timedelta(days=1))


def learn_interval(activity: Activity, *, now: str) -> tuple[timedelta, str]:
    """Return how long to wait between two looks, and why.

    A quarter of the usual time between two of the last parts, or, where that is longer, a tenth of the time since
    anything happened: a live series is looked at often, one that has ended ever more rarely (the heuristic of RFC 9111,
    section 4.2.2, for pages of unknown lifetime). Within SHORTEST and LONGEST.
    """
    present = read_time(now) or 0.0
    appeared = sorted(time for text in activity.appeared if (time := read_time(text)) is not None and time <= present)
    edited = [time for text in activity.edited if (time := read_time(text)) is not None and time <= present]
    if not appeared:
        return UNKNOWN, "once a day, since nothing is known of when its parts appeared"
    age = timedelta(seconds=present - max([appeared[-1], *edited]))
    recent = appeared[-RECENT - 1 :]
    gaps = [later - earlier for earlier, later in pairwise(recent) if later > earlier]
    usual = timedelta(seconds=median(gaps)) if gaps else UNKNOWN / GAP_SHARE
    wanted = max(usual * GAP_SHARE, age * AGE_SHARE)
    interval = min(max(wanted, SHORTEST), LONGEST)
    is_live = usual * GAP_SHARE >= age * AGE_SHARE
    why = f"parts appear about every {say_time(usual)}" if is_live else f"nothing happened for {say_time(age)}"
    ended = " and it is complete" if activity.is_complete and not is_live else ""
    return interval, f"every {say_time(interval)}, since {why}{ended}"


def say_time(span: timedelta) -> str:
    """Return *span* in its largest unit that fits: "3 days", "5 hours"."""
    seconds = span.total_seconds()
    for name, size in (("day", 86_400), ("hour", 3_600), ("minute", 60)):
        if seconds >= 2 * size or (name == "minute" and seconds >= 0):
            count = round(seconds / size)
            return f"{count} {name}{'' if count == 1 else 's'}"
    raise ValueError(f"a time that runs backwards: {span}")


def _read(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _write(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
