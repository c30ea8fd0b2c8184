"""A block among its neighbours: what the first judgement of all the blocks of a page tells of each of them.

The root of the article is the frame that holds the most of what looks like text of the article, and the least of what
does not; a block is judged again by its place in it, and by what its neighbours and its containers look like.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from crawler.article.blocks import Block, Frame, Layout
from crawler.article.traits import LEVELS, get_size
from crawler.article.weights import Traits

# A frame gains by a block that is more likely text of the article than this. Low, as an article split over many frames
# must be held together.
ROOT_ODDS = 0.4
# Longer blocks count no more than one of this many words, so that no single block decides.
LONG = 100
MAX_LOGIT = 6.0
# Of each container, from the inside out: what is told of one that holds nothing else, and the names of its measures.
CONTAINERS = tuple([(Traits({f"alone{level}"}), f"c{level}", f"sh{level}") for level in (1, 2)])

# What is so of a block, as traits, and what is measured of it, by name.
Features = tuple[list[Traits], list[tuple[str, float]]]


def list_features(layout: Layout, odds: Sequence[float], chosen: Iterable[int]) -> Iterator[Features]:
    """Yield the features of each *chosen* block (by index), given the *odds* of all blocks by themselves (0 to 1)."""
    blocks = layout.blocks
    weights = [min(block.words, LONG) for block in blocks]
    sums = _Sums(layout, odds, weights)
    likely = [0.0, *accumulate([weight * chance for weight, chance in zip(weights, odds, strict=True)])]
    for index in chosen:
        block, chance = blocks[index], odds[index]
        place = _get_share_class(likely[index] / sums.total), _get_share_class(1 - likely[index + 1] / sums.total)
        traits, measures = sums.describe(block, weights[index], chance)
        traits.append(describe_block(block.kind, get_size(block.words), *place))
        measures.append(("z", to_logit(chance)))
        yield traits, measures


@lru_cache(maxsize=4096)
def describe_block(kind: str, size: int, before: int, after: int) -> Traits:
    """Tell the kind of a block, how long it is, and how much of the text stands before and after it."""
    return Traits({f"k={LEVELS.get(kind, kind)}", f"b={size}", f"bf={before}", f"af={after}"})


def to_logit(odds: float, limit: float = MAX_LOGIT) -> float:
    """Return the logarithm of the odds, no further from 0 than *limit*."""
    logit = math.log((odds + 1e-4) / (1 - odds + 1e-4))
    return limit if logit > limit else -limit if logit < -limit else logit


class _Sums:
    """For each frame, the words in it and how many of them are likely the article's; and the root that follows."""

    def __init__(self, layout: Layout, odds: Sequence[float], weights: Sequence[int]) -> None:
        frames = layout.frames
        words, likely = [0.0] * len(frames), [0.0] * len(frames)
        for block, chance, weight in zip(layout.blocks, odds, weights, strict=True):
            index = block.frame.index
            words[index] += weight
            likely[index] += weight * chance
        layout.sum_up(words)
        layout.sum_up(likely)
        self.words, self.likely = words, likely
        self.total = likely[0] or 1.0
        gains = [chance - ROOT_ODDS * count for chance, count in zip(likely, words, strict=True)]
        best = max(gains)
        self.root = frames[max(index for index, gain in enumerate(gains) if gain >= best - 1e-9)]
        self.above: dict[int, int] = {}
        outer = self.root.parent
        while outer is not None:
            self.above[outer.index] = len(self.above) + 1
            outer = outer.parent

    def _find_step(self, frame: Frame) -> Traits:
        """Tell how deep *frame* lies in the root, or how far up from the root a frame holds both."""
        depth, at = 0, frame
        while at is not self.root and at.index not in self.above and at.parent is not None:
            depth, at = depth + 1, at.parent
        return describe_step("root", depth) if at is self.root else describe_step("out", self.above[at.index])

    def describe(self, block: Block, weight: int, odds: float) -> Features:
        """Tell where the block lies, and how likely the rest of its containers is text of the article."""
        traits = [self._find_step(block.frame)]
        measures: list[tuple[str, float]] = []
        frame = block.frame.parent
        for alone, of_rest, of_total in CONTAINERS:
            if frame is None:
                break
            rest, likely = self.words[frame.index] - weight, self.likely[frame.index]
            if rest > 0:
                chance = (likely - weight * odds) / rest
                measures.append((of_rest, to_logit(chance, 4.0)))
                measures.append((of_total, likely / self.total))
            else:
                traits.append(alone)
            frame = frame.parent
        return traits, measures


@lru_cache(maxsize=64)
def describe_step(where: str, count: int) -> Traits:
    """Tell how many steps a frame lies inside the root, or the frame that holds both lies above it."""
    return Traits({f"{where}={min(count, 6)}"})


def _get_share_class(share: float) -> int:
    """Return in which part of the text a block stands, by the share of the text on one side of it."""
    return 0 if share < 0.005 else 1 if share < 0.02 else 2 if share < 0.1 else 3
