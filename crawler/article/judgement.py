"""How likely each block of a page is text of the article: two linear models with learned weights."""

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache

from crawler.article.blocks import Layout
from crawler.article.context import list_features
from crawler.article.surroundings import Surroundings, describe_hints
from crawler.article.traits import list_traits
from crawler.article.weights import CONTEXT, LOCAL

# Blocks that are less likely than this by themselves are no text of the article, whatever stands next to them.
HOPELESS = 0.02


def judge_blocks(layout: Layout, title: str) -> list[float]:
    """Return for each block of *layout* the odds (0 to 1) that it is text of the article; *title* is the page's."""
    if not layout.blocks:
        return []
    odds = judge_alone(layout, title)
    chosen = [index for index, chance in enumerate(odds) if chance >= HOPELESS]
    for index, features in zip(chosen, list_features(layout, odds, chosen), strict=True):
        odds[index] = weigh_features(features, CONTEXT)
    return odds


def judge_alone(layout: Layout, title: str) -> list[float]:
    """Return the odds of each block by its own traits and those of the elements it lies in."""
    frames = _weigh_frames(layout)
    return [
        to_odds(sum([weigh_group(group) for group in groups]) + frames[block.frame.index])
        for groups, block in zip(list_traits(layout, title), layout.blocks, strict=True)
    ]


@lru_cache(maxsize=16384)
def weigh_group(group: tuple[str, ...]) -> float:
    """Return the sum of the weights of the traits of a block that recur together."""
    return weigh_traits(group, LOCAL)


def weigh_traits(traits: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return the sum of the weights of *traits*, the same in any order."""
    return math.fsum([weights[trait] for trait in traits if trait in weights])


def weigh_features(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the odds of a block with these features."""
    return to_odds(sum([weights[name] * value for name, value in features.items() if name in weights]) + weights[""])


def _weigh_frames(layout: Layout) -> dict[int, float]:
    """Return the weight of each frame that holds blocks; what frames share is weighed once."""
    surroundings = Surroundings(layout)
    by_parent: dict[int, float] = {}
    by_hints: dict[tuple[frozenset[str], frozenset[str]], float] = {}
    found: dict[int, float] = {}
    for frame in {block.frame.index: block.frame for block in layout.blocks}.values():
        parent = frame.parent.index if frame.parent else -1
        if parent not in by_parent:
            by_parent[parent] = weigh_traits(surroundings.describe_ancestors(frame.parent), LOCAL)
        hints = (frame.own, frame.hints)
        if hints not in by_hints:
            by_hints[hints] = weigh_traits(describe_hints(frame), LOCAL)
        found[frame.index] = by_parent[parent] + by_hints[hints] + LOCAL[""]
    return found


def to_odds(logit: float) -> float:
    """Return the odds (0 to 1) of which *logit* is the logarithm."""
    return 1 / (1 + math.exp(-logit)) if -30.0 < logit < 30.0 else float(logit > 0)
