"""The other pages of an article that is split over several: "Pages: 1 2 3"."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from crawler.page import Page

NUMBERED_PATH = re.compile(r"^(.*?)/(\d{1,3})/?$")
# Query parameters by which common systems turn the pages of one article.
PAGE_PARAMETERS = frozenset({"page", "p", "pg", "paged", "seite", "pagina", "pag"})
NUMBERED_LINK = re.compile(r"[/=]\d{1,3}/?$")
MAX_LABEL = 40
LABEL_NUMBER = re.compile(r"\d{1,3}")


def find_further_pages(page: Page) -> tuple[str, ...]:
    """Return the URLs of the other pages of the article on *page*, in order, as far as the page links them.

    A link leads to another page of the same article when it differs from the article's own URL only in a page number,
    and its text shows that number: ``/story/2/`` or ``/story?page=2`` labelled "2" or "Page 2". Nothing is guessed.
    """
    own = _split(page.url)
    first = _strip_number(own)
    found: dict[int, str] = {}
    for node, href in page.anchors:
        if not (_ends_in_number(href) or (first != own and _split(page.link(href) or "") == first)):
            continue
        label, url = LABEL_NUMBER.findall(node.text()[:MAX_LABEL]), page.link(href)
        if len(label) != 1 or not url:
            continue
        number, address = int(label[0]), _split(url)
        if address != own and _strip_number(address) in (own, first) and number == (_get_number(address) or 1):
            found.setdefault(number, url)
    return tuple(url for _, url in sorted(found.items()))


def _ends_in_number(href: str) -> bool:
    # Most links end in a letter: that is told without a pattern.
    return href.rstrip("/\n")[-1:].isdecimal() and NUMBERED_LINK.search(href) is not None


_Address = tuple[str, str, str]


def _split(url: str) -> _Address:
    """Return host, path without trailing slash, and query of *url*."""
    parts = urlsplit(url)
    return parts.netloc.removeprefix("www."), parts.path.rstrip("/"), parts.query


def _get_number(address: _Address) -> int | None:
    _, path, query = address
    for name, value in parse_qsl(query):
        if name.lower() in PAGE_PARAMETERS and value.isdecimal() and len(value) <= 3:
            return int(value)
    match = NUMBERED_PATH.match(path)
    return int(match[2]) if match else None


def _strip_number(address: _Address) -> _Address:
    host, path, query = address
    rest = [(name, value) for name, value in parse_qsl(query) if name.lower() not in PAGE_PARAMETERS or len(value) > 3]
    if len(rest) < len(parse_qsl(query)):
        return host, path, urlencode(rest)
    match = NUMBERED_PATH.match(path)
    return (host, match[1], query) if match else address
