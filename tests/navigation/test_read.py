import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.demo import build_site
from crawler.items import PageKind, Reading
from crawler.navigation import read
from crawler.page import Page

ORIGIN = "http://127.0.0.1"
SITE = build_site(ORIGIN)
TWO_SERIES = "/2024/03/21/the-pilots-logbook/"
MIDDLE = "/2024/03/25/what-the-minister-signed/"
PIECES = st.sampled_from(
    [
        "<ul>",
        "<li>",
        "</li>",
        "<a href='/a'>",
        "<a href='/b'>Part 2</a>",
        "</a>",
        "<h1>",
        "</h1>",
        "<div class='seriesbox'>",
    ]
) | st.sampled_from(
    ["This is part 2 of 3 in the series X", "<fieldset>", "<legend>Series Navigation</legend>", "&lt;", "\x00"]
)


def read_path(path: str) -> Reading:
    return read(Page.parse(SITE[path].body, ORIGIN + path))


def read_body(body: str, url: str = "https://example.org/2024/post/") -> Reading:
    return read(Page.parse(f"<html lang=en><head><title>A post</title></head><body>{body}</body></html>".encode(), url))


def test_a_part_states_its_place_its_neighbours_and_the_whole_list() -> None:
    reading = read_path(MIDDLE)
    (series,) = reading.series
    assert reading.kind is PageKind.PART
    assert (series.title, series.position, series.total, len(series.contents)) == ("Low Water", 7, 12, 12)
    assert series.previous == series.contents[5]
    assert series.next == series.contents[7]
    assert reading.furniture


def test_a_part_of_two_series_keeps_them_apart() -> None:
    low_water, voices = read_path(TWO_SERIES).series
    assert (low_water.title, low_water.position, low_water.total) == ("Low Water", 6, 12)
    assert (voices.title, voices.position, voices.total) == ("Voices of the Estuary", 2, 5)
    assert low_water.next == ORIGIN + MIDDLE
    assert voices.next != low_water.next


@pytest.mark.parametrize("slug", ["low-water", "voices-of-the-estuary"])
def test_an_index_page_lists_the_parts_and_is_none(slug: str) -> None:
    reading = read_path(f"/series/{slug}/")
    assert reading.kind is PageKind.INDEX
    assert len(reading.series) == 1
    assert reading.series[0].contents


def test_a_paginated_index_names_its_other_pages() -> None:
    reading = read_path("/series/low-water/")
    assert reading.further_pages == tuple(f"{ORIGIN}/series/low-water/page/{number}/" for number in (2, 3))


@pytest.mark.parametrize("path", ["/ja/posts/todai-3/"])
def test_another_form_in_another_language_is_read_as_well(path: str) -> None:
    (series,) = read_path(path).series
    assert (series.position, len(series.contents)) == (3, 6)


@pytest.mark.parametrize("path", ["/", "/series-toc/", "/2024/03/05/market-hall-to-be-green-again/"])
def test_front_page_list_of_series_and_single_article_are_no_parts(path: str) -> None:
    assert read_path(path).kind is PageKind.OTHER


TEXT = "<p>The council met on Tuesday and voted for the new bridge, which will open in two years.</p>" * 3
HARD_NEGATIVES = {
    "older and newer posts": '<nav class="post-navigation"><a rel="prev" href="/a/">« Older</a> <a rel="next" href="/b/">Newer »</a></nav>',
    "related posts": '<div class="related-posts"><h3>Related posts</h3><ul><li><a href="/a/">A</a></li><li><a href="/b/">B</a></li></ul></div>',
    "recent posts with the page": '<aside class="widget"><h3>Recent posts</h3><ul><li><a href="/2024/post/">A post</a></li><li><a href="/b/">B</a></li></ul></aside>',
    "all series in a side bar": '<aside class="sidebar"><h3>Series</h3><ul><li><a href="/series/x/">X</a></li><li><a href="/series/y/">Y</a></li></ul></aside>',
    "pages of one article": '<div class="page-links">Pages: <span>1</span> <a href="/2024/post/2/">2</a> <a href="/2024/post/3/">3</a></div>',
    "parts of a law": "<p>Part 2 of the law, and chapter 11 of the code, remain in force.</p>",
    "a menu": '<nav><ul><li class="current"><a href="/2024/post/">News</a></li><li><a href="/sport/">Sport</a></li></ul></nav>',
    "documentation": '<div class="footer-nav"><a href="/docs/install/">Previous: Installing</a> <a href="/docs/run/">Next: Running</a></div>',
    "misused structured data": '<script type="application/ld+json">{"@type": "NewsArticle", "isPartOf": {"@type": "WebSite", "name": "The Post"}}</script>',
}


@pytest.mark.parametrize("body", HARD_NEGATIVES.values(), ids=HARD_NEGATIVES.keys())
def test_what_is_not_series_navigation_is_not_read_as_such(body: str) -> None:
    assert read_body(f"<article><h1>A post</h1>{TEXT}{body}</article>").kind is PageKind.OTHER


@given(
    st.lists(PIECES, max_size=30).map("".join),
    st.sampled_from(["https://example.org/", "https://example.org/series/x/"]),
)
@settings(max_examples=150, deadline=None)
def test_reading_never_raises_and_is_repeatable(body: str, url: str) -> None:
    assert read_body(body, url).kind is read_body(body, url).kind
