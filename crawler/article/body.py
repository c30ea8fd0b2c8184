"""The body of the article: which blocks of the page are its text, and how sure that is."""

from collections.abc import Collection
from dataclasses import dataclass

from crawler.article.blocks import Block, lay_out
from crawler.article.judgement import judge_blocks
from crawler.page import Page

# The odds from which on a block is taken for text of the article.
THRESHOLD = 0.42


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks of the article in reading order, the way they were found, and how sure that is (0 to 1)."""

    blocks: tuple[Block, ...]
    method: str
    confidence: float


def extract_body(page: Page, furniture: Collection[int] = ()) -> Body:
    """Return the body of *page*, without the nodes whose ``mem_id`` is in *furniture*."""
    root = page.tree.body or page.tree.root
    if root is None:
        return Body((), "shape", 0.0)
    layout = lay_out(root, furniture)
    title = page.tree.css_first("title")
    odds = judge_blocks(layout, title.text() if title else "")
    kept = [(block, chance) for block, chance in zip(layout.blocks, odds, strict=True) if chance > THRESHOLD]
    words = sum(block.words for block, _ in kept) or 1
    return Body(
        tuple(block for block, _ in kept),
        "shape",
        round(sum(block.words * chance for block, chance in kept) / words, 3),
    )
