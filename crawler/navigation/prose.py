"""The blocks of running text in which an article speaks of its series, and the links in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from crawler.lazy import cached_property
from crawler.navigation.asides import is_in_article, is_listing, list_ancestors
from crawler.navigation.wording import may_tell
from crawler.page import Page
from crawler.text.spacing import squeeze
from crawler.urls import is_same_article

# Authors name the series where an article begins or ends.
EDGE = 12
MOST_HEADINGS = 60
LONGEST_BLOCK = 700
# What stands over and under a headline is looked at so far from it.
KICKER_CLIMB = 3
MOST_KICKERS = 3
LONGEST_KICKER = 120

TEXTS = "p, blockquote, aside em"
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "summary", "legend"})
# Elements whose names say that they may tell of a series; the last three kinds hold no sentences but links.
# One question rules most out for four, as this is the dearest query of all.
MARKED = (
    "[class*=serie i], [id*=series i], "
    "[class*=o i]:is([class*=note i], [class*=intro i], [class*=callout i], [class*=part-of i]), "
    "[class*=pps-nav i], fieldset, nav[aria-label]"
)
_MARKED_TAGS = frozenset({"div", "span", "section", "header", "aside", "nav", "dd", "li"})
_KICKER_TAGS = frozenset({"div", "span", "section", "a", "header", "aside", "dl"})
_NO_KICKER = "li a[href], tr a[href], h1, h2, h3, h4, p"
_JOINT = "\x1f"
# Where one element ends and the next begins with a capital or a number, which is asked first as it seldom holds.
_JOINED = re.compile(
    rf"{_JOINT}(?=[A-ZÀ-ÞΑ-ΩА-Я\d])(?:(?<=[^\W\d]{_JOINT})|(?<=[)\]”»:.·]{_JOINT})|(?<=\d{_JOINT})(?!\d))"
)


@dataclass(frozen=True)
class Block:
    """One block of text, its white space squeezed."""

    page: Page
    node: LexborNode
    text: str

    @classmethod
    def make(cls, page: Page, node: LexborNode) -> "Block":
        """Return the block of an element."""
        return cls(page, node, read_text(node))

    def find_link(self, node: LexborNode) -> "Link | None":
        """Return the link of an element in the block, None when its text is not found there."""
        return self._links_by_id.get(node.mem_id)

    @cached_property
    def _links_by_id(self) -> dict[int, "Link"]:
        return {link.node.mem_id: link for link in self.links}

    @cached_property
    def links(self) -> list["Link"]:
        """The links in the block that have a text, with their span in its own."""
        found: list[Link] = []
        at = 0
        for node in self.node.css("a[href]"):
            text = read_text(node)
            start = self.text.find(text, at) if text else -1
            if start >= 0:
                found.append(Link(self.page, node, text, start, start + len(text)))
                at = start + len(text)
        return found


@dataclass(frozen=True)
class Link:
    """A link in a block: its text, and its span in the block's text."""

    page: Page
    node: LexborNode
    text: str
    start: int
    end: int

    @cached_property
    def url(self) -> str | None:
        """Where the link leads, None when that is no other article of the same site."""
        url = self.page.link(self.node.attributes.get("href"))
        return None if url is None or is_same_article(url, self.page.url) else url

    def covers(self, start: int, end: int) -> bool:
        """Whether the link and the span overlap."""
        return self.start < end and start < self.end


def list_edge_blocks(page: Page) -> list[Block]:
    """Return the blocks in which an article may name its series: the first and last, headings, marked boxes.

    Most have no word for it, and are left out; in listings stand excerpts of other articles.
    """
    if is_listing(page):
        return []
    nodes = page.select(TEXTS)
    if len(nodes) > 2 * EDGE:
        nodes = nodes[:EDGE] + nodes[-EDGE:]
    headings = [node for node in page.headings if node.tag in _HEADINGS][:MOST_HEADINGS]
    # A box that holds a list is read as one: its rows are no sentences.
    boxes = [node for node in page.select(MARKED) if node.tag in _MARKED_TAGS and not _is_navigation(node)]
    marked = [node for node in boxes[: 2 * EDGE] if node.css_first("li a[href], tr a[href]") is None]
    blocks: dict[int, Block] = {}
    for node in nodes + headings + marked + list(_list_kickers(page)):
        text = read_text(node, LONGEST_BLOCK)
        if 5 < len(text) <= LONGEST_BLOCK and may_tell(text):
            blocks.setdefault(node.mem_id, Block(page, node, text))
    return list(blocks.values())


def _is_navigation(node: LexborNode) -> bool:
    return "pps-nav" in (node.attributes.get("class") or "").lower()


def find_prose_node(node: LexborNode) -> LexborNode | None:
    """Return the paragraph, list item or quotation that holds a link; None for a link that stands elsewhere."""
    boxes = ("p", "li", "blockquote", "td", "div", "section")
    box = next((element for element in list_ancestors(node) if element.tag in boxes), None)
    return box if box is not None and box.tag in ("p", "li", "blockquote") else None


def _list_kickers(page: Page) -> Iterator[LexborNode]:
    """Yield the short elements right before and after the headline, which may tell the series: "KITES · PART 3"."""
    headlines = [node for node in page.headings if node.tag == "h1"]
    node = next((one for one in headlines if is_in_article(one)), headlines[0] if headlines else None)
    if node is None or any(one.tag == "a" for one in list_ancestors(node)):
        return
    if node.css_first("a[href]") is not None and len(headlines) > 1:
        # The first of several headlines that lead elsewhere is that of an excerpt.
        return
    for _ in range(KICKER_CLIMB):
        if node is None or node.tag in ("article", "main", "body"):
            return
        for sibling in (*_list_siblings(node, forth=False), *_list_siblings(node, forth=True)):
            if sibling.tag not in _KICKER_TAGS or sibling.css_first(_NO_KICKER) is not None:
                continue
            if len(squeeze(sibling.text()[: 3 * LONGEST_KICKER])) <= LONGEST_KICKER:
                yield sibling
        node = node.parent


def _list_siblings(node: LexborNode, *, forth: bool) -> Iterator[LexborNode]:
    """Yield the next few elements beside a node."""
    sibling = node.next if forth else node.prev
    seen = 0
    while sibling is not None and seen < MOST_KICKERS:
        if sibling.tag and sibling.tag[0] not in "-#":
            seen += 1
            yield sibling
        sibling = sibling.next if forth else sibling.prev


# The elements around an article bear the same few names on all pages of a site.


def read_text(node: LexborNode, longest: int | None = None) -> str:
    """Return the text of an element, its white space squeezed; elements side by side are told apart.

    Boxes are often laid out by style sheets alone: ``<b>Kites</b><i>Part 3</i>`` reads "Kites Part 3", while
    ``T<a>eil 2</a>`` stays one word. Of longer texts than *longest* only the beginning is read.
    """
    text = node.text(separator=_JOINT)
    if longest is not None and len(text) > 4 * longest and len(plain := node.text()) > 4 * longest:
        return squeeze(plain[: 4 * longest])
    return squeeze(_JOINED.sub(" ", text).replace(_JOINT, "") if _JOINT in text else text)
