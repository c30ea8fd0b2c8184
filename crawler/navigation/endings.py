"""What an article says at its end about the one after it: "To be continued", "This is the last part of the series"."""

from crawler.items import Claim, ClaimKind, Evidence, SeriesName
from crawler.navigation.page_title import list_titles
from crawler.navigation.prose import is_aside, is_listing, squeeze
from crawler.navigation.wording import is_unspaced, names_series, says_continued, says_last
from crawler.page import Page

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
    texts = [squeeze(node.text()) for node in page.tree.css("p")[-4 * LAST_BLOCKS :] if not is_aside(node)]
    for text in reversed([text for text in texts if text][-LAST_BLOCKS:]):
        if _is_short(text) and says_continued(text):
            return [_claim(page, "endings.continued", text, title=text)]
        if _is_about_end(text):
            return [_claim(page, "endings.last", text)]
    ends = (squeeze(title) for title in list_titles(page))
    return [_claim(page, "endings.last", title) for title in ends if _is_short(title) and says_last(title)][:1]


def _is_short(text: str) -> bool:
    return len(text) <= (LONGEST_UNSPACED if is_unspaced(text) else LONGEST_CALL)


def _is_about_end(text: str) -> bool:
    """Whether a label, or a short sentence about the series, says that this is its last part."""
    return _is_short(text) and (len(text) <= LONGEST_LABEL or names_series(text)) and says_last(text)


def _claim(page: Page, rule: str, snippet: str, title: str | None = None) -> Claim:
    evidence = Evidence(rule, snippet, "content", CONFIDENCE)
    return Claim(ClaimKind.NEXT, SeriesName(), page.canonical_url, evidence, title=title)
