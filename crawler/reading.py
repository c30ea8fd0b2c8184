"""From the bytes of a page to all that is read there: the same steps for crawls, imports, and for looking once more."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from crawler.article import clean_article, extract, normalize_article
from crawler.items import Article, PageKind, Reading, StoredPage
from crawler.navigation import read, read_feed_page
from crawler.page import Page


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page, what it says about series, and its article as it stands there: not yet cleaned. An index has none."""

    page: Page
    reading: Reading
    article: Article | None


def read_page(body: bytes, url: str, content_type: str | None) -> PageRead:
    """Read a page, or the feed of a series. Never raises on any bytes."""
    page = Page.parse(body, url, content_type=content_type)
    reading = read_feed_page(body, url) or read(page)
    return PageRead(page, reading, None if reading.kind is PageKind.INDEX else extract(page, reading.furniture))


def read_article(pages: Iterable[StoredPage]) -> Article | None:
    """Return the article that stands on *pages*, in their order, as it is archived: whole, clean, normalised."""
    reads = [read_page(page.body, page.url, page.content_type or None) for page in pages]
    article = join_pages([one.article for one in reads if one.article])
    return normalize_article(clean_article(article), reads[0].page.url) if article else None


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
