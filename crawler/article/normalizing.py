"""The normal form of an article: what is the same is written the same."""

from dataclasses import replace

from crawler.items import Article
from crawler.text.paragraphs import normalize_paragraphs
from crawler.urls import canonicalize


def normalize_article(article: Article, url: str) -> Article:
    """Return *article*, which was read from *url*, in normal form. Idempotent."""
    return replace(
        article,
        text=normalize_paragraphs(article.text),
        canonical_url=canonicalize(article.canonical_url or url),
    )
