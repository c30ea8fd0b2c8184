"""What an article says at its end about the one after it: "To be continued", "This is the last part of the series"."""

from itertools import islice

from selectolax.lexbor import LexborNode

from crawler.items import Claim, ClaimKind, Evidence, SeriesName
from crawler.navigation.asides import is_aside, is_listing
from crawler.navigation.prose import TEXTS
from crawler.navigation.wording import is_unspaced, names_series, says_continued, says_last
from crawler.page import Page
from crawler.text.spacing import squeeze

# Only the last paragraphs, and only short ones, speak of what follows the article and not of what it tells.
LAST_BLOCKS = 5
LONGEST_CALL = 160
LONGEST_LABEL = 60
# Chinese, Japanese and Korean say as much in fewer signs.
LONGEST_UNSPACED = 30
# By itself too little to make a page a part: prose has the same words.
CONFIDENCE = 0.45


def read_endings(page: Page) -> list[Claim]:
    """Read whether the article announces another part (NEXT with a title alone) or is the last one (with neither)."""
    if is_listing(page):
        return []
    paragraphs = [node for node in page.select(TEXTS)[-8 * LAST_BLOCKS :] if node.tag == "p"][-4 * LAST_BLOCKS :]
    blocks = [(node, text) for node in paragraphs if (text := squeeze(node.text()))]
    for node, text in reversed(blocks):
        claim = _read_ending(page, text)
        if claim and not is_aside(node) and node.mem_id in _list_last(blocks):
            return [claim]
    ends = (squeeze(title) for title in page.titles)
    return [_claim(page, "endings.last", title) for title in ends if _is_short(title) and says_last(title)][:1]


def _list_last(blocks: list[tuple[LexborNode, str]]) -> set[int]:
    """Return the last paragraphs of the article: what stands beside it or in comments does not count."""
    return {node.mem_id for node, _ in islice((one for one in reversed(blocks) if not is_aside(one[0])), LAST_BLOCKS)}


def _read_ending(page: Page, text: str) -> Claim | None:
    if not _is_short(text):
        return None
    if says_continued(text):
        return _claim(page, "endings.continued", text, title=text)
    # A label, or a sentence about the series.
    is_told = (len(text) <= LONGEST_LABEL or names_series(text)) and says_last(text)
    return _claim(page, "endings.last", text) if is_told else None


def _is_short(text: str) -> bool:
    return len(text) <= LONGEST_UNSPACED or (len(text) <= LONGEST_CALL and not is_unspaced(text))


def _claim(page: Page, rule: str, snippet: str, title: str | None = None) -> Claim:
    evidence = Evidence(rule, snippet, "content", CONFIDENCE)
    return Claim(ClaimKind.NEXT, SeriesName(), page.canonical_url, evidence, title=title)
