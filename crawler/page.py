"""A page: its bytes decoded and parsed once, for navigation and article alike."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

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


# What a reader can press: a link with its ``href`` as written, or a button (None).
Control = tuple[LexborNode, str | None]
# A link with its ``href``, or a choice with its ``value``.
Target = tuple[LexborNode, str]
Made = TypeVar("Made")
# No label is longer; hostile pages nest controls around all their text.
MAX_LABEL = 4000


@dataclass(eq=False, slots=True)
class _Head:
    """What the elements tell of which a page has few, and most in its head."""

    metas: list[tuple[str, str]] = field(default_factory=list)
    relations: list[tuple[frozenset[str], str]] = field(default_factory=list)
    bases: list[str | None] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    json_ld: list[str] = field(default_factory=list)


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
    def _head(self) -> _Head:
        """What the page's elements tell of it. They are let go at once: the garbage collector looks at each kept."""
        head = _Head()
        for node in self.tree.css(HEAD):
            tag = node.tag
            if tag == "script":
                head.json_ld.append(node.text_lexbor())
            elif tag == "title":
                head.titles.append(node.text())
            else:
                attributes = node.attributes
                if tag == "meta" and (content := attributes.get("content")):
                    name = attributes.get("property") or attributes.get("name") or attributes.get("http-equiv") or ""
                    head.metas.append((name.strip().lower(), content))
                elif tag == "link" and (href := attributes.get("href")):
                    head.relations.append((frozenset((attributes.get("rel") or "").lower().split()), href))
                elif tag == "base":
                    head.bases.append(attributes.get("href"))
        return head

    @cached_property
    def base_url(self) -> str:
        """The URL that relative links are resolved against (HTML ``<base href>``)."""
        bases = self._head.bases
        return (join_url(self.url, bases[0]) if bases else None) or self.url

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

    def recall(self, make: "Callable[[Page], Made]") -> Made:
        """Return what *make* makes of the page. Several rules may ask for the same, which is made once."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    @cached_property
    def _made(self) -> "dict[Callable[[Page], Any], Any]":  # what each makes is of its own type
        """What was made of the page, by what made it. It must not hold the page, which would not be freed."""
        return {}

    @cached_property
    def headings(self) -> list[LexborNode]:
        """The headings, and the elements that head a list or box."""
        return self.tree.css(HEADINGS)

    @property
    def controls(self) -> list[Control]:
        """The links and buttons of the page in its order."""
        return self._pressed[0]

    @property
    def anchors(self) -> list[Target]:
        """The links of the page in its order: the controls that have an ``href``."""
        return self._pressed[1]

    @cached_property
    def hrefs(self) -> list[str]:
        """The addresses of the page's links in its order, as written."""
        return [href for _, href in self.anchors]

    @property
    def options(self) -> list[Target]:
        """The choices of the page's menus, each with its ``value`` as written."""
        return self._pressed[2]

    @cached_property
    def _pressed(self) -> tuple[list[Control], list[Target], list[Target]]:
        """The controls, the links and the choices: one object for each, however many of these it is among."""
        controls: list[Control] = []
        anchors: list[Target] = []
        options: list[Target] = []
        for node in self.tree.css(CONTROLS):
            tag = node.tag
            href = node.attrs.sget("href", None) if tag == "a" else None
            if href is not None:
                anchor = (node, href)
                controls.append(anchor)
                anchors.append(anchor)
            elif tag == "option":
                options.append((node, node.attributes.get("value") or ""))
            else:
                controls.append((node, None))
        return controls, anchors, options

    @cached_property
    def labels(self) -> list[str]:
        """What the controls say, in their order, each with single spaces; of long texts only the beginning."""
        return [" ".join(node.text(separator=" ")[:MAX_LABEL].split()) for node, _ in self.controls]

    @property
    def metas(self) -> list[tuple[str, str]]:
        """The ``meta`` elements that have a content, each by its property or name in lower case."""
        return self._head.metas

    @property
    def json_ld(self) -> list[str]:
        """The texts of the page's scripts in JSON-LD, as they stand there."""
        return self._head.json_ld

    def find_meta(self, name: str) -> str | None:
        """Return the content of the first ``meta`` element of that property or name."""
        return next((content for each, content in self.metas if each == name), None)

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """The headline and titles of the page, the one that readers see first: several rules read them."""
        return tuple(self._list_titles())

    @property
    def title(self) -> str | None:
        """The text of the ``title`` element, None when there is none."""
        return self._head.titles[0] if self._head.titles else None

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

    @property
    def relations(self) -> list[tuple[frozenset[str], str]]:
        """The ``link`` elements: their relations in lower case, and the ``href`` as written."""
        return self._head.relations

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
