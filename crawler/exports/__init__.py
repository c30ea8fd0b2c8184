"""Series for other programs and readers: one module a format."""

from collections.abc import Callable, Iterator

from crawler.archive.rows import SeriesExport
from crawler.exports.series_json import export_json

FORMATS: dict[str, Callable[[SeriesExport], Iterator[str]]] = {"json": export_json}
"""The formats by name. Each yields the document in pieces, while the archive is open."""

__all__ = ["FORMATS"]
