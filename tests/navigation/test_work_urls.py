import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.navigation.work_urls import is_above, is_listing_url, is_sibling, names_chapter

SITE = "https://news.example"


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("/kites/12/", "/kites/13/"),
        ("/kites/chapter-12.html", "/kites/chapter-13.html"),
        ("/work/7/kites/chapter/12/wood", "/work/7/kites/chapter/15/sail"),
        ("/wind-teil-1/", "/wind-teil-2/"),
    ],
)
def test_siblings_differ_in_numbers(own: str, other: str) -> None:
    assert is_sibling(SITE + own, SITE + other)


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("/2019/05/wood-1", "/2019/06/sail-2"),
        ("/wood", "/sail"),
        ("/docs/install/linux", "/docs/start/intro"),
        ("/kites/12/", "/ships/anchor"),
    ],
)
def test_other_urls_are_no_siblings(own: str, other: str) -> None:
    assert not is_sibling(SITE + own, SITE + other)


def test_the_index_lies_above() -> None:
    assert is_above(f"{SITE}/kites/12/", f"{SITE}/kites/")
    assert is_above(f"{SITE}/kites/12.html", f"{SITE}/kites/index.html")
    assert not is_above(f"{SITE}/kites/12/", f"{SITE}/")
    assert not is_above(f"{SITE}/kites/12/", f"{SITE}/kite/")
    assert not is_above(f"{SITE}/kites/", f"{SITE}/kites")


def test_listings_and_chapters() -> None:
    assert is_listing_url(f"{SITE}/blog/page/2/")
    assert is_listing_url(f"{SITE}/article?page=2")
    assert not is_listing_url(f"{SITE}/kites/page-turner")
    assert names_chapter(f"{SITE}/kites/chapter-12")
    assert not names_chapter(f"{SITE}/kites/wood")


@given(st.text(max_size=60), st.text(max_size=60))
def test_never_raises(one: str, other: str) -> None:
    for url in (one, SITE + "/" + one):
        for judge in (is_sibling, is_above):
            assert judge(url, other) in (True, False)
