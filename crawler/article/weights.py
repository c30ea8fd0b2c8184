"""The learned weights by which blocks are judged (weights.json; made by benchmarks/train_weights.py)."""

import json
import math
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import cast

from crawler.lazy import cached_property

_TABLE = json.loads((files("crawler.article") / "weights.json").read_text("utf-8"))

# Weight of each trait of a block by itself, and of each feature of a block among its neighbours.
LOCAL = cast("dict[str, float]", _TABLE["local"])
CONTEXT = cast("dict[str, float]", _TABLE["context"])


class Traits(frozenset[str]):
    """Short names of what is seen of a block. The groups that recur from block to block are made and weighed once."""

    @cached_property
    def local(self) -> float:
        """The sum of their weights for a block by itself."""
        return weigh_traits(self, LOCAL)

    @cached_property
    def context(self) -> float:
        """The sum of their weights for a block among its neighbours."""
        return weigh_traits(self, CONTEXT)


def weigh_traits(traits: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return the sum of the weights of *traits*, the same in any order."""
    return math.fsum([weights[trait] for trait in traits if trait in weights])
