"""What belongs to the text around it: captions, code, cells of a table are kept or left with their surroundings."""

from collections.abc import Sequence

from crawler.article.blocks import Block

# These are short, or no prose, and so judged badly by themselves.
DEPENDENT = frozenset({"figcaption", "pre", "blockquote", "td", "th"})


def fill_gaps(blocks: Sequence[Block], chosen: Sequence[bool]) -> list[bool]:
    """Return *chosen*, which says of each of *blocks* whether it is text of the article, with its gaps filled.

    A table or a list that is text of the article for the most part is taken whole; captions, code, quotations and
    cells are taken when text of the article stands before and after them.
    """
    filled = _complete_wholes(blocks, chosen)
    following = _find_following(blocks, filled)
    before = False
    for index, block in enumerate(blocks):
        if block.kind in DEPENDENT:
            filled[index] = filled[index] or (before and following[index])
        else:
            before = filled[index]
    return filled


def _complete_wholes(blocks: Sequence[Block], chosen: Sequence[bool]) -> list[bool]:
    wholes = [block.frame.whole for block in blocks]
    balance: dict[int, int] = {}
    for block, whole, taken in zip(blocks, wholes, chosen, strict=True):
        if whole is not None:
            balance[whole] = balance.get(whole, 0) + (block.words if taken else -block.words)
    return [taken or (whole is not None and balance[whole] > 0) for whole, taken in zip(wholes, chosen, strict=True)]


def _find_following(blocks: Sequence[Block], chosen: Sequence[bool]) -> list[bool]:
    """Tell for each block whether the next one that stands for itself is chosen."""
    following, after = [False] * len(blocks), False
    for index in range(len(blocks) - 1, -1, -1):
        following[index] = after
        if blocks[index].kind not in DEPENDENT:
            after = chosen[index]
    return following
