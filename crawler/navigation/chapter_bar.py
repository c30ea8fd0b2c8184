"""Bars that lead from chapter to chapter: "Previous chapter | Index | Next chapter", arrows beside an index link.

"Next" alone mostly follows a blog's dates or a listing's pages. It counts in a bar that also links the index above the
page, and where the neighbour's URL is a sibling's; "next chapter" counts by its words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from crawler.items import Claim, ClaimKind, Evidence, SeriesName
from crawler.navigation.asides import is_comment, is_listing
from crawler.navigation.box_pointers import read_pointer
from crawler.navigation.labels import list_labels
from crawler.navigation.page_title import find_own_number
from crawler.navigation.wording import (
    MAY_POINT,
    Aim,
    Direction,
    Form,
    Pointer,
    find_part_statements,
    find_pointer,
    look,
    names_index,
)
from crawler.navigation.work_urls import is_above, is_listing_url, is_sibling
from crawler.page import Page
from crawler.text.spacing import squeeze
from crawler.urls import is_same_article, is_same_site

LONGEST_LABEL = 80
# How far above a pointer its bar's outer element can be.
DEPTH = 3
MOST_POINTERS = 40
# What a headline states with a word for a part.
SURE_NUMBER = 0.6
# What stands before and behind the last number of a path.
_LAST_NUMBER = re.compile(r"^(.*?)(\d{1,4})(\D*)$")
_KINDS = {Direction.PREVIOUS: ClaimKind.PREVIOUS, Direction.NEXT: ClaimKind.NEXT}
_DIRECTION_NAME = re.compile(r"(?:^|[\s_-])(?:(?P<previous>prev|previous)|(?P<next>next))(?:$|[\s_-])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    """A pointer on the page. ``url`` is None when it is disabled: the page is the first or last."""

    node: LexborNode
    pointer: Pointer
    url: str | None
    label: str


def read_chapter_bar(page: Page) -> list[Claim]:
    """Read the neighbours, and the index above them, from the page's chapter bars."""
    if is_listing(page) or is_listing_url(page.url):
        return []
    accepted = _choose(page, list(islice(_find_pointers(page), MOST_POINTERS)))
    if not any(found.url for found in accepted.values()):
        return []
    node = next(iter(accepted.values())).node
    # The title of a neighbour beside the words says that the link is no bar's: the folder above may be anything.
    series = SeriesName() if all(found.pointer.title for found in accepted.values()) else _find_series(page, node)
    claims = [_claim(page, series, found) for found in accepted.values()]
    evidence = replace(claims[0].evidence, rule="chapter_bar.membership", furniture=())
    claims.append(Claim(ClaimKind.MEMBERSHIP, series, page.canonical_url, evidence))
    if series.url:
        claims.append(Claim(ClaimKind.INDEX, series, page.canonical_url, evidence, url=series.url))
    return [*claims, *_read_counter(page, series), *_read_url_numbers(page, series, accepted)]


def _find_pointers(page: Page) -> Iterator[_Found]:
    for node, href, text, hints in list_labels(page):
        label = text or _name_icon(node)
        is_label = (hints or look(label)) & MAY_POINT and len(label) <= LONGEST_LABEL
        pointer = read_pointer(node, label) if is_label else None
        if pointer is None or pointer.aim is Aim.ARTICLE or is_comment(node):
            continue
        is_disabled = not href or href.startswith("#")
        url = None if is_disabled else page.link(href)
        if is_disabled or (url and is_same_site(url, page.url) and not is_same_article(url, page.url)):
            yield _Found(node, pointer, url, label)


def _read_label(node: LexborNode) -> str:
    """Return what a link says: its text, or what stands for it where it is only an icon."""
    return squeeze(node.text(separator=" ")) or _name_icon(node)


def _name_icon(node: LexborNode) -> str:
    """Return what stands for the text of a link that has none."""
    attributes = node.attributes
    label = attributes.get("aria-label") or attributes.get("title")
    image = None if label else node.css_first("img[alt]")
    label = label or (image.attributes.get("alt") if image else None)
    named = None if label else _DIRECTION_NAME.search(f"{attributes.get('rel') or ''} {attributes.get('class') or ''}")
    return squeeze(label or (named["previous"] or named["next"] if named else ""))


