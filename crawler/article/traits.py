"""The traits of a block by itself: short names of what can be seen of it, each with a learned weight."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from crawler.article.blocks import Block, Frame, Layout

LEVELS = {"h5": "h4", "h6": "h4"}
SIZES = (2, 4, 8, 15, 30, 60)
WORD = re.compile(r"\w+")
LETTERS = re.compile(r"[^\W\d_]+")
ENDINGS = dict.fromkeys(".。।۔", ".") | dict.fromkeys("?!？！؟", "?") | dict.fromkeys(":：", ":") | dict.fromkeys("”\"’)»", "q")
# Blocks up to this length are judged by their words too: "Read more", "Share this".
FEW_WORDS = 15
# Prose: a block of some length that is no list of links.
PROSE_WORDS = 12
ANCESTORS = 4


def list_traits(layout: Layout, title: str) -> Iterator[list[str]]:
    """Yield the traits of each block of a page, whose ``<title>`` is *title*."""
    blocks = layout.blocks
    sizes = [_describe_size(block) for block in blocks]
    surroundings = _Surroundings(layout)
    headline = find_headline(blocks, title)
    copies = Counter([block.text for block in blocks])
    total, before = sum(block.words for block in blocks), 0
    for index, block in enumerate(blocks):
        kind, size, links = sizes[index]
        traits = [f"k={kind}", f"k={kind},{size}", f"k={kind},{links}", f"{size},{links}"]
        traits += _describe_wording(block.text)
        traits += surroundings.describe(block.frame)
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
    return sum(words >= size for size in SIZES)


def find_headline(blocks: Sequence[Block], title: str) -> int | None:
    """Return the index of the heading that prints the headline: the first whose words are in *title*, else the first h1."""
    known = set(WORD.findall(title.lower()))
    headings = [(index, block) for index, block in enumerate(blocks) if block.kind in ("h1", "h2")]
    for index, block in headings:
        words = set(WORD.findall(block.text.lower()))
        if block.words >= 2 and 10 * len(words & known) >= 7 * len(words):
            return index
    return next((index for index, block in headings if block.kind == "h1"), None)


class _Surroundings:
    """The traits that a block has from the elements it lies in, found once for each element."""

    def __init__(self, layout: Layout) -> None:
        self.words, self.linked, self.prose = ([0] * len(layout.frames) for _ in range(3))
        for block in layout.blocks:
            index = block.frame.index
            self.words[index] += block.words
            self.linked[index] += block.linked
            if block.words >= PROSE_WORDS and 3 * block.linked < block.words:
                self.prose[index] += block.words
        for frame in reversed(layout.frames):
            if frame.parent is not None:
                for sums in (self.words, self.linked, self.prose):
                    sums[frame.parent.index] += sums[frame.index]
        self.known: dict[int, list[str]] = {}
        self.hints: dict[frozenset[str], list[str]] = {}

    def describe(self, frame: Frame) -> list[str]:
        parent = frame.parent
        if parent is not None and parent.index not in self.known:
            self.known[parent.index] = self._describe_ancestors(parent)
        if frame.hints not in self.hints:
            self.hints[frame.hints] = [f"A{hint}" for hint in frame.hints]
        own = [f"O{hint}" for hint in frame.own]
        return [*self.hints[frame.hints], *own, *(self.known[parent.index] if parent else ["no1"])]

    def _describe_ancestors(self, frame: Frame | None) -> list[str]:
        """Tell of the nearest ancestors what share of the page's prose they hold, how linked and how full of prose they are."""
        traits = []
        total = self.prose[0] or 1
        for level in range(1, ANCESTORS + 1):
            if frame is None:
                traits.append(f"no{level}")
                break
            index, words = frame.index, self.words[frame.index] or 1
            traits.append(f"ps{level}={min(9, 10 * self.prose[index] // total)}")
            traits.append(f"cl{level}={min(4, 5 * self.linked[index] // words)}")
            traits.append(f"cp{level}={min(4, 5 * self.prose[index] // words)}")
            frame = frame.parent
        return traits


def _describe_size(block: Block) -> tuple[str, str, str]:
    share = block.linked / block.words
    links = 0 if share == 0 else 1 if share < 0.25 else 2 if share < 0.5 else 3 if share < 1 else 4
    return LEVELS.get(block.kind, block.kind), f"b={get_size(block.words)}", f"l={links}"


def _describe_wording(text: str) -> list[str]:
    last = text[-1]
    ending = ENDINGS.get(last) or ("d" if last.isdigit() else "a" if last.isalpha() else "o")
    traits = [f"end={ending}", f"commas={min(text.count(','), 3)}"]
    if "©" in text:
        traits.append("copy")
    if "|" in text:
        traits.append("pipe")
    if text.isupper():
        traits.append("upper")
    if text[0].islower():
        traits.append("lowerstart")
    if len(text) < 200:
        if 3 * sum(map(str.isdigit, text)) > len(text):
            traits.append("digits")
        words = LETTERS.findall(text.lower())
        if len(words) <= FEW_WORDS:
            traits += [f"w:{word}" for word in set(words)]
    return traits


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
    here, there = blocks[index].frame, blocks[other].frame
    nearness = "same" if here is there else "sibling" if here.parent is there.parent else "apart"
    return [f"n{side}{kind}", f"n{side}{size},{links}", f"n{side}{nearness}"]
