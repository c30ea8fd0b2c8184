"""Boxes that list the parts of the series the page belongs to, the page itself among them or left out.

A list is taken for a series' contents by what it says, not by its form: a heading that names a series ("Parts of the
K3S series", "SERIES: X (8)"), a class that says so, or the index page of the series linked in the box. Menus, recent
and related posts list the page too, and say something else.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from crawler.items import Claim, ClaimKind, Entry, Evidence, SeriesName
from crawler.navigation.asides import is_aside
from crawler.navigation.lists import LinkList, Row
from crawler.navigation.membership import INDEX_PATH, SHELF
from crawler.navigation.pagination import is_further_page
from crawler.navigation.prose import read_text
from crawler.navigation.row_days import falls, read_day
from crawler.navigation.row_numbers import LEAST_COUNTED, is_numbered, read_number, read_numbers
from crawler.navigation.series_heading import count_parts, cut_count, cut_linked_name, cut_name, find_named
from crawler.navigation.wording import (
    Form,
    announces_contents,
    can_state,
    find_part_statements,
    find_pointer,
    mentions_series,
    names_parts,
    names_series,
)
from crawler.navigation.work_urls import is_sibling
from crawler.page import Page
from crawler.urls import article_key, is_same_article, is_same_site

_SERIES_CLASS = re.compile(
    r"(?:^|[\s_-])(?:post-?)?(?:serie|series|serieslist|seriesbox|pps)(?:[\s_-]|$)", re.IGNORECASE
)
# Names of what stands beside an article; a test for each is quicker than one expression of all.
_SIDE_WORDS = (
    *("latest", "recent", "related", "popular", "breadcrumb", "pagination", "pagenumbers", "page-numbers", "categor"),
    "comment",
)
_SIDE_BARS = ("widget", "sidebar")
_BAR_WORDS = (*_SIDE_BARS, "menu", "navbar")
_BAR = re.compile(r"nav(?:igation)?(?:\s|$)")
_TAGS = re.compile(r"(?:^|[\s_-])tags?(?:[\s_-]|$)")
_DIGIT = re.compile(r"\d")
_PAGE_LABEL = re.compile(r"\D{0,12}\d{1,3}\D{0,3}")
_PREVIOUS_NEXT = 2
LONGEST_TITLE = 100


@dataclass(frozen=True, slots=True)
class _Title:
    """What a heading says: the series it names, and how many parts it counts."""

    name: SeriesName
    count: int | None
    text: str
    node: LexborNode | None


def read_contents_boxes(page: Page, lists: list[LinkList]) -> list[Claim]:
    """Read contents, membership, position and total from the boxes of a series on one of its parts."""
    claims: list[Claim] = []
    for found in lists:
        if is_contents(page, found):
            claims += _state(page, found, _read_title(page, found))
    return claims


def is_contents(page: Page, found: LinkList) -> bool:
    """Whether a list is the contents of a series that the page is a part of: what is told soonest is asked first."""
    if found.node.tag == "select":
        return _is_chapter_menu(page, found)
    names = found.names
    is_bar = _is_bar(names)
    if (is_bar and not found.links_page) or _stands_beside(names) or found.leaves_site:
        return False
    if is_bar and not found.is_own_told:
        # Side bars use the classes of a series' boxes for lists of other kinds: those leave the page out.
        return False
    heading = found.title[1] if found.title else ""
    says_so = _says_series(heading) or _names_series_box(names)
    if not says_so and not found.may_hold_page:
        return False
    # The numbers or the heading of nearly all lists tell nothing, which is known sooner than the row of the page.
    is_told = says_so or (not _is_side(names) and is_numbered(found))
    if not is_told and (is_bar or not _is_told_apart(found, heading)):
        return False
    if found.own_row is None and not (says_so and _announces_others(heading)):
        return False
    if not _has_parts(page, found) or is_aside(found.node, but_bars=found.is_own_told):
        return False
    # Where neither words nor numbers tell: navigation and what stands beside the article hold lists of this form, too.
    return (is_told or not is_aside(found.node)) and not _speaks_of_part(found)


def _is_told_apart(found: LinkList, heading: str) -> bool:
    """Whether the heading of a list links a series' index, or counts the rows: no word says that it is a series'."""
    node = found.title[0] if found.title else None
    if node and node.mem_id in found.targets and any(_is_index_target(href) for href in _list_targets(node)):
        return True
    if not _DIGIT.search(heading):
        is_bar_of_numbers = names_parts(heading) and all(row.text.isdigit() for row in found.rows)
        return is_bar_of_numbers and found.is_own_told
    if count_parts(heading) == len(found.rows):
        return True
    if not can_state(heading):
        return False
    places = [(one.number, one.total) for one in find_part_statements(heading) if one.total]
    return ((found.own_row or 0) + 1, len(found.rows)) in places


def _is_index_target(href: str) -> bool:
    return INDEX_PATH.search(href) is not None and SHELF.search(href) is None


def _list_targets(node: LexborNode) -> list[str]:
    links = [node] if node.tag == "a" else node.css("a[href]")
    return [link.attributes.get("href") or "" for link in links]


def _is_chapter_menu(page: Page, found: LinkList) -> bool:
    """Whether a menu counts the chapters of one work and has the page for its choice; others choose a language."""
    # The choices are often no addresses, which to join is dear.
    if len(found.linked) < LEAST_COUNTED or found.own_row is None:
        return False
    linked = [row for row in found.linked if row.url]
    if len(linked) < LEAST_COUNTED:
        return False
    are_siblings = all(is_sibling(page.url, row.url or "") for row in linked if not _is_own(page, row))
    if not are_siblings and not _says_series(found.title[1] if found.title else ""):
        return False
    return any(read_number(row.text) is not None for row in linked) or any(read_numbers(found, linked))


# The lists of one page, and those of the pages of one site, stand in boxes of the same names.
@lru_cache(maxsize=1024)
def _stands_beside(names: str) -> bool:
    names = names.lower()
    return any(word in names for word in _SIDE_WORDS) or ("tag" in names and _TAGS.search(names) is not None)


@lru_cache(maxsize=1024)
def _names_series_box(names: str) -> bool:
    return _SERIES_CLASS.search(names) is not None


@lru_cache(maxsize=1024)
def _is_side(names: str) -> bool:
    names = names.lower()
    return any(word in names for word in _SIDE_BARS)


@lru_cache(maxsize=1024)
def _is_bar(names: str) -> bool:
    """Whether the names of a box tell of navigation, and not of a series."""
    names = names.lower()
    if any(word in names for word in _BAR_WORDS):
        return True
    return "nav" in names and "serie" not in names and _BAR.search(names) is not None


def _has_parts(page: Page, found: LinkList) -> bool:
    """Whether a list has rows that can be parts of the page's series."""
    linked = [row for row in found.linked if row.url]
    if not linked or not all(is_same_site(row.url or "", page.url) for row in linked):
        return False
    if _is_bar(found.names) and all(INDEX_PATH.search(urlsplit(row.url or "").path) for row in linked):
        # A list of series, the one of this index page among them.
        return False
    others = (row for row in linked if not _is_own(page, row) and not _is_index(page, row))
    other = next(others, None)
    if other is None and (len(found.rows) > 1 or found.own_row is None or _leads_to_section(linked[0])):
        # The sections of the page itself.
        return False
    # Else they may be the pages of an article that is split over several.
    return other is None or not (_is_page_number(page, other) and all(_is_page_number(page, row) for row in others))


