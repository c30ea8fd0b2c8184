"""The page as a flat list of blocks: one linear walk over the tree, on which every judgement of its text rests.

A block is a run of text with no block-level element inside: a paragraph, a heading, a list item, a table cell. Each
knows the frame (block-level element) that it lies in, and frames know theirs, so that the shape of the page stays
visible.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from crawler.article.tags import BLOCK_KINDS, INLINE, MARKS, SKIPPED, WHOLES

# Deeper than any real page; browsers too give up nesting (Blink at 512 levels). What lies deeper is not read.
MAX_DEPTH = 1024
# What lexbor calls comments; processing instructions have no name.
COMMENT = "-comment"
# The HTML parser lets no NUL through, so it can stand for a line break until the block is closed.
BREAK = "\0"
# Thai, Lao and Khmer, kana, Han: scripts that write no spaces between words.
UNSPACED = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")

Marks = tuple[tuple[str, LexborNode], ...]
# A text, the marks that it stands in, and whether one of them is a link.
Piece = tuple[str, Marks, bool]


class Frame:
    """A block-level element.

    ``kind`` is what text in it is (p, li, td, h2 …; div when nothing says it); ``index`` is its place in the layout's
    frames. ``whole`` is the index of the table, list or quotation that it is or lies in, the nearest. The blocks in it
    are those of the layout from ``start`` to before ``end``: what is summed up over blocks is known for every frame.
    """

    __slots__ = ("attributes", "end", "index", "kind", "node", "parent", "start", "tag", "whole")

    def __init__(self, index: int, tag: str, parent: "Frame | None", node: LexborNode, start: int) -> None:
        kind = parent.kind if parent else "div"
        self.index, self.tag, self.parent, self.node = index, tag, parent, node
        self.start = self.end = start
        self.kind: str = tag if tag in BLOCK_KINDS or (tag == "p" and kind == "div") else kind
        # No frame refers to itself: the page would outlive its reading until the garbage collector comes.
        self.whole: int | None = index if tag in WHOLES else parent.whole if parent else None
        # Several rules ask for them, and a node makes them anew each time.
        self.attributes: Mapping[str, str | None] = node.attributes


@dataclass(eq=False, slots=True)
class Block:
    """A run of text: ``pieces`` as they stand in the page, ``text`` with its white space in order.

    ``index`` is its place in the layout's blocks.
    ``words`` counts its words (in scripts that write no spaces two characters count as one), ``linked`` those in links,
    ``unspaced`` the characters of such scripts.
    """

    index: int
    kind: str
    frame: Frame
    pieces: list[Piece] = field(repr=False)
    text: str
    words: int
    linked: int
    unspaced: int


@dataclass(eq=False, slots=True)
class Picture:
    """An ``img`` element, the frame it lies in, and how many blocks stand ``before`` it."""

    before: int
    frame: Frame
    node: LexborNode


@dataclass(slots=True)
class Layout:
    """The blocks and pictures of a page in reading order, and the frames they lie in, parents before their children."""

    blocks: list[Block] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)

    def add_block(self, frame: Frame, pieces: list[Piece]) -> None:
        """Add the block of *pieces* in *frame*; white space alone makes none."""
        if len(pieces) == 1:
            raw, _, is_linked = pieces[0]
            linked_texts = [raw] if is_linked else []
        else:
            raw = "".join([piece[0] for piece in pieces])
            linked_texts = [piece[0] for piece in pieces if piece[2]]
        if frame.kind == "pre":
            raw = raw.replace("\n", BREAK)
        if BREAK in raw:
            lines = [line for part in raw.split(BREAK) if (line := part.split())]
            text, spaced = "\n".join([" ".join(line) for line in lines]), sum(map(len, lines))
        else:
            line = raw.split()
            text, spaced = " ".join(line), len(line)
        if spaced:
            unspaced = 0 if text.isascii() else len(UNSPACED.findall(text))
            words = spaced + unspaced // 2
            if len(linked_texts) == len(pieces):
                linked = words
            else:
                linked = min(words, count_words(" ".join(linked_texts))) if linked_texts else 0
            self.blocks.append(Block(len(self.blocks), frame.kind, frame, pieces, text, words, linked, unspaced))


def lay_out(root: LexborNode, furniture: Collection[int] = ()) -> Layout:
    """Return the blocks and frames under *root*, without the elements whose ``mem_id`` is in *furniture*.

    Linear in the size of the tree, which is only read.
    """
    frame = Frame(0, "body", None, root, 0)
    layout = Layout(frames=[frame])
    blocks, frames = layout.blocks, layout.frames
    pieces: list[Piece] = []
    marks: Marks = ()
    in_link = False
    stack: list[tuple[LexborNode | None, Frame, Marks, bool]] = []
    node = root.first_child
    while node is not None or stack:
        if node is None:
            node, outer, marks, in_link = stack.pop()
            if outer is not frame:
                if pieces:
                    layout.add_block(frame, pieces)
                    pieces = []
                frame.end = len(blocks)
                frame = outer
        elif (text := node.text_content) is not None:
            if pieces or not text.isspace():
                pieces.append((text, marks, in_link))
            node = node.next
        elif (tag := node.tag or COMMENT) in SKIPPED or (furniture and node.mem_id in furniture):
            if tag == "noscript":
                # The sources of pictures that a script loads late.
                layout.pictures += [Picture(len(blocks), frame, each) for each in node.css("img")]
            node = node.next
        elif tag == "br":
            if _ends_with_break(pieces):
                layout.add_block(frame, pieces)
                pieces = []
            else:
                pieces.append((BREAK, (), False))
            node = node.next
        elif tag == "img":
            layout.pictures.append(Picture(len(blocks), frame, node))
            node = node.next
        elif (child := node.first_child) is None or len(stack) >= MAX_DEPTH:
            node = node.next
        else:
            stack.append((node.next, frame, marks, in_link))
            if tag not in INLINE:
                if pieces:
                    layout.add_block(frame, pieces)
                    pieces = []
                frame = Frame(len(frames), tag, frame, node, len(blocks))
                frames.append(frame)
            elif tag in MARKS:
                marks = (*marks, (tag, node))
                in_link = in_link or tag == "a"
            node = child
    if pieces:
        layout.add_block(frame, pieces)
    frame.end = len(blocks)
    return layout


def _ends_with_break(pieces: Sequence[Piece]) -> bool:
    """Whether a line break is the last of *pieces*: another one ends the paragraph, as those write who use no p."""
    text = next((text for text, _, _ in reversed(pieces) if text == BREAK or not text.isspace()), None)
    return text == BREAK


def count_words_of(blocks: Iterable[Block]) -> int:
    """Return how many words the texts of *blocks* have together: quicker than to count them anew."""
    words = unspaced = 0
    for block in blocks:
        # Of unspaced scripts two characters of two blocks can make one word.
        words += block.words - block.unspaced // 2
        unspaced += block.unspaced
    return words + unspaced // 2


def count_words(text: str) -> int:
    """Return how many words *text* has; in scripts that write no spaces two characters count as one."""
    spaced = len(text.split())
    return spaced if text.isascii() else spaced + len(UNSPACED.findall(text)) // 2
