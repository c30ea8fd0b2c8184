"""The assembly of an article from the parts of one page."""

from collections.abc import Collection
from dataclasses import fields

from crawler.article.access import asks_for_password
from crawler.article.blocks import Block, count_words
from crawler.article.body import Body, extract_body
from crawler.article.fallback import find_fallback
from crawler.article.metadata import Metadata, extract_metadata
from crawler.article.paging import find_further_pages
from crawler.article.render import render_html
from crawler.article.structured import parse_structured
from crawler.items import Article
from crawler.page import Page
from crawler.text.clean import clean_line
from crawler.text.paragraphs import join_paragraphs

# The headline, byline and date, where they are printed in the text's own element, are among its first blocks.
OPENING = 6


def extract(page: Page, furniture: Collection[int] = ()) -> Article | None:
    """Return the article that *page* holds, or None. The tree is only read. Never raises on any page.

    *furniture* holds the ``mem_id`` of the nodes that carry series navigation: they are no text of the article.
    """
    body = extract_body(page, furniture)
    metadata = extract_metadata(page, parse_structured(page), body)
    known = {field.name: getattr(metadata, field.name) for field in fields(Metadata)}
    if asks_for_password(page, sum(block.words for block in body.blocks)):
        return Article(**known | {"access": "password", "dateline": None}, method=body.method)
    blocks = _drop_opening(body, metadata)
    paragraphs, html, method = [block.text for block in blocks], render_html(blocks, page), body.method
    if fallback := find_fallback(page, body.confidence):
        paragraphs, html, method = fallback, "", "fallback"
    text = join_paragraphs(paragraphs)
    if not text:
        return None
    return Article(
        **known,
        text=text,
        html=html,
        word_count=count_words(text),
        further_pages=find_further_pages(page),
        method=method,
        confidence=body.confidence,
    )


def _drop_opening(body: Body, metadata: Metadata) -> list[Block]:
    """Return the blocks of *body* without the lines at its top that metadata already hold."""
    printed = {metadata.headline, metadata.byline_text, metadata.published_text}
    opening = [block for block in body.blocks[:OPENING] if clean_line(block.text) not in printed]
    return [*opening, *body.blocks[OPENING:]]
