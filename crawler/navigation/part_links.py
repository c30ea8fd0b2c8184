"""Links in the text to other parts: "Part 1 covers … Part 2 …", "in Teil 1", "the post I began in X (part 1)".

A link whose text is a part's number leads to that part. Together with the page's own number, which it states elsewhere
or which follows from the numbers it links, this gives the neighbours.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from crawler.items import Claim, ClaimKind, Entry, Evidence, SeriesName
from crawler.navigation.asides import is_aside, is_listing
from crawler.navigation.labels import list_labels
from crawler.navigation.page_title import find_own_number, get_language
from crawler.navigation.prose import Block, Link, find_prose_node
from crawler.navigation.wording import (
    MAY_SAY_HERE,
    MAY_STATE,
    Form,
    PartStatement,
    find_part_statements,
    says_here,
)
from crawler.page import Page
from crawler.text.spacing import squeeze
from crawler.urls import is_same_site

# More parts than an article speaks of by number: such a page is a list, which other forms read.
MOST_PARTS = 30
MOST_CANDIDATES = 200
LONGEST_LINK = 160
# "here", "read it here"
LONGEST_CALL = 30
CONTEXT = 60
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Part:
    """A linked part: its URL, the link's text, and the text around it."""

    url: str
    text: str
    context: str


def read_part_links(page: Page) -> list[Claim]:
    """Read the numbers of linked parts from the running text, and the neighbours that follow from them."""
    parts = {} if is_listing(page) else _find_parts(page)
    if not parts or len(parts) > MOST_PARTS:
        return []
    own = _find_own_position(page, parts)
    return [*_state_parts(page, parts), *_state_neighbours(page, parts, own)] if own else []


def _find_parts(page: Page) -> dict[int, Part]:
    """Return the linked parts by their numbers; the first link with a number counts."""
    language = get_language(page)
    parts: dict[int, Part] = {}
    for block, link, number in islice(_find_candidates(page, language), MOST_CANDIDATES):
        sure = _read_lead(block, link, language) if number is None else _confirm(block, link, number, language)
        if sure and link.url and is_same_site(link.url, page.url) and not is_aside(link.node):
            parts.setdefault(sure, Part(link.url, link.text, block.text))
    return parts


def _find_candidates(page: Page, language: str | None) -> Iterator[tuple[Block, Link, int | None]]:
    """Yield the links in the text that name a part, with its number, or say "here" (None)."""
    headline: set[str] | None = None
    blocks: dict[int, Block] = {}
    for node, href, label, may in list_labels(page):
        if not may & (MAY_STATE | MAY_SAY_HERE) or href is None or not 1 < len(label) <= LONGEST_LINK:
            continue
        headline = _list_headline_words(page) if headline is None else headline
        number = _read_number(squeeze(node.text()), language, headline) if may & MAY_STATE else None
        is_call = number is None and len(label) <= LONGEST_CALL and says_here(label)
        box = find_prose_node(node) if number is not None or is_call else None
        if box is None:
            continue
        if box.mem_id not in blocks:
            blocks[box.mem_id] = Block.make(page, box)
        block = blocks[box.mem_id]
        link = block.find_link(node)
        if link and len(block.text) > len(label) + 3:
            yield block, link, number


def _confirm(block: Block, link: Link, number: int, language: str | None) -> int | None:
    """Return the number if the link with the text that follows still states it: not so in "part 2" of the law."""
    found = find_part_statements(block.text[link.start : link.end + CONTEXT], language)
    return number if any(one.number == number for one in found) else None


def _read_lead(block: Block, link: Link, language: str | None) -> int | None:
    """Return the number of the part that the words before a link "here" speak of: "Teil eins finden Sie hier"."""
    before = [other.end for other in block.links if other.end <= link.start]
    lead = block.text[max([0, link.start - CONTEXT, *before]) : link.start]
    found = [one for one in find_part_statements(lead, language) if one.form is Form.PART and one.number]
    return found[-1].number if found else None


def _read_number(text: str, language: str | None, headline: set[str]) -> int | None:
    """Return the number of the part that a link text names, or None when it names no part of this page's work."""
    statement = _find_statement(text, language)
    if statement is None or statement.number is None:
        return None
    rest = text[: statement.start] + text[statement.end :]
    is_part = len(_WORD.findall(rest)) <= 2 or statement.start == 0 or _resembles(rest, headline)
    return statement.number if is_part else None


def _find_statement(text: str, language: str | None) -> PartStatement | None:
    found = find_part_statements(text, language)
    return next((one for one in found if one.form is not Form.BARE), None)


def _list_headline_words(page: Page) -> set[str]:
    return {word.casefold() for title in page.titles for word in _WORD.findall(title)}


def _resembles(text: str, headline: set[str]) -> bool:
    """Whether a title shares half of its words with the page's own headline: two parts of one work do."""
    theirs = {word.casefold() for word in _WORD.findall(text)}
    common = len(headline & theirs)
    return common * 2 >= len(theirs) and common >= 2


def _find_own_position(page: Page, parts: dict[int, Part]) -> tuple[int, str] | None:
    """Return the page's own number and the text it is read from: stated, or the one number that the links leave."""
    language = get_language(page)
    own = find_own_number(page)
    if own and own.number not in parts:
        return own.number, own.snippet
    for part in parts.values():
        for one in find_part_statements(part.context, language):
            if one.form is Form.SERIES and one.number and one.number not in parts:
                return one.number, part.context
    last = max(parts)
    if len(parts) == 1 and _says_more(parts[last].text, language):
        # One link to "Harbour fire, part 1" may lead to another work.
        return None
    if set(parts) == set(range(1, last + 1)):
        return last + 1, parts[last].context
    return None


def _says_more(text: str, language: str | None) -> bool:
    """Whether a link text says more than the number of a part."""
    statement = _find_statement(text, language)
    rest = text[: statement.start] + text[statement.end :] if statement else text
    return len(_WORD.findall(rest)) > 1


def _state_parts(page: Page, parts: dict[int, Part]) -> Iterator[Claim]:
    for number, part in sorted(parts.items()):
        evidence = Evidence("part_links.number", part.context[:300], "content", 0.7)
        yield Claim(ClaimKind.POSITION, SeriesName(), part.url, evidence, number=number, label=part.text)


def _state_neighbours(page: Page, parts: dict[int, Part], own: tuple[int, str]) -> Iterator[Claim]:
    number, snippet = own
    series, about = SeriesName(), page.canonical_url
    is_stated = number <= max(parts)
    evidence = Evidence("part_links.membership", snippet[:300], "content", 0.75 if is_stated else 0.6)
    yield Claim(ClaimKind.MEMBERSHIP, series, about, evidence)
    yield Claim(ClaimKind.POSITION, series, about, evidence, number=number)
    linked = {each: Entry(part.url, part.text, each) for each, part in parts.items()}
    entries = [entry for _, entry in sorted({**linked, number: Entry(about, number=number)}.items())]
    if len(entries) > 2 and [entry.number for entry in entries] == list(range(1, len(entries) + 1)):
        # All parts from the first on: how many follow, the text does not tell.
        yield Claim(ClaimKind.CONTENTS, series, about, evidence, entries=tuple(entries))
    for kind, neighbour in ((ClaimKind.PREVIOUS, number - 1), (ClaimKind.NEXT, number + 1)):
        if neighbour in parts:
            part = parts[neighbour]
            evidence = Evidence(f"part_links.{kind}", part.context[:300], "content", 0.75)
            yield Claim(kind, series, about, evidence, url=part.url, title=part.text)
