"""Whether the text is behind a password: a form in its place that asks for one, and for nothing else."""

from selectolax.lexbor import LexborNode

from crawler.page import Page

# A page with more text than this has it before a password form, not behind it.
MAX_WORDS = 80
OTHER_FIELDS = "input[type=text], input[type=email], input:not([type]), input[type=tel], textarea"


def asks_for_password(page: Page, words: int) -> bool:
    """Whether *page*, on which so many words were found, shows a password form in place of the article.

    A log-in form asks for a name, too, and is none.
    """
    field = page.tree.css_first("form input[type=password]") if words <= MAX_WORDS else None
    form = field.parent if field is not None else None
    while form is not None and form.tag != "form":
        form = form.parent
    return form is not None and not _asks_for_more(form)


def _asks_for_more(form: LexborNode) -> bool:
    return form.css_first(OTHER_FIELDS) is not None or len(form.css("input[type=password]")) > 1
