"""Learn the weights by which blocks are judged, and write crawler/article/weights.json.

    python -m benchmarks.train_weights FOLDER [--out FILE]

FOLDER holds truth.jsonl and html/ as for extraction.py. Two logistic regressions: of a block's own traits (L1, which
leaves few), and of its features among its neighbours, for which each page is judged by weights learned without its
site.
Printed are precision and recall of the words under five-fold cross-validation by site. Needs scikit-learn.
"""

import argparse
import hashlib
import importlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from benchmarks.extraction import list_pages
from benchmarks.labels import label_blocks
from crawler.article.blocks import Frame, Layout, lay_out
from crawler.article.context import Features, list_features
from crawler.article.hints import is_hidden, list_hints
from crawler.article.judgement import to_odds
from crawler.article.surroundings import Surroundings
from crawler.article.traits import find_headline, list_traits
from crawler.article.weights import weigh_traits
from crawler.page import Page

FOLDS = 5
# Of local traits those are learned that are seen on so many pages: fewer would be the habits of a few sites.
MIN_PAGES = 15
LOCAL_PENALTY, CONTEXT_PENALTY = 0.02, 0.3

Row = Mapping[str, float]
Weights = dict[str, float]


@dataclass
class Sample:
    """One page: its layout, what is true of its blocks, what counts, and the traits of each block."""

    page: Page
    layout: Layout
    labels: list[bool]
    weights: list[float]
    traits: Sequence[Row]
    fold: int


def read_sample(html: bytes, url: str, truth: str) -> Sample:
    page = Page.parse(html, url)
    root, title = page.tree.body, page.tree.css_first("title")
    layout = lay_out(root) if root is not None else Layout()
    surroundings = Surroundings(layout)
    hints = [_list_all_hints(frame) for frame in layout.frames]
    inherited: list[frozenset[str]] = []
    for frame in layout.frames:
        inherited.append(hints[frame.index] | (inherited[frame.parent.index] if frame.parent else hints[frame.index]))
    traits: list[Row] = []
    headline = find_headline(layout.blocks, title.text() if title else "")
    for block, groups in zip(layout.blocks, list_traits(layout, headline), strict=True):
        index = block.frame.index
        around = surroundings.describe_ancestors(block.frame.parent)
        names = [trait for group in [*groups, *around] for trait in group]
        names += [f"O{hint}" for hint in hints[index]] + [f"A{hint}" for hint in inherited[index]]
        traits.append(dict.fromkeys(names, 1.0))
    site = ".".join(urlsplit(url).netloc.split(".")[-2:])
    total = len(truth.split()) + 50
    return Sample(
        page,
        layout,
        label_blocks([block.text for block in layout.blocks], truth),
        [(min(block.words, 150) / total) ** 0.5 for block in layout.blocks],
        traits,
        int(hashlib.md5(site.encode()).hexdigest(), 16) % FOLDS,
    )


def _list_all_hints(frame: Frame) -> frozenset[str]:
    get = frame.node.attributes.get
    hidden = is_hidden(frame.node.attributes)
    return frozenset(list_hints(frame.tag, get("class"), get("id"), get("role"), get("itemprop"), hidden))


def learn(samples: Sequence[Sample], rows: Sequence[Sequence[Row]], *, sparse: bool) -> Weights:
    """Return the weights of a logistic regression over all blocks; the intercept is under the empty name."""
    seen = Counter(name for page in rows for name in {name for row in page for name in row})
    vocabulary = sorted(name for name, pages in seen.items() if pages >= (MIN_PAGES if sparse else FOLDS))
    vectorizer = importlib.import_module("sklearn.feature_extraction").DictVectorizer(sort=False)
    vectorizer.fit([dict.fromkeys(vocabulary, 1.0)])
    matrix = vectorizer.transform([row for page in rows for row in page])
    importance = [weight for sample in samples for weight in sample.weights]
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    mean = sum(importance) / len(importance)
    options: dict[str, Any] = {"C": CONTEXT_PENALTY, "max_iter": 400}
    if sparse:
        options = {"C": LOCAL_PENALTY, "l1_ratio": 1, "solver": "liblinear", "max_iter": 30, "random_state": 0}
    model = importlib.import_module("sklearn.linear_model").LogisticRegression(**options)
    labels = [label for sample in samples for label in sample.labels]
    model.fit(matrix, labels, sample_weight=[weight / mean for weight in importance])
    learned = dict(zip(vectorizer.feature_names_, map(float, model.coef_[0]), strict=True))
    return {"": float(model.intercept_[0])} | {name: weight for name, weight in learned.items() if abs(weight) >= 0.005}


def judge_apart(samples: Sequence[Sample], rows: Sequence[Sequence[Row]], *, sparse: bool) -> list[list[float]]:
    """Return the odds of each block of each page, by weights that were learned from pages of other sites."""
    odds: list[list[float]] = [[] for _ in samples]
    for fold in range(FOLDS):
        known = [index for index, sample in enumerate(samples) if sample.fold != fold]
        weights = learn([samples[index] for index in known], [rows[index] for index in known], sparse=sparse)
        for index, sample in enumerate(samples):
            if sample.fold == fold:
                odds[index] = [weigh_one(row, weights, sparse=sparse) for row in rows[index]]
    return odds


def weigh_one(row: Row, weights: Weights, *, sparse: bool) -> float:
    if sparse:
        return to_odds(weigh_traits(row, weights) + weights[""])
    return to_odds(sum([weights[name] * value for name, value in row.items() if name in weights]) + weights[""])


def join_features(features: Features) -> Row:
    traits, measures = features
    return dict.fromkeys([trait for group in traits for trait in group], 1.0) | dict(measures)


def report(samples: Iterable[Sample], odds: Iterable[Sequence[float]]) -> None:
    right = chosen = wanted = 0
    for sample, chances in zip(samples, odds, strict=True):
        for block, label, chance in zip(sample.layout.blocks, sample.labels, chances, strict=True):
            right += block.words * (label and chance > 0.46)
            chosen += block.words * (chance > 0.46)
            wanted += block.words * label
    print(f"precision {right / chosen:.4f}  recall {right / wanted:.4f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=Path("crawler/article/weights.json"))
    options = parser.parse_args()
    samples = [read_sample(*page) for page in list_pages(options.folder, None)]
    local_rows = [sample.traits for sample in samples]
    alone = judge_apart(samples, local_rows, sparse=True)
    report(samples, alone)
    context_rows = [
        [join_features(features) for features in list_features(sample.layout, odds, range(len(odds)))]
        for sample, odds in zip(samples, alone, strict=True)
    ]
    report(samples, judge_apart(samples, context_rows, sparse=False))
    learned = {
        "local": learn(samples, local_rows, sparse=True),
        "context": learn(samples, context_rows, sparse=False),
    }
    rounded = {
        part: {name: round(weight, 3) for name, weight in sorted(table.items())} for part, table in learned.items()
    }
    options.out.write_text(json.dumps(rounded, indent=0, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
