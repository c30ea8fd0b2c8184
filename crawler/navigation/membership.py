"""Links that name the series an article belongs to: "Part of series: X", or a link to ``/series/x`` by the headline.

Sites that print such a link beside every article also list all their series in side bars: only a link with a label, or
one that stands alone by the headline, speaks of this article.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from crawler.items import Claim, ClaimKind, Evidence, SeriesName
from crawler.navigation.asides import is_aside, is_excerpt, is_listing
from crawler.navigation.box_pointers import read_box_pointers
from crawler.navigation.prose import find_prose_node, read_text
from crawler.navigation.series_heading import cut_count
from crawler.navigation.wording import (
    Form,
    PartStatement,
    find_part_statements,
    mentions_series,
    names_index,
    says_here,
)
from crawler.page import Page
from crawler.text.spacing import squeeze
from crawler.urls import is_same_article, is_same_site

# The letter that is looked at first spares most paths the names.
INDEX_PATH = re.compile(
    r"/(?=[sdcr])(?:series|serie|seri|serien|serier|serija|seria|saga|dossiers?|cycles?|reihe|sequences?|collections?|rensai)/+[^/?#]+",
    re.IGNORECASE,
)
# How the names in it begin: quicker to look for, in lower case.
_INDEX_NAME = re.compile("/(?:seri|saga/|dossier|cycle|reihe|sequence|collection|rensai)")
# Shops and museums have collections: only a label tells that one is a series.
SHELF = re.compile(r"/collections?/")
LONGEST_LABEL = 60
_CRUMBS = "[class*=crumb i], [id*=crumb i]"
MOST_TRAILS = 3
CRUMB = 0.7
PLACE_CLIMB = 3
LONGEST_BOX = 150
# An article names its series near its headline; pages with more such links are lists of series.
MOST_LINKS = 100


def read_membership(page: Page) -> list[Claim]:
    """Read membership from links to series index pages that stand with the article and not in lists of all series."""
    links = _find_index_links(page)[:MOST_LINKS]
    if not links or is_listing(page) or (INDEX_PATH.search(urlsplit(page.url).path + "/") and not _has_article(page)):
        return []
    inside = [link for link in links if not is_aside(link)]
    is_sole = len({link.attributes.get("href") for link in inside}) == 1
    found: dict[str, tuple[LexborNode, Claim]] = {}
    for link in inside:
        claim = _read_link(page, link, is_sole=is_sole)
        if claim and claim.series.url:
            found.setdefault(claim.series.url, (link, claim))
    claims = [claim for link, membership in found.values() for claim in _add_facts(page, link, membership)]
    return claims or (_read_crumbs(page) if "crumb" in page.html else [])


def _read_crumbs(page: Page) -> list[Claim]:
    """Read the series from the last link of the page's bread crumbs: "Home › Series › X › this article"."""
    for trail in page.tree.css(_CRUMBS)[:MOST_TRAILS]:
        links = [(link, page.link(link.attributes.get("href"))) for link in trail.css("a[href]")]
        others = [(link, url) for link, url in links if url and not is_same_article(url, page.url)]
        link, url = others[-1] if others else (None, None)
        title = read_text(link) if link else ""
        if not url or not title or not INDEX_PATH.search(url) or SHELF.search(url) or not is_same_site(url, page.url):
            continue
        if _names_one_series(title):
            evidence = Evidence("membership.crumb", squeeze(trail.text()), "bar", CRUMB)
            membership = Claim(
                ClaimKind.MEMBERSHIP, SeriesName(_read_name(title, title), url), page.canonical_url, evidence
            )
            return [membership, replace(membership, kind=ClaimKind.INDEX, url=url)]
    return []


def _find_index_links(page: Page) -> list[LexborNode]:
    """Return the links whose paths are those of index pages. A quick look at all of them together comes first."""
    lowered = [href.lower() for href in page.hrefs]
    found = [match.start() for match in _INDEX_NAME.finditer("\n".join(lowered))]
    if not found:
        return []
    ends, links = list(accumulate([len(href) + 1 for href in lowered])), page.anchors
    near = [links[at] for at in dict.fromkeys([bisect(ends, start) for start in found])]
    return [link for link, href in near if INDEX_PATH.search(href)]


