"""Series for other programs and readers: one module a format."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from crawler.archive.rows import SeriesExport
from crawler.exports.epub import export_epub
from crawler.exports.feed_json import export_json_feed
from crawler.exports.feed_xml import export_atom, export_rss
from crawler.exports.html_page import export_html
from crawler.exports.json_lines import export_json_lines
from crawler.exports.linked_data import export_linked_data
from crawler.exports.markdown import export_markdown
from crawler.exports.series_json import export_json
from crawler.exports.spreadsheet import export_csv
from crawler.exports.warc import export_warc


@dataclass(frozen=True, slots=True)
class Format:
    """A format: ``write`` yields the document in pieces, while the archive is open; bytes if it ``is_binary``.

    One that ``is_whole`` holds captures of the whole series, which no selection of parts can narrow.
    """

    extension: str
    write: Callable[[SeriesExport], Iterator[str] | Iterator[bytes]]
    is_binary: bool = False
    is_whole: bool = False


FORMATS = {
    "json": Format(".json", export_json),
    "jsonl": Format(".jsonl", export_json_lines),
    "csv": Format(".csv", export_csv),
    "md": Format(".md", export_markdown),
    "html": Format(".html", export_html),
    "epub": Format(".epub", export_epub, is_binary=True),
    "jsonld": Format(".jsonld", export_linked_data),
    "rss": Format(".rss", export_rss),
    "atom": Format(".atom", export_atom),
    "jsonfeed": Format(".feed.json", export_json_feed),
    "warc": Format(".warc.gz", export_warc, is_binary=True, is_whole=True),
}
"""The formats by name."""

__all__ = ["FORMATS", "Format"]
