"""Whole pages of a made-up newspaper, with all that surrounds an article, and what is to be read on them.

Every page has what readers skip: a menu with a link to all series, older and newer articles by date, a side bar with
recent articles and other series, related articles, comments that speak of parts. The tests put one form of series
navigation into such a page. Unless a test says otherwise, the page is part 3 of the series "Kites", which has 5 parts.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import pytest

from crawler.items import PageKind
from crawler.navigation import read
from crawler.page import Page

SITE = "https://paper.example"
TITLES = ("Green Wood", "Wet String", "Torn Sail", "Long Tail", "West Wind", "Late Rain", "Dry Glue", "Last Flight")
SERIES = '<a href="/series/kites/">Kites</a>'
TEXT = (
    "<p>The wind was strong and the wood was wet, and nobody on the hill had thought of the string that morning.</p>"
    "<p>An old man held the reel while his daughter ran along the dyke, and the paper rose, and then it tore.</p>"
    "<p>They went home in the dark. The glue would need another night, and the tail was longer than the field.</p>"
)
ANYTHING = "anything"


def path(number: int) -> str:
    """Return the path of a part."""
    return f"/2024/05/{TITLES[number - 1].lower().replace(' ', '-')}/"


def a(number: int, text: str | None = None, attributes: str = "") -> str:
    """Return a link to a part, over its title."""
    return (
        f'<a href="{path(number)}"{attributes and " " + attributes}>{TITLES[number - 1] if text is None else text}</a>'
    )


def rows(
    linked: str = "<li>{a}</li>", own: str = "<li>{t}</li>", *, here: int = 3, parts: Iterable[int] = (1, 2, 3, 4, 5)
) -> str:
    """Return one row a part; in the patterns "{a}" is a link, "{t}" a title, "{h}" an address, "{n}" a number."""
    return "".join(
        (own if each == here else linked).format(a=a(each), t=TITLES[each - 1], h=path(each), n=each) for each in parts
    )


@dataclass(frozen=True, kw_only=True)
class Expected:
    """What is to be read on a page: of None nothing may be read, ANYTHING is left open."""

    kind: PageKind = PageKind.PART
    title: str | None = "Kites"
    position: int | str | None = 3
    total: int | str | None = 5
    previous: int | str | None = 2
    next: int | str | None = 4
    contents: tuple[int | str, ...] | str = (1, 2, 3, 4, 5)


FULL = Expected()
NAMED = Expected(position=None, total=None, previous=None, next=None, contents=())
NUMBERED = Expected(previous=None, next=None, contents=())
LISTED = Expected(title=None)
NEIGHBOURS = Expected(position=None, total=None, contents=())
NUMBERED_NEIGHBOURS = Expected(contents=())
OTHER = Expected(kind=PageKind.OTHER)


def index(title: str | None = "Kites", contents: tuple[int | str, ...] = (1, 2, 3, 4, 5)) -> Expected:
    """Return what is to be read on a page that lists the parts."""
    return Expected(kind=PageKind.INDEX, title=title, contents=contents)


@dataclass(frozen=True, kw_only=True)
class Around:
    """What stands around the form of navigation on a page."""

    here: int = 3
    url: str = ""
    lang: str = "en"
    headline: str = ""
    head: str = ""
    kicker: str = ""
    before: str = ""
    after: str = ""
    text: str = TEXT
    below: str = ""
    body: str = ""
    side: str = ""
    frame: bool = True


def make_page(content: str, around: Around) -> tuple[bytes, str]:
    """Return a whole page and its address."""
    url = SITE + (around.url or path(around.here))
    headline = around.headline or TITLES[around.here - 1]
    article = (
        f'<article class="post hentry"><header>{around.kicker}<h1 class="entry-title">{headline}</h1>'
        f'<p class="byline">By Ida Brook, <time datetime="2024-05-0{around.here}">May {around.here}, 2024</time></p></header>'
        f'<div class="entry-content">{content if around.text else ""}{around.text or content}</div>{around.below}</article>'
    )
    html = (
        f'<!doctype html><html lang="{around.lang}"><head><meta charset="utf-8"><title>{headline} | The Dyke Paper</title>'
        f'<meta property="og:site_name" content="The Dyke Paper">{around.head}</head><body class="{around.body}">'
        f"{_HEADER if around.frame else ''}<div class=layout><main>{around.before}{article}{around.after}"
        f"{_BELOW if around.frame else ''}</main>{around.side}{_SIDE if around.frame else ''}</div>"
        f"{_FOOTER if around.frame else ''}</body></html>"
    )
    return html.encode(), url


def case(name: str, content: str, expected: Expected = FULL, **around: Any) -> Any:
    """Return one row of a table of pages, for ``pytest.mark.parametrize("page, expected", …)``."""
    html, url = make_page(content, Around(**around))
    return pytest.param((html, url), expected, id=name)


def check(page: tuple[bytes, str], expected: Expected) -> None:
    """Assert that what is read on a page is what is expected."""
    seen, wanted = compare(page, expected)
    assert seen == wanted


def compare(page: tuple[bytes, str], expected: Expected) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what is read on a page and what is expected, without what is left open."""
    html, url = page
    reading = read(Page.parse(html, url))
    if expected.kind is PageKind.OTHER:
        is_part = reading.kind is PageKind.PART
        return {"part of": [one.title for one in reading.series] if is_part else None}, {"part of": None}
    if reading.kind is not expected.kind:
        return {"kind": reading.kind}, {"kind": expected.kind}
    own = unquote(url.removeprefix(SITE))
    one = next((one for one in reading.series if one.title == expected.title), reading.series[0])
    seen: dict[str, Any] = {"title": one.title, "contents": _list_others(one.contents, own)}
    if expected.kind is PageKind.PART:
        seen |= {"position": one.position, "total": one.total}
        seen |= {"previous": _shorten(one.previous), "next": _shorten(one.next)}
    wanted: dict[str, Any] = {
        "title": expected.title,
        "position": expected.position,
        "total": expected.total,
        "previous": _locate(expected.previous),
        "next": _locate(expected.next),
        "contents": ANYTHING
        if isinstance(expected.contents, str)
        else [each for each in map(_locate, expected.contents) if each != own],
    }
    asked = {name for name in seen if wanted[name] != ANYTHING}
    return {name: seen[name] for name in asked}, {name: wanted[name] for name in asked}