def _points(row: Row) -> bool:
    """Whether a row points back or forth: its link, or the words before that ("Previously: …")."""
    return any(find_pointer(text) is not None for text in {row.link_text, row.text})


def _leads_to_section(row: Row) -> bool:
    return any(href.partition("#")[2] for href in _list_targets(row.node))


def _is_own(page: Page, row: Row) -> bool:
    return row.url is not None and is_same_article(row.url, page.url)


def _is_index(page: Page, row: Row) -> bool:
    """Whether a row leads to a series' index page and not to a part."""
    return INDEX_PATH.search(urlsplit(row.url or "").path) is not None and INDEX_PATH.search(page.url) is None


def _is_page_number(page: Page, row: Row) -> bool:
    return bool(_PAGE_LABEL.fullmatch(row.link_text)) and is_further_page(row.url or "", page.canonical_url)


def _speaks_of_part(found: LinkList) -> bool:
    """Whether the rows are those of a box about one part: they point back and forth, or say what it belongs to."""
    linked = [row for row in found.linked if row.url]
    return any(_points(row) for row in linked[:_PREVIOUS_NEXT]) or any(_names_series(row.text[:200]) for row in linked)


def _announces_others(heading: str) -> bool:
    """Whether a heading says of a list without the page that it holds the other parts."""
    return len(heading) <= LONGEST_TITLE and announces_contents(heading) and names_series(heading)


