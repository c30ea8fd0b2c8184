"""Series for other programs and readers: one module a format."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from crawler.archive.rows import SeriesExport

Write = Callable[[SeriesExport], Iterator[str] | Iterator[bytes]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: ``function`` of ``module`` yields the document in pieces, while the archive is open.

    The pieces are bytes if it ``is_binary``. One that ``is_whole`` holds captures of the whole series, which no
    selection of parts can narrow.
    """

    extension: str
    module: str
    function: str
    is_binary: bool = False
    is_whole: bool = False

    @property
    def write(self) -> Write:
        """The function; its module is loaded now, since each needs other libraries."""
        function: Write = getattr(import_module(f"{__name__}.{self.module}"), self.function)
        return function


FORMATS = {
    "json": Format(".json", "series_json", "export_json"),
    "jsonl": Format(".jsonl", "json_lines", "export_json_lines"),
    "csv": Format(".csv", "spreadsheet", "export_csv"),
    "md": Format(".md", "markdown", "export_markdown"),
    "html": Format(".html", "html_page", "export_html"),
    "epub": Format(".epub", "epub", "export_epub", is_binary=True),
    "jsonld": Format(".jsonld", "linked_data", "export_linked_data"),
    "rss": Format(".rss", "feed_xml", "export_rss"),
    "atom": Format(".atom", "feed_xml", "export_atom"),
    "jsonfeed": Format(".feed.json", "feed_json", "export_json_feed"),
    "warc": Format(".warc.gz", "warc", "export_warc", is_binary=True, is_whole=True),
}
"""The formats by name."""

__all__ = ["FORMATS", "Format"]
