"""A page: its bytes decoded and parsed once, for navigation and article alike."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from crawler.decoding import decode_source
from crawler.lazy import cached_property
from crawler.nesting import limit_nesting
from crawler.urls import canonicalize, is_same_site, join_url

# One query for several purposes costs hardly more than one for each.
HEAD = 'meta[content], link[href], base[href], head title, script[type="application/ld+json" i]'
HEADINGS = "h1, h2, h3, h4, h5, h6, summary, legend"
CONTROLS = "a, button, option[value]"
ITEMS = "[itemprop], [typeof]"


# What a reader can press: a link with its ``href`` as written, or a button (None); its text with single spaces.
Control = tuple[LexborNode, str | None, str]
# What leads somewhere, with its address as written.
Target = tuple[LexborNode, str]


@dataclass(slots=True)
class _Controls:
    """The links and buttons of a page, the ``href`` of each, those that have one, and the choices of menus."""

    nodes: list[LexborNode] = field(default_factory=list)
    hrefs: list[str | None] = field(default_factory=list)
    anchors: list[LexborNode] = field(default_factory=list)
    options: list[LexborNode] = field(default_factory=list)


@dataclass(frozen=True)
class Page:
    """One fetched HTML page. ``url`` is the URL that answered (after redirects). Treat the tree as read-only."""

    url: str
    html: str
    tree: LexborHTMLParser

    @classmethod
    def parse(cls, body: bytes, url: str, *, content_type: str | None = None) -> "Page":
        """Decode and parse *body*; *content_type* is the HTTP header, when there was one. Never raises on any bytes."""
        text, source = decode_source(body, content_type)
        html = limit_nesting(text)
        return cls(url=url, html=html, tree=LexborHTMLParser(source if html is text else html))

    @cached_property
    def _head(self) -> dict[str, list[LexborNode]]:
        """The elements that tell of the page, by tag."""
        found: dict[str, list[LexborNode]] = {"meta": [], "link": [], "base": [], "title": [], "script": []}
        for node in self.tree.css(HEAD):
            found[node.tag or ""].append(node)
        return found

    @cached_property
    def base_url(self) -> str:
        """The URL that relative links are resolved against (HTML ``<base href>``)."""
        bases = self._head["base"]
        return (join_url(self.url, bases[0].attributes.get("href")) if bases else None) or self.url

    def link(self, href: str | None) -> str | None:
        """Return *href* as an absolute http(s) URL without fragment, or None if it leads nowhere."""
        known = self._links.get(href, "")
        if known == "":
            known = self._links[href] = join_url(self.base_url, href)
        return known

    def select(self, selector: str) -> list[LexborNode]:
        """Return the elements that a CSS selector matches, in the page's order. Several rules may ask for the same."""
        found = self._selected.get(selector)
        if found is None:
            found = self._selected[selector] = self.tree.css(selector)
        return found

    @cached_property
    def _selected(self) -> dict[str, list[LexborNode]]:
        """The elements that were asked for, by selector."""
        return {}

    @cached_property
    def headings(self) -> list[LexborNode]:
        """The headings, and the elements that head a list or box."""
        return self.tree.css(HEADINGS)

    @property
    def controls(self) -> Iterable[Control]:
        """The links and buttons of the page in its order."""
        # Joined anew each time: one tuple kept for each would be as many objects for the garbage collector to look at.
        return zip(self._controls.nodes, self._controls.hrefs, self._labels, strict=True)

    @cached_property
    def _labels(self) -> list[str]:
        return [" ".join(node.text(separator=" ").split()) for node in self._controls.nodes]

    @property
    def options(self) -> Iterable[Target]:
        """The choices of the page's menus, each with its ``value`` as written."""
        return [(node, node.attributes.get("value") or "") for node in self._controls.options]

    @property
    def anchors(self) -> Iterable[Target]:
        """The links of the page in its order, each with its ``href`` as written."""
        # Not from the controls: to read their texts is dear.
        return zip(self._controls.anchors, self.hrefs, strict=True)

    @cached_property
    def hrefs(self) -> list[str]:
        """The addresses of the page's links in its order, as written."""
        return [href for href in self._controls.hrefs if href is not None]

    @cached_property
    def _controls(self) -> _Controls:
        found = _Controls()
        for node in self.tree.css(CONTROLS):
            tag = node.tag
            if tag == "option":
                found.options.append(node)
                continue
            href = node.attrs.sget("href", None) if tag == "a" else None
            found.nodes.append(node)
            found.hrefs.append(href)
            if href is not None:
                found.anchors.append(node)
        return found

    @cached_property
    def metas(self) -> tuple[tuple[str, str], ...]:
        """The ``meta`` elements that have a content, each by its property or name in lower case."""
        found = (node.attributes for node in self._head["meta"])
        return tuple(
            ((each.get("property") or each.get("name") or each.get("http-equiv") or "").strip().lower(), content)
            for each in found
            if (content := each.get("content"))
        )

    @cached_property
    def json_ld(self) -> tuple[str, ...]:
        """The texts of the page's scripts in JSON-LD, as they stand there."""
        return tuple(node.text_lexbor() for node in self._head["script"])

    def find_meta(self, name: str) -> str | None:
        """Return the content of the first ``meta`` element of that property or name."""
        return next((content for each, content in self.metas if each == name), None)

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """The headline and titles of the page, the one that readers see first: several rules read them."""
        return tuple(self._list_titles())

    @cached_property
    def title(self) -> str | None:
        """The text of the ``title`` element, None when there is none."""
        titles = self._head["title"]
        return titles[0].text() if titles else None

    def _list_titles(self) -> Iterator[str]:
        for node in [node for node in self.headings if node.tag == "h1"][:3]:
            yield node.text(separator=" ")
        named = self.find_meta("og:title")
        if named:
            yield named
        for node in [node for node in self.headings if node.tag == "h2"][:2] if self.title else []:
            # Where the site's name is the only h1, the headline is the h2 that the title repeats.
            if self.title and len(text := node.text().strip()) > 5 and text in self.title:
                yield text
        if self.title:
            yield self.title

    @cached_property
    def shortlinks(self) -> tuple[str, ...]:
        """The short addresses that the page declares, such as ``?p=291`` of WordPress."""
        return tuple(url for rels, href in self.relations if "shortlink" in rels and (url := self.link(href)))

    @cached_property
    def relations(self) -> tuple[tuple[frozenset[str], str], ...]:
        """The ``link`` elements: their relations in lower case, and the ``href`` as written."""
        found = (node.attributes for node in self._head["link"])
        return tuple(
            (frozenset((each.get("rel") or "").lower().split()), href) for each in found if (href := each.get("href"))
        )

    @cached_property
    def _links(self) -> dict[str | None, str | None]:
        """The links that were resolved: pages repeat theirs, and several rules read each."""
        return {}

    @cached_property
    def canonical_url(self) -> str:
        """The URL to file the page under: the one it declares, if that is on its own site, else its own."""
        declared = next((self.link(href) for rels, href in self.relations if "canonical" in rels), None)
        if declared and is_same_site(declared, self.url):
            return canonicalize(declared)
        return canonicalize(self.url)
