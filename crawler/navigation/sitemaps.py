"""Reading sitemaps: which pages a site has, and when each was modified last (sitemaps.org protocol 0.9)."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from crawler.urls import join_url

# The protocol's own limit, uncompressed.
LARGEST = 50 * 1024 * 1024
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Located:
    """A page, or a further sitemap. ``modified_at`` is ISO 8601 as the site writes it; None when it does not say."""

    url: str
    modified_at: str | None


@dataclass(frozen=True, slots=True)
class Sitemap:
    """The pages that a sitemap lists, or the further sitemaps that an index of them does."""

    pages: tuple[Located, ...] = ()
    sitemaps: tuple[Located, ...] = ()


def parse_sitemap(body: bytes, url: str) -> Sitemap | None:
    """Return what the sitemap (or index of sitemaps) *body* lists, gzipped or not; None when it is none."""
    root = parse_xml(_unzip(body))
    if root is None:
        return None
    name = etree.QName(root).localname
    if name == "urlset":
        return Sitemap(pages=tuple(list_located(root, url)))
    return Sitemap(sitemaps=tuple(list_located(root, url))) if name == "sitemapindex" else None


def parse_xml(body: bytes) -> etree._Element | None:
    """Return the root of an XML document, mended where it is broken; None when there is none.

    No entity is resolved and nothing fetched: it is a stranger's document.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(body.strip(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root if root is not None and isinstance(root.tag, str) else None


def list_located(root: etree._Element, url: str) -> Iterator[Located]:
    """Yield the entries of a sitemap's root element that have an address."""
    for entry in root:
        values = {
            etree.QName(child).localname: (child.text or "").strip() for child in entry if isinstance(child.tag, str)
        }
        location = join_url(url, values.get("loc") or None)
        if location:
            yield Located(location, values.get("lastmod") or None)


def _unzip(body: bytes) -> bytes:
    if not body.startswith(_GZIP):
        return body
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(body, LARGEST)
    except zlib.error:
        return b""