def _list_others(urls: Iterable[str], own: str) -> list[str | None]:
    return [each for each in map(_shorten, urls) if each != own]


def _shorten(url: str | None) -> str | None:
    return unquote(url.removeprefix(SITE)) if url else None


def _locate(part: int | str | None) -> str | None:
    return path(part) if isinstance(part, int) else part


_HEADER = """<header class="site-header"><a class="logo" href="/"><span>The Dyke Paper</span></a>
<nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/news/">News</a></li><li><a href="/series/">Series</a>
</li><li><a href="/about/">About</a></li></ul></nav></header>"""
_BELOW = """<nav class="post-navigation" aria-label="Posts"><div class="nav-links">
<div class="nav-previous"><a href="/2024/05/town-budget/" rel="prev">Previous: Town budget</a></div>
<div class="nav-next"><a href="/2024/05/new-bridge/" rel="next">Next: New bridge</a></div></div></nav>
<section class="related-posts"><h3>You may also like</h3><ul><li><a href="/2024/03/ferry-strike/">Ferry strike</a></li>
<li><a href="/2024/02/harbour-fire/">Harbour fire, part 2</a></li><li><a href="/2024/01/ice-on-the-canal/">Ice on the canal</a></li>
</ul></section><section id="comments" class="comments-area"><h2>3 comments</h2><ol class="comment-list">
<li class="comment"><p>I liked part 1 of the series best.</p></li><li class="comment"><p>When will the next part be out?</p></li>
</ol></section>"""
_SIDE = """<aside class="sidebar"><section class="widget widget_recent_entries"><h2>Recent posts</h2><ul>
<li><a href="/2024/05/new-bridge/">New bridge</a></li><li><a href="/2024/05/torn-sail/">Torn Sail</a></li>
<li><a href="/2024/05/town-budget/">Town budget</a></li></ul></section><section class="widget"><h2>Our series</h2><ul>
<li><a href="/series/kites/">Kites</a></li><li><a href="/series/dykes/">Dykes</a></li><li><a href="/series/ferries/">Ferries</a></li>
</ul></section></aside>"""
_FOOTER = """<footer class="site-footer"><p>© 2024 The Dyke Paper</p><ul><li><a href="/imprint/">Imprint</a></li>
<li><a href="/privacy/">Privacy</a></li></ul></footer>"""
