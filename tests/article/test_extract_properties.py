"""What holds for any page, however broken or hostile."""

import sys
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.article import clean_article, extract, normalize_article
from crawler.items import Article, Dateline
from crawler.page import Page

URL = "https://example.org/story/"
SCRAPS = [
    *["<p>", "</p>", "<div class=comments>", "</div>", "<table><tr><td>", "<ul><li>", "<a href='/x'>", "</a>", "<br>"],
    *[
        "<h1>",
        "Storm over the quiet harbour, the second this week. ",
        "<form><input type=password>",
        "<article>",
        "<nav>",
    ],
    *["©", "\0", "&amp;lt;", "é", "漢字", "<blockquote>", "<pre>", "<!--", "-->", "<svg>", "<a href=/story/2/>2</a>"],
    "<title>x</title>",
]


def run(body: bytes) -> Article | None:
    article = extract(Page.parse(body, URL))
    return normalize_article(clean_article(article), URL) if article else None


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_can_be_read(body: bytes) -> None:
    assert run(body) == run(body)


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(SCRAPS), max_size=40))
def test_any_markup_can_be_read_and_gives_the_same_twice(scraps: list[str]) -> None:
    body = "".join(scraps).encode()
    assert run(body) == run(body)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.text(max_size=40))
def test_cleaning_and_normalising_an_article_is_idempotent(text: str, line: str) -> None:
    article = Article(headline=line, text=text, html=text, byline=(line,), dateline=Dateline(text=line, place=line))
    once = normalize_article(clean_article(article), URL)
    assert normalize_article(clean_article(once), URL) == once
    assert clean_article(replace(once)) == once


HOSTILE: dict[str, Callable[[int], str]] = {
    "nested tags": lambda size: "<div>" * size,
    "one long text": lambda size: "<p>" + "lorem ipsum " * size,
    "one long attribute": lambda size: '<div class="' + "a b " * size + '">x</div>',
    "paragraphs": lambda size: "<p>A line of text that is long enough to be one.</p>" * (size // 8),
    "links": lambda size: '<a href="/story/2/">2</a>' * (size // 4),
    "breaks": lambda size: "<p>" + "x<br>" * size,
    "mojibake": lambda size: "<p>" + "Ã©â€™ " * size,
    "entities": lambda size: "<p>" + "&amp;amp;lt; " * size,
    "bad bytes": lambda size: "caf\udce9 " * size,
    "pull quotes": lambda size: "<aside class=pullquote>The boat has left.</aside>" * (size // 8),
    "preformatted": lambda size: "<pre>" + "x\n" * size,
    "stated body": lambda size: (
        '<script type="application/ld+json">{"@type":"Article","headline":"x","articleBody":"%s"}</script>'
        % ("lorem &lt;ipsum " * size)
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_pages_take_steps_and_memory_in_proportion_to_their_size(kind: str) -> None:
    """Eight times the page takes at most twelve times the calls and the memory: no clock tells, so no busy machine lies."""

    def measure(size: int) -> tuple[int, int]:
        body = HOSTILE[kind](size).encode("utf-8", "surrogateescape")
        calls = 0

        def count(_frame: object, _event: str, _value: object) -> None:
            nonlocal calls
            calls += 1

        tracemalloc.start()
        sys.setprofile(count)
        try:
            run(body)
        finally:
            sys.setprofile(None)
            _, peak = tracemalloc.get_traced_memory()
            tracemalloc.stop()
        return calls, peak

    # What is made once (patterns, tables) is no part of the measure.
    measure(500)
    (few_calls, little), (calls, much) = measure(500), measure(4_000)
    assert calls <= 12 * max(few_calls, 500)
    assert much <= 12 * max(little, 100_000)


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_pages_cost_no_more_than_linear_time(kind: str) -> None:
    """Eight times the page costs at most twenty times the time, where the square would be sixty-four times."""

    def measure(size: int) -> float:
        body = HOSTILE[kind](size).encode("utf-8", "surrogateescape")
        best = float("inf")
        for _ in range(2):
            started = time.process_time()
            run(body)
            best = min(best, time.process_time() - started)
        return best

    assert measure(24_000) <= 20 * max(measure(3_000), 0.005)
