"""The learned weights by which blocks are judged (weights.json; made by benchmarks/train_weights.py)."""

import json
from importlib.resources import files
from typing import cast

_TABLE = json.loads((files("crawler.article") / "weights.json").read_text("utf-8"))

# Weight of each trait of a block by itself, and of each feature of a block among its neighbours.
LOCAL = cast("dict[str, float]", _TABLE["local"])
CONTEXT = cast("dict[str, float]", _TABLE["context"])
