"""Parsing RSS, Atom, JSON Feed and sitemaps into one shape."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from lxml import etree

from crawler.navigation.sitemaps import list_located, parse_xml
from crawler.text.spacing import squeeze
from crawler.urls import join_url

_ATOM = "{http://www.w3.org/2005/Atom}"
_HISTORY = "{http://purl.org/syndication/history/1.0}"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry of a feed. ``published_at`` is ISO 8601 in UTC, None when the feed gives no date that can be read."""

    url: str
    title: str | None
    published_at: str | None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as read, its entries in the order of the document.

    ``link`` is the page that it belongs to, ``further`` the feed's next page.
    """

    title: str | None
    link: str | None
    entries: tuple[FeedEntry, ...]
    further: str | None = None
    is_complete: bool = False


def parse_feed(body: bytes, url: str) -> Feed | None:
    """Return the feed or sitemap in *body*, or None when it is neither."""
    if body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        return _parse_json_feed(body, url)
    root = parse_xml(body)
    if root is None:
        return None
    name = _local(root)
    if name in ("rss", "RDF"):
        return _parse_rss(root, url)
    if name == "feed":
        return _parse_atom(root, url)
    return _parse_sitemap(root, url) if name == "urlset" else None


def _parse_rss(root: etree._Element, url: str) -> Feed:
    channel = _child(root, "channel")
    holder = root if channel is None else channel
    items = [node for node in root.iter() if isinstance(node.tag, str) and _local(node) == "item"]
    entries = [
        _make_entry(
            url, _text(item, "link") or _text(item, "guid"), _text(item, "title"), _text(item, "pubDate", "date")
        )
        for item in items
    ]
    return Feed(
        _text(holder, "title"),
        join_url(url, _text(holder, "link")),
        _drop_missing(entries),
        _find_next(holder, url),
        holder.find(f"{_HISTORY}complete") is not None,
    )


def _parse_atom(root: etree._Element, url: str) -> Feed:
    entries = [
        _make_entry(
            url, _find_link(node, "alternate"), _text(node, "title"), _text(node, "published", "updated", "issued")
        )
        for node in root
        if isinstance(node.tag, str) and _local(node) == "entry"
    ]
    return Feed(
        _text(root, "title"),
        join_url(url, _find_link(root, "alternate")),
        _drop_missing(entries),
        _find_next(root, url),
        root.find(f"{_HISTORY}complete") is not None,
    )


def _parse_sitemap(root: etree._Element, url: str) -> Feed:
    entries = [_make_entry(url, page.url, None, None) for page in list_located(root, url)]
    return Feed(None, None, _drop_missing(entries), is_complete=True)


def _parse_json_feed(body: bytes, url: str) -> Feed | None:
    try:
        root = json.loads(body.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return None
    items = root.get("items") if isinstance(root, dict) else None
    if not isinstance(items, list):
        return None
    entries = [
        _make_entry(
            url, _string(item, "url") or _string(item, "id"), _string(item, "title"), _string(item, "date_published")
        )
        for item in items
        if isinstance(item, dict)
    ]
    further = join_url(url, _string(root, "next_url"))
    return Feed(_string(root, "title"), join_url(url, _string(root, "home_page_url")), _drop_missing(entries), further)


def _make_entry(base: str, href: str | None, title: str | None, date: str | None) -> FeedEntry | None:
    url = join_url(base, href)
    return FeedEntry(url, title, _parse_date(date)) if url else None


def _drop_missing(entries: list[FeedEntry | None]) -> tuple[FeedEntry, ...]:
    """Return the entries that have a URL, each URL once."""
    return tuple({entry.url: entry for entry in reversed(entries) if entry}.values())[::-1]


def _parse_date(text: str | None) -> str | None:
    """Return an RFC 5322 or RFC 3339 date in UTC, so that dates sort as text."""
    if not text:
        return None
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = parse(text.strip())
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        try:
            return aware.astimezone(UTC).isoformat()
        except OverflowError:
            return None
    return None


def _local(node: etree._Element) -> str:
    return str(node.tag).rpartition("}")[2]


def _child(node: etree._Element, *names: str) -> etree._Element | None:
    return next(
        (child for name in names for child in node if isinstance(child.tag, str) and _local(child) == name), None
    )


def _text(node: etree._Element, *names: str) -> str | None:
    child = _child(node, *names)
    return squeeze("".join(str(text) for text in child.itertext())) or None if child is not None else None


def _find_link(node: etree._Element, rel: str) -> str | None:
    for link in node:
        if isinstance(link.tag, str) and _local(link) == "link" and str(link.get("rel") or "alternate") == rel:
            return str(link.get("href") or "")
    return None


def _find_next(node: etree._Element, url: str) -> str | None:
    """Return the feed's next page (RFC 5005): older entries."""
    return next(
        (
            join_url(url, str(link.get("href")))
            for link in node.iter(f"{_ATOM}link")
            if link.get("rel") in ("next", "prev-archive") and link.get("href")
        ),
        None,
    )


def _string(node: Mapping[str, Any], name: str) -> str | None:
    value = node.get(name)
    return value if isinstance(value, str) else None
