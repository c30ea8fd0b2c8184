"""The pages of a listing: the pager's links, and the URL of the listing without its page number."""

import re
from functools import lru_cache

from crawler.page import Page
from crawler.urls import article_key, canonicalize

_PAGE = re.compile(
    r"(?P<path>/page/?(?P<number>\d{1,4}))(?=/?(?:\?|$))|(?P<query>[?&](?:page|paged|p)=(?P<value>\d{1,4}))(?=&|$)"
)
_ARTICLE_PAGE = re.compile(r"/\d{1,3}$|[?&]page=\d{1,3}$")
# A pager that names page 40,000 is a calendar or a trap.
MOST_PAGES = 500


# The rows of a list are all compared with the page, by several rules.
@lru_cache(maxsize=4096)
def strip_page(url: str) -> str:
    """Return the URL of a listing's first page: "/series/x/page/3/" is "/series/x/"."""
    match = _PAGE.search(url)
    if not match:
        return url
    before, after = url[: match.start()], url[match.end() :]
    if match["query"] and match["query"][0] == "?" and after.startswith("&"):
        # The parameter that goes was the first: the next one opens the query.
        after = f"?{after[1:]}"
    return canonicalize(before + after)


def is_further_page(url: str, own: str) -> bool:
    """Whether *url* is page 2 or a later one of the article at *own*: "/story/" has "/story/2/"."""
    return _ARTICLE_PAGE.sub("", article_key(url)) == article_key(own) != article_key(url)


def find_further_pages(page: Page) -> tuple[str, ...]:
    """Return the other pages of the listing that *page* belongs to, in order.

    Pagers show the first, the last and the neighbouring pages: those between are implied by the last one's number.
    """
    own = strip_page(page.canonical_url)
    shown: dict[int, str] = {}
    for node in page.tree.css('a[href*="page" i], a[href*="p=" i]'):
        url = page.link(node.attributes.get("href"))
        match = _PAGE.search(url) if url else None
        if url and match and article_key(strip_page(url)) == article_key(own):
            shown[int(match["number"] or match["value"])] = url
    if not shown:
        return ()
    current = _PAGE.search(page.url)
    here = int(current["number"] or current["value"]) if current else 1
    last = min(max(*shown, here), MOST_PAGES)
    pattern = shown[max(shown)]
    pages = [own if number == 1 else shown.get(number) or _set_page(pattern, number) for number in range(1, last + 1)]
    return tuple(url for number, url in enumerate(pages, 1) if number != here)


def _set_page(url: str, number: int) -> str:
    def put(match: re.Match[str]) -> str:
        return re.sub(r"\d+$", str(number), match.group())

    return _PAGE.sub(put, url, count=1)
