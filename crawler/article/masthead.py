"""The masthead of an article: the lines and marked elements around its headline, where byline and date stand."""

from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from crawler.article.blocks import Block
from crawler.article.body import Body
from crawler.article.headline import Headline
from crawler.page import Page

# Elements that say what they hold, as HTML, microdata, microformats and the class names of most content systems do.
SELECTOR = (
    "time, [itemprop], [rel~=author], [class*=author i], [class*=byline i], [class*=date i],"
    " [class*=posted i], [class*=writer i], a[href*='/author']"
)
# How many lines above and below the headline can be its masthead, and how long they can be.
LINES_ABOVE, LINES_BELOW, MAX_WORDS = 5, 14, 40
# After the body only the shortest lines can be a byline or a date.
MAX_WORDS_AFTER = 8
MAX_NODES, MAX_DEPTH = 400, 64


@dataclass(frozen=True, slots=True)
class Masthead:
    """The lines and elements around a headline, those after it first.

    ``below`` and ``above`` are the short blocks after and before it, the nearest first, ``after`` those that follow the
    body. ``marked`` are the elements up to the end of the body whose names say that they hold a name or a date,
    ``marked_after`` those that follow it.
    """

    below: tuple[Block, ...]
    above: tuple[Block, ...]
    after: tuple[Block, ...]
    marked: tuple[LexborNode, ...] = field(repr=False)
    marked_after: tuple[LexborNode, ...] = field(repr=False)


def find_masthead(page: Page, headline: Headline, body: Body) -> Masthead:
    """Return the masthead of the article under *headline*, or at the top of *page* when nothing prints that."""
    blocks = body.layout.blocks
    start = headline.blocks.start if headline.blocks else _find_start(body)
    end = headline.blocks.stop or start
    first = blocks[start].frame.index if blocks else 0
    last = body.blocks[-1].frame.index if body.blocks else first
    places = _place_nodes(page, body)
    top = [node for place, node in places if first <= place <= last]
    above = [node for place, node in reversed(places) if place < first]
    return Masthead(
        below=tuple(block for block in blocks[end : end + LINES_BELOW] if block.words <= MAX_WORDS),
        above=tuple(
            block for block in reversed(blocks[max(0, start - LINES_ABOVE) : start]) if block.words <= MAX_WORDS
        ),
        after=tuple(block for block in blocks if block.frame.index > last and block.words <= MAX_WORDS_AFTER),
        marked=(*top, *above),
        marked_after=tuple(node for place, node in places if place > last),
    )


def _place_nodes(page: Page, body: Body) -> list[tuple[int, LexborNode]]:
    """Return the marked elements in document order, each with the index of the frame that it is or lies in."""
    frames = {frame.node.mem_id: frame.index for frame in body.layout.frames}
    placed = []
    for node in page.tree.css(SELECTOR)[:MAX_NODES]:
        at: LexborNode | None = node
        for _ in range(MAX_DEPTH):
            if at is None:
                break
            if (place := frames.get(at.mem_id)) is not None:
                placed.append((place, node))
                break
            at = at.parent
    return placed


def _find_start(body: Body) -> int:
    """Return the index of the block that opens the body."""
    first = body.blocks[0] if body.blocks else None
    return next((index for index, block in enumerate(body.layout.blocks) if block is first), 0)
