"""How often the claims of each rule of navigation are right, beside the confidence that they state.

    python -m benchmarks.calibration LABELS ROOT

LABELS is a file of JSON lines, one labelled page each: ``file`` (below ROOT), ``url``, ``kind`` (part, index,
negative), and for parts ``position``, ``total``, ``prev_url`` and ``next_url``, null where the page does not tell. A
claim that the labels say nothing about is not counted.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from crawler.items import Claim, ClaimKind
from crawler.navigation.lists import find_lists
from crawler.navigation.read import list_claims
from crawler.page import Page
from crawler.urls import is_same_article

NUMBERS = {ClaimKind.POSITION: "position", ClaimKind.TOTAL: "total"}
NEIGHBOURS = {ClaimKind.PREVIOUS: "prev_url", ClaimKind.NEXT: "next_url"}


def main() -> int:
    """Print a table: rule, kind of claim, how many were counted, the share that is right, the confidence stated."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("labels", type=Path)
    parser.add_argument("root", type=Path)
    options = parser.parse_args()
    counted: dict[tuple[str, str], list[tuple[bool, float]]] = defaultdict(list)
    for line in options.labels.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        page = Page.parse((options.root / label["file"]).read_bytes(), label["url"])
        for claim in list_claims(page, find_lists(page)):
            is_right = judge(claim, page, label) if claim.about == page.canonical_url else None
            if is_right is not None:
                counted[claim.evidence.rule, claim.kind].append((is_right, claim.evidence.confidence))
    print(f"{'rule':28}{'claim':12}{'claims':>8}{'right':>8}{'stated':>8}")
    for (rule, kind), verdicts in sorted(counted.items()):
        right, stated = (sum(column) / len(verdicts) for column in zip(*verdicts, strict=True))
        print(f"{rule:28}{kind:12}{len(verdicts):>8}{right:>8.2f}{stated:>8.2f}")
    return 0


def judge(claim: Claim, page: Page, label: Mapping[str, Any]) -> bool | None:
    """Return whether the label bears *claim* out; None when it does not tell."""
    is_part: bool = label["kind"] == "part"
    if claim.kind is ClaimKind.MEMBERSHIP:
        return is_part
    if not is_part:
        return False if label["kind"] == "negative" else None
    if claim.kind in NUMBERS:
        return None if label[NUMBERS[claim.kind]] is None else claim.number == int(label[NUMBERS[claim.kind]])
    if claim.kind in NEIGHBOURS:
        url = label[NEIGHBOURS[claim.kind]]
        return None if url is None else claim.url is not None and is_same_article(claim.url, page.link(url) or url)
    return None


if __name__ == "__main__":
    sys.exit(main())
