"""Index pages: pages that list a series' parts and are none themselves.

A page is taken for one when its headline, its URL or the theme's class for the taxonomy says that it is about one
series and it lists articles; or when it lists numbered chapters that lie below it.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from crawler.items import Claim, ClaimKind, Entry, Evidence, SeriesName
from crawler.navigation.lists import LONGEST_HEADING, LinkList
from crawler.navigation.membership import INDEX_PATH
from crawler.navigation.pagination import find_further_pages, strip_page
from crawler.navigation.prose import is_aside, squeeze
from crawler.navigation.row_numbers import read_number
from crawler.navigation.wording import Form, find_part_statements, find_pointer, mentions_series, names_series
from crawler.navigation.work_urls import SERIES_PATH, get_folder, is_above, is_listing_url
from crawler.page import Page
from crawler.urls import article_key, is_same_article, is_same_site

_HEADINGS = "h2 a[href], h3 a[href], h4 a[href], h5 a[href], h1 a[href], a[href] h2, a[href] h3, a[href] h4"
_TAXONOMY = re.compile(r"(?:^|\s)(?:tax-[\w-]*serie\w*|series-archive|archive-series)(?:\s|$)", re.IGNORECASE)
_DATE_PATH = re.compile(r"/((?:19|20)\d\d)/(\d\d?)(?:/(\d\d?))?/")
LEAST_CHAPTERS = 3
LONGEST_KICKER = 20
MOST_ENTRIES = 5000


@dataclass(frozen=True, slots=True)
class IndexReading:
    """What an index page says: its claims, and the other pages of the same listing."""

    claims: list[Claim]
    further_pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Card:
    """One listed article, with the element that shows it and the day it shows."""

    entry: Entry
    node: LexborNode
    day: str


def read_index_page(page: Page, lists: list[LinkList]) -> IndexReading | None:
    """Return what an index page says; None for any other page."""
    index_url = strip_page(page.canonical_url)
    named = _find_name(page)
    is_series_url = SERIES_PATH.fullmatch(urlsplit(index_url).path.rstrip("/")) is not None
    is_filed = is_taxonomy(page) or is_series_url
    cards = _list_cards(page, lists) if is_filed or (named and not is_listing_url(index_url)) else []
    cards = cards or (_list_only_card(page) if is_filed else [])
    if not cards:
        cards = [] if is_listing_url(index_url) else _list_chapters(page, lists)
        if len(cards) < LEAST_CHAPTERS:
            return None
    if all(INDEX_PATH.search(urlsplit(card.entry.url or "").path) for card in cards):
        # A list of series, not of parts.
        return None
    if not is_filed and any(is_same_article(card.entry.url or "", page.url) for card in cards):
        return None
    further = find_further_pages(page)
    series = SeriesName(named or _read_headline(page), index_url)
    claims = [_state_contents(page, series, cards, is_whole=not further and index_url == page.canonical_url)]
    for card in cards:
        claims += _read_excerpt(series, card)
    return IndexReading(claims, further)


def _find_name(page: Page) -> str | None:
    """Return the series that the headline names after a word for series: "Series: ISIL Nexus"."""
    headline = _read_headline(page)
    if headline and _has_kicker(page) and INDEX_PATH.search(urlsplit(page.canonical_url).path):
        return headline
    if not headline or not mentions_series(headline):
        return None
    lead, colon, rest = headline.partition(":")
    if colon and rest.strip() and len(lead) < 40 and names_series(lead):
        return rest.strip()
    statement = next((one for one in find_part_statements(headline) if one.form is Form.SERIES and one.title), None)
    return statement.title if statement else None


def _find_headline(page: Page) -> LexborNode | None:
    return (
        page.tree.css_first("main h1")
        or page.tree.css_first("h1.page-title, h1.archive-title")
        or page.tree.css_first("h1")
    )


def _read_headline(page: Page) -> str | None:
    node = _find_headline(page)
    return squeeze(node.text()) or None if node else None


def _has_kicker(page: Page) -> bool:
    """Whether the word for series stands alone over the headline: "SERIES"."""
    node = _find_headline(page)
    before = node.prev if node else None
    while before is not None and not squeeze(before.text() or ""):
        before = before.prev
    text = squeeze(before.text()) if before is not None else ""
    return bool(text) and len(text) <= LONGEST_KICKER and names_series(text) and len(text.split()) == 1


def is_taxonomy(page: Page) -> bool:
    """Whether the theme marks the page as the listing of one series (WordPress's body class ``tax-series``)."""
    body = page.tree.body
    return body is not None and _TAXONOMY.search(body.attributes.get("class") or "") is not None


def _list_cards(page: Page, lists: list[LinkList]) -> list[_Card]:
    """Return the articles that the page lists: by their headings, else by the longest list in the content."""
    headed: dict[str, _Card] = {}
    for node in page.tree.css(_HEADINGS)[:MOST_ENTRIES]:
        link = node if node.tag == "a" else _climb_to_link(node)
        url = page.link(link.attributes.get("href")) if link else None
        if link and url and _is_article(page, url) and not is_aside(link):
            card = _find_card(link)
            headed.setdefault(article_key(url), _Card(Entry(url, squeeze(node.text())), card, _read_day(card, url)))
    listed = max((_list_rows(page, found) for found in lists if not is_aside(found.node)), key=len, default=[])
    return listed if len(listed) > len(headed) else list(headed.values())


def _list_only_card(page: Page) -> list[_Card]:
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
    return [_Card(Entry(url, squeeze(link.text())[:LONGEST_HEADING]), link, _read_day(link, url))]


def _list_rows(page: Page, found: LinkList) -> list[_Card]:
    rows = [row for row in found.rows if row.url and _is_article(page, row.url)]
    if any(find_pointer(row.link_text) for row in rows[:2]):
        return []
    return [
        _Card(Entry(row.url, row.link_text, read_number(row.text)), row.node, _read_day(row.node, row.url or ""))
        for row in rows
    ]


def _list_chapters(page: Page, lists: list[LinkList]) -> list[_Card]:
    """Return the longest list of numbered chapters that lie below the page."""
    folder = get_folder(page.url)
    if not folder or sum(_may_be_below(href, folder) for _, href in page.anchors) < LEAST_CHAPTERS:
        return []

    def chapters(found: LinkList) -> list[_Card]:
        if sum(_may_be_below(row.target or "#", folder) for row in found.rows) < LEAST_CHAPTERS:
            return []
        rows = [card for card in _list_rows(page, found) if card.entry.url and is_above(card.entry.url, page.url)]
        # Bare numbers are the marks of footnotes.
        return rows if all(re.search(r"[^\W\d_]", card.entry.title or "") for card in rows) else []

    found = max((chapters(found) for found in lists), key=len, default=[])
    numbered = sum(card.entry.number is not None for card in found)
    is_numbered_by_url = len({re.sub(r"\d+", "#", card.entry.url or "") for card in found}) == 1
    return found if numbered * 3 >= len(found) * 2 or is_numbered_by_url else []


def _may_be_below(href: str, folder: str) -> bool:
    """Whether a link as written may lead below *folder*: a quick look."""
    is_relative = href[:1] not in ("", "/", "#", "?") and ":" not in href[:12]
    return is_relative or f"{folder}/" in href or "%" in href


def _is_article(page: Page, url: str) -> bool:
    is_other = not is_same_article(strip_page(url), strip_page(page.canonical_url)) and not is_same_article(
        url, page.url
    )
    is_page = bool(urlsplit(url).path.strip("/")) and not is_listing_url(url) and not is_above(page.url, url)
    return is_other and is_page and is_same_site(url, page.url)


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


def _read_day(card: LexborNode, url: str) -> str:
    time = card.css_first("time[datetime]")
    if time:
        return (time.attributes.get("datetime") or "")[:19]
    dated = _DATE_PATH.search(url)
    return f"{dated[1]}-{int(dated[2]):02}-{int(dated[3] or 1):02}" if dated else ""


def _state_contents(page: Page, series: SeriesName, cards: list[_Card], *, is_whole: bool) -> Claim:
    entries = [card.entry for card in cards]
    if _runs_backwards(cards):
        entries.reverse()
    evidence = Evidence("index_page.list", series.title or "", "content", 0.9)
    return Claim(
        ClaimKind.CONTENTS, series, strip_page(page.canonical_url), evidence, entries=tuple(entries), whole=is_whole
    )


def _runs_backwards(cards: list[_Card]) -> bool:
    """Whether the page lists its newest article first: by the numbers it prints, else by the days."""
    numbers = [card.entry.number for card in cards if card.entry.number is not None]
    if len(numbers) >= 2:
        return _falls(numbers)
    days = [card.day for card in cards if card.day]
    return len(days) == len(cards) and _falls(days)


def _falls(values: list[int] | list[str]) -> bool:
    pairs = len(values) - 1
    falling = sum(values[at] > values[at + 1] for at in range(pairs))  # type: ignore[operator]  # one type in one list
    return pairs >= 1 and falling > pairs * 0.8


def _read_excerpt(series: SeriesName, card: _Card) -> list[Claim]:
    """Read "This entry is part 3 of 9 in the series X" from an excerpt: it speaks of the article listed there."""
    url = card.entry.url
    if url is None:
        return []
    for node in card.node.css("[class*=series i], p")[:4]:
        text = squeeze(node.text()[:400])
        if not mentions_series(text):
            continue
        for one in find_part_statements(text):
            if one.form is Form.SERIES and one.number is not None:
                evidence = Evidence("index_page.excerpt", text, "content", 0.9)
                stated = [Claim(ClaimKind.POSITION, series, url, evidence, number=one.number, label=one.label)]
                if one.total:
                    stated.append(Claim(ClaimKind.TOTAL, series, url, evidence, number=one.total))
                return stated
    return []
