"""Index pages: pages that list a series' parts and are none themselves.

A page is taken for one when its headline, its URL or the theme's class for the taxonomy says that it is about one
series and it lists articles; or when it lists numbered chapters that lie below it.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from crawler.items import Claim, ClaimKind, Evidence, SeriesName
from crawler.navigation.cards import LEAST_CHAPTERS, Card, list_cards, list_chapters, list_only_card
from crawler.navigation.lists import LinkList
from crawler.navigation.membership import INDEX_PATH
from crawler.navigation.pagination import find_further_pages, strip_page
from crawler.navigation.row_days import falls
from crawler.navigation.wording import Form, find_part_statements, mentions_series, names_series, speaks_of_itself
from crawler.navigation.work_urls import SERIES_PATH, is_listing_url
from crawler.page import Page
from crawler.series.naming import normalize_title
from crawler.text.spacing import squeeze

_TAXONOMY = re.compile(r"(?:^|\s)(?:tax-[\w-]*serie\w*|series-archive|archive-series)(?:\s|$)", re.IGNORECASE)
LONGEST_KICKER = 20


@dataclass(frozen=True, slots=True)
class IndexReading:
    """What an index page says: its claims, and the other pages of the same listing."""

    claims: list[Claim]
    further_pages: tuple[str, ...]


def read_index_page(page: Page, lists: list[LinkList]) -> IndexReading | None:
    """Return what an index page says; None for any other page."""
    index_url = strip_page(page.canonical_url)
    named = _find_name(page)
    is_series_url = SERIES_PATH.fullmatch(urlsplit(index_url).path.rstrip("/")) is not None
    is_filed = is_taxonomy(page) or is_series_url
    cards = list_cards(page, lists) if is_filed or (named and not is_listing_url(index_url)) else []
    cards = cards or (list_only_card(page) if is_filed else [])
    if not cards:
        cards = [] if is_listing_url(index_url) or _is_article(page) else list_chapters(page, lists)
        if len(cards) < LEAST_CHAPTERS:
            return None
    if all(INDEX_PATH.search(urlsplit(card.entry.url or "").path) for card in cards):
        # A list of series, not of parts.
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
    if headline and INDEX_PATH.search(urlsplit(page.canonical_url).path) and _has_kicker(page):
        return headline
    if not headline or not mentions_series(headline):
        return None
    lead, colon, rest = headline.partition(":")
    if colon and rest.strip() and len(lead) < 40 and names_series(lead):
        return rest.strip()
    statement = next((one for one in find_part_statements(headline) if one.form is Form.SERIES and one.title), None)
    return statement.title if statement else None


def _find_headline(page: Page) -> LexborNode | None:
    headlines = [node for node in page.headings if node.tag == "h1"]
    if len(headlines) < 2:
        return headlines[0] if headlines else None
    titles = page.tree.css_first("main h1") or page.tree.css_first("h1.page-title, h1.archive-title")
    return titles or headlines[0]


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


def _is_article(page: Page) -> bool:
    """Whether the page says that it is an article (ogp.me): what it lists below it are its own sections."""
    return (page.find_meta("og:type") or "").strip().lower() == "article"


def is_taxonomy(page: Page) -> bool:
    """Whether the theme marks the page as the listing of one series (WordPress's body class ``tax-series``)."""
    body = page.tree.body
    return body is not None and _TAXONOMY.search(body.attributes.get("class") or "") is not None


def _state_contents(page: Page, series: SeriesName, cards: list[Card], *, is_whole: bool) -> Claim:
    entries = [card.entry for card in cards]
    if _runs_backwards(cards):
        entries.reverse()
    evidence = Evidence("index_page.list", series.title or "", "content", 0.9)
    return Claim(
        ClaimKind.CONTENTS, series, strip_page(page.canonical_url), evidence, entries=tuple(entries), whole=is_whole
    )


def _runs_backwards(cards: list[Card]) -> bool:
    """Whether the page lists its newest article first: by the numbers it prints, else by the days."""
    numbers = [card.entry.number for card in cards if card.entry.number is not None]
    if len(numbers) >= 2:
        return falls(numbers)
    days = [card.day for card in cards if card.day]
    return len(days) == len(cards) and falls(days)


def _read_excerpt(series: SeriesName, card: Card) -> list[Claim]:
    """Read "This entry is part 3 of 9 in the series X" from an excerpt: it speaks of the article listed there."""
    url = card.entry.url
    if url is None:
        return []
    for node in card.node.css("[class*=series i], p")[:4]:
        text = squeeze(node.text()[:400])
        if not mentions_series(text):
            continue
        for one in find_part_statements(text):
            is_own = one.title is None or normalize_title(one.title) == normalize_title(series.title or one.title)
            if one.form is Form.SERIES and one.number is not None and is_own and speaks_of_itself(text[: one.start]):
                evidence = Evidence("index_page.excerpt", text, "content", 0.9)
                stated = [Claim(ClaimKind.POSITION, series, url, evidence, number=one.number, label=one.label)]
                if one.total:
                    stated.append(Claim(ClaimKind.TOTAL, series, url, evidence, number=one.total))
                return stated
    return []
