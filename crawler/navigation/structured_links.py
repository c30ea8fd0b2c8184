"""What the head says about series: rel=prev/next/index/contents/up, og:see_also, and the meta names of book sites.

``rel=prev`` and ``rel=next`` mostly follow a blog's dates or a listing's pages. They count where the page is a numbered
part, by its title or URL, and the neighbour's URL differs from the page's own in one segment only.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from crawler.items import Claim, ClaimKind, Entry, Evidence, SeriesName
from crawler.navigation.wording import find_part_statements
from crawler.navigation.work_urls import is_above, is_listing_url, is_sibling, names_chapter
from crawler.page import Page
from crawler.text.spacing import squeeze
from crawler.urls import is_same_article, is_same_site

_NEIGHBOURS = {"prev": ClaimKind.PREVIOUS, "previous": ClaimKind.PREVIOUS, "next": ClaimKind.NEXT}
_INDEXES = frozenset({"index", "contents", "toc", "up", "collection"})
_RELATIONS = _INDEXES | _NEIGHBOURS.keys()
_BOOK_NAMES = (
    "og:novel:book_name",
    "book:title",
    "article:series",
    "series",
    "citation_series_title",
    "dc.relation.ispartof",
)


def read_head_links(page: Page) -> list[Claim]:
    """Read neighbours and index from the head's ``<link>`` elements where they follow a work, not a blog's dates."""
    claims: list[Claim] = []
    for rels, href in page.relations:
        known = rels & _RELATIONS
        url = page.link(href) if known else None
        if url and not is_same_article(url, page.url):
            claims += [claim for rel in sorted(known) for claim in _read_link(page, rel, url)]
    return claims


def read_see_also(page: Page) -> list[Claim]:
    """Read ``og:see_also``, in which static site generators list the other parts of a series, newest first.

    Others put their profiles elsewhere or their front page there: only articles of the own site count.
    """
    urls: list[str] = []
    for name, content in page.metas:
        url = page.link(content) if name == "og:see_also" else None
        if url and is_same_site(url, page.url) and urlsplit(url).path.strip("/") and not is_same_article(url, page.url):
            urls.append(url)
    if not urls:
        return []
    series, about = SeriesName(), page.canonical_url
    evidence = Evidence("head.see_also", f"og:see_also: {', '.join(urls)}", "head", 0.6)
    entries = tuple(Entry(url) for url in reversed(urls))
    return [
        Claim(ClaimKind.MEMBERSHIP, series, about, evidence),
        Claim(ClaimKind.CONTENTS, series, about, evidence, entries=entries, whole=False),
    ]


def read_book_names(page: Page) -> list[Claim]:
    """Read the name of the work from the meta elements of book and novel sites."""
    claims: list[Claim] = []
    for name, content in page.metas:
        title = squeeze(content) if name in _BOOK_NAMES else ""
        if title:
            evidence = Evidence("head.book", f"{name}: {title}", "head", 0.7)
            claims.append(Claim(ClaimKind.MEMBERSHIP, SeriesName(title), page.canonical_url, evidence))
    return claims


def _read_link(page: Page, rel: str, url: str) -> Iterator[Claim]:
    path = urlsplit(url).path
    if not is_same_site(url, page.url) or is_listing_url(url) or is_listing_url(page.url) or not _is_numbered(page):
        return
    about, snippet = page.canonical_url, f'<link rel="{rel}" href="{url}">'
    if rel in _NEIGHBOURS and is_sibling(page.url, url):
        evidence = Evidence("head.rel_neighbour", snippet, "head", 0.75)
        yield Claim(_NEIGHBOURS[rel], SeriesName(), about, evidence, url=url)
    elif rel in _INDEXES and path.strip("/") and (rel != "up" or is_above(page.url, url)):
        yield Claim(
            ClaimKind.INDEX, SeriesName(url=url), about, Evidence(f"head.rel_{rel}", snippet, "head", 0.5), url=url
        )


def _is_numbered(page: Page) -> bool:
    """Whether the page's title or URL numbers it as a part."""
    return names_chapter(page.url) or bool(page.title and find_part_statements(page.title[:200]))
