"""What the structured data of a page say about its article, before any of it is believed."""

import html
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from crawler.items import Image
from crawler.text.clean import clean_line

# Longer values are no metadata; it bounds the work on hostile pages.
MAX_LENGTH = 2000


@dataclass(frozen=True, slots=True)
class StructuredArticle:
    """The statements of the structured data, each kind in the order of trust: JSON-LD, microdata, ``meta`` elements.

    ``authors`` has one tuple of names for each source. Times are as written. ``free`` is ``isAccessibleForFree``.
    ``persons`` are those authors that are said to be persons; ``site_names`` name the site or its publisher. ``bodies``
    are as written, with whatever markup they hold.
    """

    headlines: tuple[str, ...] = ()
    standfirsts: tuple[str, ...] = ()
    authors: tuple[tuple[str, ...], ...] = ()
    persons: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    site_names: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    free: bool | None = None


def merge_sources(sources: Iterable[StructuredArticle]) -> StructuredArticle:
    """Return the statements of all *sources* in one value, those of the first source first."""
    known = list(sources)
    merged: dict[str, Any] = {
        field.name: tuple(dict.fromkeys(value for source in known for value in getattr(source, field.name)))
        for field in fields(StructuredArticle)
        if field.name != "free"
    }
    free = next((source.free for source in known if source.free is not None), None)
    return StructuredArticle(free=free, **merged)


def clean_value(value: object) -> str | None:
    """Return a text of structured data on one line, entities decoded, or None if it is no text or has none."""
    if not isinstance(value, str) or not value:
        return None
    text = value[:MAX_LENGTH]
    return clean_line(html.unescape(text) if "&" in text else text) or None


def split_keywords(values: Iterable[str]) -> tuple[str, ...]:
    """Return the single keywords of lists written with commas or semicolons."""
    return tuple(word for value in values for part in value.replace(";", ",").split(",") if (word := part.strip()))
