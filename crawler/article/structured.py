"""The structured data of a page, read once: JSON-LD, microdata, and the vocabularies of ``meta`` elements."""

from crawler.article.structured_article import StructuredArticle, merge_sources
from crawler.article.structured_json import read_json
from crawler.article.structured_markup import read_markup
from crawler.article.structured_meta import read_meta
from crawler.page import Page


def parse_structured(page: Page) -> StructuredArticle:
    """Return what the structured data of *page* say. Never raises; the statements may be false."""
    return merge_sources((read_json(page), read_markup(page), read_meta(page)))
