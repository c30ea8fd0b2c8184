"""The library face: its shape is an interface."""

import gc
import tracemalloc
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import crawler
from crawler.demo import build_site

ORIGIN = "https://courier.example"
MIDDLE = "/2024/03/25/what-the-minister-signed/"
INDEX = "/series/low-water/"


def test_a_part_has_the_documented_shape() -> None:
    seen = crawler.inspect(build_site(ORIGIN)[MIDDLE].body, ORIGIN + MIDDLE).to_dict()
    assert list(seen) == ["url", "canonical_url", "kind", "series", "article"]
    assert (seen["url"], seen["canonical_url"], seen["kind"]) == (ORIGIN + MIDDLE, ORIGIN + MIDDLE, "part")
    (series,) = seen["series"]
    assert list(series) == ["title", "url", "position", "total", "previous", "next", "contents", "evidence"]
    assert (series["title"], series["url"], series["position"], series["total"]) == ("Low Water", ORIGIN + INDEX, 7, 12)
    assert series["contents"][6] == ORIGIN + MIDDLE
    assert {"claim", "rule", "snippet", "place", "confidence"} <= set(series["evidence"][0])
    wanted = {"headline", "standfirst", "byline", "dateline", "published_at", "modified_at", "language", "text"}
    assert wanted | {"word_count"} <= set(seen["article"])
    assert isinstance(seen["article"]["byline"], list)


def test_an_index_page_has_no_article() -> None:
    seen = crawler.inspect(build_site(ORIGIN)[INDEX].body, ORIGIN + INDEX).to_dict()
    assert (seen["kind"], seen["article"]) == ("index", None)


def test_the_article_alone_is_the_one_that_inspect_shows() -> None:
    body = build_site(ORIGIN)[MIDDLE].body
    alone, seen = crawler.extract_article(body, ORIGIN + MIDDLE), crawler.inspect(body, ORIGIN + MIDDLE).article
    assert alone is not None
    assert seen is not None
    assert replace(alone, confidence=seen.confidence) == seen


def test_a_page_is_freed_when_it_is_read() -> None:
    """Its tree is large, and the garbage collector would come late, and look at all that lives."""
    wholes = b"<ul><li>One thing.</ul><table><tr><td>Two</table><blockquote><p>Three things.</blockquote>"
    pages = {MIDDLE: build_site(ORIGIN)[MIDDLE].body, INDEX: build_site(ORIGIN)[INDEX].body, "/wholes/": wholes}
    for path, body in pages.items():
        crawler.inspect(body, ORIGIN + path)
    gc.collect()
    gc.disable()
    try:
        for path, body in pages.items():
            crawler.inspect(body, ORIGIN + path)
        assert gc.collect() == 0
    finally:
        gc.enable()


@pytest.mark.parametrize("tags", [b"<a href=/x><object>", b"<h2><div>", b"<li><a href=/x><div>", b"<p><object>"])
def test_elements_around_all_of_a_text_do_not_keep_it_each(tags: bytes) -> None:
    def measure(count: int) -> int:
        tracemalloc.start()
        try:
            crawler.inspect(tags * count + b"lorem ipsum " * 20_000, ORIGIN + MIDDLE)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    measure(1)
    assert measure(200) <= 3 * measure(1)


def test_an_empty_page_holds_no_article() -> None:
    assert crawler.extract_article(b"", ORIGIN) is None


@settings(max_examples=40)
@given(st.binary(max_size=400), st.text(max_size=30))
def test_no_bytes_and_no_header_raise(html: bytes, content_type: str) -> None:
    crawler.extract_article(html, "https://courier.example/x/", content_type=content_type)
    seen = crawler.inspect(html, "https://courier.example/x/", content_type=content_type)
    assert seen == crawler.inspect(html, "https://courier.example/x/", content_type=content_type)
