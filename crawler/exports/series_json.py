"""A series as JSON, in the shape that docs/series.schema.json fixes."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from crawler.archive.rows import ExportedPart, SeriesExport, SeriesRow
from crawler.series.testimony import Verdict

FORMAT = "seriatim-series/1"


def export_json(export: SeriesExport) -> Iterator[str]:
    """Yield the JSON document piece by piece: one part is in memory at a time. Equal archives give equal bytes."""
    yield f'{{\n  "format": {_dump(FORMAT)},\n  "series": {_dump(describe_series(export.series), 1)},'
    yield f'\n  "selection": {_dump(export.selection)},\n  "parts": ['
    yield from _list_rows(describe_part(part) for part in export.parts)
    yield '],\n  "missing": ['
    yield from _list_rows(asdict(part) for part in export.missing)
    yield "]\n}\n"


def describe_series(series: SeriesRow) -> dict[str, Any]:
    """Return the series as a JSON-ready mapping. ``complete``: proven, and every part is held."""
    return {
        "title": series.title,
        "url": series.url,
        "site": series.site,
        "language": series.language,
        "declared_total": series.declared_total,
        "complete": series.verdict == Verdict.COMPLETE.value,
        "verdict": series.verdict,
        "proof": list(series.proof),
        "contradictions": list(series.contradictions),
        "held": series.held,
        "known": series.known,
        "checked_at": series.last_checked_at,
    }


def describe_part(part: ExportedPart) -> dict[str, Any]:
    """Return one held part as a JSON-ready mapping."""
    dateline = part.dateline
    plain = {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(part).items()}
    # The document is for programs that read text; the markup of it has formats of its own.
    del plain["html"], plain["images"]
    parsed = {"text": dateline.text, "place": dateline.place, "date": dateline.date} if dateline else None
    return plain | {"dateline": parsed}


def _list_rows(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    separator = "\n    "
    for row in rows:
        yield f"{separator}{_dump(row, 2)}"
        separator = ",\n    "
    if separator.startswith(","):
        yield "\n  "


def _dump(value: Any, depth: int = 0) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2).replace("\n", "\n" + "  " * depth)
