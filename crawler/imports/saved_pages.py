"""Reading pages that a browser or a mirroring tool saved as HTML files."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from crawler.decoding import decode_html
from crawler.errors import DamagedFileError
from crawler.imports.records import Record, TextFile
from crawler.items import Exchange
from crawler.page import Page
from crawler.urls import join_url

SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
HEADERS = (("Content-Type", "text/html"),)
# What browsers write at the top of a page that is saved: <!-- saved from url=(0023)https://example.org/ -->
_SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d+\)(?P<url>\S+)", re.IGNORECASE)
_SAVED_WITHIN = 4_000


def read_saved_pages(path: Path, url_prefix: str | None) -> Iterator[Record]:
    """Yield the page in *path*, or all below the folder *path*, in the order of their names.

    The address of a page is what it says itself, else its place under *url_prefix*; the time of its capture is that of
    the file. Raises DamagedFileError for a page whose address cannot be told.
    """
    files = sorted(one for one in path.rglob("*") if one.suffix.lower() in SUFFIXES) if path.is_dir() else [path]
    for file in files:
        body = file.read_bytes()
        url = find_address(body) or _place_under(url_prefix, file, path)
        if url is None:
            raise DamagedFileError(
                f"{file} does not say where it is from; name the site that it was saved from: --url-prefix URL"
            )
        exchange = Exchange(url, 200, _find_time(file), HEADERS, body)
        yield Record(exchange, str(file))


def read_text_file(path: Path) -> TextFile:
    """Return a plain-text document; its encoding is found out as that of a page is."""
    return TextFile(str(path), None, decode_html(path.read_bytes(), "text/plain"), _find_time(path))


def _find_time(file: Path) -> str:
    saved_at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    return saved_at.isoformat(timespec="seconds").replace("+00:00", "Z")


def find_address(body: bytes) -> str | None:
    """Return the address that a saved page says it has: the browser's note, else what the page declares."""
    note = _SAVED_FROM.search(body[:_SAVED_WITHIN])
    if note:
        address = note["url"].decode("utf-8", "replace")
        return join_url(address, address)
    page = Page.parse(body, "http://unknown.invalid/")
    for selector, attribute in (
        ("link[rel~=canonical i][href]", "href"),
        ('meta[property="og:url"][content]', "content"),
    ):
        node = page.tree.css_first(selector)
        declared = node.attributes.get(attribute) if node else None
        if declared and declared.startswith(("http://", "https://")):
            return join_url(declared, declared)
    return None


def _place_under(url_prefix: str | None, file: Path, root: Path) -> str | None:
    if url_prefix is None:
        return None
    below = file.relative_to(root) if root.is_dir() else Path(file.name)
    path = "/".join(below.parts)
    return join_url(f"{url_prefix.rstrip('/')}/", re.sub(r"(^|/)index\.x?html?$", r"\1", path) or ".")
