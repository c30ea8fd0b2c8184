"""What lies outside of an article: navigation, side bars, comments, related posts, excerpts of other articles."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from crawler.navigation.wording import mentions_series
from crawler.navigation.work_urls import is_listing_url
from crawler.page import Page
from crawler.urls import is_same_article, is_same_site

# Elements around a node that are looked at: pages nest less, and hostile ones more.
DEPTH = 60
EXCERPT_DEPTH = 10
_OUTERMOST = frozenset({"body", "html", "-undef", "-document"})
_SIDE_TAGS = frozenset({"nav", "form", "select", "button", "noscript", "template"})
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
# Names that tell how a page is laid out, not what an element holds.
_LAYOUT_NAME = re.compile(
    r"(?:with|has|have|no|content|main|page|layout)-(?:(?:right|left|both|two|one)-)*sidebars?"
    r"|sidebars?-(?:right|left|content|wrap\w*)",
    re.IGNORECASE,
)


def is_aside(node: LexborNode, *, but_bars: bool = False) -> bool:
    """Whether a node lies outside of the article: in navigation, a side bar, comments, related posts.

    *but_bars*: navigation, menus and side bars do not count.
    """
    element: LexborNode | None = node
    # No ``list_ancestors``: this is asked of most lists, links and paragraphs of a page.
    for _ in range(DEPTH):
        tag = element.tag if element is not None else None
        if element is None or tag in _OUTERMOST:
            return False
        if tag in _SIDE_TAGS and not (tag == "nav" and (but_bars or _is_of_series(element))):
            return True
        if tag == "footer" and not is_in_article(element):
            return True
        if tag not in ("article", "main"):
            attributes = element.attributes
            if attributes and _names_side(attributes.get("class") or "", attributes.get("id") or "", but_bars):
                return True
        element = element.parent
    return False


def list_ancestors(node: LexborNode) -> Iterator[LexborNode]:
    """Yield a node and the elements around it, up to the page's body, at most DEPTH of them."""
    current: LexborNode | None = node
    for _ in range(DEPTH):
        if current is None or current.tag in _OUTERMOST:
            return
        yield current
        current = current.parent


def _is_of_series(node: LexborNode) -> bool:
    """Whether an element for navigation says that it is a series' own."""
    names = f"{' '.join(read_names(node))} {node.attributes.get('aria-label') or ''}"
    return "series" in names.lower() or mentions_series(names)


def is_in_article(node: LexborNode) -> bool:
    """Whether a node is an ``article`` element, or lies in one."""
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


@lru_cache(maxsize=4096)
def _names_side(classes: str, id_: str, but_bars: bool) -> bool:
    names = _drop_layout(f"{classes} {id_}")
    return _SIDE_NAME.search(_BAR_NAME.sub(" ", names) if but_bars else names) is not None


@lru_cache(maxsize=4096)
def _names_comments(classes: str, id_: str) -> bool:
    return _COMMENT_NAME.search(_drop_layout(f"{classes} {id_}")) is not None


def _drop_layout(names: str) -> str:
    return _LAYOUT_NAME.sub("", names) if "sidebar" in names.lower() else names
