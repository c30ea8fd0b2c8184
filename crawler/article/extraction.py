"""The assembly of an article from the parts of one page."""

from collections.abc import Collection, Sequence
from dataclasses import fields

from crawler.article.access import asks_for_password
from crawler.article.blocks import Block, count_words, count_words_of
from crawler.article.body import extract_body
from crawler.article.fallback import find_fallback
from crawler.article.images import place_images
from crawler.article.metadata import Metadata, extract_metadata
from crawler.article.paging import find_further_pages
from crawler.article.render import render_html
from crawler.article.stated_body import CONFIDENCE, find_stated_body
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
    body, structured = extract_body(page, furniture), parse_structured(page)
    stated = find_stated_body(structured, body)
    chosen, confidence = (stated, CONFIDENCE) if stated else (body.blocks, body.confidence)
    metadata = extract_metadata(page, structured, body, chosen)
    known = {field.name: getattr(metadata, field.name) for field in fields(Metadata)}
    if asks_for_password(page, sum(block.words for block in chosen)):
        return Article(**known | {"access": "password", "dateline": None}, method="shape")
    blocks = _drop_opening(chosen, metadata)
    shown = place_images(page, body, metadata.images) if not stated else ()
    paragraphs, html = [block.text for block in blocks], render_html(blocks, page, shown)
    method = "structured" if stated else "shape"
    if fallback := find_fallback(page, confidence):
        paragraphs, html, method = fallback, "", "fallback"
    text = join_paragraphs(paragraphs)
    if not text:
        return None
    return Article(
        **known,
        text=text,
        html=html,
        word_count=count_words(text) if fallback else count_words_of(blocks),
        further_pages=find_further_pages(page),
        method=method,
        confidence=confidence,
    )


def _drop_opening(blocks: Sequence[Block], metadata: Metadata) -> list[Block]:
    """Return *blocks*, the article's text, without the lines at its top that metadata already hold."""
    printed = {metadata.headline, metadata.byline_text, metadata.published_text}
    opening = [block for block in blocks[:OPENING] if clean_line(block.text) not in printed]
    return [*opening, *blocks[OPENING:]]
