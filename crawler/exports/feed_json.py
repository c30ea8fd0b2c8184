"""A series as a JSON Feed 1.1 (https://jsonfeed.org/version/1.1), its items in reading order."""

import json
from collections.abc import Iterator
from typing import Any

from crawler.archive.rows import ExportedPart, SeriesExport
from crawler.exports.bodies import render_body
from crawler.exports.completeness import describe_completeness, describe_missing, name_series
from crawler.exports.times import find_newest, find_publication, write_rfc3339

VERSION = "https://jsonfeed.org/version/1.1"


def export_json_feed(export: SeriesExport) -> Iterator[str]:
    """Yield the feed; one part is in memory at a time."""
    about = {
        "version": VERSION,
        "title": name_series(export),
        "home_page_url": export.series.url or export.series.site,
        "description": " ".join([describe_completeness(export), *map(describe_missing, export.missing)]),
        "language": export.series.language or "und",
    }
    yield f'{json.dumps(about, ensure_ascii=False, indent=2).removesuffix("}").rstrip()},\n  "items": ['
    separator = "\n    "
    for part in export.parts:
        yield separator + json.dumps(_describe(part), ensure_ascii=False, indent=2).replace("\n", "\n    ")
        separator = ",\n    "
    yield "\n  ]\n}\n"


def _describe(part: ExportedPart) -> dict[str, Any]:
    published = find_publication(part)
    item = {
        "id": part.url,
        "url": part.url,
        "title": part.headline,
        "content_html": render_body(part),
        "content_text": part.text,
        "summary": part.standfirst,
        "date_published": write_rfc3339(published) if published else None,
        "date_modified": write_rfc3339(find_newest(part)),
        "authors": [{"name": name} for name in part.byline],
        "language": part.language,
        "_seriatim": {"position": part.position},
    }
    return {name: value for name, value in item.items() if value not in (None, [], "")}
