"""Reading a part of a series from plain text, such as a text dump of its page.

It begins with the sentence of the series ("This entry is part 3 of 9 in the series Low Water") and can end with the
titles of its neighbours, run together ("Series Navigation<< One titleAnother title >>").
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from crawler.items import Article
from crawler.navigation.wording import Form, find_part_statements
from crawler.series.naming import normalize_title
from crawler.text.dateline import parse_dateline
from crawler.text.language import find_language
from crawler.text.paragraphs import join_paragraphs, split_paragraphs

_ARROWS = re.compile(r"<<|>>|«|»")
_BACK, _FORTH = ("<<", "«"), (">>", "»")
# Where one title ends and the next begins without a space between: a sign or small letter, then a capital.
_SEAM = re.compile(r"(?<=[\w?!.…”’\"')\]])(?<![A-ZÀ-Þ\s])(?=[A-ZÀ-ÞА-Я“‘\"«])")
LAST_PARAGRAPHS = 3
FIRST_PARAGRAPHS = 4
LONGEST_HEADLINE = 25
# How sure the place is where two titles were parted: a title that is known, one seam, the middle one of several.
KNOWN, SOLE, GUESSED = 0.95, 0.8, 0.5


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The titles of the parts before and behind, as far as told; ``confidence`` of their being parted right."""

    previous: str | None = None
    next: str | None = None
    confidence: float = KNOWN


@dataclass(frozen=True, slots=True)
class TextPart:
    """One part as its text tells. ``statement`` and ``ending`` are the words that tell of the series."""

    series: str
    position: int
    total: int | None
    statement: str
    ending: str
    neighbours: Neighbours
    article: Article


def parse_text_document(text: str, titles: Collection[str] = ()) -> TextPart | None:
    """Return the part that *text* is, or None when it does not say of which series.

    *titles* of parts that are known help to part the neighbours' titles. Never raises.
    """
    paragraphs = split_paragraphs(text if "\n\n" in text or "\r\n\r\n" in text else text.replace("\n", "\n\n"))
    for place, paragraph in enumerate(paragraphs[:FIRST_PARAGRAPHS]):
        statements = [one for one in find_part_statements(paragraph) if one.form is Form.SERIES and one.title]
        if statements and statements[0].number is not None:
            said = statements[0]
            rest = [*paragraphs[:place], *paragraphs[place + 1 :]]
            ending = next((one for one in reversed(rest[-LAST_PARAGRAPHS:]) if _ARROWS.search(one)), "")
            body = [one for one in rest if one != ending]
            neighbours = parse_neighbours(ending, titles)
            article = _make_article(body, headed=place > 0)
            return TextPart(said.title or "", said.number or 0, said.total, paragraph, ending, neighbours, article)
    return None


def parse_neighbours(ending: str, titles: Collection[str] = ()) -> Neighbours:
    """Return the titles in a line such as "Series Navigation<< The tide went outThe lamp >>"."""
    arrows = _ARROWS.findall(ending)
    has_previous, has_next = any(one in _BACK for one in arrows), any(one in _FORTH for one in arrows)
    inner = _ARROWS.split(ending)
    if has_previous and has_next:
        return _part_titles("".join(inner[1:-1]).strip(), titles)
    if has_previous:
        return Neighbours(previous=inner[-1].strip() or None)
    if has_next:
        return Neighbours(next=re.sub(r"^Series Navigation\s*", "", inner[0]).strip() or None)
    return Neighbours()


def _part_titles(both: str, titles: Collection[str]) -> Neighbours:
    known = {normalize_title(title) for title in titles} - {""}
    seams = [match.start() for match in _SEAM.finditer(both)]
    for place in range(1, len(both)):
        before, behind = both[:place].strip(), both[place:].strip()
        if (normalize_title(before) in known and behind) or (normalize_title(behind) in known and before):
            is_clean = place in seams or both[place - 1].isspace() or both[place].isspace()
            if is_clean or (normalize_title(before) in known and normalize_title(behind) in known):
                return Neighbours(before, behind, KNOWN)
    if not seams:
        return Neighbours(both or None, None, GUESSED)
    middle = min(seams, key=lambda place: abs(place - len(both) / 2))
    return Neighbours(both[:middle].strip(), both[middle:].strip(), SOLE if len(seams) == 1 else GUESSED)


def _make_article(paragraphs: list[str], *, headed: bool) -> Article:
    """Return the article: what stands before the paragraph with the dateline are headline and standfirst."""
    opening = next((place for place, one in enumerate(paragraphs[:FIRST_PARAGRAPHS]) if parse_dateline([one])), None)
    above = paragraphs[:opening] if opening is not None else paragraphs[: 1 if headed else 0]
    headline = above[0] if (len(above) > 1 or headed) and above and len(above[0].split()) <= LONGEST_HEADLINE else None
    rest = above[1:] if headline else above
    standfirst = join_paragraphs(rest) if rest else None
    body = paragraphs[len(above) :]
    text = join_paragraphs(body)
    return Article(
        headline=headline,
        standfirst=standfirst,
        dateline=parse_dateline(body[:1]),
        text=text,
        html="".join(f"<p>{_escape(one)}</p>\n" for one in body),
        language=find_language(text),
        word_count=len(text.split()),
        method="text",
        confidence=GUESSED,
    )


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
