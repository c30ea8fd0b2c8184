"""The headline: what the page prints at the top of the article, chosen with the help of what its metadata call it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import urlsplit

from crawler.article.blocks import Block
from crawler.article.body import Body
from crawler.article.structured_article import StructuredArticle, clean_value
from crawler.page import Page
from crawler.text.clean import clean_line

WORD = re.compile(r"\w+")
TAG = re.compile(r"<[^>]*>")
# What sites write between the headline and their name.
SEPARATOR = re.compile(r"\s+[|•·»«:–—\-~/]+\s+|\s*[|»]\s*|\s+::\s+|:\s+(?=[^:]*$)")
HEADING_KINDS = ("h1", "h2", "h3")
MAX_LENGTH = 300
# A heading that shares fewer words with every title is no headline, if there is any other.
LIKE = 0.4


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline, and the indexes of the blocks that print it (empty when none does)."""

    text: str | None
    blocks: range = range(0)


def find_headline(page: Page, structured: StructuredArticle, body: Body) -> Headline:
    """Return the headline of *page* as printed; if no heading is like a headline, as metadata give it."""
    titles = list_titles(page, structured)
    printed = list(_list_headings(body.layout.blocks, "h1"))
    best = _choose(printed, titles)
    if best is not None and best.text:
        text = _drop_escaped_tags(best.text, titles)
        best = replace(best, text=strip_site(text, page, structured.site_names))
    if best is not None and (_measure_likeness(best.text, titles) >= LIKE or not titles):
        return best
    others = [heading for kind in HEADING_KINDS[1:] for heading in _list_headings(body.layout.blocks, kind)]
    keys = {make_key(title) for title in titles}
    same = next((heading for heading in others if make_key(heading.text) in keys), None) or _find_line(body, keys)
    if same is not None:
        return same
    if best is not None and len(printed) == 1 and not _is_name_of_site(best.text, page, structured):
        return best
    if titles and not _names_home(page, titles[0]):
        return Headline(titles[0])
    return best or Headline(None)


def list_titles(page: Page, structured: StructuredArticle) -> list[str]:
    """Return what metadata and the title of the document call the article, without the site's name, likeliest first."""
    title = page.title
    if title is None and (node := page.tree.css_first("title")) is not None:
        title = node.text()
    title = clean_value(title)
    stated = [*structured.headlines, *([title] if title else [])]
    stripped = [strip_site(text, page, structured.site_names) for text in stated]
    return list(dict.fromkeys(text for text in stripped if text))


def strip_site(title: str, page: Page, names: Iterable[str]) -> str:
    """Return *title* without the name of the site in front or behind."""
    cuts = list(SEPARATOR.finditer(title))
    if not cuts:
        return title
    known = {make_key(name).replace(" ", "") for name in names} | {""}
    host = re.sub(r"\W", "", urlsplit(page.url).hostname or "")
    while cuts:
        tail, front = title[cuts[-1].end() :], title[: cuts[0].start()]
        if _is_site(tail, known, host) or ("|" in cuts[-1][0] and len(tail) < len(title) / 2):
            title = title[: cuts[-1].start()]
        elif _is_site(front, known, host):
            title = title[cuts[0].end() :]
        else:
            return title
        cuts = list(SEPARATOR.finditer(title))
    return title


def _drop_escaped_tags(text: str, titles: Sequence[str]) -> str:
    """Return a heading that shows its tags as text ("<em>Titanic</em> sails") without, if a title has none."""
    if "<" not in text:
        return text
    stripped = clean_line(TAG.sub("", text))
    return stripped if any(f"{title} ".startswith(f"{stripped} ") for title in titles) else text


def _names_home(page: Page, title: str) -> bool:
    """Whether *title* is what the page calls its home page: the title of a document without one of its own."""
    return any(make_key(node.text()) == make_key(title) for node in page.tree.css("a[rel~=home]"))


def make_key(text: str | None) -> str:
    """Return *text* as it is compared: its words in lower case."""
    return " ".join(WORD.findall((text or "").casefold()))


def _is_site(text: str, known: set[str], host: str) -> bool:
    key = make_key(text).replace(" ", "")
    return key in known or (len(key) > 3 and key in host) or (len(key) > 5 and any(key in name for name in known))


def _is_name_of_site(text: str | None, page: Page, structured: StructuredArticle) -> bool:
    host = re.sub(r"\W", "", urlsplit(page.url).hostname or "")
    return _is_site(text or "", {make_key(name).replace(" ", "") for name in structured.site_names}, host)


def _list_headings(blocks: Sequence[Block], kind: str) -> Iterable[Headline]:
    """Yield the headings of one level; blocks of one heading element are one headline."""
    headings = [block for block in blocks if block.kind == kind]
    for _, group in groupby(headings, key=lambda block: _get_heading(block, kind)):
        members = list(group)
        text = clean_line(" ".join([block.text for block in members]))
        if 0 < len(text) <= MAX_LENGTH:
            yield Headline(text, range(members[0].index, members[-1].index + 1))


def _get_heading(block: Block, kind: str) -> int:
    frame = block.frame
    while frame.tag != kind and frame.parent is not None:
        frame = frame.parent
    return frame.index


def _find_line(body: Body, keys: set[str]) -> Headline | None:
    """Return the line, in no heading element, that prints one of the titles."""
    for index, block in enumerate(body.layout.blocks):
        if 2 <= block.words <= 40 and block.linked == 0 and make_key(block.text) in keys:
            return Headline(clean_line(block.text), range(index, index + 1))
    return None


def _choose(printed: Sequence[Headline], titles: Sequence[str]) -> Headline | None:
    """Return the heading that is most like the titles; of equals the first."""
    if len(printed) == 1:
        return printed[0]
    return max(printed, key=lambda heading: _measure_likeness(heading.text, titles), default=None)


def _measure_likeness(text: str | None, titles: Sequence[str]) -> float:
    """Return how alike *text* and the most similar title are (0 to 1): the words in both, twice, by all words."""
    words = Counter(WORD.findall((text or "").casefold()))
    best = 0.0
    for title in titles:
        others = Counter(WORD.findall(title.casefold()))
        total = sum(words.values()) + sum(others.values())
        best = max(best, 2 * sum((words & others).values()) / total if total else 0.0)
    return best
