"""How likely each block of a page is text of the article: two linear models with learned weights."""

import math
from collections.abc import Iterable, Mapping

from crawler.article.blocks import Layout
from crawler.article.context import list_features
from crawler.article.traits import list_traits
from crawler.article.weights import CONTEXT, LOCAL


def judge_blocks(layout: Layout, title: str) -> list[float]:
    """Return for each block of *layout* the odds (0 to 1) that it is text of the article; *title* is the page's."""
    if not layout.blocks:
        return []
    odds = [weigh_traits(traits, LOCAL) for traits in list_traits(layout, title)]
    return [weigh_features(features, CONTEXT) for features in list_features(layout, odds)]


def weigh_traits(traits: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return the odds of a block with these traits. The order of the traits makes no difference, not even in rounding."""
    return _to_odds(math.fsum([weights.get(trait, 0.0) for trait in traits]) + weights.get("", 0.0))


def weigh_features(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the odds of a block with these features."""
    return _to_odds(sum([weights.get(name, 0.0) * value for name, value in features.items()]) + weights.get("", 0.0))


def _to_odds(logit: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))