def _choose(page: Page, pointers: list[_Found]) -> dict[Direction, _Found]:
    """Return the one neighbour each way; none where pointers of one kind lead to different pages."""
    chosen: dict[Direction, _Found] = {}
    worded = [found for found in pointers if found.pointer.aim is Aim.PART and not found.pointer.title]
    titled = [found for found in pointers if found.pointer.aim is Aim.PART and found.pointer.title]
    others = [found for found in pointers if found not in worded and _is_in_bar(page, found)]
    for candidates in (worded, others, titled):
        for direction in Direction:
            same = [found for found in candidates if found.pointer.direction is direction]
            if same and direction not in chosen and len({found.url for found in same}) == 1:
                chosen[direction] = same[0]
    return chosen


def _is_in_bar(page: Page, found: _Found) -> bool:
    """Whether the index above the page is linked in the same bar, and the neighbour is a sibling."""
    if found.url is None or not (is_sibling(page.url, found.url) or _is_chapter_beside(page, found.url)):
        return False
    return any(_is_index_link(page, link) for link in _list_bar_links(found.node))


def _is_index_link(page: Page, link: LexborNode) -> bool:
    label = _read_label(link)
    if not label or len(label) > LONGEST_LABEL or find_pointer(label):
        return False
    url = page.link(link.attributes.get("href"))
    return url is not None and is_above(page.url, url) and (names_index(label, longest=9) or label.casefold() == "up")


def _is_chapter_beside(page: Page, url: str) -> bool:
    """Whether the page's headline numbers it as a chapter, and *url* lies in its folder: chapters can have names."""
    own = find_own_number(page)
    return own is not None and own.confidence >= SURE_NUMBER and page.url.rpartition("/")[0] == url.rpartition("/")[0]


def _list_bar_links(node: LexborNode) -> Iterator[LexborNode]:
    box = node.parent
    for _ in range(DEPTH):
        if box is None or box.tag in ("body", "main", "article"):
            return
        links = box.css("a[href]")
        if len(links) > 12:
            return
        yield from links
        box = box.parent


def _find_series(page: Page, node: LexborNode) -> SeriesName:
    """Return the index above the page, as the bar links it or by its URL, and the title that is linked to it."""
    index = next((link for link in _list_bar_links(node) if _is_index_link(page, link)), None)
    above: dict[str, str | None] = {}
    for (link, href), text in zip(page.controls, page.labels, strict=True):
        url = page.link(href) if href and len(href) > 2 and not href.startswith("#") else None
        if url and is_same_site(url, page.url) and is_above(page.url, url):
            label = text or _name_icon(link)
            is_title = label and not names_index(label) and not find_pointer(label)
            above[url] = above.get(url) or (label if is_title else None)
    url = page.link(index.attributes.get("href")) if index else max(above, key=len, default=None)
    if url is None:
        return SeriesName()
    return SeriesName(above.get(url), url)


def _claim(page: Page, series: SeriesName, found: _Found) -> Claim:
    confidence = 0.9 if found.pointer.aim is Aim.PART else 0.75
    evidence = Evidence(f"chapter_bar.{found.pointer.direction}", found.label, "bar", confidence, (found.node.mem_id,))
    kind = _KINDS[found.pointer.direction]
    return Claim(kind, series, page.canonical_url, evidence, url=found.url, title=found.pointer.title)


def _read_url_numbers(page: Page, series: SeriesName, accepted: dict[Direction, _Found]) -> Iterator[Claim]:
    """Read the page's number from its URL where both neighbours' URLs have the ones beside it, and nothing else."""
    urls = [accepted[direction].url if direction in accepted else None for direction in Direction]
    around = [_LAST_NUMBER.search(urlsplit(url).path) for url in (urls[0], page.url, urls[1]) if url]
    if len(around) < 3 or None in around:
        return
    stems = {(match[1], match[3]) for match in around if match}
    before, own, after = (int(match[2]) for match in around if match)
    if len(stems) == 1 and (before, after) == (own - 1, own + 1):
        evidence = Evidence("chapter_bar.url", page.url, "url", 0.35)
        yield Claim(ClaimKind.POSITION, series, page.canonical_url, evidence, number=own)


def _read_counter(page: Page, series: SeriesName) -> Iterator[Claim]:
    """Read "1/499" that stands beside the headline."""
    headline = next((node for node in page.headings if node.tag == "h1"), None)
    box = headline.parent if headline else None
    for node in box.iter() if box else ():
        text = squeeze(node.text()) if node.tag != "h1" else ""
        statement = next(iter(find_part_statements(text)), None) if 2 < len(text) < 20 else None
        if statement and statement.form is Form.BARE and statement.total:
            evidence = Evidence("chapter_bar.counter", text, "content", 0.85, (node.mem_id,))
            claim = Claim(ClaimKind.POSITION, series, page.canonical_url, evidence, number=statement.number)
            yield from (claim, replace(claim, kind=ClaimKind.TOTAL, number=statement.total))
            return
