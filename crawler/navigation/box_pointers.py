"""Links to the neighbours in the box in which a page names its series: "Part 3 of X | ← Previous work | Next work →".

By itself "← Wet String" follows a blog's dates. In a small box that speaks of the page's series it follows the series.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from crawler.items import Claim, ClaimKind, Evidence, SeriesName
from crawler.navigation.asides import is_aside
from crawler.navigation.prose import read_text
from crawler.navigation.wording import Aim, Direction, Pointer, find_pointer, names_index
from crawler.page import Page
from crawler.text.spacing import squeeze
from crawler.urls import is_same_article, is_same_site

_LEFT = re.compile(r"(?:^|[\s_-])(?:prev(?:ious)?|left|back)(?:$|[\s_-])", re.IGNORECASE)
_RIGHT = re.compile(r"(?:^|[\s_-])(?:next|right|forward)(?:$|[\s_-])", re.IGNORECASE)
_FIRST = re.compile(r"(?:^|[\s_-])(?:first|home|index|toc)(?:$|[\s_-])", re.IGNORECASE)
_KINDS = {Direction.PREVIOUS: ClaimKind.PREVIOUS, Direction.NEXT: ClaimKind.NEXT}
CONFIDENCE = 0.85
# A box is small: it holds what it says of the series, and few links.
CLIMB = 3
MOST_LINKS = 8
MOST_LINKS_IN_BAR = 3
LONGEST_BOX = 500
LONGEST_LABEL = 40


def read_box_pointers(page: Page, node: LexborNode, series: SeriesName) -> list[Claim]:
    """Return the neighbours that are linked in the small box around *node*, or in those right after it."""
    box: LexborNode | None = node
    for _ in range(CLIMB):
        if box is None or box.tag in ("article", "main", "body") or not _is_small(box):
            return []
        claims: dict[ClaimKind, Claim] = {claim.kind: claim for claim in _read_box(page, box, series)}
        for bar in _list_bars_after(box) if not claims else ():
            for claim in _read_box(page, bar, series):
                claims.setdefault(claim.kind, claim)
        if claims:
            return list(claims.values())
        box = box.parent
    return []


def find_direction(box: LexborNode, link: LexborNode) -> Direction | None:
    """Return where a link of a box leads: by the classes up to the box, by its text, or by the label before it."""
    node: LexborNode | None = link
    while node is not None and node.mem_id != box.mem_id:
        names = f"{node.attributes.get('class') or ''} {node.attributes.get('rel') or ''}"
        if _FIRST.search(names):
            return None
        if bool(_LEFT.search(names)) != bool(_RIGHT.search(names)):
            return Direction.PREVIOUS if _LEFT.search(names) else Direction.NEXT
        node = node.parent
    pointer = read_pointer(link) or _find_label(link)
    return pointer.direction if pointer and pointer.aim is not Aim.PAGE else None


def read_pointer(link: LexborNode, label: str | None = None) -> Pointer | None:
    """Return where a link points, by its text or the *label* that stands for it.

    The words that point can stand in an element of their own above the title of the neighbour.
    """
    pointer = find_pointer(squeeze(link.text(separator=" ")) if label is None else label)
    if pointer and pointer.aim is not Aim.ARROW:
        return pointer
    lines = [line for each in link.text(separator="\n").splitlines() if (line := squeeze(each))]
    return (find_pointer("\n".join(lines)) if len(lines) > 1 else None) or pointer


def _find_label(link: LexborNode) -> Pointer | None:
    """Return what the words right before a link say of where it leads: "Previous: [Wet String]"."""
    before = link.prev
    while before is not None and not squeeze(before.text() or ""):
        before = before.prev
    if before is None or before.tag in ("a", "br") or before.css_first("a") is not None:
        return None
    label = squeeze(before.text() or "").rpartition("|")[2]
    return find_pointer(label) if len(label) <= LONGEST_LABEL else None


def _is_small(box: LexborNode) -> bool:
    return len(box.css("a[href]")) <= MOST_LINKS and len(squeeze(box.text())) <= LONGEST_BOX


def _list_bars_after(box: LexborNode) -> Iterator[LexborNode]:
    """Yield the next elements that hold nothing but links that point: bars right under the statement."""
    after = box.next
    while after is not None:
        if (after.tag or "-")[0] not in "-#":
            links = after.css("a[href]")
            is_bar = 0 < len(links) <= MOST_LINKS_IN_BAR and len(squeeze(after.text())) <= LONGEST_BOX
            if not is_bar or not all(find_direction(after, link) for link in links):
                return
            yield after
        after = after.next


def _read_box(page: Page, box: LexborNode, series: SeriesName) -> Iterator[Claim]:
    found: set[ClaimKind] = set()
    for link in box.css("a[href]"):
        direction = find_direction(box, link)
        url = page.link(link.attributes.get("href"))
        if direction is None or url is None or not is_same_site(url, page.url) or is_same_article(url, page.url):
            continue
        kind, text = _KINDS[direction], read_text(link)
        if kind in found or url == series.url or names_index(text) or is_aside(link, but_bars=True):
            continue
        found.add(kind)
        pointer = find_pointer(text)
        title = (pointer.title if pointer else text) or None
        evidence = Evidence(f"box_pointers.{kind}", text, "bar", CONFIDENCE)
        yield Claim(kind, series, page.canonical_url, evidence, url=url, title=title)
