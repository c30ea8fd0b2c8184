"""A series as a book for e-readers: EPUB 3.3 (https://www.w3.org/TR/epub-33/), a chapter a part.

All times in it come from the archive: the same archive gives the same bytes.
"""

import textwrap
from collections.abc import Iterator
from tempfile import TemporaryFile
from typing import IO, Any, NamedTuple
from uuid import NAMESPACE_URL, uuid5
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from crawler.archive.rows import SeriesExport
from crawler.exports.completeness import describe_completeness, name_series
from crawler.exports.templates import load_style, load_template
from crawler.exports.times import read_moment

MEDIA_TYPE = "application/epub+zip"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # of ZIP
PIECE = 1 << 16
COVER_COLUMNS, COVER_LINES = 20, 6
CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


class Chapter(NamedTuple):
    """A part in the book: the name of its file, its place and title."""

    name: str
    position: int
    title: str


def export_epub(export: SeriesExport) -> Iterator[bytes]:
    """Yield the book. It is put together in a temporary file: one part is in memory at a time."""
    with TemporaryFile() as file:
        _write_book(export, file)
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


def _write_book(export: SeriesExport, file: IO[bytes]) -> None:
    language = export.series.language or "und"
    title = name_series(export)
    authors: dict[str, None] = {}
    chapters: list[Chapter] = []
    with ZipFile(file, "w") as book:
        _write(book, "mimetype", MEDIA_TYPE, ZIP_STORED)  # first, and not compressed (OCF, section 4.2.3)
        _write(book, "META-INF/container.xml", CONTAINER)
        for part in export.parts:
            chapters.append(Chapter(f"part-{part.position:04}", part.position, part.headline or part.url))
            authors.update(dict.fromkeys(part.byline))
            values = {"part": part, "language": part.language or language}
            _write(book, f"EPUB/{chapters[-1].name}.xhtml", _fill("chapter.xhtml", **values))
        _write(book, "EPUB/book.css", load_style("book.css"))
        values = {
            "series": export.series,
            "title": title,
            "language": language,
            "authors": list(authors),
            "chapters": chapters,
            "missing": export.missing,
            "completeness": describe_completeness(export),
            "description": describe_completeness(export),
            "identifier": f"urn:uuid:{uuid5(NAMESPACE_URL, export.series.url or export.series.site + title)}",
            "modified": _find_moment(export),
            "site": export.series.site.partition("://")[2],
            "held": f"{len(chapters)} / {export.series.known}",
            "lines": textwrap.wrap(title, COVER_COLUMNS, max_lines=COVER_LINES, placeholder="…"),
        }
        for name in ("cover.svg", "cover.xhtml", "about.xhtml", "nav.xhtml", "package.opf"):
            _write(book, f"EPUB/{name}", _fill(name, **values))


def _fill(template: str, **values: Any) -> str:
    return load_template(template).render(**values)


def _find_moment(export: SeriesExport) -> str:
    moment = read_moment(export.series.last_checked_at) or read_moment(export.series.first_seen_at)
    assert moment is not None
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _write(book: ZipFile, name: str, text: str, compression: int = ZIP_DEFLATED) -> None:
    entry = ZipInfo(name, FIRST_DAY)
    entry.compress_type = compression
    book.writestr(entry, text)
