"""The last way to a text, for pages whose shape tells nothing: Resiliparse's rule-based main-content extraction."""

from resiliparse.extract.html2text import extract_plain_text

from crawler.page import Page
from crawler.text.paragraphs import split_paragraphs

# A body that is surer than this is believed, however short it is.
DOUBTFUL = 0.6
# Longer pages (characters of HTML) are not worth it: its cost grows faster than they do.
MAX_HTML = 1_000_000


def find_fallback(page: Page, confidence: float) -> list[str]:
    """Return the paragraphs of *page* as Resiliparse finds them, when the body was found with little *confidence*."""
    if confidence >= DOUBTFUL or len(page.html) > MAX_HTML:
        return []
    return split_paragraphs(extract_plain_text(page.html, main_content=True, list_bullets=False))
