"""The traits that a block has from the elements it lies in: the same for all blocks of one frame."""

from functools import lru_cache

from crawler.article.blocks import Frame, Layout
from crawler.article.traits import Traits

# Prose: a block of some length that is no list of links.
PROSE_WORDS = 12
ANCESTORS = 4


class Surroundings:
    """How many words, words in links and words of prose each frame of a page holds."""

    def __init__(self, layout: Layout) -> None:
        self.words, self.linked, self.prose = ([0] * len(layout.frames) for _ in range(3))
        for block in layout.blocks:
            index = block.frame.index
            self.words[index] += block.words
            self.linked[index] += block.linked
            if block.words >= PROSE_WORDS and 3 * block.linked < block.words:
                self.prose[index] += block.words
        for frame in reversed(layout.frames):
            if frame.parent is not None:
                for sums in (self.words, self.linked, self.prose):
                    sums[frame.parent.index] += sums[frame.index]

    def describe_ancestors(self, frame: Frame | None) -> list[Traits]:
        """Tell, of *frame* and what it lies in, the share of the page's prose, and how linked it is."""
        groups: list[Traits] = []
        total = self.prose[0] or 1
        for level in range(1, ANCESTORS + 1):
            if frame is None:
                groups.append(frozenset({f"no{level}"}))
                break
            index, words = frame.index, self.words[frame.index] or 1
            groups.append(describe_shares(level, 10 * self.prose[index] // total, 5 * self.linked[index] // words))
            frame = frame.parent
        return groups


@lru_cache(maxsize=1024)
def describe_shares(level: int, prose: int, links: int) -> Traits:
    """Tell which tenths of the page's prose an ancestor holds, and how many fifths of its own words are links."""
    return frozenset({f"prose{level}={min(9, prose)}", f"links{level}={min(4, links)}"})
