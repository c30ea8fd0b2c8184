"""The articles that an index page lists: by their headings, as rows of a list, or as chapters below it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from crawler.items import Entry
from crawler.navigation.asides import is_aside
from crawler.navigation.list_headings import LONGEST_HEADING
from crawler.navigation.lists import LinkList, Row
from crawler.navigation.pagination import strip_page
from crawler.navigation.row_days import read_day
from crawler.navigation.row_numbers import read_number, state_numbers
from crawler.navigation.wording import find_pointer
from crawler.navigation.work_urls import get_folder, is_above, is_listing_url
from crawler.page import Page
from crawler.text.spacing import squeeze
from crawler.urls import article_key, is_same_article, is_same_site

_HEADINGS = "h2 a[href], h3 a[href], h4 a[href], h5 a[href], h1 a[href], a[href] h2, a[href] h3, a[href] h4"
_LETTER = re.compile(r"[^\W\d_]")
LEAST_CHAPTERS = 3
MOST_ENTRIES = 5000


@dataclass(frozen=True, slots=True)
class Card:
    """One listed article, with the element that shows it and the day it shows."""

    entry: Entry
    node: LexborNode
    day: str


def list_cards(page: Page, lists: list[LinkList]) -> list[Card]:
    """Return the articles that the page lists: by their headings, else by the longest list in the content."""
    headed: dict[str, Card] = {}
    for node in page.tree.css(_HEADINGS)[:MOST_ENTRIES]:
        link = node if node.tag == "a" else _climb_to_link(node)
        url = page.link(link.attributes.get("href")) if link else None
        if link and url and _is_article(page, url) and not is_aside(link):
            card = _find_card(link)
            headed.setdefault(article_key(url), Card(Entry(url, squeeze(node.text())), card, read_day(card, url)))
    listed: list[Row] = []
    for found in lists:
        if len(found.linked) > max(len(headed), len(listed)) and not is_aside(found.node):
            listed = max(listed, _list_rows(page, found), key=len)
    return [_make_card(row) for row in listed] if len(listed) > len(headed) else list(headed.values())


def list_only_card(page: Page) -> list[Card]:
    """Return the one article that the content links: a series can begin with a single part."""
    content = page.tree.css_first("main")
    links = content.css("a[href]") if content else []
    found: dict[str, LexborNode] = {}
    for link in links:
        url = page.link(link.attributes.get("href"))
        if url and _is_article(page, url) and not is_aside(link):
            found.setdefault(article_key(url), link)
    if len(found) != 1:
        return []
    link = next(iter(found.values()))
    url = page.link(link.attributes.get("href")) or ""
    return [Card(Entry(url, squeeze(link.text())[:LONGEST_HEADING]), link, read_day(link, url))]


def _list_rows(page: Page, found: LinkList) -> list[Row]:
    """Return the rows that lead to articles; none of a list that begins with pointers."""
    rows = [row for row in found.linked if row.url and _is_article(page, row.url)]
    return [] if _begin_with_pointers(rows) else rows


def _begin_with_pointers(rows: Iterable[Row]) -> bool:
    return any(find_pointer(row.link_text) for row in islice(rows, 2))


def _make_card(row: Row) -> Card:
    return Card(Entry(row.url, row.link_text, read_number(row.text)), row.node, read_day(row.node, row.url or ""))


def list_chapters(page: Page, lists: list[LinkList]) -> list[Card]:
    """Return the longest list of numbered chapters that lie below the page."""
    folder = get_folder(page.url)
    if not folder or sum(_may_be_below(href, folder) for href in page.hrefs) < LEAST_CHAPTERS:
        return []
    rows = max((_list_below(page, found, folder) for found in lists), key=len, default=[])
    if len(rows) < LEAST_CHAPTERS:
        return []
    is_numbered_by_url = len({re.sub(r"\d+", "#", row.url or "") for row in rows}) == 1
    return [_make_card(row) for row in rows] if is_numbered_by_url or state_numbers(rows) else []


def _list_below(page: Page, found: LinkList, folder: str) -> list[Row]:
    """Return the rows that lead to articles below the page."""
    if sum(_may_be_below(row.target or "#", folder) for row in found.linked) < LEAST_CHAPTERS:
        return []
    rows = [row for row in found.linked if row.url and is_above(row.url, page.url) and _is_article(page, row.url)]
    # Bare numbers are the marks of footnotes.
    if not rows or not all(_LETTER.search(row.link_text) for row in rows):
        return []
    return [] if _begin_with_pointers(row for row in found.linked if row.url and _is_article(page, row.url)) else rows


def _may_be_below(href: str, folder: str) -> bool:
    """Whether a link as written may lead below *folder*: a quick look."""
    is_relative = href[:1] not in ("", "/", "#", "?") and ":" not in href[:12]
    return is_relative or f"{folder}/" in href or ("%" in folder and "%" in href)


def _is_article(page: Page, url: str) -> bool:
    return (
        is_same_site(url, page.url)
        and bool(urlsplit(url).path.strip("/"))
        and not is_listing_url(url)
        and not is_same_article(url, page.url)
        and not is_same_article(strip_page(url), strip_page(page.canonical_url))
        and not is_above(page.url, url)
    )


def _climb_to_link(node: LexborNode) -> LexborNode | None:
    parent: LexborNode | None = node
    for _ in range(4):
        if parent is None or parent.tag == "a":
            return parent
        parent = parent.parent
    return None


def _find_card(link: LexborNode) -> LexborNode:
    """Return the element that shows one article: the article or list item around its heading."""
    node: LexborNode | None = link
    for _ in range(8):
        if node is None:
            break
        if node.tag in ("article", "li") or "hentry" in (node.attributes.get("class") or ""):
            return node
        node = node.parent
    return link.parent or link
