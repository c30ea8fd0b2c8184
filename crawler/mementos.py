"""Copies of lost pages in web archives: found by TimeMap (RFC 7089) or CDX, and the right ones told from the wrong."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from crawler.errors import UsageError
from crawler.series.naming import normalize_title
from crawler.urls import article_key, join_url

if TYPE_CHECKING:
    from crawler.reading import PageRead

PLACE = "{url}"
# Fewer words than this are an error page's, or those of a page that a script would have filled.
FEWEST_WORDS = 30
_LINK = re.compile(r"<(?P<url>[^<>]*)>(?P<values>[^<]*)")
_VALUE = re.compile(r";\s*(?P<name>\w+)\s*=\s*\"?(?P<value>[^\";]*(?:,[^\";]*)?)\"?")
# Archives that replay as Wayback and pywb do give the page as it was captured when asked so.
_REPLAYED = re.compile(r"/(\d{14})/(?=https?:)")


@dataclass(frozen=True, slots=True)
class Memento:
    """A copy: where it is, and when (ISO 8601 UTC) it was captured."""

    url: str
    captured_at: str


def check_template(template: str) -> str:
    """Return *template* if it is the address of a TimeMap or CDX with ``{url}`` in it. Raises UsageError."""
    parts = urlsplit(template)
    if parts.scheme not in ("http", "https") or not parts.hostname or PLACE not in template:
        raise UsageError(
            f"{template!r} names no web archive; write its TimeMap or CDX address with {PLACE} where the page's goes, "
            f"such as https://web.archive.org/web/timemap/link/{PLACE}"
        )
    return template


def make_timemap_url(template: str, url: str) -> str:
    """Return the address to ask for the copies of *url*; in a query its signs are percent-encoded."""
    is_query = "?" in template.partition(PLACE)[0]
    return template.replace(PLACE, quote(url, safe="") if is_query else url)


def parse_timemap(body: bytes, url: str) -> list[Memento]:
    """Return the copies that an answer from *url* lists, the newest first; none when it is no TimeMap. Never raises.

    Read are TimeMaps in link format, and CDX as JSON or as lines with the columns of Wayback's; copies with another
    status than 200 are left out where the status is told.
    """
    text = body.decode("utf-8", "replace")
    found = list(_read_cdx(text, url)) if not text.lstrip().startswith("<") else list(_read_links(text, url))
    return sorted(dict.fromkeys(found), key=lambda memento: memento.captured_at, reverse=True)


def is_copy(seen: "PageRead", url: str, *, is_of_series: bool, title: str | None) -> bool:
    """Whether a page that an archive gave is the part that was lost from *url*, and no error page or other article.

    It bears the *title* that the site's list gives the part, or it has the part's address and speaks of the series.
    """
    article = seen.article
    if article is None or article.word_count < FEWEST_WORDS:
        return False
    same_title = bool(title and article.headline) and normalize_title(title or "") == normalize_title(
        article.headline or ""
    )
    return same_title or (is_of_series and article_key(seen.page.canonical_url) == article_key(url))


def _read_links(text: str, base: str) -> Iterator[Memento]:
    for link in _LINK.finditer(text):
        values = {value["name"]: value["value"] for value in _VALUE.finditer(link["values"])}
        url, at = join_url(base, link["url"]), _read_http_date(values.get("datetime", ""))
        if url and at and "memento" in values.get("rel", "").split():
            yield Memento(_REPLAYED.sub(r"/\1id_/", url), at)


def _read_cdx(text: str, base: str) -> Iterator[Memento]:
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError):
        rows = [line.split() for line in text.splitlines()]
    names = ["urlkey", "timestamp", "original", "mimetype", "statuscode"]
    for row in rows if isinstance(rows, list) else ():
        if not isinstance(row, list) or not all(isinstance(value, str) for value in row):
            continue
        if "timestamp" in row:
            names = row
            continue
        values = dict(zip(names, row, strict=False))
        timestamp, original = values.get("timestamp", ""), values.get("original", "")
        at = _read_timestamp(timestamp)
        url = join_url(base, f"/web/{timestamp}id_/{original}")
        if at and url and original.startswith("http") and values.get("statuscode", "200") == "200":
            yield Memento(url, at)


def _read_http_date(text: str) -> str | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return _write(moment)


def _read_timestamp(text: str) -> str | None:
    try:
        return _write(datetime.strptime(text, "%Y%m%d%H%M%S").replace(tzinfo=UTC))
    except ValueError:
        return None


def _write(moment: datetime) -> str:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
