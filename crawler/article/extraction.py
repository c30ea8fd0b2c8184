"""The assembly of an article from the parts of one page."""

from collections.abc import Collection

from crawler.article.access import asks_for_password
from crawler.article.blocks import count_words
from crawler.article.body import extract_body
from crawler.article.fallback import find_fallback
from crawler.article.paging import find_further_pages
from crawler.article.render import render_html
from crawler.items import Article
from crawler.page import Page
from crawler.text.paragraphs import join_paragraphs


def extract(page: Page, furniture: Collection[int] = ()) -> Article | None:
    """Return the article that *page* holds, or None. The tree is only read. Never raises on any page.

    *furniture* holds the ``mem_id`` of the nodes that carry series navigation: they are no text of the article.
    """
    body = extract_body(page, furniture)
    words = sum(block.words for block in body.blocks)
    if asks_for_password(page, words):
        return Article(access="password", canonical_url=page.canonical_url, method=body.method)
    paragraphs, html, method = [block.text for block in body.blocks], render_html(body.blocks, page), body.method
    if fallback := find_fallback(page, body.confidence):
        paragraphs, html, method = fallback, "", "fallback"
    text = join_paragraphs(paragraphs)
    if not text:
        return None
    return Article(
        text=text,
        html=html,
        word_count=count_words(text),
        canonical_url=page.canonical_url,
        further_pages=find_further_pages(page),
        method=method,
        confidence=body.confidence,
    )
