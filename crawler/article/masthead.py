"""The masthead of an article: the lines and marked elements around its headline, where byline and date stand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from crawler.article.blocks import Block, Frame, lay_out
from crawler.article.body import Body
from crawler.article.headline import Headline
from crawler.article.hints import MAX_NAMES
from crawler.article.places import Places, find_common_frame

# Elements that say what they hold, as HTML, microdata, microformats and the class names of most content systems do.
SELECTOR = (
    "time, [itemprop], [rel~=author], [class*=author i], [class*=byline i], [class*=date i],"
    " [class*=posted i], [class*=writer i], a[href*='/author']"
)
# How many lines above and below the headline can be its masthead, and how long they can be.
LINES_ABOVE, LINES_BELOW, MAX_WORDS = 5, 14, 40
PROSE_WORDS = 20
# After the body only the shortest lines can be a byline or a date.
MAX_WORDS_AFTER = 8
MAX_NODES, MAX_FOOTERS = 200, 4
COMMENTS = re.compile(r"(?<![a-z])comments?(?![a-z])", re.IGNORECASE)


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


def find_masthead(places: Places, headline: Headline, body: Body) -> Masthead:
    """Return the masthead of the article under *headline*, or above the body when nothing prints that."""
    blocks = body.layout.blocks
    start = headline.blocks.start if headline.blocks else _find_start(body)
    end = headline.blocks.stop or start
    heading = blocks[start].frame if blocks else body.layout.frames[0] if body.layout.frames else None
    if heading is None:
        return Masthead((), (), (), (), ())
    common = find_common_frame(heading, body.blocks[len(body.blocks) // 2].frame) if body.blocks else heading
    if not headline.blocks:
        common = body.layout.frames[0]
    elif common.parent is not None and common.parent.tag != "body":
        common = common.parent
    near, after = _find_marked(places, body, heading, common)
    above = blocks[max(0, start - LINES_ABOVE) : start]
    return Masthead(
        below=tuple(_list_below(blocks[end : end + LINES_BELOW], body, common)),
        above=tuple(block for block in reversed(above) if block.words <= MAX_WORDS),
        after=tuple(_list_after(body, common)),
        marked=tuple(near),
        marked_after=tuple(after),
    )


def _list_below(blocks: Iterable[Block], body: Body, common: Frame) -> Iterator[Block]:
    """Yield the short ones of *blocks* up to the prose of the body; a standfirst may be the first of it."""
    own = {id(block) for block in body.blocks[:LINES_BELOW]}
    prose = 0
    for block in blocks:
        prose += block.words >= PROSE_WORDS and id(block) in own
        if prose > 1 or _is_comment(block.frame, common):
            return
        # Who wrote what is quoted, and when, is not the article's.
        if block.words <= MAX_WORDS and block.kind != "blockquote":
            yield block


def _list_after(body: Body, common: Frame) -> Iterator[Block]:
    """Yield the shortest lines after the prose of the body, and those in the footers of the article."""
    last = max((block.frame.index for block in body.blocks if block.words >= PROSE_WORDS), default=0)
    lines = [block for block in body.layout.blocks if block.frame.index > last]
    for footer in common.node.css("footer")[:MAX_FOOTERS]:
        lines += lay_out(footer).blocks
    yield from (block for block in lines if block.words <= MAX_WORDS_AFTER and not _is_comment(block.frame, common))


def _find_marked(
    places: Places, body: Body, heading: Frame, common: Frame
) -> tuple[list[LexborNode], list[LexborNode]]:
    """Return the marked elements near the article, and those after it.

    They are looked for in *common*, which holds the headline and the body. Those up to the end of the body come
    first, then those above the headline, from there up.
    """
    nodes = common.node.css(SELECTOR)[:MAX_NODES]
    placed = [(place, node) for node in nodes if (place := places.find(node)) is not None]
    first, last = heading.index, max(heading.index, body.blocks[-1].frame.index if body.blocks else 0)
    near = [node for place, node in placed if first <= place <= last]
    near += [node for place, node in reversed(placed) if place < first]
    frames = body.layout.frames
    after = [(place, node) for place, node in placed if place > last]
    return near, [node for place, node in after if place >= len(frames) or not _is_comment(frames[place], common)]


def _is_comment(frame: Frame | None, common: Frame) -> bool:
    """Whether *frame*, in *common*, lies among readers' comments: their authors and dates are not the article's."""
    while frame is not None and frame.index > common.index:
        attributes = frame.node.attributes
        if COMMENTS.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[:MAX_NAMES]):
            return True
        frame = frame.parent
    return False


def _find_start(body: Body) -> int:
    """Return the index of the block that opens the body."""
    first = body.blocks[0] if body.blocks else None
    return next((index for index, block in enumerate(body.layout.blocks) if block is first), 0)
