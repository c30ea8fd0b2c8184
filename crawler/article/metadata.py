"""The metadata of an article: all of its fields but the body."""

from dataclasses import dataclass

from crawler.article.access import find_access
from crawler.article.body import Body
from crawler.article.byline import find_byline
from crawler.article.dates import find_dates_of_article
from crawler.article.headline import find_headline
from crawler.article.images import find_images
from crawler.article.masthead import find_masthead
from crawler.article.sections import find_section, find_tags
from crawler.article.standfirst import find_standfirst
from crawler.article.structured_article import StructuredArticle
from crawler.items import Dateline, Image
from crawler.page import Page
from crawler.text.dateline import parse_dateline
from crawler.text.language import find_language

# The dateline opens the text, or follows a standfirst.
OPENING = 3


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


def extract_metadata(page: Page, structured: StructuredArticle, body: Body) -> Metadata:
    """Return the metadata of the article on *page*, each field as the page bears it out. Never raises on any page."""
    text = "\n".join([block.text for block in body.blocks[:20]])
    headline = find_headline(page, structured, body)
    language = find_language(text or headline.text or "", _get_declared_language(page, structured))
    masthead = find_masthead(page, headline, body)
    byline = find_byline(page, structured, masthead, body)
    dates = find_dates_of_article(page, structured, masthead, language)
    return Metadata(
        headline=headline.text,
        standfirst=find_standfirst(structured, headline, body),
        byline=byline.names,
        byline_text=byline.text,
        dateline=parse_dateline([block.text for block in body.blocks[:OPENING]], dates.published_at),
        published_at=dates.published_at,
        published_text=dates.published_text,
        modified_at=dates.modified_at,
        language=language,
        images=find_images(page, structured, headline, body),
        section=find_section(page, structured),
        tags=find_tags(page, structured),
        access=find_access(structured, body),
        canonical_url=page.canonical_url,
    )


def _get_declared_language(page: Page, structured: StructuredArticle) -> str | None:
    root = page.tree.css_first("html")
    declared = (root.attributes.get("lang") or root.attributes.get("xml:lang")) if root is not None else None
    return declared or next(iter(structured.languages), None)
