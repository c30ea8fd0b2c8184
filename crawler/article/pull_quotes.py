"""Pull quotes: sentences that the author set apart. Layouts print some twice, for wide screens and for narrow ones."""

import re
from collections.abc import Sequence

from crawler.article.blocks import Block, Frame

NAME = re.compile(r"pull[-_]?quote")
HOLDERS = frozenset({"aside", "blockquote", "figure", "div", "section", "p"})
# The quotation in the figure, its paragraph in the quotation.
LEVELS_UP = 3
# Fewer words are in any text by chance.
MIN_WORDS = 4
WORD = re.compile(r"\w+")


def drop_repeated_quotes(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks* without the pull quotes, and their sources, that repeat an earlier pull quote.

    One that repeats a sentence of the text stays: its author set it there, and a quotation of the archive must find it.
    """
    found: dict[int, Frame | None] = {}
    for block in blocks:
        if block.frame.index not in found:
            found[block.frame.index] = _find_holder(block.frame)
    holders = [found[block.frame.index] for block in blocks]
    if not any(holders):
        return list(blocks)
    first: dict[str, int] = {}
    repeated: set[int] = set()
    for block, holder in zip(blocks, holders, strict=True):
        if holder and block.words >= MIN_WORDS and first.setdefault(_list_words(block), holder.index) != holder.index:
            repeated.add(holder.index)
    return [
        block for block, holder in zip(blocks, holders, strict=True) if holder is None or holder.index not in repeated
    ]


def _find_holder(frame: Frame | None) -> Frame | None:
    """Return the element named as a pull quote that *frame* is or lies in."""
    for _ in range(LEVELS_UP):
        if frame is None:
            return None
        names = frame.attributes.get("class")
        if names and frame.tag in HOLDERS and "quote" in (small := names.lower()) and NAME.search(small):
            return frame
        frame = frame.parent
    return None


def _list_words(block: Block) -> str:
    return " ".join(WORD.findall(block.text.casefold()))