def _names_series(text: str) -> bool:
    """Whether a row says "part 6 of 12 in the series X": it speaks of a series and is no part of a list."""
    return mentions_series(text) and any(one.form is Form.SERIES and one.title for one in find_part_statements(text))


def _says_series(heading: str) -> bool:
    """Whether a heading is about a series: a longer text that has the word in it is about something else."""
    if not heading:
        return False
    is_short = len(heading) <= LONGEST_TITLE
    return announces_contents(heading) or (names_series(heading) and (is_short or find_named(heading) is not None))


def _read_title(page: Page, found: LinkList) -> _Title:
    if not found.title or not _is_title(found.title):
        return _Title(SeriesName(), None, "", None)
    node, text = found.title
    links = [node] if node.tag == "a" else node.css("a[href]")
    url = next((made for link in links if (made := page.link(link.attributes.get("href")))), None)
    if url and article_key(url) in {article_key(row.url) for row in found.rows if row.url}:
        url = None
    heading, total = cut_count(text)
    if text.endswith(f" {len(found.rows)}") and total is None and "/" not in text:
        # The number of rows in a badge beside the name.
        heading, total = text.rpartition(" ")[0], len(found.rows)
    statement = find_named(heading)
    total = total or count_parts(text) or (statement.total if statement else None)
    linked = read_text(links[0]) if url and len(links) == 1 else ""
    title = statement.title if statement else cut_linked_name(linked) if linked else cut_name(heading)
    return _Title(SeriesName(title, url), total, text, node)


def _is_title(heading: tuple[LexborNode, str]) -> bool:
    """Whether what stands before a list is its title, and not the last sentence of the text."""
    node, text = heading
    return node.tag != "p" or _says_series(text) or text[-1] not in ".!?…。"


def _state(page: Page, found: LinkList, title: _Title) -> list[Claim]:
    own, about = found.own_row, page.canonical_url
    numbered = is_numbered(found)
    # A row that links nothing is a part to come where it is numbered as the others are; else it may be anything.
    rows = [
        row
        for at, row in enumerate(found.rows)
        if (row.url and not _is_index(page, row))
        or at == own
        or (numbered and not row.has_links and read_number(row.text) is not None)
    ]
    numbers = read_numbers(found, rows)
    entries = [
        Entry(_row_url(page, found, row), row.link_text or row.text, number)
        for row, number in zip(rows, numbers, strict=True)
    ]
    printed = [number for number in numbers if number is not None]
    if _runs_backwards(printed) or (not printed and _falls_by_day(rows)):
        entries.reverse()
    has_gaps = any(after - before > 1 for before, after in pairwise(sorted(printed))) and bool(title.count)
    # A side bar shows the latest parts.
    is_whole = not _is_side(found.names) and (title.count is None or title.count <= len(entries)) and not has_gaps
    furniture = (found.node.mem_id, *((title.node.mem_id,) if title.node else ()))
    evidence = Evidence("contents_box.list", title.text or entries[0].title or "", "content", 0.9, furniture)
    claims = [
        Claim(ClaimKind.MEMBERSHIP, title.name, about, evidence),
        Claim(ClaimKind.CONTENTS, title.name, about, evidence, entries=tuple(entries), whole=is_whole),
    ]
    number = numbers[rows.index(found.rows[own])] if own is not None else None
    if number is not None:
        claims.append(Claim(ClaimKind.POSITION, title.name, about, evidence, number=number))
    if title.count:
        claims.append(Claim(ClaimKind.TOTAL, title.name, about, evidence, number=title.count))
    if title.name.url:
        claims.append(Claim(ClaimKind.INDEX, title.name, about, evidence, url=title.name.url))
    return claims


def _runs_backwards(numbers: list[int]) -> bool:
    return len(numbers) >= 2 and numbers == sorted(numbers, reverse=True) and numbers[0] > numbers[-1]


def _falls_by_day(rows: list[Row]) -> bool:
    days = list(takewhile(bool, (read_day(row.node, row.url) for row in rows if row.url)))
    return len(days) == sum(row.url is not None for row in rows) and falls(days)


def _row_url(page: Page, found: LinkList, row: Row) -> str | None:
    is_own = found.own_row is not None and found.rows[found.own_row] is row
    return page.canonical_url if is_own else row.url
