"""The time of day and its zone beside a date."""

from datetime import date, time, timedelta, timezone

import pytest

from crawler.text.times import read_offset, read_time, write_iso


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        (", 10:30", 10, 30),
        (" at 3:45 p.m.", 15, 45),
        (" um 10.30 Uhr", 10, 30),
        (" à 10h30", 10, 30),
        (" 12:00 am", 0, 0),
    ],
)
def test_times_are_read_where_they_follow(text: str, hour: int, minute: int) -> None:
    found = read_time(f"x{text}", 1)
    assert found is not None
    assert (found[0].hour, found[0].minute, found[0].tzinfo) == (hour, minute, None)


@pytest.mark.parametrize("text", ["", " and 10:30", " 25:30", " 10:75", " 24:10", " 10"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert read_time(f"x{text}", 1) is None


def test_only_zones_that_mean_one_offset_are_known() -> None:
    assert read_offset("CEST") == timezone(timedelta(hours=2))
    assert read_offset("+05:30") == timezone(timedelta(hours=5, minutes=30))
    assert read_offset("IST") is None
    assert read_offset("+99:99") is None


def test_a_date_without_time_stays_one() -> None:
    assert write_iso(date(2016, 10, 19)) == "2016-10-19"
    assert write_iso(date(2016, 10, 19), time(10, 30)) == "2016-10-19T10:30:00"
