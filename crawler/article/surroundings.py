"""The traits that a block has from the elements it lies in: the same for all blocks of one frame."""

from functools import lru_cache

from crawler.article.blocks import Frame, Layout
from crawler.article.weights import Traits

# Prose: a block of some length that is no list of links.
PROSE_WORDS = 12
ANCESTORS = 4
LEVELS = range(1, ANCESTORS + 1)
NO_ANCESTOR = [Traits({f"no{level}"}) for level in LEVELS]


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
        for counts in (words, linked, prose):
            layout.sum_up(counts)
        self.words, self.linked, self.prose = words, linked, prose
        self._shares: dict[int, list[Traits]] = {}

    def describe_ancestors(self, frame: Frame | None) -> list[Traits]:
        """Tell, of *frame* and what it lies in, the share of the page's prose, and how linked it is."""
        groups: list[Traits] = []
        for level in range(ANCESTORS):
            if frame is None:
                groups.append(NO_ANCESTOR[level])
                break
            shares = self._shares.get(frame.index) or self._describe_frame(frame.index)
            groups.append(shares[level])
            frame = frame.parent
        return groups

    def _describe_frame(self, index: int) -> list[Traits]:
        prose = 10 * self.prose[index] // (self.prose[0] or 1)
        links = 5 * self.linked[index] // (self.words[index] or 1)
        shares = self._shares[index] = describe_shares(prose, links)
        return shares


@lru_cache(maxsize=1024)
def describe_shares(prose: int, links: int) -> list[Traits]:
    """Tell for each level how many tenths of the prose an ancestor holds, and fifths of its own words are links."""
    return [Traits({f"prose{level}={min(9, prose)}", f"links{level}={min(4, links)}"}) for level in LEVELS]
