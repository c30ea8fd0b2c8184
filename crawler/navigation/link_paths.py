"""Following the links of a page upwards, to the rows that they stand in.

A row is the largest element whose links all lead to one page.
"""

from itertools import chain

from selectolax.lexbor import LexborNode

from crawler.page import Page
from crawler.urls import NO_PAGES

# A row holds a link at most this deep: cards nest more than plain lists, layouts more than cards.
ROW_DEPTH = 8
_OPENERS = frozenset({scheme[0] for scheme in NO_PAGES})


class LinkPaths:
    """The links of a page, and what they lie in; elements are known by their ``mem_id``, which is quicker to get."""

    def __init__(self) -> None:
        self.ids: list[int] = []
        # The one target of each element that links are in; None: several.
        self.targets: dict[int, str | None] = {}
        self.nodes: dict[int, LexborNode] = {}
        self.parents: dict[int, int] = {}

    def find_rows(self) -> dict[int, dict[int, str]]:
        """Return the elements of several pages with the rows of each, and where these lead."""
        targets, nodes, parents = self.targets, self.nodes, self.parents
        boxes: dict[int, dict[int, str]] = {}
        for link in self.ids:
            at = link
            for _ in range(ROW_DEPTH):
                box = parents.get(at)
                if box is None:
                    break
                # A list item is a row even when its list has no other.
                if targets[box] is None or nodes[at].tag == "li":
                    if (target := targets[at]) is not None:
                        if (rows := boxes.get(box)) is None:
                            rows = boxes[box] = {}
                        rows[at] = target
                    break
                at = box
        return boxes


def follow_links(page: Page) -> LinkPaths:
    """Return the links of *page*, each followed upwards until others are met that lead elsewhere."""
    links = LinkPaths()
    targets, nodes, parents = links.targets, links.nodes, links.parents
    body = page.tree.body
    if body is not None:
        # No list: nothing above it is asked.
        targets[body.mem_id], nodes[body.mem_id] = None, body
    for link, href in chain(page.anchors, page.options):
        target = href.partition("#")[0] if "#" in href else href
        # The letter rules most out, and is quicker to look at.
        if target[:1] in _OPENERS and target.startswith(NO_PAGES):
            continue
        node, at = link, link.mem_id
        links.ids.append(at)
        for _ in range(ROW_DEPTH + 1):
            known = targets.setdefault(at, target)
            if known is None:
                # What lies around an element of several targets has several, too.
                break
            nodes[at] = node
            if known != target:
                targets[at] = None
            parent = node.parent
            if parent is None:
                break
            above = parents[at] = parent.mem_id
            node, at = parent, above
    return links
