"""Mending of every text that an article holds."""

from dataclasses import replace

from crawler.items import Article, Dateline, Image
from crawler.text.clean import clean_characters, clean_line, clean_text


def clean_article(article: Article) -> Article:
    """Return *article* with the text of every field mended as :mod:`crawler.text.clean` tells. Idempotent."""
    return replace(
        article,
        headline=_clean(article.headline),
        standfirst=_clean(article.standfirst),
        byline=_clean_all(article.byline),
        byline_text=_clean(article.byline_text),
        dateline=_clean_dateline(article.dateline),
        published_text=_clean(article.published_text),
        text=clean_text(article.text).strip(),
        html=clean_characters(article.html),
        images=tuple(_clean_image(image) for image in article.images),
        section=_clean(article.section),
        tags=_clean_all(article.tags),
    )


def _clean(text: str | None) -> str | None:
    return (clean_line(text) or None) if text else None


def _clean_all(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for text in texts if (line := clean_line(text))))


def _clean_dateline(dateline: Dateline | None) -> Dateline | None:
    if dateline is None:
        return None
    return replace(
        dateline,
        text=clean_text(dateline.text),
        place=_clean(dateline.place),
        agency=_clean(dateline.agency),
    )


def _clean_image(image: Image) -> Image:
    return replace(image, alt=_clean(image.alt), caption=_clean(image.caption), credit=_clean(image.credit))
