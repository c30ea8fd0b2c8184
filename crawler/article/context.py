"""A block among its neighbours: what the first judgement of all the blocks of a page tells of each of them.

The root of the article is the frame that holds the most of what looks like text of the article, and the least of what
does not; a block is judged again by its place in it, and by what its neighbours and its containers look like.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import mul

from crawler.article.blocks import Block, Frame, Layout
from crawler.article.traits import LEVELS, get_size
from crawler.article.weights import Traits

# A frame gains by a block that is more likely text of the article than this. Low, as an article split over many frames
# must be held together.
ROOT_ODDS = 0.4
# Longer blocks count no more than one of this many words, so that no single block decides.
LONG = 100
MAX_LOGIT = 6.0
# From so many steps on, into the root or out of it, all are alike.
DEEPEST = 6
# Of each container, from the inside out: what is told of one that holds nothing else, and the names of its measures.
CONTAINERS = tuple([(Traits({f"alone{level}"}), f"c{level}", f"sh{level}") for level in (1, 2)])

# What is so of a block, as traits, and what is measured of it, by name.
Features = tuple[list[Traits], list[tuple[str, float]]]


def list_features(layout: Layout, odds: Sequence[float], chosen: Iterable[int]) -> Iterator[Features]:
    """Yield the features of each *chosen* block (by index), given the *odds* of all blocks by themselves (0 to 1)."""
    sums = _Sums(layout, odds)
    for index in chosen:
        yield sums.describe(layout.blocks[index], odds[index])


@lru_cache(maxsize=4096)
def describe_block(kind: str, size: int, before: int, after: int) -> Traits:
    """Tell the kind of a block, how long it is, and how much of the text stands before and after it."""
    return Traits({f"k={LEVELS.get(kind, kind)}", f"b={size}", f"bf={before}", f"af={after}"})


def to_logit(odds: float, limit: float = MAX_LOGIT) -> float:
    """Return the logarithm of the odds, no further from 0 than *limit*."""
    logit = math.log((odds + 1e-4) / (1 - odds + 1e-4))
    return limit if logit > limit else -limit if logit < -limit else logit


class _Sums:
    """The words before each block and how many of them are likely the article's; and the root that follows.

    The difference of two is what lies between them: in a frame, or in one block.
    """

    def __init__(self, layout: Layout, odds: Sequence[float]) -> None:
        weights = [min(block.words, LONG) for block in layout.blocks]
        self.words = [*accumulate(weights, initial=0)]
        self.likely = [*accumulate(map(mul, weights, odds), initial=0.0)]
        self.total = self.likely[-1] or 1.0
        gained = [likely - ROOT_ODDS * words for likely, words in zip(self.likely, self.words, strict=True)]
        gains = [gained[frame.end] - gained[frame.start] for frame in layout.frames]
        limit = max(gains) - 1e-9
        self.root = next(frame for frame in reversed(layout.frames) if gains[frame.index] >= limit)

    def _find_step(self, block: Block) -> Traits:
        """Tell how deep the block lies in the root, or how far up from the root a frame holds both."""
        index, steps = block.index, 0
        at: Frame | None
        if self.root.start <= index < self.root.end:
            at = block.frame
            while at is not None and at is not self.root and steps < DEEPEST:
                at, steps = at.parent, steps + 1
            return describe_step("root", steps)
        at = self.root
        while at is not None and not at.start <= index < at.end:
            at, steps = at.parent, steps + 1
        return describe_step("out", min(steps, DEEPEST))

    def describe(self, block: Block, odds: float) -> Features:
        """Tell where the block lies, and how likely the rest of its containers is text of the article."""
        index = block.index
        before, after = self.likely[index] / self.total, 1 - self.likely[index + 1] / self.total
        place = describe_block(block.kind, get_size(block.words), _get_share_class(before), _get_share_class(after))
        traits, measures = [self._find_step(block), place], [("z", to_logit(odds))]
        weight = self.words[index + 1] - self.words[index]
        frame = block.frame.parent
        for alone, of_rest, of_total in CONTAINERS:
            if frame is None:
                break
            rest = self.words[frame.end] - self.words[frame.start] - weight
            if rest:
                likely = self.likely[frame.end] - self.likely[frame.start]
                measures.append((of_rest, to_logit((likely - weight * odds) / rest, 4.0)))
                measures.append((of_total, likely / self.total))
            else:
                traits.append(alone)
            frame = frame.parent
        return traits, measures


@lru_cache(maxsize=64)
def describe_step(where: str, count: int) -> Traits:
    """Tell how many steps a frame lies inside the root, or the frame that holds both lies above it."""
    return Traits({f"{where}={count}"})


def _get_share_class(share: float) -> int:
    """Return in which part of the text a block stands, by the share of the text on one side of it."""
    return 0 if share < 0.005 else 1 if share < 0.02 else 2 if share < 0.1 else 3
