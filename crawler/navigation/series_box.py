"""Boxes with the previous and the next part under a series' name: Organize Series and PublishPress Series.

Organize Series prints ``<fieldset><legend>Series Navigation</legend>`` with ``series-nav-left`` and
``series-nav-right``, PublishPress Series ``pps-navigation-content`` with ``pps-nav-previous`` and ``pps-nav-next``.
Templates are free text of the site, so any box counts that a word for series opens and in which a link points back or
forth.
"""

import re
from itertools import islice

from selectolax.lexbor import LexborNode

from crawler.items import Claim, ClaimKind, Evidence, SeriesName
from crawler.navigation.asides import is_comment, is_excerpt, is_listing, list_ancestors
from crawler.navigation.box_pointers import find_direction, read_pointer
from crawler.navigation.prose import MARKED, read_text
from crawler.navigation.series_heading import cut_linked_name, cut_name
from crawler.navigation.wording import Direction, mentions_series
from crawler.page import Page
from crawler.text.spacing import squeeze
from crawler.urls import is_same_article, is_same_site

_BOX_NAME = re.compile(r"pps-nav|series[-_]?nav|series-pag", re.IGNORECASE)
_KINDS = {Direction.PREVIOUS: ClaimKind.PREVIOUS, Direction.NEXT: ClaimKind.NEXT}
MOST_BOXES = 20
MOST_LINKS = 8


def read_series_boxes(page: Page) -> list[Claim]:
    """Read the neighbours from the series' own navigation boxes."""
    if is_listing(page):
        return []
    claims: list[Claim] = []
    boxes = [node for node in page.select(MARKED) if _is_box(node)][:MOST_BOXES]
    known = {box.mem_id for box in boxes}
    for box in boxes:
        is_inner = any(outer.mem_id in known for outer in islice(list_ancestors(box), 1, None))
        if not is_inner and not is_comment(box) and not is_excerpt(page, box):
            claims += _read_box(page, box)
    return claims


def _is_box(node: LexborNode) -> bool:
    if node.tag == "fieldset":
        return True
    attributes = node.attributes
    is_labelled = node.tag == "nav" and "serie" in (attributes.get("aria-label") or "").lower()
    return is_labelled or _BOX_NAME.search(attributes.get("class") or "") is not None


def _read_box(page: Page, box: LexborNode) -> list[Claim]:
    links = box.css("a[href]")
    title_node = box.css_first("legend, h2, h3, h4, h5, [class*=title i]:not(a)")
    opening = squeeze(title_node.text()) if title_node else ""
    names = f"{box.attributes.get('class') or ''} {box.attributes.get('aria-label') or ''}"
    if (
        not links
        or len(links) > MOST_LINKS
        or not (mentions_series(opening) or mentions_series(names) or "pps" in names)
    ):
        return []
    series = _name_series(page, opening, title_node)
    found: dict[ClaimKind, Claim] = {}
    for link in links:
        direction = find_direction(box, link)
        url = page.link(link.attributes.get("href"))
        if direction is None or url is None or not is_same_site(url, page.url) or is_same_article(url, page.url):
            continue
        kind = _KINDS[direction]
        if kind in found and kind is ClaimKind.NEXT:
            # Of several parts before and after, the nearest count.
            continue
        text = read_text(link)
        pointer = read_pointer(link)
        title = (pointer.title if pointer else text) or None
        evidence = Evidence(f"series_box.{kind}", text, "bar", 0.93, (box.mem_id,))
        found[kind] = Claim(kind, series, page.canonical_url, evidence, url=url, title=title)
    claims = list(found.values())
    if claims:
        evidence = Evidence("series_box.membership", opening or squeeze(box.text())[:200], "bar", 0.9, (box.mem_id,))
        claims.append(Claim(ClaimKind.MEMBERSHIP, series, page.canonical_url, evidence))
    return claims


def _name_series(page: Page, opening: str, node: LexborNode | None) -> SeriesName:
    """Return the series that the box names: "Series Navigation" is a word for what it is, not a name."""
    link = node.css_first("a[href]") if node else None
    url = page.link(link.attributes.get("href")) if link else None
    return SeriesName(cut_linked_name(squeeze(link.text())) if link and url else cut_name(opening), url)