def _read_link(page: Page, link: LexborNode, *, is_sole: bool) -> Claim | None:
    title = read_text(link)
    if not title or not _names_one_series(title):
        return None
    label = _find_label(link, title)
    url = page.link(link.attributes.get("href"))
    if not url or not is_same_site(url, page.url) or is_same_article(url, page.url) or is_excerpt(page, link):
        return None
    if label is None and SHELF.search(url):
        return None
    if label is None and not (_is_by_headline(link) and (_is_tag(link) or (is_sole and not _is_in_prose(link)))):
        return None
    place = "membership.label" if label is not None else "membership.by_headline"
    evidence = Evidence(place, label or title, "content", 0.9 if label is not None else 0.75)
    # "all parts of the series “X” here": the words before the link have the name.
    name = _read_name(label or "", None) if says_here(title) else _read_name(title, title)
    return Claim(ClaimKind.MEMBERSHIP, SeriesName(name, url), page.canonical_url, evidence)


def _add_facts(page: Page, link: LexborNode, membership: Claim) -> Iterator[Claim]:
    """Yield the membership, the index it links, and what its label states ("Part 3 of 5 of X") and its box links."""
    yield membership
    label = membership.evidence.snippet
    place = _read_place(label, membership.series.title or "") or _find_place(link)
    if place:
        yield replace(membership, kind=ClaimKind.POSITION, number=place.number)
    if place and place.total:
        yield replace(membership, kind=ClaimKind.TOTAL, number=place.total)
    yield Claim(ClaimKind.INDEX, membership.series, membership.about, membership.evidence, url=membership.series.url)
    if membership.evidence.rule == "membership.label":
        yield from read_box_pointers(page, link, membership.series)


def _find_label(link: LexborNode, title: str) -> str | None:
    """Return the text of the link with what is before or after it in its box, when that says "series" or "part 3"."""
    box = link.parent
    for _ in range(2):
        if box is None or box.tag in ("body", "article", "main"):
            return None
        lead, _, tail = read_text(box).partition(title)
        if lead:
            is_label = len(lead) <= LONGEST_LABEL and (
                mentions_series(lead) or _read_place(lead + title, title) is not None
            )
            return lead + title if is_label else None
        if _is_place(tail):
            return title + tail
        box = box.parent
    return None


def _find_place(link: LexborNode) -> PartStatement | None:
    """Return the place, such as "3/5", that stands by itself in the small box around a link."""
    box = link.parent
    for _ in range(PLACE_CLIMB):
        if box is None or box.tag in ("body", "article", "main") or len(squeeze(box.text())) > LONGEST_BOX:
            return None
        pieces = (squeeze(piece) for piece in box.text(separator="\n").splitlines())
        found = (one for piece in pieces if _is_place(piece) for one in find_part_statements(piece))
        place = next((one for one in found if one.number and one.total), None)
        if place:
            return place
        box = box.parent
    return None


def _is_place(tail: str) -> bool:
    """Whether what follows a link is nothing but a place in the series: "– Part 3 of 5"."""
    tail = tail.strip(" \t-–—:·•|,/()")
    found = find_part_statements(tail) if 0 < len(tail) <= LONGEST_LABEL else []
    return any(one.start == 0 and one.end >= len(tail) - 2 and one.number is not None for one in found)


def _read_place(label: str, title: str) -> PartStatement | None:
    """Return the statement with a part number that a label makes beside the series' title."""
    lead, _, tail = label.partition(title) if title else ("", "", "")
    found = [one for text in (label, lead, tail.strip(" -–—:·•|,/()")) for one in find_part_statements(text)]
    return next((one for one in found if one.number), None)


def _read_name(title: str, otherwise: str | None) -> str | None:
    """Return the series' name in a link text such as "Series: X", or *otherwise*; "a series about X" tells none."""
    statement = next((one for one in find_part_statements(title) if one.form is Form.SERIES and one.title), None)
    if statement and statement.is_topic:
        return None
    if statement and statement.title:
        return statement.title
    return cut_count(otherwise)[0] if otherwise else None


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
