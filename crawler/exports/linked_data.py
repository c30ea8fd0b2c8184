"""A series as JSON-LD: a schema.org CreativeWorkSeries with its parts as NewsArticle.

The vocabulary is named by ``@vocab``, so that no reader has to fetch a context to understand it.
"""

import json
from collections.abc import Iterator
from typing import Any

from crawler.archive.rows import ExportedPart, MissingPart, SeriesExport
from crawler.exports.completeness import describe_completeness, name_series
from crawler.series.reasons import describe_reason

CONTEXT = {
    "@vocab": "https://schema.org/",
    **{name: {"@type": "@id"} for name in ("url", "sameAs", "isPartOf")},
    **{name: {"@type": "DateTime"} for name in ("datePublished", "dateModified")},
}


def export_linked_data(export: SeriesExport) -> Iterator[str]:
    """Yield the document; one part is in memory at a time."""
    series = export.series
    identity = series.url or f"{series.site}/#{series.slug}"
    about = {
        "@context": CONTEXT,
        "@type": "CreativeWorkSeries",
        "@id": identity,
        "name": name_series(export),
        "url": series.url,
        "inLanguage": series.language,
        "publisher": {"@type": "Organization", "url": series.site},
        "abstract": describe_completeness(export),
    }
    head = json.dumps(_drop_empty(about), ensure_ascii=False, indent=2)
    yield f'{head.removesuffix("}").rstrip()},\n  "hasPart": ['
    separator = "\n    "
    for row in _describe_parts(export, identity):
        yield separator + json.dumps(_drop_empty(row), ensure_ascii=False, indent=2).replace("\n", "\n    ")
        separator = ",\n    "
    yield "\n  ]\n}\n"


def _describe_parts(export: SeriesExport, series: str) -> Iterator[dict[str, Any]]:
    yield from (_describe_part(part, series) for part in export.parts)
    yield from (_describe_missing(part, series) for part in export.missing)


def _describe_part(part: ExportedPart, series: str) -> dict[str, Any]:
    return {
        "@type": "NewsArticle",
        "@id": part.url,
        "url": part.url,
        "sameAs": list(part.aliases),
        "isPartOf": series,
        "position": part.position,
        "headline": part.headline,
        "alternativeHeadline": part.standfirst,
        "author": [{"@type": "Person", "name": name} for name in part.byline],
        "dateline": part.dateline.text if part.dateline else None,
        "datePublished": part.published_at,
        "dateModified": part.modified_at,
        "inLanguage": part.language,
        "wordCount": part.word_count,
        "articleBody": part.text,
    }


def _describe_missing(part: MissingPart, series: str) -> dict[str, Any]:
    return {
        "@type": "NewsArticle",
        "@id": part.url,
        "url": part.url,
        "isPartOf": series,
        "position": part.position,
        "headline": part.title,
        "creativeWorkStatus": f"missing: {describe_reason(part.reason)}",
    }


def _drop_empty(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value not in (None, [], "")}
