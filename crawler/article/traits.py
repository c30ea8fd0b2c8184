"""The traits of a block by itself: short names of what can be seen of it, each with a learned weight."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from crawler.article.blocks import Block, Layout
from crawler.article.weights import Traits

LEVELS = {"h5": "h4", "h6": "h4"}
SIZES = (2, 4, 8, 15, 30, 60)
# Distances from the headline, in blocks, from which on all are alike.
ABOVE, FAR = -4, 20
WORD = re.compile(r"\w+")
ENDINGS = (
    dict.fromkeys(".。।۔", ".")
    | dict.fromkeys("?!？！؟", "?")
    | dict.fromkeys(":：", ":")
    | dict.fromkeys('”"’)»', "q")
)
DUPLICATE, FIRST, LAST = Traits({"dup"}), Traits({"n-none"}), Traits({"n+none"})
UNIQUE = Traits()
# Of a block's size, end, place and copies, and of the blocks before and after it.
Groups = tuple[Traits, Traits, Traits, Traits, Traits, Traits]


class Size(NamedTuple):
    """What the kind, the length and the links of a block tell: of itself, and of the blocks beside it.

    ``before`` is what it tells of the next block, ``after`` of the one before: first where their frames lie in
    different ones, then where they lie in the same.
    """

    own: Traits
    before: tuple[Traits, Traits]
    after: tuple[Traits, Traits]


def list_traits(layout: Layout, headline: int | None) -> Iterator[Groups]:
    """Yield the traits of each block of a page, of which *headline* is one, in groups that recur from block to block.

    The traits that a block has from its frame are told apart, in :mod:`crawler.article.surroundings`.
    """
    blocks = layout.blocks
    sizes = [_get_size(block) for block in blocks]
    are_siblings = [one.frame.parent is other.frame.parent for one, other in pairwise(blocks)]
    previous = [FIRST, *[size.before[together] for size, together in zip(sizes, are_siblings, strict=False)]]
    following = [*[size.after[together] for size, together in zip(sizes[1:], are_siblings, strict=True)], LAST]
    copies = Counter([block.text for block in blocks])
    total, words = sum([block.words for block in blocks]), 0
    for block, size, before, after in zip(blocks, sizes, previous, following, strict=False):
        text = block.text
        distance = None if headline is None else min(FAR, max(ABOVE, block.index - headline))
        place = describe_place(distance, 10 * words // total)
        words += block.words
        yield size.own, describe_end(text[-1]), place, DUPLICATE if copies[text] > 1 else UNIQUE, before, after


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
    share = block.linked / block.words
    links = 0 if share == 0 else 1 if share < 0.25 else 2 if share < 0.5 else 3 if share < 1 else 4
    return describe_size(LEVELS.get(block.kind, block.kind), get_size(block.words), links)


@lru_cache(maxsize=4096)
def describe_size(kind: str, words: int, links: int) -> Size:
    """Tell the kind of a block, how long it is, and how much of it is links, by the classes of its size and links."""
    own = Traits({f"k={kind}", f"k={kind},b={words}", f"k={kind},l={links}", f"b={words},l={links}"})
    return Size(own, _describe_neighbour("-", kind, words, links), _describe_neighbour("+", kind, words, links))


def _describe_neighbour(side: str, kind: str, words: int, links: int) -> tuple[Traits, Traits]:
    """Tell the same of the block before (``-``) or after (``+``), where it lies apart and where it is a sibling."""
    traits = {f"n{side}{kind}", f"n{side}b={words},l={links}"}
    return Traits(traits), Traits(traits | {f"n{side}sibling"})


@lru_cache(maxsize=4096)
def describe_end(last: str) -> Traits:
    """Tell how a block ends, by its *last* character."""
    ending = ENDINGS.get(last) or ("d" if last.isdigit() else "a" if last.isalpha() else "o")
    return Traits({f"end={ending}"})


@lru_cache(maxsize=4096)
def describe_place(distance: int | None, tenth: int) -> Traits:
    """Tell where a block stands: how many blocks below the headline, and in which *tenth* of the page's words."""
    if distance is None:
        place = "nohead"
    elif distance < 0:
        place = "hd=before" if distance <= ABOVE else "hd=above"
    else:
        place = f"hd={distance}" if distance < 6 else "hd=near" if distance < FAR else "hd=far"
    return Traits({place, f"pos={tenth}"})
