"""How likely each block of a page is text of the article: two linear models with learned weights."""

import math
from functools import lru_cache
from operator import attrgetter

from crawler.article.blocks import Layout
from crawler.article.context import Features, list_features
from crawler.article.hints import Hints, find_hints
from crawler.article.surroundings import Surroundings
from crawler.article.traits import list_traits
from crawler.article.weights import CONTEXT, LOCAL

# Blocks that are less likely, or likelier, than this by themselves stay so whatever stands next to them.
HOPELESS, CERTAIN = 0.1, 0.9
GET_WEIGHT = attrgetter("local")
NO_HINTS: Hints = frozenset()
# The weight of a hint of the frame itself, and of any element that the frame lies in or is.
OWN, INHERITED = ({name[1:]: weight for name, weight in LOCAL.items() if name[:1] == kind} for kind in "OA")


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
        to_odds(sum(map(GET_WEIGHT, groups)) + frames[block.frame.index])
        for groups, block in zip(list_traits(layout, headline), layout.blocks, strict=True)
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
    nothing = NO_HINTS, LOCAL[""]
    inherited: list[tuple[Hints, float]] = []
    by_parent: dict[int, float] = {}
    found: dict[int, float] = {}
    words = surroundings.words
    for frame, parent in zip(layout.frames, layout.parents, strict=True):
        index = frame.index
        state = inherited[parent] if index else nothing
        if not words[index]:
            inherited.append(state)
            continue
        own = find_hints(frame.tag, frame.attributes)
        if not own <= state[0]:
            state = _inherit(*state, own)
        inherited.append(state)
        if index in holding:
            if parent not in by_parent:
                by_parent[parent] = sum(map(GET_WEIGHT, surroundings.describe_ancestors(frame.parent)))
            found[index] = state[1] + _weigh_own(own) + by_parent[parent]
    return found


# The elements of one page, and of the pages of one site, lie in one another in the same few ways.
@lru_cache(maxsize=16384)
def _inherit(hints: Hints, weight: float, own: Hints) -> tuple[Hints, float]:
    """Return the hints of an element and those around it, and their weight, given its own and those around it."""
    new = own - hints
    return hints | new, math.fsum([weight, *[INHERITED.get(hint, 0.0) for hint in new]])


@lru_cache(maxsize=16384)
def _weigh_own(own: Hints) -> float:
    return math.fsum([OWN.get(hint, 0.0) for hint in own])


def to_odds(logit: float) -> float:
    """Return the odds (0 to 1) of which *logit* is the logarithm."""
    return 1 / (1 + math.exp(-logit)) if -30.0 < logit < 30.0 else float(logit > 0)
