"""Order that only a sort by number made is put right by the dates; any other order is left alone."""

from hypothesis import given
from hypothesis import strategies as st

from crawler.series.settling import settle

NUMBERS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 4))
DATES = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 30).map(float))


def test_parts_that_share_a_number_and_stand_newest_first_are_turned_round() -> None:
    assert settle("adcbe", dict(zip("abcde", (1, 2, 2, 2, 3), strict=True)), _date("abcde")) == list("abcde")


def test_parts_that_share_a_number_in_another_order_were_arranged() -> None:
    assert settle("acdbe", dict(zip("abcde", (1, 2, 2, 2, 3), strict=True)), _date("abcde")) == list("acdbe")


def test_an_empty_number_that_was_taken_for_zero_comes_last() -> None:
    assert settle("xyabcz", {"a": 1, "b": 2, "c": 4}, _date("abyxcz")) == list("abcyxz")


def test_a_prologue_that_is_older_than_the_first_part_stays_first() -> None:
    assert settle("pabc", {"a": 1, "b": 2, "c": 3}, _date("pabc")) == list("pabc")


def test_a_list_that_is_not_sorted_by_number_is_left_alone() -> None:
    assert settle("xbca", {"a": 1, "b": 2, "c": 2}, _date("acbx")) == list("xbca")


def test_without_dates_nothing_is_moved() -> None:
    assert settle("xacb", {"a": 1, "b": 2, "c": 2}, {}) == list("xacb")


@given(st.permutations("abcdefgh"), NUMBERS, DATES)
def test_nothing_is_lost_and_settling_twice_changes_nothing(
    order: list[str], numbers: dict[str, int], dates: dict[str, float]
) -> None:
    settled = settle(order, numbers, dates)
    assert sorted(settled) == sorted(order)
    assert settle(settled, numbers, dates) == settled


def _date(keys: str) -> dict[str, float]:
    return {key: float(day) for day, key in enumerate(keys)}
