"""The body of the article: which blocks of the page are its text, and how sure that is."""

from collections.abc import Collection
from dataclasses import dataclass

from crawler.article.blocks import Block, Layout, lay_out
from crawler.article.boilerplate import drop_boxes
from crawler.article.filling import fill_gaps
from crawler.article.judgement import judge_blocks
from crawler.article.pull_quotes import drop_repeated_quotes
from crawler.article.stray import is_stray
from crawler.article.traits import find_headline
from crawler.page import Page

# The odds from which on a block is taken for text of the article.
THRESHOLD = 0.46


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks of the article in reading order, and how sure it is (0 to 1) that they are its text.

    ``layout`` holds all blocks of the page.
    """

    blocks: tuple[Block, ...]
    layout: Layout
    confidence: float


def extract_body(page: Page, furniture: Collection[int] = ()) -> Body:
    """Return the body of *page*, without the nodes whose ``mem_id`` is in *furniture*."""
    root = page.tree.body or page.tree.root
    if root is None:
        return Body((), Layout(), 0.0)
    layout = lay_out(root, furniture)
    node = page.tree.css_first("title")
    headline = find_headline(layout.blocks, node.text() if node else "")
    odds = judge_blocks(layout, headline)
    filled = fill_gaps(layout.blocks, [chance > THRESHOLD for chance in odds])
    chosen = [
        block
        for index, (block, taken) in enumerate(zip(layout.blocks, filled, strict=True))
        if taken and index != headline and not is_stray(block.text)
    ]
    blocks = drop_repeated_quotes(drop_boxes(layout, chosen))
    return Body(tuple(blocks), layout, _get_confidence(layout, odds))


def _get_confidence(layout: Layout, odds: list[float]) -> float:
    """Return how sure the choice was: the mean odds of what was chosen, by words."""
    kept = [(block.words, chance) for block, chance in zip(layout.blocks, odds, strict=True) if chance > THRESHOLD]
    words = sum(count for count, _ in kept)
    return round(sum(count * chance for count, chance in kept) / words, 3) if words else 0.0
