import pytest

from crawler.navigation.pagination import MOST_PAGES, find_further_pages, is_further_page, strip_page
from crawler.page import Page

BASE = "https://news.example/series/kites"
PATHS = {number: f"{BASE}/page/{number}/" for number in range(2, 20)}


def find(body: str, url: str = f"{BASE}/", *, head: str = "") -> tuple[str, ...]:
    return find_further_pages(Page.parse(f"<html><head>{head}</head><body>{body}</body></html>".encode(), url))


@pytest.mark.parametrize(
    ("url", "first"),
    [
        (f"{BASE}/page/3/", f"{BASE}/"),
        (f"{BASE}/page/3", BASE),
        (f"{BASE}/page3/", f"{BASE}/"),
        (f"{BASE}/?paged=3", f"{BASE}/"),
        (f"{BASE}?page=12", BASE),
        (f"{BASE}/?order=old&page=3", f"{BASE}/?order=old"),
        (f"{BASE}/", f"{BASE}/"),
        ("https://news.example/page/turner/", "https://news.example/page/turner/"),
        ("https://news.example/page/3/notes/", "https://news.example/page/3/notes/"),
        ("https://news.example/?subpage=3", "https://news.example/?subpage=3"),
    ],
)
def test_the_first_page_of_a_listing(url: str, first: str) -> None:
    assert strip_page(url) == first


def test_the_pages_of_wordpress() -> None:
    pager = '<a href="/series/kites/page/2/">2</a> <a href="/series/kites/page/3/">3</a>'
    assert find(pager) == (PATHS[2], PATHS[3])


def test_pages_by_query() -> None:
    pager = '<a href="?paged=2">2</a> <a href="?paged=3">Next</a>'
    assert find(pager) == (f"{BASE}/?paged=2", f"{BASE}/?paged=3")


def test_a_pager_with_a_gap_implies_the_pages_between() -> None:
    pager = '<b>1</b> <a href="/series/kites/page/2/">2</a> <a href="/series/kites/page/3/">3</a> … '
    assert find(pager + '<a href="/series/kites/page/12/">12</a>') == tuple(PATHS[number] for number in range(2, 13))


def test_the_page_itself_is_left_out_and_the_first_has_no_number() -> None:
    pager = '<a href="/series/kites/">1</a> <a href="/series/kites/page/2/">2</a> <a href="/series/kites/page/4/">4</a>'
    assert find(pager, PATHS[3]) == (f"{BASE}/", PATHS[2], PATHS[4])


def test_the_last_page_knows_those_before_it() -> None:
    assert find('<a href="/series/kites/page/2/">Newer</a>', PATHS[3]) == (f"{BASE}/", PATHS[2])


def test_the_number_of_the_page_itself_implies_those_before_it() -> None:
    assert find('<a href="/series/kites/page/2/">2</a>', PATHS[5]) == (f"{BASE}/", PATHS[2], PATHS[3], PATHS[4])


def test_a_next_link_alone_tells_of_one_page() -> None:
    assert find('<a href="/series/kites/page/2/">Older posts</a>') == (PATHS[2],)


@pytest.mark.parametrize(
    "body",
    [
        "<p>Page 1 of 12</p>",
        "<span>1</span> <span>2</span> <span>3</span>",
        '<a href="/series/boats/page/2/">2</a>',
        '<a href="https://other.example/series/kites/page/2/">2</a>',
        '<a href="/page/2/">Older posts</a>',
        '<a href="/series/kites/landing-page/">Start</a>',
        '<a href="/series/kites/?p=next">Next</a>',
        "",
    ],
)
def test_no_page_is_guessed_that_no_link_shows(body: str) -> None:
    assert find(body) == ()


def test_a_page_number_beyond_reason_is_cut() -> None:
    pages = find('<a href="/series/kites/page/9999/">Last</a>')
    assert len(pages) == MOST_PAGES - 1
    assert pages[-1] == f"{BASE}/page/{MOST_PAGES}/"


def test_the_pager_is_that_of_the_canonical_listing() -> None:
    head = f'<link rel="canonical" href="{BASE}/">'
    assert find('<a href="/series/kites/page/2/">2</a>', f"{BASE}/?utm_source=feed", head=head) == (PATHS[2],)


@pytest.mark.parametrize(
    ("url", "first"),
    [
        (f"{BASE}/?paged=2&series=kites", f"{BASE}/?series=kites"),
        (f"{BASE}/series/k/?page=2&order=old", f"{BASE}/series/k/?order=old"),
        (f"{BASE}/series/k/?order=old&page=2", f"{BASE}/series/k/?order=old"),
        (f"{BASE}/series/k/page/2/?order=old", f"{BASE}/series/k/?order=old"),
    ],
)
def test_other_parameters_of_a_listing_stay(url: str, first: str) -> None:
    assert strip_page(url) == first


@pytest.mark.parametrize(
    ("url", "is_further"),
    [("/story/2/", True), ("/story/?page=3", True), ("/story/", False), ("/story/2/3/", False), ("/other/2/", False)],
)
def test_the_further_pages_of_an_article_bear_its_url_and_a_number(url: str, is_further: bool) -> None:
    assert is_further_page(f"https://news.example{url}", "http://www.news.example/story") is is_further
