"""Links that name the series an article belongs to: "Part of series: X", or a link to ``/series/x`` by the headline.

Sites that print such a link beside every article also list all their series in side bars: only a link with a label, or
one that stands alone by the headline, speaks of this article.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from crawler.items import Claim, ClaimKind, Evidence, SeriesName
from crawler.navigation.prose import find_prose_node, is_aside, is_excerpt, is_listing, squeeze
from crawler.navigation.wording import Form, find_part_statements, mentions_series, names_index
from crawler.page import Page
from crawler.urls import is_same_article, is_same_site

INDEX_PATH = re.compile(
    r"/(?:series|serie|seri|serien|serier|serija|seria|saga|dossiers?|cycles?|reihe|sequences?|collections?|rensai)/+[^/?#]+",
    re.IGNORECASE,
)
# How the names in it begin: quicker to look for than the names.
_INDEX_NAMES = ("/seri", "/saga/", "/dossier", "/cycle", "/reihe", "/sequence", "/collection", "/rensai")
LONGEST_LABEL = 60
# An article names its series near its headline; pages with more such links are lists of series.
MOST_LINKS = 100


def read_membership(page: Page) -> list[Claim]:
    """Read membership from links to series index pages that stand with the article and not in lists of all series."""
    links = [link for link, href in page.anchors if INDEX_PATH.search(href)] if _may_link_index(page) else []
    links = links[:MOST_LINKS]
    if not links or is_listing(page) or (INDEX_PATH.search(urlsplit(page.url).path + "/") and not _has_article(page)):
        return []
    is_sole = len({link.attributes.get("href") for link in links}) == 1
    found: dict[str, Claim] = {}
    for link in links:
        claim = _read_link(page, link, is_sole=is_sole)
        if claim and claim.series.url:
            found.setdefault(claim.series.url, claim)
    return [claim for membership in found.values() for claim in _add_facts(membership)]


def _may_link_index(page: Page) -> bool:
    """Whether some link may lead to an index page: a quick look at all of them together."""
    joined = "\n".join([href for _, href in page.anchors]).lower()
    return any(name in joined for name in _INDEX_NAMES)


def _read_link(page: Page, link: LexborNode, *, is_sole: bool) -> Claim | None:
    title = squeeze(link.text())
    if not title or is_aside(link) or not _names_one_series(title):
        return None
    label = _find_label(link, title)
    url = page.link(link.attributes.get("href"))
    if not url or not is_same_site(url, page.url) or is_same_article(url, page.url) or is_excerpt(page, link):
        return None
    if label is None and not (_is_by_headline(link) and (_is_tag(link) or (is_sole and not _is_in_prose(link)))):
        return None
    place = "membership.label" if label is not None else "membership.by_headline"
    evidence = Evidence(place, f"{label or ''}{title}", "content", 0.9 if label is not None else 0.75)
    return Claim(ClaimKind.MEMBERSHIP, SeriesName(_read_name(title), url), page.canonical_url, evidence)


def _add_facts(membership: Claim) -> Iterator[Claim]:
    """Yield the membership, the index it links, and the position that its label states ("Part 3 of X")."""
    yield membership
    label = membership.evidence.snippet
    number = _read_number(label, membership.series.title or "")
    if number:
        yield replace(membership, kind=ClaimKind.POSITION, number=number)
    yield Claim(ClaimKind.INDEX, membership.series, membership.about, membership.evidence, url=membership.series.url)


def _find_label(link: LexborNode, title: str) -> str | None:
    """Return the text right before the link in its box, when it says "series"; None otherwise."""
    box = link.parent
    for _ in range(2):
        if box is None or box.tag in ("body", "article", "main"):
            return None
        text = squeeze(box.text())
        lead = text.partition(title)[0]
        if lead:
            is_label = len(lead) <= LONGEST_LABEL and (
                mentions_series(lead) or _read_number(lead + title, title) is not None
            )
            return lead if is_label else None
        box = box.parent
    return None


def _read_number(label: str, title: str) -> int | None:
    """Return the part number that a label states before the series' title."""
    lead = label.partition(title)[0] if title else ""
    found = [*find_part_statements(label), *find_part_statements(lead)]
    return next((one.number for one in found if one.number), None)


def _read_name(title: str) -> str | None:
    """Return the series' name in a link text such as "Series: X"; "a series about X" tells none."""
    statement = next((one for one in find_part_statements(title) if one.form is Form.SERIES and one.title), None)
    if statement and statement.is_topic:
        return None
    return statement.title if statement and statement.title else title


def _is_by_headline(link: LexborNode) -> bool:
    """Whether the page's headline stands in the same box as the link, or in one of the next larger ones."""
    box = link.parent
    for _ in range(4):
        if box is None or box.tag in ("body", "html"):
            return False
        if box.css_first("h1, h2"):
            return len(box.css("h1, h2")) <= 2 or len(box.css("article")) <= 1
        box = box.parent
    return False


def _is_tag(link: LexborNode) -> bool:
    """Whether a link files the article (https://microformats.org/wiki/rel-tag)."""
    return "tag" in (link.attributes.get("rel") or "").split()


def _is_in_prose(link: LexborNode) -> bool:
    box = find_prose_node(link)
    return box is not None and len(squeeze(box.text())) > LONGEST_LABEL + len(squeeze(link.text()))


def _names_one_series(title: str) -> bool:
    """Whether a link text is a series' name, and not the word for series, or for an index, alone."""
    return not names_index(title) and (len(title) > 12 or not mentions_series(title) or " " in title)


def _has_article(page: Page) -> bool:
    return len(page.select("article")) == 1
