"""Choosing parts by number and date."""

import pytest

from crawler.errors import UsageError
from crawler.exports.selection import Selection, parse_ranges, select
from tests.exports.conftest import Make


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("3-10", range(3, 11)),
        ("7", [7]),
        ("12-", range(12, 21)),
        ("-2", [1, 2]),
        ("1-2, 9", [1, 2, 9]),
        ("3–4", [3, 4]),
    ],
)
def test_ranges(text: str, chosen: range | list[int]) -> None:
    selection = Selection(parse_ranges(text))
    assert [position for position in range(1, 21) if selection.includes(position)] == list(chosen)


@pytest.mark.parametrize("text", ["", "-", "a", "3-2", "1,,2", "1-2-3", "0x1"])
def test_what_is_no_range_is_explained(text: str) -> None:
    with pytest.raises(UsageError, match="range"):
        parse_ranges(text)


def test_only_what_is_asked_for_is_left(make: Make) -> None:
    export = select(make(), Selection(parse_ranges("2-")))
    assert [part.position for part in export.parts] == [3]
    assert [part.position for part in export.missing] == [2]
    assert [part.position for part in export.contents] == [2, 3]
    assert export.selection == "parts 2–"


def test_a_part_without_a_date_counts_by_its_capture(make: Make) -> None:
    since = Selection(since="2025-11-01")
    assert [part.position for part in select(make(), since).parts] == [3]
    assert since.describe() == "parts since 2025-11-01"


def test_nothing_asked_is_everything(make: Make) -> None:
    assert select(make(), Selection()).selection is None
