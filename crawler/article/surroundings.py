"""The traits that a block has from the elements it lies in: the same for all blocks of one frame."""

from functools import lru_cache
from itertools import accumulate

from crawler.article.blocks import Block, Frame, Layout
from crawler.article.weights import Traits

# Prose: a block of some length that is no list of links.
PROSE_WORDS = 12
ANCESTORS = 4
LEVELS = range(1, ANCESTORS + 1)
NO_ANCESTOR = [Traits({f"no{level}"}) for level in LEVELS]


class Surroundings:
    """How many words, words in links and words of prose each frame of a page holds."""

    def __init__(self, layout: Layout) -> None:
        blocks = layout.blocks
        # Up to each block: the difference of two is what lies between them.
        self._words = [*accumulate([block.words for block in blocks], initial=0)]
        self._linked = [*accumulate([block.linked for block in blocks], initial=0)]
        self._prose = [*accumulate([_count_prose(block) for block in blocks], initial=0)]
        self._shares: dict[int, list[Traits]] = {}

    def describe_ancestors(self, frame: Frame | None) -> list[Traits]:
        """Tell, of *frame* and what it lies in, the share of the page's prose, and how linked it is."""
        groups: list[Traits] = []
        for level in range(ANCESTORS):
            if frame is None:
                groups.append(NO_ANCESTOR[level])
                break
            shares = self._shares.get(frame.index) or self._describe_frame(frame)
            groups.append(shares[level])
            frame = frame.parent
        return groups

    def _describe_frame(self, frame: Frame) -> list[Traits]:
        start, end = frame.start, frame.end
        prose = 10 * (self._prose[end] - self._prose[start]) // (self._prose[-1] or 1)
        links = 5 * (self._linked[end] - self._linked[start]) // (self._words[end] - self._words[start] or 1)
        shares = self._shares[frame.index] = describe_shares(prose, links)
        return shares


def _count_prose(block: Block) -> int:
    return block.words if block.words >= PROSE_WORDS and 3 * block.linked < block.words else 0


@lru_cache(maxsize=1024)
def describe_shares(prose: int, links: int) -> list[Traits]:
    """Tell for each level how many tenths of the prose an ancestor holds, and fifths of its own words are links."""
    return [Traits({f"prose{level}={min(9, prose)}", f"links{level}={min(4, links)}"}) for level in LEVELS]
