"""The byline: the authors as the page prints them, and as its metadata name them where the page bears that out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from crawler.article.blocks import Block
from crawler.article.body import Body
from crawler.article.headline import make_key
from crawler.article.masthead import Masthead
from crawler.article.names import has_prefix, is_person, is_prefix, parse_names, turn_name
from crawler.article.naming_words import ROLE
from crawler.article.structured_article import StructuredArticle
from crawler.page import Page
from crawler.text.any_case import AnyCase
from crawler.text.clean import clean_line, is_surely_longer
from crawler.text.dates import find_dates

AUTHOR_CLASS = AnyCase(r"author|byline|writer|contributor|(?<![a-z])vcard(?![a-z])")
# Elements about the author that hold no byline.
NO_BYLINE = AnyCase(
    r"bio|about|avatar|image|img|photo|social|follow|desc|title|role|job|comment|related|authority|box|card|list|share|link-?s\b",
)
MAX_LENGTH = 160
MAX_WORDS = 40


# An author's page: "/author/jane-doe", "/authors/…", "/by/…".
AUTHOR_PATH = re.compile(r"/(?:authors?|contributors?|by)/[^/?#]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Byline:
    """The names, and the line as printed when the page prints one."""

    names: tuple[str, ...] = ()
    text: str | None = None


def find_byline(page: Page, structured: StructuredArticle, masthead: Masthead, body: Body) -> Byline:
    """Return the byline of the article; empty when nobody is named."""
    printed = next(_list_printed(masthead), Byline())
    stated = _choose_stated(page, structured, body)
    if not stated:
        return printed if printed.names else next(_list_guesses(masthead), Byline())
    keys, printed_keys = {make_key(name) for name in stated}, {make_key(name) for name in printed.names}
    if printed_keys and (keys < printed_keys or not (keys & printed_keys or _is_printed(stated, _read_short(body)))):
        return printed
    return Byline(stated, printed.text if keys & printed_keys else None)


def _list_printed(masthead: Masthead) -> Iterator[Byline]:
    """Yield the bylines that the page prints, the surest first."""
    yield from _read_lines(masthead.below)
    # Above the headline the nearest block comes first, but a name stands below the words that introduce it.
    yield from reversed(list(_read_lines(masthead.above[::-1])))
    for node in (*masthead.marked, *masthead.marked_after):
        if _is_author(node):
            text = node.text(separator=" ")
            line = "" if is_surely_longer(text, MAX_LENGTH) else clean_line(text)
            if 1 < len(line) <= MAX_LENGTH and (names := parse_names(line)):
                yield Byline(names, line)


def _read_lines(blocks: Sequence[Block]) -> Iterator[Byline]:
    """Yield the lines that begin as a byline; a name can stand in the line after "Written by"."""
    lines = [line for block in blocks for line in block.text.split("\n")]
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        # Most lines begin as no byline, whatever follows.
        if not has_prefix(f"{line} A"):
            continue
        whole = f"{line} {following}" if is_prefix(line) else line
        if len(whole) <= MAX_LENGTH and has_prefix(whole) and (names := parse_names(whole)):
            yield Byline(names, clean_line(whole))


def _list_guesses(masthead: Masthead) -> Iterator[Byline]:
    """Yield lines that look like a name where a byline stands: beside a date or a role; then bylines after the text."""
    lines = [line for block in (*masthead.below, *masthead.above) for line in block.text.split("\n")]
    for index, line in enumerate(lines):
        name = re.split(r"\s*[|•·,]\s|\s[–—-]\s", line)[0]
        beside = [line[len(name) :], *lines[index + 1 : index + 3]]
        if is_person(name) and any(ROLE.is_in(text) or find_dates(text) for text in beside if len(text) < MAX_LENGTH):
            yield Byline((name,), clean_line(line))
    yield from _read_lines(masthead.after)


def _is_author(node: LexborNode) -> bool:
    attributes = node.attributes
    if node.tag == "meta":
        return False
    if "author" in (attributes.get("rel") or "").split() or "author" in (attributes.get("itemprop") or "").split():
        return True
    if node.tag == "a" and AUTHOR_PATH.search(attributes.get("href") or ""):
        return True
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return AUTHOR_CLASS.is_in(names) and not NO_BYLINE.is_in(names)


def _choose_stated(page: Page, structured: StructuredArticle, body: Body) -> tuple[str, ...]:
    """Return the authors that metadata name: the first list that the page prints, else the first."""
    known = _list_stated(page, structured)
    if len(known) < 2:
        return known[0] if known else ()
    text = _read_short(body)
    return next((names for names in known if _is_printed(names, text)), known[0])


def _list_stated(page: Page, structured: StructuredArticle) -> list[tuple[str, ...]]:
    """Return the lists of authors in metadata, without the names of sites."""
    if not structured.authors:
        return []
    host = re.sub(r"\W", "", urlsplit(page.url).hostname or "")
    sites = {make_key(name) for name in structured.site_names} - {make_key(name) for name in structured.persons}
    known = []
    for values in structured.authors:
        names = dict.fromkeys(name for value in values for name in parse_names(turn_name(value)))
        authors = tuple(name for name in names if name in structured.persons or not _is_site(name, sites, host))
        if authors:
            known.append(authors)
    return known


def _read_short(body: Body) -> str:
    """Return the short lines of the page in lower case."""
    return "\n".join([block.text for block in body.layout.blocks if block.words <= MAX_WORDS]).casefold()


def _is_site(name: str, sites: set[str], host: str) -> bool:
    key = make_key(name)
    return key in sites or key.replace(" ", "") in host


def _is_printed(names: tuple[str, ...], text: str) -> bool:
    """Whether *text*, the lines of the page in lower case, holds every one of *names*."""
    return all(name.casefold() in text for name in names)
