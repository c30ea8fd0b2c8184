"""Where an element stands among the frames of a page, which are in document order."""

from selectolax.lexbor import LexborNode

from crawler.article.blocks import Frame, Layout

# Inline elements are not nested deeper on any real page.
MAX_DEPTH = 24


class Places:
    """The places of the elements of one page."""

    def __init__(self, layout: Layout) -> None:
        self._indexes = {frame.node.mem_id: frame.index for frame in layout.frames}
        self._end = len(layout.frames)

    def find(self, node: LexborNode) -> int | None:
        """Return the index of the frame that *node* is or lies in, or None.

        Footers are left out of the layout: what lies in one counts as after all frames.
        """
        at: LexborNode | None = node
        for _ in range(MAX_DEPTH):
            if at is None:
                return None
            if (index := self._indexes.get(at.mem_id)) is not None:
                return index
            if at.tag == "footer":
                return self._end
            at = at.parent
        return None


def find_common_frame(one: Frame, other: Frame) -> Frame:
    """Return the innermost frame that holds both."""
    above = set()
    frame: Frame | None = one
    while frame is not None:
        above.add(frame.index)
        frame = frame.parent
    while other.index not in above and other.parent is not None:
        other = other.parent
    return other
