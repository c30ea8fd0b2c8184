"""What is new in the archive as an Atom feed (RFC 4287)."""

from collections.abc import Iterator, Sequence
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from crawler.archive.rows import NewsItem
from crawler.exports.feed_xml import ATOM, add_element, wrap_rows

TITLE = "What is new in the archive"


def export_news(items: Sequence[NewsItem], since: str) -> Iterator[str]:
    """Yield the feed of what happened since a time (ISO 8601)."""
    root = etree.Element("feed", nsmap={None: ATOM})  # type: ignore[dict-item]  # lxml's own way to say the default
    add_element(root, "title", TITLE)
    add_element(root, "id", "urn:seriatim:news")
    add_element(root, "updated", items[0].seen_at if items else f"{since[:10]}T00:00:00Z")
    add_element(root, "generator", "Seriatim")
    yield from wrap_rows(root, (_make_entry(item) for item in items))


def _make_entry(item: NewsItem) -> etree._Element:
    entry = etree.Element("entry")
    key = uuid5(NAMESPACE_URL, f"{item.url} {item.change} {item.seen_at}")
    add_element(entry, "title", f"{item.change}: {item.headline or item.url}")
    add_element(entry, "id", f"urn:uuid:{key}")
    add_element(entry, "link", rel="alternate", href=item.url)
    add_element(entry, "updated", item.seen_at)
    add_element(add_element(entry, "author"), "name", item.series or item.url)
    if item.detail:
        add_element(entry, "content", item.detail, type="text")
    return entry
