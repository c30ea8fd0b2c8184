"""Articles that are split over several pages, as by WordPress's ``<!--nextpage-->``. Pure."""

import re

from crawler.items import Article
from crawler.urls import article_key

_PAGE_NUMBER = re.compile(r"/\d{1,3}/?$|[?&]page=\d{1,3}$")


def find_first_page(url: str, article: Article) -> str | None:
    """Return the first page of the article whose second or later page is at *url*; None when *url* is the first."""
    stem = _PAGE_NUMBER.sub("", url)
    if stem == url:
        return None
    return next((page for page in article.further_pages if article_key(page) == article_key(stem)), None)
