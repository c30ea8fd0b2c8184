"""The body as clean HTML: built anew from its blocks, so that nothing of the page's own markup gets through."""

import re
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from html import escape
from itertools import groupby
from operator import itemgetter

import nh3
from selectolax.lexbor import LexborNode

from crawler.article.blocks import BREAK, Block, Frame, Marks, Piece
from crawler.items import Image
from crawler.page import Page
from crawler.text.spacing import is_spaced_singly

CONTAINERS = {"ul": "ul", "ol": "ol", "menu": "ul", "dl": "dl", "table": "table", "blockquote": "blockquote"}
BLOCK_TAGS = {"div": "p", "summary": "p", "legend": "p", "address": "p", "blockquote": "p"}
ALLOWED = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "tr", "td", "th"}
    | {"blockquote", "pre", "figure", "figcaption", "br", "a", "b", "cite", "code", "del", "em", "i", "ins", "kbd"}
    | {"mark", "q", "s", "samp", "strong", "sub", "sup", "var", "img"}
)
CLEANER = nh3.Cleaner(tags=set(ALLOWED), attributes={"a": {"href"}, "img": {"src", "alt"}}, link_rel=None)
# The sanitiser takes the square of the length of a text that holds "&" or signs such as "©" and the hard space. No real
# one is so long; hostile ones are parted by a tag that it drops.
LONG_TEXT = re.compile(r"(?<=>)[^<]{10000,}")
STRETCH = re.compile(r"(?:&\w{1,8};|[^<]){5000}")
PARTED = r"\g<0><wbr>"
MAX_ALT = 10_000
# An image and the caption that follows it share a figure.
APART, TOGETHER = '"></figure>\n<figure><figcaption>', '"><figcaption>'
GET_MARKS = itemgetter(1)
# An image or a rendered element, by the number of blocks of the page that stand before it.
Placed = tuple[int, str]


def render_html(blocks: Sequence[Block], page: Page, shown: Iterable[tuple[int, Image]] = ()) -> str:
    """Return *blocks* as HTML: paragraphs, headings, lists, tables, quotations, code, captions; links are absolute.

    Each image *shown* stands where it stood, by the number of blocks before it. No script, style, event handler or
    ``javascript:`` URL is in it.
    """
    images = [(before, _render_image(image)) for before, image in shown]
    parts = [html for _, html in merge(images, _render_elements(blocks, page), key=itemgetter(0))]
    joined = "\n".join(parts).replace(APART, TOGETHER)
    return sanitize(joined)


def sanitize(html: str) -> str:
    """Return *html* without script, style, event handler, or URL that is none of the web's."""
    return CLEANER.clean(LONG_TEXT.sub(lambda long: STRETCH.sub(PARTED, long[0]), html))


def _render_image(image: Image) -> str:
    return f'<figure><img src="{escape(image.url)}" alt="{escape((image.alt or "")[:MAX_ALT])}"></figure>'


def _render_elements(blocks: Iterable[Block], page: Page) -> Iterator[Placed]:
    for container, grouped in groupby(blocks, key=_find_container):
        members = list(grouped)
        if container is None:
            for block in members:
                yield block.index, _render_block(block, page)
        else:
            tag = CONTAINERS[container.tag]
            inner = _render_rows(members, page) if tag == "table" else [_render_block(block, page) for block in members]
            yield members[0].index, f"<{tag}>{''.join(inner)}</{tag}>"


def _find_container(block: Block) -> Frame | None:
    frame: Frame | None = block.frame
    while frame is not None and frame.tag not in CONTAINERS:
        frame = frame.parent
    return frame


def _render_rows(blocks: Iterable[Block], page: Page) -> Iterator[str]:
    for row, cells in groupby(blocks, key=_find_row):
        rendered = "".join([_render_block(cell, page) for cell in cells])
        yield f"<tr>{rendered}</tr>" if row is not None else rendered


def _find_row(block: Block) -> Frame | None:
    frame: Frame | None = block.frame
    while frame is not None and frame.tag != "tr":
        frame = frame.parent
    return frame


def _render_block(block: Block, page: Page) -> str:
    tag = BLOCK_TAGS.get(block.kind, block.kind)
    if tag != "pre" and not any(map(GET_MARKS, block.pieces)):
        inner = escape(block.text, quote=False).replace("\n", "<br>")
    else:
        inner = _render_pieces(block.pieces, page, keep_space=tag == "pre")
    rendered = f"<{tag}>{inner}</{tag}>"
    return f"<figure>{rendered}</figure>" if tag == "figcaption" else rendered


def _render_pieces(pieces: Sequence[Piece], page: Page, *, keep_space: bool) -> str:
    parts: list[str] = []
    open_marks: Marks = ()
    for text, marks, _ in pieces:
        if marks is not open_marks:
            shared = 0
            while shared < len(open_marks) and shared < len(marks) and open_marks[shared] is marks[shared]:
                shared += 1
            for tag, _ in reversed(open_marks[shared:]):
                parts.append(f"</{tag}>")
            for tag, node in marks[shared:]:
                parts.append(_open_mark(tag, node, page))
            open_marks = marks
        parts.append("<br>" if text == BREAK else escape(text if keep_space else _squeeze(text), quote=False))
    parts += [f"</{tag}>" for tag, _ in reversed(open_marks)]
    return "".join(parts).strip()


def _open_mark(tag: str, node: LexborNode, page: Page) -> str:
    url = page.link(node.attributes.get("href")) if tag == "a" else None
    return f'<a href="{escape(url)}">' if url else f"<{tag}>"


def _squeeze(text: str) -> str:
    """Return *text* with single spaces, those at its ends kept: words of the next piece may follow."""
    if is_spaced_singly(text):
        return text
    words = " ".join(text.split())
    return f"{' ' if text[:1].isspace() else ''}{words}{' ' if words and text[-1:].isspace() else ''}"
