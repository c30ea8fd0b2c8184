"""The standfirst: the summary that a page prints between the headline and the text."""

from collections.abc import Iterator

from crawler.article.blocks import Block
from crawler.article.body import Body
from crawler.article.headline import Headline, make_key
from crawler.article.structured_article import StructuredArticle
from crawler.text.any_case import AnyCase
from crawler.text.clean import clean_line

NAMES = AnyCase(
    r"stand-?first|sub-?title|sub-?head(?:line|ing)?|sub-?deck|(?<![a-z])de[ck]k?(?![a-z])|(?<![a-z])lede?(?![a-z])|chapeau|chapo"
    r"|sottotitolo|sommario|occhiello|entradilla|bajada|copete|vorspann|teaser-?text|intro(?:duction)?(?![a-z])|ingress|summary|excerpt|strapline",
)
MAX_WORDS, MIN_WORDS = 90, 4
# How many blocks after the headline it can stand.
REACH = 6


def find_standfirst(structured: StructuredArticle, headline: Headline, body: Body) -> str | None:
    """Return the standfirst, or None. A description in metadata counts only where the page prints it."""
    stated = {make_key(text) for text in structured.standfirsts}
    for block in _list_candidates(headline, body):
        if make_key(block.text) in stated or _is_named(block):
            return clean_line(block.text)
    return None


def _list_candidates(headline: Headline, body: Body) -> Iterator[Block]:
    if not headline.blocks:
        return
    for block in body.layout.blocks[headline.blocks.stop : headline.blocks.stop + REACH]:
        if MIN_WORDS <= block.words <= MAX_WORDS and 2 * block.linked <= block.words:
            yield block


def _is_named(block: Block) -> bool:
    """Whether the element of *block*, or the one that holds nothing else, bears the name of a standfirst."""
    frame = block.frame
    names = [frame.attributes.get("class") or "", frame.attributes.get("id") or ""]
    if frame.parent is not None and frame.tag in {"p", "h2", "h3", "span"}:
        names.append(frame.parent.attributes.get("class") or "")
    return any(len(name) < 200 and NAMES.is_in(name) for name in names)
