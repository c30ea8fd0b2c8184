"""The metadata of an article: all of its fields but the body."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crawler.article.access import find_access
from crawler.article.blocks import Block
from crawler.article.body import Body
from crawler.article.byline import find_byline
from crawler.article.dates import find_dates_of_article
from crawler.article.headline import find_headline
from crawler.article.images import find_images
from crawler.article.masthead import find_masthead
from crawler.article.places import Places
from crawler.article.sections import find_sections
from crawler.article.standfirst import find_standfirst
from crawler.article.structured_article import StructuredArticle
from crawler.items import Dateline, Image
from crawler.page import Page
from crawler.text.dateline import parse_dateline
from crawler.text.language import find_language

# The dateline opens the text, or follows a standfirst; shorter blocks before it (a credit, a note) do not count.
OPENING, PROSE_WORDS, LOOKED_AT = 2, 12, 10


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields of :class:`crawler.items.Article` that are not its body, under the same names."""

    headline: str | None
    standfirst: str | None
    byline: tuple[str, ...]
    byline_text: str | None
    dateline: Dateline | None
    published_at: str | None
    published_text: str | None
    modified_at: str | None
    language: str | None
    images: tuple[Image, ...]
    section: str | None
    tags: tuple[str, ...]
    access: str | None
    canonical_url: str


def extract_metadata(page: Page, structured: StructuredArticle, body: Body, blocks: Sequence[Block]) -> Metadata:
    """Return the metadata of the article on *page*, each field as the page bears it out. Never raises on any page.

    *blocks* are the article's text: those of *body*, or what structured data state in their place.
    """
    text = "\n".join([block.text for block in blocks[:20]])
    headline = find_headline(page, structured, body)
    language = find_language(text or headline.text or "", _get_declared_language(page, structured))
    masthead = find_masthead(Places(body.layout), headline, body)
    byline = find_byline(page, structured, masthead, body)
    dates = find_dates_of_article(page, structured, masthead, language)
    section, tags = find_sections(page, structured)
    return Metadata(
        headline=headline.text,
        standfirst=find_standfirst(structured, headline, body),
        byline=byline.names,
        byline_text=byline.text,
        dateline=parse_dateline(_list_opening(blocks), dates.published_at),
        published_at=dates.published_at,
        published_text=dates.published_text,
        modified_at=dates.modified_at,
        language=language,
        images=find_images(page, structured, headline, body),
        section=section,
        tags=tags,
        access=find_access(structured, body),
        canonical_url=page.canonical_url,
    )


def _list_opening(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the first paragraphs of the text, and the short lines between them."""
    paragraphs = 0
    for block in blocks[:LOOKED_AT]:
        yield block.text
        paragraphs += block.words >= PROSE_WORDS
        if paragraphs == OPENING:
            return


def _get_declared_language(page: Page, structured: StructuredArticle) -> str | None:
    root = page.tree.css_first("html")
    declared = (root.attributes.get("lang") or root.attributes.get("xml:lang")) if root is not None else None
    return declared or next(iter(structured.languages), None)
