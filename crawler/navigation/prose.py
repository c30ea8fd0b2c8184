"""The blocks of running text in which an article speaks of its series, and what lies outside of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from crawler.navigation.wording import mentions_series
from crawler.navigation.work_urls import is_listing_url
from crawler.page import Page
from crawler.urls import is_same_article, is_same_site

# Authors name the series where an article begins or ends.
EDGE = 12
MOST_HEADINGS = 60
LONGEST_BLOCK = 700
# Elements around a node that are looked at: pages nest less, and hostile ones more.
DEPTH = 60
EXCERPT_DEPTH = 10
# What stands over and under a headline is looked at so far from it.
KICKER_CLIMB = 3
MOST_KICKERS = 3
LONGEST_KICKER = 120

TEXTS = "p, blockquote, aside em"
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "summary", "legend"})
# Elements whose names say that they may tell of a series; the last three kinds hold no sentences but links.
MARKED = (
    "[class*=serie i], [id*=series i], [class*=note i], [class*=intro i], [class*=callout i], [class*=part-of i], "
    "[class*=pps-nav i], fieldset, nav[aria-label]"
)
_MARKED_TAGS = frozenset({"div", "span", "section", "header", "aside", "nav", "dd", "li"})
_SIDE_TAGS = frozenset({"nav", "form", "select", "button", "noscript", "template"})
_KICKER_TAGS = frozenset({"div", "span", "section", "a", "header", "aside", "dl"})
_NO_KICKER = "li a[href], tr a[href], h1, h2, h3, h4, p"
_SIDE_NAME = re.compile(
    r"(?:^|[\s_-])(?:sidebar|widgets?|related|relatedposts|recommend\w*|comments?|commentlist|respond|(?:site|page|global|main)-?footer|footer-\w+|colophon|menu|navbar|"
    r"breadcrumbs?|recent|popular|trending|promo|newsletter|share|sharing|teasers?|most-read|pagination|pager|post-nav\w*|"
    r"nav-(?:links|previous|next)|post-navigation|archive|tagcloud|jp-relatedposts|yarpp)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BAR_NAME = re.compile(r"(?<![^\s_-])(?:sidebar|widgets?|menu|navbar)(?![^\s_-])", re.IGNORECASE)
_LISTING_URL = re.compile(r"/page/?\d+/?$|[?&](?:page|paged)=\d+")
_COMMENT_NAME = re.compile(
    r"(?:^|[\s_-])(?:comments?|commentlist|respond|related|recommend\w*|sidebar|widget|carousel|slider|gallery|player)(?:$|[\s_-])",
    re.IGNORECASE,
)
_JOINT = "\x1f"
# Where one element ends and the next begins with a capital or a number.
_JOINED = re.compile(
    rf"{_JOINT}(?:(?<=[\w)\]”»:.·]{_JOINT})(?=[A-ZÀ-ÞΑ-ΩА-Я])|(?<=[^\W\d]{_JOINT})(?=\d)|(?<=[)\]”»:.·]{_JOINT})(?=\d))"
)
# Names that tell how a page is laid out, not what an element holds.
_LAYOUT_NAME = re.compile(
    r"(?:with|has|have|no|content|main|page|layout)-(?:(?:right|left|both|two|one)-)*sidebars?"
    r"|sidebars?-(?:right|left|content|wrap\w*)",
    re.IGNORECASE,
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
    """Return the blocks in which an article may name its series: the first and last, headings, marked boxes."""
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
        if 5 < len(text) <= LONGEST_BLOCK:
            blocks.setdefault(node.mem_id, Block(page, node, text))
    return list(blocks.values())


def _is_navigation(node: LexborNode) -> bool:
    return "pps-nav" in (node.attributes.get("class") or "").lower()


def find_prose_node(node: LexborNode) -> LexborNode | None:
    """Return the paragraph, list item or quotation that holds a link; None for a link that stands elsewhere."""
    boxes = ("p", "li", "blockquote", "td", "div", "section")
    box = next((element for element in list_ancestors(node) if element.tag in boxes), None)
    return box if box is not None and box.tag in ("p", "li", "blockquote") else None


def is_aside(node: LexborNode, *, but_bars: bool = False) -> bool:
    """Whether a node lies outside of the article: in navigation, a side bar, comments, related posts.

    *but_bars*: navigation, menus and side bars do not count.
    """
    for element in list_ancestors(node):
        tag = element.tag
        if tag in _SIDE_TAGS and not (tag == "nav" and (but_bars or _is_of_series(element))):
            return True
        if tag == "footer" and not _is_in_article(element):
            return True
        if tag not in ("article", "main") and _names_side(*read_names(element), but_bars=but_bars):
            return True
    return False


def list_ancestors(node: LexborNode) -> Iterator[LexborNode]:
    """Yield a node and the elements around it, up to the page's body, at most DEPTH of them."""
    current: LexborNode | None = node
    for _ in range(DEPTH):
        if current is None or current.tag in ("body", "html", "-undef", "-document"):
            return
        yield current
        current = current.parent


