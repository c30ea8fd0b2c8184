"""Pull quotes: words of the text, printed a second time and larger. What the text holds already is dropped."""

import re
from collections.abc import Sequence

from crawler.article.blocks import Block, Frame

NAME = re.compile(r"pull[-_]?quote", re.IGNORECASE)
HOLDERS = frozenset({"aside", "blockquote", "figure", "div", "section", "p"})
# The quotation in the figure, its paragraph in the quotation.
LEVELS_UP = 3
# Fewer words are in any text by chance.
MIN_WORDS = 4
WORD = re.compile(r"\w+")


def drop_repeated_quotes(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks* without the pull quotes, and their sources, whose words stand in another block."""
    holders = [_find_holder(block.frame) for block in blocks]
    if not any(holders):
        return list(blocks)
    text = "\n".join([_list_words(block) for block, holder in zip(blocks, holders, strict=True) if holder is None])
    repeated = {
        holder.index
        for block, holder in zip(blocks, holders, strict=True)
        if holder and block.words >= MIN_WORDS and _list_words(block) in text
    }
    return [
        block for block, holder in zip(blocks, holders, strict=True) if holder is None or holder.index not in repeated
    ]


def _find_holder(frame: Frame | None) -> Frame | None:
    """Return the element named as a pull quote that *frame* is or lies in."""
    for _ in range(LEVELS_UP):
        if frame is None:
            return None
        if frame.tag in HOLDERS and NAME.search(frame.node.attributes.get("class") or ""):
            return frame
        frame = frame.parent
    return None


def _list_words(block: Block) -> str:
    return " ".join(WORD.findall(block.text.casefold()))
