"""The page as a flat list of blocks: one linear walk over the tree, on which every judgement of its text rests.

A block is a run of text with no block-level element inside: a paragraph, a heading, a list item, a table cell. Each knows
the frame (block-level element) that it lies in, and frames know theirs, so that the shape of the page stays visible.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from crawler.article.hints import find_hints

# Elements whose text is never read by a person, or is not text.
SKIPPED = frozenset(
    "script style noscript template svg math head iframe object embed canvas audio video select datalist textarea input"
    " title meta link base param source track map area progress meter frameset noframes".split()
)
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span"
    " strike strong sub sup time tt u var".split()
)
MARKS = frozenset("a b cite code del em i ins kbd mark q s samp strong sub sup u var".split())
KINDS = frozenset("h1 h2 h3 h4 h5 h6 li dt dd td th blockquote pre figcaption caption summary legend address".split())

# Deeper than any real page; browsers too give up nesting (Blink at 512 levels). What lies deeper is not read.
MAX_DEPTH = 1024
# The HTML parser lets no NUL through, so it can stand for a line break until the block is closed.
BREAK = "\0"
UNSPACED = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")

Mark = tuple[str, LexborNode]
Marks = tuple[Mark, ...]
Piece = tuple[str, Marks]


@dataclass(eq=False, slots=True)
class Frame:
    """A block-level element. ``kind`` is what its text is (p, li, td, h2 …), ``hints`` those of all frames down to it."""

    tag: str
    kind: str
    parent: "Frame | None"
    node: LexborNode
    depth: int
    own: frozenset[str]
    hints: frozenset[str]


@dataclass(eq=False, slots=True)
class Block:
    """A run of text: ``pieces`` as they stand in the page, ``text`` with its white space in order.

    ``words`` counts its words (in scripts that write no spaces, two characters count as one); ``linked`` those in links.
    """

    kind: str
    frame: Frame
    pieces: list[Piece] = field(repr=False)
    text: str
    words: int
    linked: int


@dataclass(slots=True)
class _Place:
    frame: Frame
    marks: Marks = ()


def list_blocks(root: LexborNode, furniture: Collection[int] = ()) -> list[Block]:
    """Return the blocks under *root* in reading order, without the elements whose ``mem_id`` is in *furniture*.

    Linear in the size of the tree.
    """
    blocks: list[Block] = []
    pieces: list[Piece] = []
    place = _Place(_open_frame("body", root, None))
    stack: list[tuple[LexborNode | None, _Place]] = []
    node = root.first_child
    while node is not None or stack:
        if node is None:
            node, outer = stack.pop()
            if outer.frame is not place.frame:
                pieces = _close_block(blocks, pieces, place.frame)
            place = outer
            continue
        child, inner = None, place
        if node.is_text_node:
            pieces.append((node.text_content or "", place.marks))
        elif node.is_element_node:
            tag = node.tag or ""
            if tag == "br":
                pieces = _break_line(blocks, pieces, place.frame)
            elif tag not in SKIPPED and not (furniture and node.mem_id in furniture) and len(stack) < MAX_DEPTH:
                child = node.first_child
                if tag in INLINE:
                    inner = _Place(place.frame, (*place.marks, (tag, node))) if tag in MARKS else place
                else:
                    pieces = _close_block(blocks, pieces, place.frame)
                    inner = _Place(_open_frame(tag, node, place.frame))
        if child is None:
            node = node.next
        else:
            stack.append((node.next, place))
            node, place = child, inner
    _close_block(blocks, pieces, place.frame)
    return blocks


def count_words(text: str) -> int:
    """Return how many words *text* has; in scripts that write no spaces two characters count as one."""
    spaced = len(text.split())
    return spaced if text.isascii() else spaced + len(UNSPACED.findall(text)) // 2


def _open_frame(tag: str, node: LexborNode, parent: Frame | None) -> Frame:
    attributes = node.attributes
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    own = find_hints(names)
    if parent is None:
        return Frame(tag, "div", None, node, 0, own, own)
    kind = tag if tag in KINDS else "p" if tag == "p" and parent.kind == "div" else parent.kind
    return Frame(tag, kind, parent, node, parent.depth + 1, own, parent.hints | own if own else parent.hints)


def _break_line(blocks: list[Block], pieces: list[Piece], frame: Frame) -> list[Piece]:
    """Note a line break; two in a row end the paragraph, as authors without a p element write it."""
    for text, _ in reversed(pieces):
        if text == BREAK:
            return _close_block(blocks, pieces, frame)
        if not text.isspace():
            break
    pieces.append((BREAK, ()))
    return pieces


def _close_block(blocks: list[Block], pieces: list[Piece], frame: Frame) -> list[Piece]:
    raw = "".join([piece[0] for piece in pieces])
    if not raw or raw.isspace():
        return []
    text = "\n".join([line for line in map(_squeeze, raw.split(BREAK)) if line])
    if text:
        linked = "".join([piece[0] for piece in pieces if any(mark[0] == "a" for mark in piece[1])])
        blocks.append(Block(frame.kind, frame, pieces, text, count_words(text), count_words(linked)))
    return []


def _squeeze(line: str) -> str:
    return " ".join(line.split())
