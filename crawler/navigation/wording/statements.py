"""Finding statements about parts in a text: "part 6 of 9 in the series X", "Teil 2 der dreiteiligen Serie", "第3回"."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from crawler.navigation.wording.hints import MAY_NUMBER, MAY_STATE, can_state, look
from crawler.navigation.wording.spaced import find_spaced
from crawler.navigation.wording.unspaced import find_unspaced, is_unspaced

# Longer texts are prose, whose end says nothing about a part that the beginning does not.
LONGEST_TEXT = 4000

_BARE = re.compile(
    r"(?P<sign>[#＃№]|no\.?|nr\.?)\s*(?P<only>\d{1,4})"
    r"|(?P<number>\d{1,4})\s*(?:[/／]|of|out of|von|de|di|sur|van|av|af|z|из|із|από|dari|trên)\s*(?P<total>\d{1,4})",
    re.IGNORECASE,
)


class Form(StrEnum):
    """How a statement is made: with a series word, with a part word only, or as bare numbers ("3/7", "#42").

    A bare one counts only where the place shows that it is navigation.
    """

    SERIES = "series"
    PART = "part"
    BARE = "bare"


class PartStatement(NamedTuple):
    """What a text says about a part. ``start`` and ``end`` are the span of the statement in the text.

    ``number`` is None when only membership is stated ("part of the series X") or when the place is no number ("下").
    ``label`` is the numeral as printed. ``title`` is how the series, or its topic, is named there; its span is (0, 0)
    when there is none; ``is_topic`` when it is what the series is about ("a series on kites") and not its name.
    """

    number: int | None
    total: int | None
    label: str | None
    title: str | None
    title_start: int
    title_end: int
    start: int
    end: int
    form: Form
    is_topic: bool = False


def may_state(text: str) -> bool:
    """Whether *text* may hold a statement with a word for part or series: a quick look."""
    return is_unspaced(text) or can_state(text)


def may_tell(text: str) -> bool:
    """Whether *text* may tell of a series or the number of a part: a quick look."""
    return look(text) & (MAY_STATE | MAY_NUMBER) != 0 or is_unspaced(text)


def find_part_statements(text: str, language: str | None = None) -> list[PartStatement]:
    """Return the statements about parts in *text*, in its order and without overlap.

    *language* is the page's, a code such as "sv" (of "sv-SE" only the first part counts); it admits words that mean
    something else in other languages. Takes time linear in the length of *text*, of which 4,000 characters are read.
    """
    return list(_find(text[:LONGEST_TEXT], language))


# Titles and labels are met several times on one page: by several forms, and at its top and bottom.
@lru_cache(maxsize=512)
def _find(text: str, language: str | None) -> tuple[PartStatement, ...]:
    found = [
        PartStatement(
            one.number,
            one.total,
            one.label,
            one.title,
            *one.title_span,
            *one.span,
            Form.SERIES if one.names_series else Form.PART,
            one.is_topic,
        )
        for finder in (find_spaced(text, language), find_unspaced(text))
        for one in finder
    ]
    if not found:
        return tuple(_find_bare(text))
    return tuple(found if len(found) == 1 else _drop_overlaps(found))


def _find_bare(text: str) -> Iterator[PartStatement]:
    """Read a text that is nothing but "3/7", "3 of 7", "(3/7)" or "#42"."""
    if len(text) > 40:
        return
    match = _BARE.fullmatch(text.strip().strip("()[]（）【】 "))
    if not match:
        return
    label = match["only"] or match["number"]
    total = int(match["total"]) if match["total"] else None
    if int(label) and (total is None or int(label) <= total):
        yield PartStatement(int(label), total, label, None, 0, 0, 0, len(text), Form.BARE)


def _drop_overlaps(statements: list[PartStatement]) -> list[PartStatement]:
    """Keep of overlapping statements the one that says most."""
    kept: list[PartStatement] = []
    for one in sorted(statements, key=_count_facts, reverse=True):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _count_facts(one: PartStatement) -> tuple[int, int]:
    facts = (
        (one.number is not None) * 3
        + (one.total is not None) * 2
        + (one.form is Form.SERIES) * 2
        + (one.title is not None)
    )
    return facts, one.end - one.start
