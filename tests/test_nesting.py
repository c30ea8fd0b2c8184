import time
from collections.abc import Callable

import pytest

from crawler.nesting import MANY_TAGS, MAX_DEPTH, limit_nesting
from crawler.page import Page


def test_a_page_as_people_write_them_is_left_alone() -> None:
    html = '<html><body><div class="a"><p>One<p>Two<ul><li>x<li>y</ul></div><img src="data:,A"></body></html>'
    assert limit_nesting(html) == html


def test_tags_too_deep_go_and_their_text_stays() -> None:
    html = "<div>" * MANY_TAGS + "<p>deep</p>" + "</div>" * MANY_TAGS + "<p>after</p>"
    limited = limit_nesting(html)
    assert limited.count("<div>") == MAX_DEPTH
    assert limited.endswith("<p>deep</p>" + "</div>" * MAX_DEPTH + "<p>after</p>")


def test_a_long_page_of_shallow_tags_is_left_alone() -> None:
    html = "<div><p>x<br>y</p></div>" * MANY_TAGS
    assert limit_nesting(html) == html


def test_a_tag_with_countless_attributes_loses_them() -> None:
    html = "<p>a</p><div " + " ".join(f"a{number}=1" for number in range(20_000)) + "><p>b</p></div>"
    assert limit_nesting(html) == "<p>a</p><div><p>b</p></div>"


def test_a_tag_with_one_long_attribute_keeps_it() -> None:
    html = f'<img src="data:image/png;base64,{"A" * 50_000}" alt="x">'
    assert limit_nesting(html) == html


SHAPES: dict[str, Callable[[int], str]] = {
    "nested": lambda size: "<div>" * size,
    "closed": lambda size: "<b>" * size + "x" + "</b>" * size,
    "lists": lambda size: "<ul><li>" * size,
    "classes": lambda size: "".join(f"<b class=c{number}>" for number in range(size)),
    "attributes": lambda size: "<div " + " ".join(f"a{number}=1" for number in range(size)) + ">",
    "quotes": lambda size: '<div a="' * size,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_parsing_costs_no_more_than_linear_time(shape: str) -> None:
    """Eight times the page costs at most sixteen times the time, where the square would be sixty-four times."""

    def measure(size: int) -> float:
        body = SHAPES[shape](size).encode()
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            Page.parse(body, "https://example.org/")
            best = min(best, time.process_time() - started)
        return best

    assert measure(120_000) <= 16 * max(measure(15_000), 0.004)
