"""The masthead of an article: the lines and marked elements around its headline, where byline and date stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from selectolax.lexbor import LexborNode

from crawler.article.blocks import Block, Frame, lay_out
from crawler.article.body import Body
from crawler.article.headline import Headline
from crawler.article.hints import MAX_NAMES
from crawler.article.places import Places, find_common_frame
from crawler.lazy import cached_property
from crawler.text.any_case import AnyCase

# Elements that say what they hold, as HTML, microdata, microformats and the class names of most content systems do.
# One question rules most out for four: to ask each of every element is dear.
SELECTOR = (
    "time, [itemprop], [rel~=author], [class*=byline i], a[href*='/author'],"
    " [class*=t i]:is([class*=author i], [class*=date i], [class*=posted i], [class*=writer i])"
)
# How many lines above and below the headline can be its masthead, and how long they can be.
LINES_ABOVE, LINES_BELOW, MAX_WORDS = 5, 14, 40
PROSE_WORDS = 20
# After the body only the shortest lines can be a byline or a date.
MAX_WORDS_AFTER = 8
MAX_NODES, MAX_FOOTERS = 200, 4
# What follows farther below belongs to the site.
LINES_AFTER = 60
COMMENTS = AnyCase(r"(?<![a-z])comments?(?![a-z])")


@dataclass(frozen=True)
class Masthead:
    """The lines and elements around a headline, those after it first.

    ``below`` and ``above`` are the short blocks after and before it, the nearest first. ``marked`` are the elements up
    to the end of the body whose names say that they hold a name or a date. What follows the body is read only when
    asked for: most mastheads tell enough.
    """

    below: tuple[Block, ...]
    above: tuple[Block, ...]
    marked: tuple[LexborNode, ...] = field(repr=False)
    _body: Body = field(repr=False)
    _common: Frame | None = field(repr=False)
    _following: tuple[tuple[int, LexborNode], ...] = field(repr=False)

    @cached_property
    def after(self) -> tuple[Block, ...]:
        """The shortest lines after the body, and those in the footers of the article."""
        return tuple(_list_after(self._body, self._common)) if self._common else ()

    @cached_property
    def marked_after(self) -> tuple[LexborNode, ...]:
        """The marked elements after the body."""
        if self._common is None:
            return ()
        frames, comments = self._body.layout.frames, Comments(self._common)
        return tuple(
            node for place, node in self._following if place >= len(frames) or not comments.hold(frames[place])
        )


def find_masthead(places: Places, headline: Headline, body: Body) -> Masthead:
    """Return the masthead of the article under *headline*, or above the body when nothing prints that."""
    blocks, frames = body.layout.blocks, body.layout.frames
    if not frames:
        return Masthead((), (), (), body, None, ())
    start = headline.blocks.start if headline.blocks else body.blocks[0].index if body.blocks else 0
    end = headline.blocks.stop or start
    heading = blocks[start].frame if blocks else frames[0]
    common = find_common_frame(heading, body.blocks[len(body.blocks) // 2].frame) if body.blocks else heading
    if not headline.blocks:
        common = frames[0]
    elif common.parent is not None and common.parent.tag != "body":
        common = common.parent
    near, following = _find_marked(places, body, heading, common)
    above = blocks[max(0, start - LINES_ABOVE) : start]
    return Masthead(
        below=tuple(_list_below(blocks[end : end + LINES_BELOW], body, common)),
        above=tuple(block for block in reversed(above) if block.words <= MAX_WORDS),
        marked=tuple(near),
        _body=body,
        _common=common,
        _following=tuple(following),
    )


def _list_below(blocks: Iterable[Block], body: Body, common: Frame) -> Iterator[Block]:
    """Yield the short ones of *blocks* up to the prose of the body; a standfirst may be the first of it."""
    own = {id(block) for block in body.blocks[:LINES_BELOW]}
    comments, prose = Comments(common), 0
    for block in blocks:
        prose += block.words >= PROSE_WORDS and id(block) in own
        if prose > 1 or comments.hold(block.frame):
            return
        # Who wrote what is quoted, and when, is not the article's.
        if block.words <= MAX_WORDS and block.kind != "blockquote":
            yield block


def _list_after(body: Body, common: Frame) -> Iterator[Block]:
    """Yield the shortest lines after the prose of the body, and those in the footers of the article."""
    comments = Comments(common)
    last = max((block.frame.index for block in body.blocks if block.words >= PROSE_WORDS), default=0)
    short = (block for block in body.layout.blocks if block.words <= MAX_WORDS_AFTER and block.frame.index > last)
    yield from (block for block in islice(short, LINES_AFTER) if not comments.hold(block.frame))
    for footer in common.node.css("footer")[:MAX_FOOTERS]:
        yield from (block for block in lay_out(footer).blocks if block.words <= MAX_WORDS_AFTER)


def _find_marked(
    places: Places, body: Body, heading: Frame, common: Frame
) -> tuple[list[LexborNode], list[tuple[int, LexborNode]]]:
    """Return the marked elements near the article, and those after it with their places.

    They are looked for in *common*, which holds the headline and the body. Those up to the end of the body come
    first, then those above the headline, from there up.
    """
    # A node that several of the selectors match comes several times.
    nodes = {node.mem_id: node for node in common.node.css(SELECTOR)[:MAX_NODES]}
    placed = [(place, node) for node in nodes.values() if (place := places.find(node)) is not None]
    first, last = heading.index, max(heading.index, body.blocks[-1].frame.index if body.blocks else 0)
    near = [node for place, node in placed if first <= place <= last]
    near += [node for place, node in reversed(placed) if place < first]
    return near, [(place, node) for place, node in placed if place > last]


class Comments:
    """The frames in *common* that lie among readers' comments: their authors and dates are not the article's."""

    def __init__(self, common: Frame) -> None:
        self._outermost = common.index
        self._known: dict[int, bool] = {}

    def hold(self, frame: Frame) -> bool:
        """Whether *frame* lies among comments; each of the frames around it is looked at once."""
        path: list[Frame] = []
        at: Frame | None = frame
        while at is not None and at.index > self._outermost and at.index not in self._known:
            path.append(at)
            at = at.parent
        held = at is not None and self._known.get(at.index, False)
        for each in reversed(path):
            held = held or _is_named_comment(each)
            self._known[each.index] = held
        return held


def _is_named_comment(frame: Frame) -> bool:
    attributes = frame.attributes
    if not attributes:
        return False
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[:MAX_NAMES]
    return COMMENTS.is_in(names)
