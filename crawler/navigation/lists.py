"""Finding the lists of links on a page: rows side by side in one element, each leading to one article.

A row is the largest element whose links all lead to one page; rows with a common parent are a list. This holds for
``<ul>``, tables, stacked ``<div>`` cards and paragraphs alike, whatever their classes say.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborNode

from crawler.lazy import cached_property
from crawler.navigation.link_paths import follow_links
from crawler.navigation.list_headings import (
    SKIPPED,
    STAND_INS,
    TITLE_TAGS,
    Heading,
    find_heading,
    find_inner_heading,
    find_label,
    prefix_kicker,
)
from crawler.navigation.prose import read_text
from crawler.navigation.wording import mentions_series
from crawler.page import Page
from crawler.text.spacing import squeeze
from crawler.urls import article_key, canonicalize, is_same_site

LONGEST_ROW = 400
MOST_UNLINKED = 8
_WORD = re.compile(r"[^\W_]")
# A shorter headline may stand in any text.
SHORTEST_TITLE = 6
_CONTAINERS_NEVER = frozenset({"body", "html", "p", "main"})
_KICKED = TITLE_TAGS | {"a", "div", "p"}
_LINKS = frozenset({"a", "option"})
_RELATIVE = frozenset({"", ".", "?"})
_CARD_TITLES = "h1, h2, h3, h4, h5, h6"
_MARKS = "[aria-current], .current, .active, strong, b"
_CURRENT = re.compile(r"(?:^|[\s_-])(?:current|active|self|selected|this)(?:$|[\s_-])", re.IGNORECASE)


@dataclass(eq=False)
class Row:
    """One row of a list. ``target`` is the one address that its links have; ``is_multiple``: they have several."""

    page: Page
    node: LexborNode
    target: str | None
    is_multiple: bool = False

    @cached_property
    def url(self) -> str | None:
        """Where the row leads; None when nothing is linked."""
        return self.page.link(self.target or "#") if self.target is not None else None

    @property
    def has_links(self) -> bool:
        """Whether anything in the row is linked, to one page or several."""
        return self.target is not None or self.is_multiple

    @cached_property
    def text(self) -> str:
        """The text of the whole row."""
        return read_text(self.node, LONGEST_ROW)

    @cached_property
    def link_text(self) -> str:
        """The longest text of a link in the row; of a link over a whole card its heading."""
        if self.url is None:
            return ""
        return max([_read_link(link) for link in _list_links(self.node)], key=len, default="")

    @cached_property
    def is_current(self) -> bool:
        """Whether the row is marked as the page itself."""
        attributes = self.node.attributes
        if attributes.get("aria-current") or (self.node.tag == "option" and "selected" in attributes):
            return True
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        return bool(_CURRENT.search(names)) or self.node.css_first(_MARKS) is not None


@dataclass(eq=False)
class Own:
    """What the links to the page itself are known by: their keys, its titles, and the targets that may be it."""

    page: Page
    keys: tuple[str, str]
    targets: frozenset[str]

    @classmethod
    def make(cls, page: Page, targets: Iterable[str | None]) -> "Own":
        """Return what tells a link to *page* among *targets*, addresses as they are written."""
        name = unquote(urlsplit(page.url).path.rstrip("/").rpartition("/")[2]).casefold()
        is_told = not name.startswith("index.") and page.canonical_url.rstrip("/") == canonicalize(page.url).rstrip("/")
        keys = (article_key(page.url), article_key(page.canonical_url))
        name = name if is_told and "?" not in page.url else ""
        # A target as written can be empty, or relative to the page: ".", "./", "?".
        written = [target for target in targets if target is not None]
        known = [target for target in written if target[:1] in _RELATIVE]
        if name in "\n".join(written).casefold():
            known += [target for target in written if "%" not in target and name in target.casefold()]
        encoded = [target for target in written if "%" in target]
        if name in unquote("\n".join(encoded)).casefold():
            known += [target for target in encoded if name in unquote(target).casefold()]
        return cls(page, keys, frozenset(known))

    @cached_property
    def titles(self) -> frozenset[str]:
        """The headline and titles of the page that are too long to stand in any text."""
        titles = (squeeze(text).casefold() for text in self.page.titles)
        return frozenset(title for title in titles if len(title) >= SHORTEST_TITLE)

    @cached_property
    def named(self) -> frozenset[str]:
        """The targets that say where they lead."""
        return self.targets - {""}

    def is_titled(self, text: str) -> bool:
        """Whether *text* has the headline of the page in it."""
        return any(title in text.casefold() for title in self.titles)


@dataclass(eq=False)
class LinkList:
    """The rows of one element, in the page's order.

    ``targets`` holds where the elements of the page lead, by their ``mem_id``, ``found`` those that made it a list.
    """

    page: Page
    node: LexborNode
    targets: Mapping[int, str | None] = field(repr=False)
    own: Own = field(repr=False)
    found: Mapping[int, str] = field(repr=False)

    @cached_property
    def links_page(self) -> bool:
        """Whether a row may lead to the page itself."""
        return not self.own.named.isdisjoint(self.found.values())

    @cached_property
    def leaves_site(self) -> bool:
        """Whether one of the rows leads to another site: a quick look, which can miss one."""
        page = self.page
        origin = page.url[: page.url.find("/", 8) + 1]
        for target in self.found.values():
            if "//" not in target or target.startswith(origin) or is_same_site(target, page.url):
                continue
            url = page.link(target)
            if url is not None and (url == target or not is_same_site(url, page.url)):
                return True
        return False

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The linked rows, and the rows of their kind that link nothing, or more than one page."""
        if not self.beside:
            return self.linked
        linked, beside = iter(self.linked), {node.mem_id: node for node in self.beside}
        rows: list[Row] = []
        for child in self.node.iter():
            at = child.mem_id
            if self.targets.get(at) is not None:
                rows.append(next(linked))
            elif at in beside:
                rows.append(Row(self.page, child, None, at in self.targets))
        return tuple(rows)

    @cached_property
    def linked(self) -> tuple[Row, ...]:
        """The rows that link one page: quicker to get than all, which have to be read."""
        known, page = self.targets, self.page
        return tuple([Row(page, child, known[child.mem_id]) for child in self._children[0]])

    @cached_property
    def beside(self) -> list[LexborNode]:
        """The elements of the rows that do not link one page: found without the rows, as most lists come to nothing."""
        linked, others = self._children
        if not others:
            return []
        tags = {child.tag for child in linked} - SKIPPED
        if "a" in tags and len(linked) > 1:
            # A link that is a row itself has an element of another kind for neighbour where nothing is linked.
            tags |= STAND_INS
        return [child for child in others if child.tag in tags and _has_word(child) and not self._is_opened_by(child)]

    @cached_property
    def _children(self) -> tuple[list[LexborNode], list[LexborNode]]:
        """The elements of the list that link one page, and the others."""
        linked: list[LexborNode] = []
        others: list[LexborNode] = []
        for child in self.node.iter():
            (others if self.targets.get(child.mem_id) is None else linked).append(child)
        return linked, others

    @property
    def has_two_rows(self) -> bool:
        """Whether the list has more than one row."""
        return len(self._children[0]) > 1 or bool(self.beside)

    @cached_property
    def own_row(self) -> int | None:
        """The index of the row that stands for the page itself: linked to it, or unlinked and marked or alone so."""
        known = self.own.targets
        linked = {at: article_key(row.url or "") for at, row in enumerate(self.rows) if row.target in known}
        for key in self.own.keys if linked else ():
            same = [at for at, each in linked.items() if each == key]
            if same:
                return same[0]
        # Authors who write links by hand mind the case less than their servers do.
        folded = [at for at, each in linked.items() if each.casefold() == self.own.keys[0].casefold()]
        if len(folded) == 1:
            return folded[0]
        unlinked = [at for at, row in enumerate(self.rows) if not row.has_links]
        if len(unlinked) > 1:
            marked = [at for at in unlinked if self.rows[at].is_current]
            unlinked = marked or [at for at in unlinked if self.own.is_titled(self.rows[at].text)]
        return unlinked[0] if len(unlinked) == 1 else None

    @property
    def may_hold_page(self) -> bool:
        """Whether a row links the page, or one of few has no link as its own may have: a quick look."""
        return self.links_page or 0 < sum(node.mem_id not in self.targets for node in self.beside) <= MOST_UNLINKED

    @property
    def is_own_told(self) -> bool:
        """Whether the row of the page itself is one by its link, its mark or its title, and not by having no link."""
        row = self.rows[self.own_row] if self.own_row is not None else None
        return row is not None and (row.has_links or row.is_current or self.own.is_titled(row.text))

    @cached_property
    def heading(self) -> Heading | None:
        """The text that opens the list, stands before it, or opens the boxes around it, with its node."""
        return self._inner_heading or find_heading(self.node)

    @cached_property
    def title(self) -> Heading | None:
        """The heading, or what tells of a series beside it: the label of the list or its box, a kicker over it."""
        found = self.heading
        if found and mentions_series(found[1]):
            return found
        return find_label(self.node) or (prefix_kicker(found) if found and found[0].tag in _KICKED else found)

    @cached_property
    def _inner_heading(self) -> Heading | None:
        return find_inner_heading(self.node, self.targets, self.own.is_titled)

    def _is_opened_by(self, node: LexborNode) -> bool:
        return self._inner_heading is not None and self._inner_heading[0].mem_id == node.mem_id

    @cached_property
    def names(self) -> str:
        """The classes and ids of the list and of the two boxes around it."""
        found: list[str] = []
        node: LexborNode | None = self.node
        for _ in range(3):
            if node is None or node.tag in ("body", "article", "main"):
                break
            attributes = node.attributes
            found += [attributes.get("class") or "", attributes.get("id") or ""]
            node = node.parent
        return " ".join(found)


