"""Contents told in two lists around the page: "Previous articles" and "Next articles" (the Pelican series plugin)."""

from crawler.items import Claim, ClaimKind, Entry, Evidence, SeriesName
from crawler.navigation.asides import is_aside
from crawler.navigation.lists import LinkList
from crawler.navigation.wording import Direction, can_point, find_pointer, mentions_series
from crawler.page import Page
from crawler.urls import is_same_site

_BOX_CLIMB = 3
# Siblings before a list that are looked at: the headings and the other list, with the white space between.
_HEADINGS_BEFORE = 12
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "summary", "legend"})
LONGEST_HEADING = 40
LONG_HEADING = 1000


def read_split_lists(page: Page, lists: list[LinkList]) -> list[Claim]:
    """Read the parts before and after the page from lists headed by a word for previous and next ones."""
    if not _may_have_box(page):
        return []
    sides: dict[Direction, LinkList] = {}
    for found in lists:
        if found.leaves_site:
            continue
        heading = found.heading[1] if found.heading else ""
        pointer = find_pointer(heading) if len(heading) < LONGEST_HEADING and can_point(heading) else None
        if pointer and pointer.title is None and _is_list_of_parts(page, found) and _is_in_series_box(found):
            sides.setdefault(pointer.direction, found)
    if not sides:
        return []
    before, after = (_list_entries(sides.get(side)) for side in (Direction.PREVIOUS, Direction.NEXT))
    furniture = tuple(node for found in sides.values() for node in _list_furniture(found))
    snippet = " / ".join(found.heading[1] for found in sides.values() if found.heading)
    evidence = Evidence("split_lists.contents", snippet, "content", 0.9, furniture)
    series, about = SeriesName(), page.canonical_url
    entries = (*before, Entry(about), *after)
    claims = [
        Claim(ClaimKind.MEMBERSHIP, series, about, evidence),
        Claim(ClaimKind.CONTENTS, series, about, evidence, entries=entries, whole=True),
    ]
    for kind, neighbours, at in ((ClaimKind.PREVIOUS, before, -1), (ClaimKind.NEXT, after, 0)):
        neighbour = neighbours[at] if neighbours else Entry(None)
        claims.append(Claim(kind, series, about, evidence, url=neighbour.url, title=neighbour.title))
    return claims


def _is_list_of_parts(page: Page, found: LinkList) -> bool:
    urls = [row.url for row in found.rows if row.url]
    is_linked = len(urls) == len(found.rows) > 0
    return is_linked and all(is_same_site(url, page.url) for url in urls) and not is_aside(found.node)


def _is_in_series_box(found: LinkList) -> bool:
    """Whether a word for series opens the box around the list, or a heading right before it."""
    before = found.node.prev
    for _ in range(_HEADINGS_BEFORE):
        if before is None:
            break
        if before.tag in _HEADINGS and mentions_series(before.text()):
            return True
        before = before.prev
    node = found.node.parent
    for _ in range(_BOX_CLIMB):
        if node is None or node.tag in ("body", "html"):
            return False
        heading = node.css_first("h1, h2, h3, h4, h5, h6, summary, legend")
        if heading is not None and mentions_series(heading.text()):
            return True
        node = node.parent
    return False


def _may_have_box(page: Page) -> bool:
    """Whether a box can be a series', which is asked of each list: a quick look, after which most pages are done."""
    texts: list[str] = []
    for node in page.headings:
        text = node.text()
        if len(text) > LONG_HEADING:
            # Hostile pages nest headings around all their text: to keep that of each would fill the memory.
            return True
        texts.append(text)
    return mentions_series("\n".join(texts))


def _list_entries(found: LinkList | None) -> tuple[Entry, ...]:
    return tuple(Entry(row.url, row.link_text) for row in found.rows) if found else ()


def _list_furniture(found: LinkList) -> tuple[int, ...]:
    return (found.node.mem_id, *((found.heading[0].mem_id,) if found.heading else ()))
