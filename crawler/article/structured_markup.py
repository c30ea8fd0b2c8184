"""The article in microdata (``itemscope``, ``itemprop``), of schema.org and its forerunners."""

from collections import defaultdict
from collections.abc import Mapping

from selectolax.lexbor import LexborNode

from crawler.article.structured_article import StructuredArticle, clean_value, split_keywords
from crawler.items import Image
from crawler.page import ITEMS, Page

ARTICLE_ENDINGS = ("article", "posting", "blogpost", "webpage", "report", "recipe", "creativework")
MAX_NODES = 400
MAX_DEPTH = 128
ATTRIBUTES = {"meta": "content", "time": "datetime", "img": "src", "link": "href", "data": "value"}

Properties = Mapping[str, list[str]]


def read_markup(page: Page) -> StructuredArticle:
    """Return what the microdata of *page* say about the first article that has a headline, or the first at all."""
    scopes: defaultdict[int, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for node in page.select(ITEMS)[:MAX_NODES]:
        names = (node.attributes.get("itemprop") or "").split()
        if "articleBody" in names and node.tag != "meta":
            # It is what the page shows, and found by its shape.
            continue
        if (scope := _find_article(node)) is not None and (value := clean_value(_get_value(node))):
            for name in names:
                scopes[scope][name].append((node.attributes.get("content") or "") if name == "articleBody" else value)
    listed: list[Properties] = list(scopes.values())
    found = next((scope for scope in listed if "headline" in scope), listed[0] if listed else {})
    authors = (tuple(found[key]) for key in ("author", "creator") if key in found)
    images = (page.link(url) for url in found.get("image", ()))
    return StructuredArticle(
        headlines=tuple(found.get("headline", found.get("name", ()))),
        standfirsts=(*found.get("alternativeHeadline", ()), *found.get("description", ())),
        authors=tuple(authors),
        published=(*found.get("datePublished", ()), *found.get("dateCreated", ())),
        modified=tuple(found.get("dateModified", ())),
        languages=tuple(found.get("inLanguage", ())),
        sections=tuple(found.get("articleSection", ())),
        tags=split_keywords(found.get("keywords", ())),
        images=tuple(Image(url) for url in images if url),
        site_names=tuple(found.get("publisher", ())),
        bodies=tuple(found.get("articleBody", ())),
        free={"true": True, "false": False}.get(next(iter(found.get("isAccessibleForFree", ())), "").lower()),
    )


def _find_article(node: LexborNode) -> int | None:
    """Return the ``mem_id`` of the article that *node* is a property of, or None if it is one of something else.

    A ``meta`` element that is in no item, or in one that is the whole page, tells of the page (0).
    """
    whole_page = 0 if node.tag == "meta" else None
    parent = node.parent
    for _ in range(MAX_DEPTH):
        if parent is None:
            return whole_page
        attributes = parent.attributes
        if "itemscope" in attributes:
            kind = (attributes.get("itemtype") or "").rstrip("/").lower()
            if kind.endswith(ARTICLE_ENDINGS):
                return parent.mem_id
            return whole_page if parent.tag in {"html", "body"} else None
        parent = parent.parent
    return None


def _get_value(node: LexborNode) -> str | None:
    """Return the value of a property, as the HTML standard says (microdata, 5.2.4), and the name of a nested item."""
    attributes = node.attributes
    if "itemscope" in attributes:
        name = node.css_first("[itemprop~=name], [itemprop~=url]")
        return _get_value(name) if name is not None and "itemscope" not in name.attributes else node.text(separator=" ")
    value = attributes.get("content") or attributes.get(ATTRIBUTES.get(node.tag or "", ""))
    return value or node.text(separator=" ")
