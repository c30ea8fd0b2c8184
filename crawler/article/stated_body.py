"""The body that structured data state (schema.org ``articleBody``), for pages whose own text a script is to draw."""

import html
import re
from collections import Counter

from selectolax.lexbor import LexborHTMLParser

from crawler.article.blocks import Block, lay_out
from crawler.article.body import Body
from crawler.article.fallback import DOUBTFUL
from crawler.article.structured_article import StructuredArticle
from crawler.nesting import limit_nesting

# How sure a stated body is: most pages that state one and show it, too, state nearly word for word what they show.
CONFIDENCE = 0.9
# Shorter ones are summaries; what the page shows must be this many times shorter.
MIN_WORDS, TIMES = 50, 3
# Fewer visible words are a notice ("Please enable JavaScript"); of more, this share must stand in the stated body.
FEW_WORDS, BORNE_OUT = 30, 0.8
WORD = re.compile(r"\w+")
BLOCK_TAG = re.compile(r"<(?:p|br|div|h[1-6]|ul|ol|li|blockquote|table)\b[^<>]*>", re.IGNORECASE)


def find_stated_body(structured: StructuredArticle, body: Body) -> tuple[Block, ...]:
    """Return the blocks of the body in structured data where the page shows next to nothing of it, else none.

    What the page does show must be doubtful, a mere notice, or words of the stated body. A body that the site declares
    as not accessible for free is not taken from where no reader sees it.
    """
    shown = sum(block.words for block in body.blocks)
    for stated in structured.bodies if structured.free is not False else ():
        # A cheap bound first: most pages show their text, and no word is shorter than a letter.
        if len(stated) < 2 * TIMES * shown:
            continue
        blocks = _parse(stated)
        words = sum(block.words for block in blocks)
        if words >= max(MIN_WORDS, TIMES * shown) and (
            shown < FEW_WORDS or body.confidence < DOUBTFUL or _bears_out(body, blocks)
        ):
            return blocks
    return ()


def _parse(stated: str) -> tuple[Block, ...]:
    """Return the blocks of a stated body: sites write it with markup, with escaped markup, or plain."""
    if "&lt;" in stated and "<" not in stated:
        stated = html.unescape(stated)
    if not BLOCK_TAG.search(stated):
        stated = "<br><br>".join(stated.splitlines())
    root = LexborHTMLParser(limit_nesting(f"<body>{stated}")).body
    return tuple(lay_out(root).blocks) if root is not None else ()


def _bears_out(body: Body, blocks: tuple[Block, ...]) -> bool:
    shown, stated = (
        Counter(word for block in some for word in WORD.findall(block.text.casefold()))
        for some in (body.blocks, blocks)
    )
    return (shown & stated).total() >= BORNE_OUT * shown.total()
