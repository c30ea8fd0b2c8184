"""From a page to its article: body, metadata, cleaning and normal form."""

from crawler.article.cleaning import clean_article
from crawler.article.extraction import extract
from crawler.article.normalizing import normalize_article

__all__ = ["clean_article", "extract", "normalize_article"]
