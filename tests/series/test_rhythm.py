"""How often a series is looked at."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.errors import UsageError
from crawler.series.rhythm import LONGEST, SHORTEST, Activity, check_every, find_rhythm, learn_interval, say_time

NOW = "2026-06-01T12:00:00Z"
START = datetime(2026, 6, 1, 12, tzinfo=UTC)


def appear(*days_ago: float, edited: float | None = None, is_complete: bool = False) -> Activity:
    times = tuple((START - timedelta(days=days)).isoformat() for days in days_ago)
    return Activity(times, ((START - timedelta(days=edited)).isoformat(),) if edited is not None else (), is_complete)


@pytest.mark.parametrize(
    ("activity", "interval", "said"),
    [
        (Activity(), timedelta(days=1), "nothing is known"),
        (appear(1), timedelta(days=1), "about every 4 days"),
        (appear(1, 5, 9, 13), timedelta(days=1), "about every 4 days"),
        (appear(0.01, 0.02, 0.03), SHORTEST, "every 60 minutes, since"),
        (appear(100, 104, 108), timedelta(days=10), "nothing happened for 100 days"),
        (appear(100, 104, 108, edited=20), timedelta(days=2), "nothing happened for 20 days"),
        (appear(2000, 2004, is_complete=True), LONGEST, "and it is complete"),
    ],
)
def test_the_rhythm_of_a_series_is_learned(activity: Activity, interval: timedelta, said: str) -> None:
    learned, reason = learn_interval(activity, now=NOW)
    assert learned == interval
    assert said in reason


@given(st.lists(st.floats(-10, 5000)), st.floats(0, 5000) | st.none())
def test_what_is_learned_keeps_its_bounds(days: list[float], edited: float | None) -> None:
    interval, reason = learn_interval(appear(*days, edited=edited), now=NOW)
    assert SHORTEST <= interval <= LONGEST
    assert reason


@pytest.mark.parametrize(
    ("typed", "kept"), [("6h", "6h"), ("Daily", "1d"), ("auto", "auto"), ("30 6 * * 1-5", "30 6 * * 1-5"), ("5m", "5m")]
)
def test_what_can_be_asked_for(typed: str, kept: str) -> None:
    assert check_every(typed) == kept


@pytest.mark.parametrize("typed", ["", "often", "1m", "0h", "61 * * * *", "* * *", "-5h", "30 6 31 2 *"])
def test_what_is_no_schedule_is_explained(typed: str) -> None:
    with pytest.raises(UsageError, match=r"schedule|too often"):
        check_every(typed)


@pytest.mark.parametrize(
    ("every", "failures", "due"),
    [
        ("6h", 0, "2026-06-01T18:00:00Z"),
        ("30 6 * * *", 0, "2026-06-02T06:30:00Z"),
        ("1w", 1, "2026-06-01T13:00:00Z"),
        ("1w", 3, "2026-06-01T16:00:00Z"),
        ("1w", 99, "2026-06-02T12:00:00Z"),
        ("5m", 3, "2026-06-01T12:05:00Z"),
        ("30 6 * * *", 1, "2026-06-01T13:00:00Z"),
    ],
)
def test_when_it_is_due(every: str, failures: int, due: str) -> None:
    assert find_rhythm(every, Activity(), now=NOW, failures=failures).next_check_at == due


def test_times_in_words() -> None:
    said = [say_time(timedelta(hours=hours)) for hours in (0.5, 1, 5, 47, 48, 240)]
    assert said == ["30 minutes", "60 minutes", "5 hours", "47 hours", "2 days", "10 days"]
