"""How sentences of a certificate name things."""

from datetime import UTC, datetime, timedelta

from crawler.series.testimony import Part

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def name_part(part: Part) -> str:
    """Return how a sentence names *part*: by its place, and its title or URL."""
    name = f"“{part.title}”" if part.title else part.url
    return f"part {part.position} ({name})" if name else f"part {part.position}"


def count_parts(number: int) -> str:
    """Return "1 part", "7 parts"."""
    return f"{number} part{'' if number == 1 else 's'}"


def show_day(seconds: float) -> str:
    """Return seconds since 1970 as a date: "2016-10-19"."""
    return (EPOCH + timedelta(seconds=seconds)).date().isoformat()


def open_sentence(text: str) -> str:
    """Return *text* with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]
