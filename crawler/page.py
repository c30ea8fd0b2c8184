"""A page: its bytes decoded and parsed once, for navigation and article alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from crawler.decoding import decode_html
from crawler.nesting import limit_nesting
from crawler.urls import canonicalize, is_same_site, join_url


@dataclass(frozen=True)
class Page:
    """One fetched HTML page. ``url`` is the URL that answered (after redirects). Treat the tree as read-only."""

    url: str
    html: str
    tree: LexborHTMLParser

    @classmethod
    def parse(cls, body: bytes, url: str, *, content_type: str | None = None) -> "Page":
        """Decode and parse *body*; *content_type* is the HTTP header, when there was one. Never raises on any bytes."""
        html = limit_nesting(decode_html(body, content_type))
        return cls(url=url, html=html, tree=LexborHTMLParser(html))

    @cached_property
    def base_url(self) -> str:
        """The URL that relative links are resolved against (HTML ``<base href>``)."""
        # A page is longer than its head, and few have the element at all.
        head = self.tree.head
        node = head.css_first("base[href]") if head else None
        node = node or self.tree.css_first("base[href]")
        return (join_url(self.url, node.attributes.get("href")) if node else None) or self.url

    def link(self, href: str | None) -> str | None:
        """Return *href* as an absolute http(s) URL without fragment, or None if it leads nowhere."""
        known = self._links.get(href, "")
        if known == "":
            known = self._links[href] = join_url(self.base_url, href)
        return known

    @cached_property
    def anchors(self) -> tuple[tuple[LexborNode, str], ...]:
        """The links of the page in its order, each with its ``href`` as written."""
        return tuple((node, node.attributes.get("href") or "") for node in self.tree.css("a[href]"))

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """The headline and titles of the page, the one that readers see first: several rules read them."""
        return tuple(self._list_titles())

    def _list_titles(self) -> Iterator[str]:
        title = self.tree.css_first("head title")
        for node in self.tree.css("h1")[:3]:
            yield node.text(separator=" ")
        named = self.tree.css_first('meta[property="og:title"]')
        if named:
            yield named.attributes.get("content") or ""
        for node in self.tree.css("h2")[:2] if title else []:
            # Where the site's name is the only h1, the headline is the h2 that the title repeats.
            if title and len(text := node.text().strip()) > 5 and text in title.text():
                yield text
        if title:
            yield title.text()

    @cached_property
    def shortlinks(self) -> tuple[str, ...]:
        """The short addresses that the page declares, such as ``?p=291`` of WordPress."""
        nodes = self.tree.css("link[rel~=shortlink i][href]")
        return tuple(url for node in nodes if (url := self.link(node.attributes.get("href"))))

    @cached_property
    def _links(self) -> dict[str | None, str | None]:
        """The links that were resolved: pages repeat theirs, and several rules read each."""
        return {}

    @cached_property
    def canonical_url(self) -> str:
        """The URL to file the page under: the one it declares, if that is on its own site, else its own."""
        node = self.tree.css_first("link[rel~=canonical i][href]")
        declared = self.link(node.attributes.get("href")) if node else None
        if declared and is_same_site(declared, self.url):
            return canonicalize(declared)
        return canonicalize(self.url)