def find_lists(page: Page) -> list[LinkList]:
    """Return the lists of links on the page, in its order; single links are none."""
    links = follow_links(page)
    own = Own.make(page, {links.targets[link] for link in links.ids})
    lists = [LinkList(page, links.nodes[box], links.targets, own, rows) for box, rows in links.find_rows().items()]
    return [found for found in lists if _is_list(found)]


def _is_list(found: LinkList) -> bool:
    tag = found.node.tag
    if tag in _CONTAINERS_NEVER:
        return False
    return len(found.found) > 1 or tag in ("ul", "ol") or found.has_two_rows


def _list_links(row: LexborNode) -> list[LexborNode]:
    child = row.first_child
    if row.tag in _LINKS:
        return [row]
    if child is not None and child.next is None and child.tag == "a" and "href" in child.attrs:
        # Most rows are nothing but a link, and a query takes as long as all the rest.
        return [child]
    return row.css("a[href]")


def _read_link(link: LexborNode) -> str:
    child = link.first_child
    is_plain = child is None or (child.text_content is not None and child.next is None)
    heading = None if is_plain else link.css_first(_CARD_TITLES)
    return squeeze((heading or link).text())


def _has_word(row: LexborNode) -> bool:
    """Whether a row has words, and few."""
    text = row.text()
    if len(text) > 4 * LONGEST_ROW:
        # What read_text makes of it, which would read all again: the next of a lone link is often the article.
        text = squeeze(text[: 4 * LONGEST_ROW])
    elif 2 * len(text) > LONGEST_ROW:
        # Only then: to tell elements apart, as the text of a row does, makes none twice as long.
        text = read_text(row, LONGEST_ROW)
    return len(text) <= LONGEST_ROW and _WORD.search(text) is not None
