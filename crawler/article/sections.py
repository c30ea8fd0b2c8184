"""The section and the tags of an article, as metadata or links to them (``rel=tag``) say."""

from crawler.article.structured_article import StructuredArticle
from crawler.page import Page
from crawler.text.clean import clean_line

LINKS = "a[rel~=tag], a[rel~=category]"
MAX_TAGS, MAX_LENGTH = 50, 80


def find_sections(page: Page, structured: StructuredArticle) -> tuple[str | None, tuple[str, ...]]:
    """Return the section that the article is filed under, or None, and its tags in the order given, each once.

    WordPress marks the links to categories as "category tag".
    """
    section = next((name for name in structured.sections if len(name) <= MAX_LENGTH), None)
    tags = structured.tags
    if section is None or not tags:
        links = [(node.attributes.get("rel") or "", clean_line(node.text())) for node in page.tree.css(LINKS)]
        section = section or next((name for relation, name in links if "category" in relation and name), None)
        tags = tags or tuple(name for relation, name in links if "category" not in relation and name)
    return section, tuple(tag for tag in dict.fromkeys(tags) if len(tag) <= MAX_LENGTH)[:MAX_TAGS]
