"""Finding the lists of links on a page: rows side by side in one element, each leading to one article.

A row is the largest element whose links all lead to one page; rows with a common parent are a list. This holds for
``<ul>``, tables, stacked ``<div>`` cards and paragraphs alike, whatever their classes say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from selectolax.lexbor import LexborNode

from crawler.navigation.prose import squeeze
from crawler.navigation.wording import mentions_series
from crawler.page import Page
from crawler.urls import article_key

# A row holds a link at most this deep: cards nest more than plain lists, layouts more than cards.
ROW_DEPTH = 8
HEADING_CLIMB = 3
LONGEST_HEADING = 250
LONGEST_ROW = 400
_CONTAINERS_NEVER = frozenset({"body", "html", "p", "main"})
_SKIPPED = frozenset({"script", "style", "template", "noscript", "br", "hr", "-text", "-comment", "#text", "#comment"})
_TITLE_TAGS = frozenset({"summary", "legend", "caption", "h1", "h2", "h3", "h4", "h5", "h6"})
_CURRENT = re.compile(r"(?:^|[\s_-])(?:current|active|self|selected|this)(?:$|[\s_-])", re.IGNORECASE)


@dataclass(frozen=True)
class Row:
    """One row of a list. ``url`` is None when nothing is linked; ``is_current``: marked as the page."""

    node: LexborNode
    text: str
    url: str | None
    link_text: str
    is_current: bool


@dataclass(frozen=True)
class LinkList:
    """The rows of one element, in the page's order."""

    page: Page
    node: LexborNode
    rows: tuple[Row, ...]

    @cached_property
    def own_row(self) -> int | None:
        """The index of the row that stands for the page itself: linked to it, or unlinked and marked or alone so."""
        key = article_key(self.page.url)
        canonical = article_key(self.page.canonical_url)
        keys = [article_key(row.url) if row.url else "" for row in self.rows]
        for own in (key, canonical):
            if own in keys:
                return keys.index(own)
        # Authors who write links by hand mind the case less than their servers do.
        folded = [at for at, each in enumerate(keys) if each and each.casefold() == key.casefold()]
        if len(folded) == 1:
            return folded[0]
        unlinked = [at for at, row in enumerate(self.rows) if row.url is None]
        marked = [at for at in unlinked if self.rows[at].is_current]
        if len(marked) == 1:
            return marked[0]
        return unlinked[0] if len(unlinked) == 1 else None

    @cached_property
    def heading(self) -> tuple[LexborNode, str] | None:
        """The text that opens the list, stands before it, or opens the boxes around it, with its node."""
        inner = _find_inner_heading(self)
        return inner or _prefer_title(_find_headings(self.node))

    @cached_property
    def names(self) -> str:
        """The classes and ids of the list and of the two boxes around it."""
        found: list[str] = []
        node: LexborNode | None = self.node
        for _ in range(3):
            if node is None or node.tag in ("body", "article", "main"):
                break
            found += [node.attributes.get("class") or "", node.attributes.get("id") or ""]
            node = node.parent
        return " ".join(found)


def find_lists(page: Page) -> list[LinkList]:
    """Return the lists of links on the page, in its order; single links are none."""
    parents: dict[int, LexborNode] = {}
    for row, parent in _find_rows(page):
        if parent.tag not in _CONTAINERS_NEVER and row.tag not in ("body", "html"):
            parents.setdefault(parent.mem_id, parent)
    return [made for node in parents.values() if (made := _make_list(page, node))]


def _find_rows(page: Page) -> Iterator[tuple[LexborNode, LexborNode]]:
    """Yield each link's row and the row's parent."""
    targets: dict[int, set[str]] = {}
    paths: list[list[LexborNode]] = []
    for link in page.tree.css("a[href], option[value]"):
        target = (link.attributes.get("href") or link.attributes.get("value") or "").split("#")[0]
        path = [link]
        node = link.parent
        while node is not None and len(path) < ROW_DEPTH and node.tag not in ("body", "html"):
            path.append(node)
            node = node.parent
        if node is not None:
            path.append(node)
        for element in path:
            targets.setdefault(element.mem_id, set()).add(target)
        paths.append(path)
    for path in paths:
        for row, parent in pairwise(path):
            # A list item is a row even when its list has no other.
            if len(targets[parent.mem_id]) > 1 or row.tag == "li":
                if len(targets[row.mem_id]) == 1:
                    yield row, parent
                break


def _make_list(page: Page, node: LexborNode) -> LinkList | None:
    children = [child for child in node.iter() if child.tag not in _SKIPPED]
    rows = [_make_row(page, child) for child in children]
    linked = [row for row in rows if row.url]
    if not linked:
        return None
    tags = {row.node.tag for row in linked}
    kept = tuple(row for row in rows if row.url or (row.node.tag in tags and 0 < len(row.text) <= LONGEST_ROW))
    return LinkList(page, node, kept) if len(kept) > 1 or node.tag in ("ul", "ol") else None


def _make_row(page: Page, node: LexborNode) -> Row:
    links = [node] if node.tag in ("a", "option") else node.css("a[href]")
    urls = [url for link in links if (url := page.link(link.attributes.get("href") or link.attributes.get("value")))]
    is_one = len(set(urls)) == 1
    link_text = max((squeeze(link.text()) for link in links), key=len, default="") if is_one else ""
    text = squeeze(node.text()[: 4 * LONGEST_ROW])
    return Row(node, text, urls[0] if is_one else None, link_text, _is_current(node))


def _is_current(node: LexborNode) -> bool:
    if node.attributes.get("aria-current") or (node.tag == "option" and "selected" in node.attributes):
        return True
    names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
    return bool(_CURRENT.search(names)) or node.css_first("[aria-current], .current, .active, strong, b") is not None


def _find_inner_heading(found: LinkList) -> tuple[LexborNode, str] | None:
    """Return the heading that stands in the element of the rows, before the first of them (``<details>``)."""
    first = found.rows[0].node.mem_id
    for child in found.node.iter():
        if child.mem_id == first:
            return None
        text = squeeze(child.text()[: 4 * LONGEST_HEADING]) if child.tag in _TITLE_TAGS else ""
        if text and len(text) <= LONGEST_HEADING:
            return child, text
    return None


def _prefer_title(headings: Iterator[tuple[LexborNode, str]]) -> tuple[LexborNode, str] | None:
    """Return the nearest heading; a sentence that introduces the list gives way to the title right before it."""
    nearest = next(headings, None)
    if nearest is None or nearest[0].tag != "p":
        return nearest
    before = nearest[0].prev
    while before is not None and before.tag in _SKIPPED and not squeeze(before.text() or ""):
        before = before.prev
    if before is None or before.tag not in _TITLE_TAGS:
        return nearest
    title = squeeze(before.text())
    return (before, title) if mentions_series(title) and len(title) <= LONGEST_HEADING else nearest


def _find_headings(node: LexborNode) -> Iterator[tuple[LexborNode, str]]:
    """Yield the short texts before a list: its own siblings first, then those of the boxes around it."""
    for _ in range(HEADING_CLIMB):
        sibling = node.prev
        steps = 0
        while sibling is not None and steps < 6:
            if sibling.tag not in _SKIPPED or sibling.tag in ("-text", "#text"):
                text = squeeze((sibling.text() or "")[: 4 * LONGEST_HEADING])
                if text and len(text) <= LONGEST_HEADING:
                    yield sibling, text
                if text:
                    break
            sibling = sibling.prev
            steps += 1
        parent = node.parent
        if parent is None or parent.tag in ("body", "html", "article", "main"):
            return
        node = parent
