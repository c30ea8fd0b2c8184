"""When gaps are due again."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.archive.due_times import LONGEST_WAIT, find_next_try
from crawler.items import GapReason

NOW = "2026-03-01T12:00:00Z"


@pytest.mark.parametrize(
    ("reason", "attempts", "due"),
    [
        ("timeout", 1, "2026-03-01T13:00:00Z"),
        ("timeout", 3, "2026-03-01T16:00:00Z"),
        ("not_found", 1, "2026-03-02T12:00:00Z"),
        ("gone", 2, "2026-04-30T12:00:00Z"),
        ("gone", 50, "2026-05-30T12:00:00Z"),
        ("budget", 4, NOW),
        ("never_linked", 1, None),
        ("of another version", 1, None),
    ],
)
def test_the_wait_grows_with_every_failure(reason: str, attempts: int, due: str | None) -> None:
    assert find_next_try(reason, attempts, NOW) == due


@given(st.sampled_from(list(GapReason)), st.integers(0, 10**9))
def test_no_wait_is_longer_than_the_longest(reason: GapReason, attempts: int) -> None:
    due = find_next_try(reason, attempts, NOW)
    assert due is None or datetime.fromisoformat(due) - datetime.fromisoformat(NOW) <= LONGEST_WAIT
