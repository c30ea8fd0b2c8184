"""The section and the tags of an article, as metadata or links to them (``rel=tag``) say."""

from crawler.article.structured_article import StructuredArticle
from crawler.page import Page
from crawler.text.clean import clean_line

MAX_TAGS, MAX_LENGTH = 50, 80


def find_section(page: Page, structured: StructuredArticle) -> str | None:
    """Return the section that the article is filed under, or None."""
    return next((name for name in structured.sections if len(name) <= MAX_LENGTH), None) or next(
        iter(_list_linked(page, "category")), None
    )


def find_tags(page: Page, structured: StructuredArticle) -> tuple[str, ...]:
    """Return the tags of the article in the order given, each once."""
    tags = structured.tags or _list_linked(page, "tag")
    return tuple(tag for tag in dict.fromkeys(tags) if len(tag) <= MAX_LENGTH)[:MAX_TAGS]


def _list_linked(page: Page, relation: str) -> tuple[str, ...]:
    """Return the texts of the links of one relation; WordPress marks categories as "category tag"."""
    names = []
    for node in page.tree.css(f"a[rel~={relation}]"):
        if relation == "tag" and "category" in (node.attributes.get("rel") or ""):
            continue
        if name := clean_line(node.text()):
            names.append(name)
    return tuple(names)
