"""The traits of a block by itself: short names of what can be seen of it, each with a learned weight."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence

from crawler.article.blocks import Block, Layout

LEVELS = {"h5": "h4", "h6": "h4"}
SIZES = (2, 4, 8, 15, 30, 60)
WORD = re.compile(r"\w+")
ENDINGS = (
    dict.fromkeys(".。।۔", ".")
    | dict.fromkeys("?!？！؟", "?")
    | dict.fromkeys(":：", ":")
    | dict.fromkeys('”"’)»', "q")
)


def list_traits(layout: Layout, title: str) -> Iterator[list[str]]:
    """Yield the traits of each block of a page, whose ``<title>`` is *title*; those of its frame are told apart."""
    blocks = layout.blocks
    sizes = [_describe_size(block) for block in blocks]
    headline = find_headline(blocks, title)
    copies = Counter([block.text for block in blocks])
    total, before = sum([block.words for block in blocks]), 0
    for index, block in enumerate(blocks):
        kind, size, links = sizes[index]
        traits = [
            f"k={kind}",
            f"k={kind},{size}",
            f"k={kind},{links}",
            f"{size},{links}",
            f"end={_describe_ending(block.text)}",
        ]
        traits.append("nohead" if headline is None else f"hd={_describe_distance(index - headline)}")
        traits.append(f"pos={10 * before // total}")
        before += block.words
        if copies[block.text] > 1:
            traits.append("dup")
        for side, other in (("-", index - 1), ("+", index + 1)):
            traits += _describe_neighbour(side, blocks, sizes, index, other)
        yield traits


def get_size(words: int) -> int:
    """Return the class of size, 0 to 6, of a block with so many words."""
    return bisect(SIZES, words)


def find_headline(blocks: Sequence[Block], title: str) -> int | None:
    """Return the index of the headline: the first h1 or h2 whose words are in *title*, else the first h1."""
    known = set(WORD.findall(title.lower()))
    headings = [(index, block) for index, block in enumerate(blocks) if block.kind in ("h1", "h2")]
    for index, block in headings:
        words = set(WORD.findall(block.text.lower()))
        if block.words >= 2 and 10 * len(words & known) >= 7 * len(words):
            return index
    return next((index for index, block in headings if block.kind == "h1"), None)


def _describe_size(block: Block) -> tuple[str, str, str]:
    share = block.linked / block.words
    links = 0 if share == 0 else 1 if share < 0.25 else 2 if share < 0.5 else 3 if share < 1 else 4
    return LEVELS.get(block.kind, block.kind), f"b={get_size(block.words)}", f"l={links}"


def _describe_ending(text: str) -> str:
    last = text[-1]
    return ENDINGS.get(last) or ("d" if last.isdigit() else "a" if last.isalpha() else "o")


def _describe_distance(distance: int) -> str:
    if distance < 0:
        return "before" if distance < -3 else "above"
    return str(distance) if distance < 6 else "near" if distance < 20 else "far"


def _describe_neighbour(
    side: str, blocks: Sequence[Block], sizes: Sequence[tuple[str, str, str]], index: int, other: int
) -> list[str]:
    if not 0 <= other < len(blocks):
        return [f"n{side}none"]
    kind, size, links = sizes[other]
    traits = [f"n{side}{kind}", f"n{side}{size},{links}"]
    if blocks[index].frame.parent is blocks[other].frame.parent:
        traits.append(f"n{side}sibling")
    return traits
