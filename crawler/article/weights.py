"""The learned weights by which blocks are judged (weights.json; made by benchmarks/train_weights.py)."""

import json
import math
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import cast

_TABLE = json.loads((files("crawler.article") / "weights.json").read_text("utf-8"))

# Weight of each trait of a block by itself, and of each feature of a block among its neighbours.
LOCAL = cast("dict[str, float]", _TABLE["local"])
CONTEXT = cast("dict[str, float]", _TABLE["context"])


class Traits(frozenset[str]):
    """Short names of what is seen of a block. The groups that recur from block to block are made and weighed once.

    ``local`` is the sum of their weights for a block by itself, ``context`` the one for a block among its neighbours.
    """

    __slots__ = ("context", "local")

    def __init__(self, _: Iterable[str] = ()) -> None:
        self.local = weigh_traits(self, LOCAL)
        self.context = weigh_traits(self, CONTEXT)


def weigh_traits(traits: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return the sum of the weights of *traits*, the same in any order."""
    return math.fsum([weights[trait] for trait in traits if trait in weights])