def _is_of_series(node: LexborNode) -> bool:
    """Whether an element for navigation says that it is a series' own."""
    names = f"{' '.join(read_names(node))} {node.attributes.get('aria-label') or ''}"
    return "series" in names.lower() or mentions_series(names)


def _list_kickers(page: Page) -> Iterator[LexborNode]:
    """Yield the short elements right before and after the headline, which may tell the series: "KITES · PART 3"."""
    headlines = [node for node in page.headings if node.tag == "h1"]
    node = next((one for one in headlines if _is_in_article(one)), headlines[0] if headlines else None)
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


def _is_in_article(node: LexborNode) -> bool:
    return any(element.tag == "article" for element in list_ancestors(node))


def is_comment(node: LexborNode) -> bool:
    """Whether a node lies in comments, a side bar or a list of related posts. Navigation is none of these."""
    return any(_names_comments(*read_names(element)) for element in list_ancestors(node))


def is_listing(page: Page) -> bool:
    """Whether the URL is that of a front page or of a further page of a listing, where articles stand in excerpts."""
    return not urlsplit(page.url).path.strip("/") or _LISTING_URL.search(page.url) is not None


def is_excerpt(page: Page, node: LexborNode) -> bool:
    """Whether a node belongs to the excerpt of another article: the heading over it links there."""
    for box in islice(list_ancestors(node), 1, EXCERPT_DEPTH):
        heading = box.css_first("h1, h2, h3")
        if heading is not None:
            link = heading.css_first("a[href]") or (
                heading.parent if heading.parent and heading.parent.tag == "a" else None
            )
            url = page.link(link.attributes.get("href")) if link and link.tag == "a" else None
            if url is None and heading.tag != "h1" and box.tag not in ("article", "main"):
                # A heading within the text of the excerpt says nothing about whose text it is.
                continue
            if url is None or not is_same_site(url, page.url) or is_same_article(url, page.url):
                return False
            # The name of a section can stand over the article, too.
            return not is_listing_url(url) and _stands_before(heading, node)
    return False


def _stands_before(one: LexborNode, other: LexborNode) -> bool:
    """Whether *one* comes before *other* in the page; neither holds the other."""
    above = {element.mem_id: element for element in list_ancestors(one)}
    branch = other
    for element in list_ancestors(other):
        if element.mem_id in above:
            break
        branch = element
    sibling = branch.prev
    while sibling is not None:
        if sibling.mem_id in above:
            return True
        sibling = sibling.prev
    return False


def read_names(node: LexborNode) -> tuple[str, str]:
    """Return the classes and the id of an element."""
    attributes = node.attributes
    return attributes.get("class") or "", attributes.get("id") or ""


# The elements around an article bear the same few names on all pages of a site.
@lru_cache(maxsize=4096)
def _names_side(classes: str, id_: str, *, but_bars: bool) -> bool:
    names = _LAYOUT_NAME.sub("", f"{classes} {id_}")
    return _SIDE_NAME.search(_BAR_NAME.sub(" ", names) if but_bars else names) is not None


@lru_cache(maxsize=4096)
def _names_comments(classes: str, id_: str) -> bool:
    return _COMMENT_NAME.search(_LAYOUT_NAME.sub("", f"{classes} {id_}")) is not None


def read_text(node: LexborNode, longest: int | None = None) -> str:
    """Return the text of an element, its white space squeezed; elements side by side are told apart.

    Boxes are often laid out by style sheets alone: ``<b>Kites</b><i>Part 3</i>`` reads "Kites Part 3", while
    ``T<a>eil 2</a>`` stays one word. Of longer texts than *longest* only the beginning is read.
    """
    if longest is not None and len(text := node.text()) > 4 * longest:
        return squeeze(text[: 4 * longest])
    text = node.text(separator=_JOINT)
    return squeeze(_JOINED.sub(" ", text).replace(_JOINT, "") if _JOINT in text else text)


def squeeze(text: str) -> str:
    """Return *text* with single spaces."""
    return " ".join(text.split())
