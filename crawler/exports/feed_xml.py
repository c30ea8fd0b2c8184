"""A series as an Atom feed (RFC 4287) and as RSS 2.0, its items in reading order."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import cast

from lxml import etree
from lxml.etree import _Element

from crawler.archive.rows import ExportedPart, SeriesExport
from crawler.exports.bodies import render_body
from crawler.exports.completeness import describe_completeness, describe_missing, name_series
from crawler.exports.times import find_newest, find_publication, read_moment, write_rfc822, write_rfc3339
from crawler.text.clean import clean_characters

ATOM = "http://www.w3.org/2005/Atom"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
XML = "http://www.w3.org/XML/1998/namespace"


def export_atom(export: SeriesExport) -> Iterator[str]:
    """Yield an Atom feed; one part is in memory at a time."""
    series = export.series
    home = series.url or series.site
    root = etree.Element(
        "feed", {f"{{{XML}}}lang": series.language or "und"}, nsmap=cast("dict[str, str]", {None: ATOM})
    )
    add_element(root, "title", name_series(export))
    add_element(root, "subtitle", _describe(export))
    add_element(root, "id", home)
    add_element(root, "link", rel="alternate", href=home)
    add_element(root, "updated", write_rfc3339(_find_update(export)))
    add_element(root, "generator", "Seriatim")
    yield from wrap_rows(root, (_make_entry(part, home) for part in export.parts))


def export_rss(export: SeriesExport) -> Iterator[str]:
    """Yield an RSS feed; one part is in memory at a time."""
    series = export.series
    root = etree.Element("rss", version="2.0", nsmap={"dc": DUBLIN_CORE, "content": CONTENT})
    channel = add_element(root, "channel")
    add_element(channel, "title", name_series(export))
    add_element(channel, "link", series.url or series.site)
    add_element(channel, "description", _describe(export))
    if series.language:
        add_element(channel, "language", series.language)
    add_element(channel, "lastBuildDate", write_rfc822(_find_update(export)))
    add_element(channel, "generator", "Seriatim")
    yield from wrap_rows(root, map(_make_item, export.parts), depth=2)


def _describe(export: SeriesExport) -> str:
    return " ".join([describe_completeness(export), *map(describe_missing, export.missing)])


def _find_update(export: SeriesExport) -> datetime:
    series = export.series
    return read_moment(series.last_checked_at) or read_moment(series.first_seen_at) or datetime.fromtimestamp(0, UTC)


def _make_entry(part: ExportedPart, home: str) -> _Element:
    entry = etree.Element("entry", {f"{{{XML}}}lang": part.language or "und"})
    add_element(entry, "title", part.headline or f"Part {part.position}")
    add_element(entry, "id", part.url)
    add_element(entry, "link", rel="alternate", href=part.url)
    if published := find_publication(part):
        add_element(entry, "published", write_rfc3339(published))
    add_element(entry, "updated", write_rfc3339(find_newest(part)))
    # Every entry has an author (RFC 4287, section 4.1.2): where no name is known, it is the site.
    for name in part.byline or (home,):
        add_element(add_element(entry, "author"), "name", name)
    if part.standfirst:
        add_element(entry, "summary", part.standfirst)
    add_element(entry, "content", render_body(part), type="html")
    return entry


def _make_item(part: ExportedPart) -> _Element:
    item = etree.Element("item", nsmap={"dc": DUBLIN_CORE, "content": CONTENT})
    add_element(item, "title", part.headline or f"Part {part.position}")
    add_element(item, "link", part.url)
    add_element(item, "guid", part.url, isPermaLink="true")
    if published := find_publication(part):
        add_element(item, "pubDate", write_rfc822(published))
    for name in part.byline:
        add_element(item, f"{{{DUBLIN_CORE}}}creator", name)
    add_element(item, "description", part.standfirst or part.text.partition("\n\n")[0])
    add_element(item, f"{{{CONTENT}}}encoded", render_body(part))
    return item


def add_element(parent: _Element, name: str, text: str | None = None, **attributes: str) -> _Element:
    """Add a child to *parent* and return it; *text* must have no character that XML forbids, or is mended."""
    child = etree.SubElement(parent, name, attributes)
    child.text = text and clean_characters(text)
    return child


def wrap_rows(root: _Element, rows: Iterator[_Element], depth: int = 1) -> Iterator[str]:
    """Yield *root* with the *rows* as its last children, *depth* elements deep, without holding them all."""
    etree.indent(root)
    document = etree.tostring(root, encoding="unicode")
    end = len(document)
    for _ in range(depth):
        end = document.rindex("</", 0, end)
    yield '<?xml version="1.0" encoding="utf-8"?>\n' + document[:end].rstrip() + "\n"
    for row in rows:
        text = etree.tostring(row, encoding="unicode")
        yield text + "\n"
        row.clear()
    yield document[end:] + "\n"
