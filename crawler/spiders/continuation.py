"""Articles that are split over several pages, as by WordPress's ``<!--nextpage-->``. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from crawler.items import Article
from crawler.urls import article_key

_PAGE_NUMBER = re.compile(r"/\d{1,3}/?$|[?&]page=\d{1,3}$")


def find_first_page(url: str, article: Article) -> str | None:
    """Return the first page of the article whose second or later page is at *url*; None when *url* is the first."""
    stem = _PAGE_NUMBER.sub("", url)
    if stem == url:
        return None
    return next((page for page in article.further_pages if article_key(page) == article_key(stem)), None)


def join_pages(pages: Sequence[Article]) -> Article | None:
    """Return one article of its pages in order: the first page's facts, the text of all."""
    if len(pages) < 2:
        return pages[0] if pages else None
    return replace(
        pages[0],
        text="\n\n".join(page.text for page in pages if page.text),
        html="\n".join(page.html for page in pages if page.html),
        word_count=sum(page.word_count for page in pages),
        images=tuple(dict.fromkeys(image for page in pages for image in page.images)),
    )
