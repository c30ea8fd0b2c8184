"""What microdata and RDFa say about series: isPartOf, hasPart and position of https://schema.org in attributes."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from crawler.items import Claim, ClaimKind, Entry, Evidence, SeriesName
from crawler.navigation.asides import list_ancestors
from crawler.navigation.structured_types import SERIES_TYPES, is_series_of_site
from crawler.navigation.wording import parse_numeral
from crawler.page import ITEMS, Page
from crawler.text.spacing import squeeze

_PARTS_OF = '[itemprop~="isPartOf"], [itemprop~="partOfSeries"], [property~="isPartOf"], [property~="schema:isPartOf"]'
_HAS_PART = '[itemprop~="hasPart"], [property~="hasPart"], [property~="schema:hasPart"]'
_PART = re.compile(r"isPartOf|hasPart|partOfSeries")
_NUMBERS = ("position", "episodeNumber", "issueNumber", "volumeNumber", "chapterNumber")
_CONFIDENCE = 0.85
# Bounds of what is read, for hostile pages.
MOST_WHOLES = 20
MOST_PARTS = 5000


def read_markup(page: Page) -> list[Claim]:
    """Read the series that the page's microdata and RDFa state: membership with position, or the list of parts."""
    return [*_find_memberships(page), *_find_contents(page)] if _may_hold(page) else []


def _may_hold(page: Page) -> bool:
    """Whether the page has microdata about parts, or RDFa: few pages have."""
    stated = [node.attributes for node in page.select(ITEMS)]
    return any("typeof" in each or _PART.search(each.get("itemprop") or "") for each in stated)


def _find_memberships(page: Page) -> Iterator[Claim]:
    for node in page.tree.css(_PARTS_OF)[:MOST_WHOLES]:
        series = _read_series(page, node)
        if not series:
            continue
        about, snippet = page.canonical_url, squeeze(node.text())
        yield Claim(ClaimKind.MEMBERSHIP, series, about, _evidence("isPartOf", snippet))
        if series.url:
            yield Claim(ClaimKind.INDEX, series, about, _evidence("url", snippet), url=series.url)
        number, printed = _read_number(node)
        if number:
            yield Claim(ClaimKind.POSITION, series, about, _evidence("position", printed), number=number)


def _find_contents(page: Page) -> Iterator[Claim]:
    """Read the works that a series' own element holds; the series must be named."""
    holders: dict[int, tuple[LexborNode, list[LexborNode]]] = {}
    for part in page.tree.css(_HAS_PART)[:MOST_PARTS]:
        holder = _find_scope(part.parent)
        if holder:
            holders.setdefault(holder.mem_id, (holder, []))[1].append(part)
    for holder, parts in holders.values():
        series = _read_series(page, holder)
        entries = tuple(_read_entry(page, part) for part in parts)
        if series and len(entries) >= 2:
            evidence = _evidence("hasPart", f'"{series.title}" hasPart: {len(entries)} works')
            yield Claim(ClaimKind.CONTENTS, series, page.canonical_url, evidence, entries=entries, whole=True)


def _read_series(page: Page, node: LexborNode) -> SeriesName | None:
    """Return the name of a series element; None for one of another type, or without a name."""
    types = {name.rsplit("/", 1)[-1].removeprefix("schema:") for name in _read_type(node).split()}
    if not types & SERIES_TYPES:
        return None
    name = node.css_first('[itemprop~="name"], [property~="name"], [property~="schema:name"]')
    title = squeeze((name.attributes.get("content") or name.text()) if name else node.text())
    link = node if node.attributes.get("href") else node.css_first('a[href], link[itemprop~="url"]')
    url = page.link(link.attributes.get("href")) if link else page.link(node.attributes.get("itemid"))
    if not title or len(title) > 200 or is_series_of_site(page, title, url):
        return None
    return SeriesName(title, url)


def _read_entry(page: Page, part: LexborNode) -> Entry:
    link = part if part.attributes.get("href") else part.css_first("a[href]")
    number = part.css_first('[itemprop~="position"], [property~="position"]')
    printed = (number.attributes.get("content") or number.text()) if number else ""
    title = part.css_first('[itemprop~="name"], [itemprop~="headline"], [property~="name"]') or link or part
    return Entry(
        page.link(link.attributes.get("href")) if link else None, squeeze(title.text()), parse_numeral(printed)
    )


def _read_number(node: LexborNode) -> tuple[int | None, str]:
    """Return the position of the work that *node* says it is part of, and how it is printed."""
    scope = _find_scope(node.parent)
    selector = ", ".join(f'[itemprop~="{name}"], [property~="{name}"]' for name in _NUMBERS)
    for found in scope.css(selector) if scope else []:
        owner = _find_scope(found.parent)
        if owner and scope and owner.mem_id == scope.mem_id:
            printed = squeeze(found.attributes.get("content") or found.text())
            return parse_numeral(printed), printed
    return None, ""


def _find_scope(node: LexborNode | None) -> LexborNode | None:
    """Return the nearest element, from *node* up, that is an item of its own."""
    ancestors = list_ancestors(node) if node else ()
    return next((one for one in ancestors if "itemscope" in one.attributes or "typeof" in one.attributes), None)


def _read_type(node: LexborNode) -> str:
    return node.attributes.get("itemtype") or node.attributes.get("typeof") or ""


def _evidence(rule: str, snippet: str) -> Evidence:
    return Evidence(f"markup.{rule}", snippet[:300], "content", _CONFIDENCE)
