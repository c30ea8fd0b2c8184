"""The assembly of an article from the parts of one page."""

from collections.abc import Collection

from crawler.article.blocks import count_words
from crawler.article.body import extract_body
from crawler.items import Article
from crawler.page import Page
from crawler.text.paragraphs import join_paragraphs


def extract(page: Page, furniture: Collection[int] = ()) -> Article | None:
    """Return the article that *page* holds, or None. The tree is only read. Never raises on any page.

    *furniture* holds the ``mem_id`` of the nodes that carry series navigation: they are no text of the article.
    """
    body = extract_body(page, furniture)
    text = join_paragraphs(block.text for block in body.blocks)
    if not text:
        return None
    return Article(
        text=text,
        word_count=count_words(text),
        canonical_url=page.canonical_url,
        method=body.method,
        confidence=body.confidence,
    )
