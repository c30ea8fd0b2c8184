"""Series for other programs and readers: one module a format."""

from collections.abc import Callable, Iterator

from crawler.archive.rows import SeriesExport
from crawler.exports.series_json import export_json
from crawler.exports.warc import export_warc

FORMATS: dict[str, Callable[[SeriesExport], Iterator[str] | Iterator[bytes]]] = {
    "json": export_json,
    "warc": export_warc,
}
"""The formats by name. Each yields the document in pieces, while the archive is open; a binary one yields bytes."""

BINARY = frozenset({"warc"})

__all__ = ["BINARY", "FORMATS"]
