"""Printed dates, in the languages of newspapers, and the times of machines."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.text.dates import find_dates, find_year, parse_timestamp


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("October 19, 2016", "en"),
        ("Oct. 19th, 2016", "en"),
        ("19 October 2016", "en-GB"),
        ("Wednesday, 19 Oct, 2016", "en"),
        ("19. Oktober 2016", "de"),
        ("le 19 octobre 2016", "fr"),
        ("19 de octubre de 2016", "es"),
        ("19 de outubro de 2016", "pt"),
        ("19 ottobre 2016", "it"),
        ("19 oktober 2016", "nl"),
        ("den 19 oktober 2016", "sv"),
        ("19. oktober 2016", "da"),
        ("19. lokakuuta 2016", "fi"),
        ("19 października 2016", "pl"),
        ("19. října 2016", "cs"),
        ("19. októbra 2016", "sk"),
        ("19. listopada 2016.", "hr"),
        ("2016. október 19.", "hu"),
        ("19 octombrie 2016", "ro"),
        ("19 Ekim 2016", "tr"),
        ("19 d’octubre de 2016", "ca"),
        ("19. oktoober 2016", "et"),
        ("2016. gada 19. oktobrī", "lv"),
        ("2016 m. spalio 19 d.", "lt"),
        ("19 Oktober 2016", "id"),
        ("19 tháng 10, 2016", "vi"),
        ("19 октября 2016 г.", "ru"),
        ("19 жовтня 2016", "uk"),
        ("19 октомври 2016", "bg"),
        ("19. октобар 2016.", "sr"),
        ("19 Οκτωβρίου 2016", "el"),
        ("١٩ أكتوبر ٢٠١٦", "ar"),
        ("19 באוקטובר 2016", "he"),
        ("19 अक्टूबर 2016", "hi"),
        ("19 ตุลาคม 2559", "th"),
        ("2016年10月19日", "zh"),
        ("2016年10月19日", "ja"),
        ("2016년 10월 19일", "ko"),
        ("19/10/2016", "fr"),
        ("10/19/2016", "en"),
        ("19.10.2016", "de"),
        ("2016/10/19", None),
        ("19-Oct-2016", None),
    ],
)
def test_dates_are_read_in_many_languages(text: str, language: str | None) -> None:
    assert [found.value for found in find_dates(f"({text})", language)] == ["2016-10-19"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Oct. 19, 2016 at 3:45 p.m. EST", "2016-10-19T15:45:00-05:00"),
        ("19. Oktober 2016, 10:30 Uhr", "2016-10-19T10:30:00"),
        ("19 octobre 2016 à 10h30", "2016-10-19T10:30:00"),
        ("19 October 2016 10:30 GMT", "2016-10-19T10:30:00+00:00"),
        ("19 октября 2016, 10:30 МСК", "2016-10-19T10:30:00+03:00"),
        ("2016年10月19日 10:30", "2016-10-19T10:30:00"),
        ("October 19, 2016 12:05 AM", "2016-10-19T00:05:00"),
    ],
)
def test_a_time_and_its_zone_are_read_with_the_date(text: str, value: str) -> None:
    assert [(found.value, found.text) for found in find_dates(text)] == [(value, text)]


@pytest.mark.parametrize(
    "text",
    ["3 hours ago", "yesterday", "19 October", "10/11/2016", "31 February 2016", "1,2016 items", "v2.0.1 of 2016", ""],
)
def test_what_is_no_date_or_not_certain_is_none(text: str) -> None:
    assert find_dates(text, "en") == []


def test_the_language_decides_where_months_share_a_name() -> None:
    assert find_dates("19 listopada 2016", "pl")[0].value == "2016-11-19"
    assert find_dates("10/11/2016", "en-US")[0].value == "2016-10-11"
    assert find_dates("10/11/2016", "en-GB")[0].value == "2016-11-10"


def test_several_dates_are_found_in_order() -> None:
    text = "Published May 3, 2021, updated 9 June 2021"
    assert [found.value for found in find_dates(text)] == ["2021-05-03", "2021-06-09"]


def test_a_date_is_found_wherever_it_stands_in_a_long_text() -> None:
    prose = "the ferry left the quay before dawn and nobody waved " * 4
    text = f"{prose}Wednesday, the 19th of October 2016 at 10:30 {prose}"
    (found,) = find_dates(text)
    assert (found.value, text[found.start : found.end]) == ("2016-10-19T10:30:00", "19th of October 2016 at 10:30")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2016-10-19T10:00:00Z", "2016-10-19T10:00:00+00:00"),
        ("2016-10-19T10:00:00.123+0200", "2016-10-19T10:00:00+02:00"),
        ("2016-10-19T10:00:00-05", "2016-10-19T10:00:00-05:00"),
        ("2016-10-19 10:00", "2016-10-19T10:00:00"),
        ("2016-10-19", "2016-10-19"),
        ("20161019", "2016-10-19"),
        ("1476871200", "2016-10-19T10:00:00+00:00"),
        ("1476871200000", "2016-10-19T10:00:00+00:00"),
        ("Wed, 19 Oct 2016 10:00:00 GMT", "2016-10-19T10:00:00+00:00"),
        ("October 19, 2016", "2016-10-19"),
        ("2016-13-45", None),
        ("today", None),
    ],
)
def test_timestamps_of_machines(text: str, value: str | None) -> None:
    assert parse_timestamp(text) == value


def test_the_year_is_the_last_that_does_not_lead_beyond_publication() -> None:
    assert find_year(12, 31, date(2017, 1, 2)) == date(2016, 12, 31)
    assert find_year(10, 19, date(2016, 10, 20)) == date(2016, 10, 19)
    assert find_year(10, 20, date(2016, 10, 19)) == date(2016, 10, 20)
    assert find_year(2, 29, date(2017, 3, 1)) == date(2016, 2, 29)
    assert find_year(10, 19, None) is None


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
@settings(max_examples=150)
def test_finding_dates_never_raises_and_spans_are_exact(text: str) -> None:
    for found in find_dates(text):
        assert text[found.start : found.end].strip() == found.text
        assert parse_timestamp(found.value) == found.value


@given(st.datetimes(min_value=datetime(1700, 1, 1), max_value=datetime(2100, 1, 1)))
@settings(max_examples=100)
def test_iso_times_are_a_fixed_point(moment: datetime) -> None:
    iso = moment.replace(microsecond=0).isoformat()
    assert parse_timestamp(iso) == iso
