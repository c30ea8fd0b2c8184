import pytest

from crawler.article.paging import find_further_pages
from crawler.page import Page

BASE = "https://example.org/2017/05/15/the-dam/"


def find(links: str, url: str = BASE) -> tuple[str, ...]:
    return find_further_pages(Page.parse(f"<body><article>{links}</article></body>".encode(), url))


def test_the_pages_of_a_split_article_are_found_in_order() -> None:
    links = f'Pages: <span>1</span> <a href="{BASE}3/">3</a> <a href="{BASE}2/"><span>Page </span>2</a>'
    assert find(links) == (f"{BASE}2/", f"{BASE}3/")


def test_a_later_page_names_the_others() -> None:
    links = f'<a href="{BASE}">1</a> <span>2</span> <a href="{BASE}3/">3</a>'
    assert find(links, f"{BASE}2/") == (BASE, f"{BASE}3/")


def test_pages_by_query_are_found() -> None:
    links = '<a href="?page=2">2</a> <a href="?page=3">3</a> <a href="?page=2">Next page</a>'
    assert find(links) == (f"{BASE}?page=2", f"{BASE}?page=3")


@pytest.mark.parametrize(
    "links",
    [
        '<a href="/2017/05/15/the-dam/comment-page-2/">2</a>',
        '<a href="/2017/05/16/another/2/">2</a>',
        f'<a href="{BASE}2/">All about the dam</a>',
        f'<a href="{BASE}2/">3</a>',
        '<a href="/page/2/">2</a>',
        f'<a href="{BASE}">1</a>',
        "",
    ],
)
def test_other_links_are_no_pages(links: str) -> None:
    assert find(links) == ()
