"""Dates as printed, in the languages of :mod:`crawler.text.months`, and as machines write them, to ISO 8601.

Nothing is guessed: a date without year, a relative one ("3 hours ago") and one whose day and month cannot be told apart
are no dates here.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from crawler.text.months import get_month
from crawler.text.times import read_offset, read_time, write_iso

FIRST_YEAR, LAST_YEAR = 1600, 2199
# Letters with the vowel signs that the scripts of India and Thailand write as marks.
_NAME = r"(?P<month>(?:[^\W\d_]|[\u0300-\u036f\u0900-\u0963\u0980-\u09e3\u0e00-\u0e4e]|[.](?=[\u0e01-\u0e2e]))+)"
_DAY = r"(?<![\d.,:/])(?P<day>[0-3]?\d)"
_YEAR = r"(?P<year>[12]\d{3})(?![\d:])"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th|er|º|°|ª|-?го|-?е|ος|da|inci)\b|[.º°ª])?"
_LINK = r"[\s\xa0]*(?:(?:of|de|di|del|van|den)[\s\xa0]+|d[’'])?"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_DAY}{_ORDINAL}{_LINK}{_NAME}[.,]?[\s,/\-–]*(?:(?:de|del|of|พ\.ศ\.)\s+)?{_YEAR}",
        rf"(?<![^\W\d_]){_NAME}[.,]?[\s\xa0]+(?P<day>[0-3]?\d)(?!\d){_ORDINAL}[\s,]*(?:(?:de|del)\s+)?{_YEAR}",
        rf"{_DAY}[-–/]{_NAME}[-–/]{_YEAR}",
        rf"(?P<year>[12]\d{{3}})(?:\.?\s?gada|\s?m\.|\.)?[\s,]+(?:(?P<day_first>[0-3]?\d)\.\s?)?{_NAME}(?:[\s,]+(?P<day>[0-3]?\d)(?!\d))?",
        r"(?<![\d/.-])(?P<year>[12]\d{3})\s?(?P<mark>[-/.年년])\s?(?P<number>[01]?\d)\s?(?:(?P=mark)|[月월])\s?(?P<day>[0-3]?\d)(?!\d)[日일]?",
        r"(?<![\d/.-])(?P<one>[0-3]?\d)(?P<mark>[./-])\s?(?P<two>[0-3]?\d)(?P=mark)\s?(?P<year>[12]\d{3})(?![\d/-])",
        r"(?<!\d)(?P<day>[0-3]?\d)\s?(?:de\s)?(?:tháng|thg)\s?(?P<number>[01]?\d)[,\s]*(?:năm\s?)?(?P<year>[12]\d{3})(?!\d)",
    )
)
_MACHINE = re.compile(
    r"(\d{4})-?([01]\d)-?([0-3]\d)(?:[T\s]+([0-2]\d):?([0-5]\d)(?::?([0-5]\d)(?:[.,]\d+)?)?\s*(Z|[A-Za-z]{3,4}|[+-]\d{2}(?::?\d{2})?)?)?",
    re.IGNORECASE,
)
# Not counted with "{4}", so that the first is looked for quickly.
_YEAR_LIKE = re.compile(r"\d\d\d\d")
# No date reaches farther from its year, in characters.
_REACH = 48
# The American way round is also that of the Philippines. Plain "en" tells nothing.
_MONTH_FIRST = {"en-us", "en-ph"}


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date found in a text: ``value`` is ISO 8601, a date or a date and time; ``text`` is ``text[start:end]``."""

    value: str
    text: str
    start: int
    end: int


def find_dates(text: str, language: str | None = None) -> list[PrintedDate]:
    """Return the dates printed in *text*, in the order they stand in; *language* (BCP 47) decides what is ambiguous."""
    years = [match.start() for match in _YEAR_LIKE.finditer(text)]
    if not years:
        return []
    plain = _translate_digits(text)
    found: list[PrintedDate] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(plain, max(0, years[0] - _REACH), years[-1] + _REACH):
            overlaps = any(match.start() < other.end and other.start < match.end() for other in found)
            if not overlaps and (day := _read_day(match, language)):
                found.append(_read_printed(text, plain, match, day))
    return sorted(found, key=lambda printed: printed.start)


def parse_timestamp(text: str, language: str | None = None) -> str | None:
    """Return the ISO 8601 form of a time as it stands in a ``datetime`` attribute or in metadata, or None.

    Takes ISO 8601 in its forms, seconds and milliseconds since 1970, RFC 2822, and what is printed to be read.
    """
    stripped = text.strip()[:80]
    if re.fullmatch(r"1\d{9}(?:\d{3})?", stripped):
        return datetime.fromtimestamp(int(stripped[:10]), UTC).isoformat()
    if match := _MACHINE.match(stripped):
        return _read_machine(match)
    return next((printed.value for printed in find_dates(stripped, language)), None)


def _read_machine(match: re.Match[str]) -> str | None:
    day = make_date(int(match[1]), int(match[2]), int(match[3]))
    if day is None or match[4] is None or int(match[4]) > 23:
        return write_iso(day) if day else None
    zone = (match[7] or "").upper()
    at = datetime(day.year, day.month, day.day, int(match[4]), int(match[5]), int(match[6] or 0))
    return at.replace(tzinfo=read_offset(f"{zone}00" if re.fullmatch(r"[+-]\d\d", zone) else zone)).isoformat()


def _read_printed(text: str, plain: str, match: re.Match[str], day: date) -> PrintedDate:
    after = read_time(plain, match.end())
    printed = text[match.start() : after[1] if after else match.end()].rstrip()
    value = write_iso(day, after[0] if after else None)
    return PrintedDate(value, printed, match.start(), match.start() + len(printed))


def _read_day(match: re.Match[str], language: str | None) -> date | None:
    groups = match.groupdict()
    year = int(groups["year"])
    if groups.get("one"):
        return _read_numbers(year, int(groups["one"]), int(groups["two"]), groups["mark"], language)
    number = groups.get("number")
    month = int(number) if number else get_month(groups["month"], language)
    day = groups.get("day") or groups.get("day_first")
    if month is None or day is None:
        return None
    # The Buddhist era of Thailand is 543 years ahead.
    return make_date(year - 543 if 2400 < year < 2700 else year, month, int(day))


def _read_numbers(year: int, one: int, two: int, mark: str, language: str | None) -> date | None:
    """Read "19/10/2016": the day is what cannot be the month, else what the language has first."""
    if one > 12 or one == two:
        return make_date(year, two, one)
    if two > 12:
        return make_date(year, one, two)
    tag = (language or ("de" if mark == "." else "en")).replace("_", "-").lower()
    if tag in _MONTH_FIRST:
        return make_date(year, one, two)
    return make_date(year, two, one) if tag != "en" else None


def make_date(year: int, month: int, day: int) -> date | None:
    """Return the date, or None if there is no such day, or no newspaper yet."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def find_year(month: int, day: int, reference: date | None) -> date | None:
    """Return the last *day* of *month* up to *reference*, the date of publication, or None without one.

    A report of 31 December that is published on 2 January is one of the year before. Zones differ by up to a day.
    """
    if reference is None:
        return None
    latest = reference.toordinal() + 1
    days = (make_date(year, month, day) for year in range(reference.year + 1, reference.year - 8, -1))
    return next((known for known in days if known and known.toordinal() <= latest), None)


def _translate_digits(text: str) -> str:
    """Return *text* with the digits of all scripts as those of ASCII; its length stays the same."""
    if text.isascii():
        return text
    return "".join([str(int(char)) if char.isdecimal() and not char.isascii() else char for char in text])
