"""The traits that a block has from the elements it lies in: the same for all blocks of one frame."""

from functools import lru_cache

from crawler.article.blocks import Frame, Layout
from crawler.article.weights import Traits

# Prose: a block of some length that is no list of links.
PROSE_WORDS = 12
ANCESTORS = 4
NO_ANCESTOR = [Traits({f"no{level}"}) for level in range(1, ANCESTORS + 1)]


class Surroundings:
    """How many words, words in links and words of prose each frame of a page holds."""

    def __init__(self, layout: Layout) -> None:
        words, linked, prose = ([0] * len(layout.frames) for _ in range(3))
        for block in layout.blocks:
            index, count = block.frame.index, block.words
            words[index] += count
            linked[index] += block.linked
            if count >= PROSE_WORDS and 3 * block.linked < count:
                prose[index] += count
        for frame in reversed(layout.frames):
            if frame.parent is not None and words[frame.index]:
                index, parent = frame.index, frame.parent.index
                words[parent] += words[index]
                linked[parent] += linked[index]
                prose[parent] += prose[index]
        self.words, self.linked, self.prose = words, linked, prose

    def describe_ancestors(self, frame: Frame | None) -> list[Traits]:
        """Tell, of *frame* and what it lies in, the share of the page's prose, and how linked it is."""
        groups: list[Traits] = []
        total = self.prose[0] or 1
        for level in range(1, ANCESTORS + 1):
            if frame is None:
                groups.append(NO_ANCESTOR[level - 1])
                break
            index, words = frame.index, self.words[frame.index] or 1
            groups.append(describe_shares(level, 10 * self.prose[index] // total, 5 * self.linked[index] // words))
            frame = frame.parent
        return groups


@lru_cache(maxsize=1024)
def describe_shares(level: int, prose: int, links: int) -> Traits:
    """Tell which tenths of the page's prose an ancestor holds, and how many fifths of its own words are links."""
    return Traits({f"prose{level}={min(9, prose)}", f"links{level}={min(4, links)}"})
