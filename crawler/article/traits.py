"""The traits of a block by itself: short names of what can be seen of it, each with a learned weight."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

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


# Sets keep their hash, so that the weight of a group is found quickly.
Traits = frozenset[str]
DUPLICATE: Traits = frozenset({"dup"})
Size = tuple[str, int, int]


def list_traits(layout: Layout, title: str) -> Iterator[list[Traits]]:
    """Yield the traits of each block of a page, whose ``<title>`` is *title*, in groups that recur from block to block.

    The traits that a block has from its frame are told apart, in :mod:`crawler.article.surroundings`.
    """
    blocks = layout.blocks
    sizes = [_get_size(block) for block in blocks]
    headline = find_headline(blocks, title)
    copies = Counter([block.text for block in blocks])
    total, before = sum([block.words for block in blocks]), 0
    for index, block in enumerate(blocks):
        groups = [describe_size(sizes[index]), describe_end(block.text[-1])]
        groups.append(describe_place(None if headline is None else index - headline, 10 * before // total))
        before += block.words
        if copies[block.text] > 1:
            groups.append(DUPLICATE)
        for side, other in (("-", index - 1), ("+", index + 1)):
            if 0 <= other < len(blocks):
                is_sibling = block.frame.parent is blocks[other].frame.parent
                groups.append(describe_neighbour(side, sizes[other], is_sibling))
            else:
                groups.append(describe_neighbour(side, None, False))
        yield groups


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


def _get_size(block: Block) -> Size:
    """Return the kind of *block*, and the classes of its size and of its share of links."""
    share = block.linked / block.words
    links = 0 if share == 0 else 1 if share < 0.25 else 2 if share < 0.5 else 3 if share < 1 else 4
    return LEVELS.get(block.kind, block.kind), get_size(block.words), links


@lru_cache(maxsize=4096)
def describe_size(size: Size) -> Traits:
    """Tell the kind of a block, how long it is, and how much of it is links."""
    kind, words, links = size
    return frozenset({f"k={kind}", f"k={kind},b={words}", f"k={kind},l={links}", f"b={words},l={links}"})


@lru_cache(maxsize=4096)
def describe_end(last: str) -> Traits:
    """Tell how a block ends, by its *last* character."""
    ending = ENDINGS.get(last) or ("d" if last.isdigit() else "a" if last.isalpha() else "o")
    return frozenset({f"end={ending}"})


@lru_cache(maxsize=4096)
def describe_place(distance: int | None, tenth: int) -> Traits:
    """Tell where a block stands: how many blocks below the headline, and in which *tenth* of the page's words."""
    if distance is None:
        place = "nohead"
    elif distance < 0:
        place = "hd=before" if distance < -3 else "hd=above"
    else:
        place = f"hd={distance}" if distance < 6 else "hd=near" if distance < 20 else "hd=far"
    return frozenset({place, f"pos={tenth}"})


@lru_cache(maxsize=4096)
def describe_neighbour(side: str, size: Size | None, is_sibling: bool) -> Traits:
    """Tell the kind, length and links of the block before (``-``) or after (``+``), None when there is none."""
    if size is None:
        return frozenset({f"n{side}none"})
    kind, words, links = size
    traits = frozenset({f"n{side}{kind}", f"n{side}b={words},l={links}"})
    return traits | {f"n{side}sibling"} if is_sibling else traits
