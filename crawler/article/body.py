"""The body of the article: which blocks of the page are its text, and how sure that is."""

from collections.abc import Collection
from dataclasses import dataclass

from crawler.article.blocks import Block, Frame, list_blocks
from crawler.page import Page


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks of the article in reading order, the way they were found, and how sure that is (0 to 1)."""

    blocks: tuple[Block, ...]
    method: str
    confidence: float


def extract_body(page: Page, furniture: Collection[int] = ()) -> Body:
    """Return the body of *page*, without the nodes whose ``mem_id`` is in *furniture*."""
    root = page.tree.body or page.tree.root
    blocks = list_blocks(root, furniture) if root is not None else []
    return select_body(blocks)


def select_body(blocks: list[Block]) -> Body:
    """Choose the blocks of the article among all of the page."""
    scores: dict[int, float] = {}
    frames: dict[int, Frame] = {}
    for block in blocks:
        if block.frame.hints or block.words < 12:
            continue
        share, frame = float(block.words - 2 * block.linked), block.frame.parent
        for _ in range(4):
            if frame is None:
                break
            frames[id(frame)] = frame
            scores[id(frame)] = scores.get(id(frame), 0) + share
            share, frame = share * 0.85, frame.parent
    if not scores:
        return Body((), "shape", 0.0)
    best = frames[max(scores, key=lambda key: scores[key])]
    kept = [block for block in blocks if _is_under(block.frame, best) and _is_wanted(block)]
    return Body(tuple(kept), "shape", 0.5)


def _is_wanted(block: Block) -> bool:
    return not block.frame.hints and (block.linked * 2 < block.words or block.kind in ("h2", "h3"))


def _is_under(frame: Frame | None, ancestor: Frame) -> bool:
    while frame is not None and frame.depth > ancestor.depth:
        frame = frame.parent
    return frame is ancestor
