"""How likely each block of a page is text of the article: two linear models with learned weights."""

import math

from crawler.article.blocks import Layout
from crawler.article.context import Features, list_features
from crawler.article.hints import Hints, find_hints, weigh_inherited
from crawler.article.surroundings import Surroundings
from crawler.article.traits import list_traits
from crawler.article.weights import CONTEXT, LOCAL

# Blocks that are less likely, or likelier, than this by themselves stay so whatever stands next to them.
HOPELESS, CERTAIN = 0.1, 0.9


def judge_blocks(layout: Layout, headline: int | None) -> list[float]:
    """Return for each block of *layout*, of which *headline* is one, the odds (0 to 1) that it is of the article."""
    if not layout.blocks:
        return []
    odds = judge_alone(layout, headline)
    doubtful = [index for index, chance in enumerate(odds) if HOPELESS <= chance <= CERTAIN]
    for index, features in zip(doubtful, list_features(layout, odds, doubtful), strict=True):
        odds[index] = weigh_features(features)
    return odds


def judge_alone(layout: Layout, headline: int | None) -> list[float]:
    """Return the odds of each block by its own traits and those of the elements it lies in."""
    frames = _weigh_frames(layout)
    return [
        to_odds(
            size.local + end.local + place.local + copy.local + before.local + after.local + frames[block.frame.index]
        )
        for (size, end, place, copy, before, after), block in zip(
            list_traits(layout, headline), layout.blocks, strict=True
        )
    ]


def weigh_features(features: Features) -> float:
    """Return the odds of a block with these features."""
    traits, measures = features
    weight = sum([group.context for group in traits], CONTEXT[""])
    return to_odds(weight + sum([CONTEXT.get(name, 0.0) * value for name, value in measures]))


def _weigh_frames(layout: Layout) -> dict[int, float]:
    """Return the weight of each frame that holds blocks; what frames share is weighed once.

    A hint counts once, however many of the elements around a block give it.
    """
    surroundings = Surroundings(layout)
    holding = {block.frame.index for block in layout.blocks}
    hints: list[Hints] = [0] * len(layout.frames)
    weights = [LOCAL[""]] * len(layout.frames)
    by_parent: dict[int, float] = {}
    found: dict[int, float] = {}
    for index, frame in enumerate(layout.frames):
        if frame.start == frame.end:
            continue
        own, weight, inherited = find_hints(frame.tag, frame.attributes)
        # The root lies in nothing: the last frame, which has no hints yet, stands for that.
        parent = frame.parent.index if frame.parent else -1
        around = hints[parent]
        hints[index] = around | own
        if own & around:
            inherited = weigh_inherited(own & ~around)
        weights[index] = weights[parent] + inherited
        if index in holding:
            if parent not in by_parent:
                by_parent[parent] = sum([group.local for group in surroundings.describe_ancestors(frame.parent)])
            found[index] = weights[index] + weight + by_parent[parent]
    return found


def to_odds(logit: float) -> float:
    """Return the odds (0 to 1) of which *logit* is the logarithm."""
    return 1 / (1 + math.exp(-logit)) if -30.0 < logit < 30.0 else float(logit > 0)
