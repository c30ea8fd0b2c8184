"""The labels of links and buttons, quickly looked at once for all forms: most serve none."""

from selectolax.lexbor import LexborNode

from crawler.navigation.wording import look_through
from crawler.page import Page

# What a control says: its element, its ``href`` (None for a button), its text, and what :func:`look` answers of that.
Label = tuple[LexborNode, str | None, str, int]


def list_labels(page: Page) -> list[Label]:
    """Return the labels that may point, or tell of a part or a number, and the empty ones, in the page's order."""
    return page.recall(_read_labels)


def _read_labels(page: Page) -> list[Label]:
    hints = look_through(page.labels)
    return [
        (node, href, text, hints.get(text, 0))
        for (node, href), text in zip(page.controls, page.labels, strict=True)
        if text in hints or not text or text.isdigit()
    ]
