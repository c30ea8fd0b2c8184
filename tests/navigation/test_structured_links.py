import pytest

from crawler.items import Claim, ClaimKind
from crawler.navigation.structured_links import read_book_names, read_head_links, read_see_also
from crawler.page import Page


def parse(head: str, url: str, title: str = "Wood") -> Page:
    return Page.parse(f"<head><title>{title}</title>{head}</head>".encode(), url)


def link(rel: str, href: str) -> str:
    return f'<link rel="{rel}" href="{href}">'


def test_neighbours_of_a_numbered_chapter() -> None:
    head = link("prev", "/fiction/7/kites/chapter/101/one") + link("next", "/fiction/7/kites/chapter/155/three")
    claims = read_head_links(parse(head, "https://news.example/fiction/7/kites/chapter/124/two", "Chapter 2"))
    assert [(claim.kind, claim.url) for claim in claims] == [
        (ClaimKind.PREVIOUS, "https://news.example/fiction/7/kites/chapter/101/one"),
        (ClaimKind.NEXT, "https://news.example/fiction/7/kites/chapter/155/three"),
    ]


def test_the_index_of_a_numbered_chapter() -> None:
    claims = read_head_links(parse(link("contents", "/kites/"), "https://news.example/kites/chapter-2.html"))
    assert [(claim.kind, claim.url) for claim in claims] == [(ClaimKind.INDEX, "https://news.example/kites/")]


@pytest.mark.parametrize(
    ("head", "url", "title"),
    [
        (link("next", "/2019/06/the-sail/"), "https://news.example/2019/05/the-wood/", "The wood"),
        (link("prev", "/2019/05/das-f-wort-teil-2/"), "https://news.example/2019/06/wind-teil-1/", "Wind, Teil 1"),
        (link("next", "/kites?page=2"), "https://news.example/kites", "Kites, Part 1"),
        (link("next", "/blog/page/3/"), "https://news.example/blog/page/2/", "Part 2"),
        (link("next", "/docs/install/linux"), "https://news.example/docs/start/intro", "Introduction"),
        (link("index", "/"), "https://news.example/2019/05/the-wood-part-2/", "The wood (Part 2)"),
        (link("next", "https://other.example/kites/chapter-3"), "https://news.example/kites/chapter-2", "Chapter 2"),
    ],
)
def test_blogs_listings_and_documentation_give_no_neighbours(head: str, url: str, title: str) -> None:
    assert read_head_links(parse(head, url, title)) == []


def read_also(*urls: str) -> list[Claim]:
    head = "".join(f'<meta property="og:see_also" content="{url}">' for url in urls)
    return read_see_also(parse(head, "https://news.example/kites/wood"))


def test_see_also_lists_the_other_parts_newest_first() -> None:
    claims = read_also(
        "https://news.example/kites/tail", "https://news.example/kites/sail", "https://news.example/kites/wood"
    )
    assert [claim.kind for claim in claims] == [ClaimKind.MEMBERSHIP, ClaimKind.CONTENTS]
    assert [entry.url for entry in claims[1].entries] == [
        "https://news.example/kites/sail",
        "https://news.example/kites/tail",
    ]
    assert not claims[1].whole


def test_see_also_of_profiles_and_front_pages_says_nothing() -> None:
    assert read_also("https://social.example/news", "https://news.example/", "") == []


def test_names_of_books_in_meta_elements() -> None:
    page = parse('<meta property="og:novel:book_name" content=" The  Kite ">', "https://news.example/kites/wood")
    assert [claim.series.title for claim in read_book_names(page)] == ["The Kite"]
