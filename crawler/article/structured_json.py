"""The article in JSON-LD (schema.org Article and kin), references within the graph resolved."""

from collections.abc import Iterator, Mapping
from typing import Any

from crawler.article.structured_article import StructuredArticle, clean_value, split_keywords
from crawler.items import Image
from crawler.page import Page
from crawler.text.json_ld import load_json_ld
from crawler.urls import is_same_article

Node = Mapping[str, Any]

# Types that end in none of these words and still are articles.
ARTICLE_ENDINGS = ("article", "posting", "blogpost", "review", "report", "essay")
OTHER_WORKS = {
    "webpage",
    "recipe",
    "howto",
    "creativework",
    "medicalwebpage",
    "itempage",
    "qapage",
    "faqpage",
    "chapter",
}
PAGE_TYPES = {"webpage", "medicalwebpage", "itempage", "qapage", "faqpage"}
MAX_SCRIPTS = 30
MAX_AUTHORS = 40


def read_json(page: Page) -> StructuredArticle:
    """Return what the JSON-LD of *page* says about its article; of several articles the one that is the page's own."""
    nodes = list(_list_nodes(page))
    types = [_get_types(node) for node in nodes]
    by_id = {node["@id"]: node for node in reversed(nodes) if isinstance(node.get("@id"), str) and len(node) > 2}
    article = _find_work(page, nodes, types) or {}
    pages = [node for node, kinds in zip(nodes, types, strict=True) if kinds & PAGE_TYPES]
    sources = [article, *[node for node in pages if node is not article][:1]]
    graph = _Graph(page, by_id)
    return StructuredArticle(
        headlines=graph.list_texts(sources, "headline", "name"),
        standfirsts=graph.list_texts(sources, "alternativeHeadline", "description"),
        authors=tuple(
            names for node in sources for key in ("author", "creator") if (names := graph.list_names(node, key))
        ),
        persons=_list_names_of("person", nodes, types),
        published=graph.list_texts(sources, "datePublished", "dateCreated"),
        modified=graph.list_texts(sources, "dateModified"),
        languages=graph.list_texts(sources, "inLanguage"),
        sections=graph.list_texts([article], "articleSection"),
        tags=split_keywords(graph.list_texts([article], "keywords")),
        images=graph.list_images(article),
        site_names=tuple(name for node in sources for name in graph.list_names(node, "publisher"))
        + _list_names_of("website", nodes, types),
        bodies=(body,) if isinstance(body := article.get("articleBody"), str) else (),
        free=_read_free([article, *nodes]),
    )


def _list_nodes(page: Page) -> Iterator[Node]:
    for script in page.json_ld[:MAX_SCRIPTS]:
        yield from load_json_ld(script)


def _list_names_of(kind: str, nodes: list[Node], types: list[set[str]]) -> tuple[str, ...]:
    """Return the names of those *nodes* that are of one *kind*."""
    found = [clean_value(node.get("name")) for node, kinds in zip(nodes, types, strict=True) if kind in kinds]
    return tuple([name for name in found if name])


def _find_work(page: Page, nodes: list[Node], types: list[set[str]]) -> Node | None:
    """Return the node that is likeliest the page's article: by type, by the URL that it names, and by its author."""
    articles, others = [], []
    for node, kinds in zip(nodes, types, strict=True):
        if not {"headline", "name", "author", "datePublished"} & node.keys():
            continue
        if any(kind.endswith(ARTICLE_ENDINGS) and kind != "review" for kind in kinds):
            articles.append(node)
        elif kinds & OTHER_WORKS:
            others.append(node)
    works = articles or others
    if len(works) > 1:
        return min(works, key=lambda work: (_names_other_page(page, work), "author" not in work))
    return works[0] if works else None


def _names_other_page(page: Page, node: Node) -> int:
    """Return 0 if *node* names the page as its own, 1 if it names none, 2 if it names another one."""
    urls = []
    for key in ("mainEntityOfPage", "url", "@id"):
        value = node.get(key)
        value = value.get("@id") or value.get("url") if isinstance(value, dict) else value
        if isinstance(value, str) and (url := page.link(value)):
            urls.append(url)
    if any(is_same_article(url, own) for url in urls for own in (page.url, page.canonical_url)):
        return 0
    return 2 if urls else 1


def _get_types(node: Node) -> set[str]:
    types = node.get("@type")
    listed = types if isinstance(types, list) else [types]
    return {kind.rpartition("/")[2].rpartition(":")[2].lower() for kind in listed if isinstance(kind, str)}


def _read_free(nodes: list[Node]) -> bool | None:
    for node in nodes:
        value = node.get("isAccessibleForFree")
        if isinstance(value, bool):
            return value
        if isinstance(value, str) and value.strip().lower() in {"true", "false"}:
            return value.strip().lower() == "true"
    return None


class _Graph:
    """The nodes of a page by their ``@id``, to read values that refer to one another."""

    def __init__(self, page: Page, by_id: Mapping[str, Node]) -> None:
        self.page, self.by_id = page, by_id

    def resolve(self, value: object) -> list[object]:
        """Return *value* as a list, each bare reference replaced by the node that it refers to."""
        values = value if isinstance(value, list) else [value]
        return [
            self.by_id.get(item["@id"], item)
            if isinstance(item, dict) and isinstance(item.get("@id"), str) and "name" not in item
            else item
            for item in values[:MAX_AUTHORS]
        ]

    def list_texts(self, nodes: list[Node], *keys: str) -> tuple[str, ...]:
        texts = (
            clean_value(item.get("name") if isinstance(item, dict) else item)
            for key in keys
            for node in nodes
            for item in self.resolve(node.get(key))
        )
        return tuple(dict.fromkeys(text for text in texts if text))

    def list_names(self, node: Node, key: str) -> tuple[str, ...]:
        names = []
        for item in self.resolve(node.get(key)):
            value = item.get("name") if isinstance(item, dict) else item
            names += [name for one in (value if isinstance(value, list) else [value]) if (name := clean_value(one))]
        return tuple(dict.fromkeys(names))

    def list_images(self, node: Node) -> tuple[Image, ...]:
        images = []
        for item in self.resolve(node.get("image")):
            fields = item if isinstance(item, dict) else {"url": item}
            url = fields.get("url") or fields.get("contentUrl") or fields.get("@id")
            if isinstance(url, str) and (link := self.page.link(url)):
                credit = clean_value(fields.get("creditText"))
                images.append(Image(link, None, clean_value(fields.get("caption")), credit))
        return tuple(images)
