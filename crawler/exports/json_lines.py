"""A series as JSON Lines: one object a line, for tools that read a line at a time. ``type`` says what each is."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from crawler.archive.rows import SeriesExport
from crawler.exports.series_json import FORMAT, describe_part, describe_series


def export_json_lines(export: SeriesExport) -> Iterator[str]:
    """Yield the series, then the held parts in reading order, then what is missing; fields as in the JSON export."""
    yield _dump("series", {"format": FORMAT, **describe_series(export.series), "selection": export.selection})
    for part in export.parts:
        yield _dump("part", describe_part(part))
    for missing in export.missing:
        yield _dump("missing", asdict(missing))


def _dump(kind: str, fields: dict[str, Any]) -> str:
    return json.dumps({"type": kind, **fields}, ensure_ascii=False) + "\n"
