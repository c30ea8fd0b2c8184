"""The headline as printed, without the site's name."""

from collections.abc import Callable

import pytest

from crawler.article.headline import make_key, strip_site
from crawler.items import Article
from crawler.page import Page

PAGE = Page.parse(b"<p>x</p>", "https://www.harbour-courier.example/a")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The Last Ferry | Harbour Courier", "The Last Ferry"),
        ("The Last Ferry - Harbour Courier", "The Last Ferry"),
        ("Harbour Courier: The Last Ferry", "The Last Ferry"),
        ("Harbour Courier » The Last Ferry", "The Last Ferry"),
        ("The Last Ferry – News – Harbour Courier", "The Last Ferry – News"),
        ("Peace: a history - the second part", "Peace: a history - the second part"),
        ("The Last Ferry", "The Last Ferry"),
        ("", ""),
    ],
)
def test_the_name_of_the_site_is_stripped(title: str, expected: str) -> None:
    assert strip_site(title, PAGE, ["Harbour Courier"]) == expected


def test_the_printed_heading_wins_over_a_title_written_for_search_engines(read_article: Callable[..., Article]) -> None:
    article = read_article(
        head='<meta property="og:title" content="Last ferry leaves: what you need to know about the last ferry">',
        title="Last ferry leaves: what you need to know | Courier",
    )
    assert article.headline == "The Last Ferry"


def test_of_several_first_headings_the_one_like_the_title_is_taken(read_article: Callable[..., Article]) -> None:
    top = "<header><h1>The Courier</h1></header><h1>The Last Ferry</h1>"
    assert read_article(top=top, title="The Last Ferry | The Courier").headline == "The Last Ferry"


def test_a_headline_in_a_lower_heading_or_a_line_is_found_by_the_title(read_article: Callable[..., Article]) -> None:
    assert read_article(top="<h2>The Last Ferry</h2>").headline == "The Last Ferry"
    assert read_article(top="<div class='t'>The Last Ferry</div>").headline == "The Last Ferry"


def test_a_heading_split_over_elements_is_one_headline(read_article: Callable[..., Article]) -> None:
    top = "<h1><span>The Last</span><br>Ferry</h1>"
    assert read_article(top=top).headline == "The Last Ferry"


def test_without_a_heading_the_metadata_give_the_headline(read_article: Callable[..., Article]) -> None:
    article = read_article(
        top="", title="The Last Ferry | Courier", head='<meta property="og:site_name" content="Courier">'
    )
    assert article.headline == "The Last Ferry"


def test_keys_compare_words_only() -> None:
    assert make_key("“The Last—Ferry”!") == make_key("the last ferry")


def test_tags_that_are_printed_as_text_are_dropped_where_a_title_has_none(read_article: Callable[..., Article]) -> None:
    top = "<h1>The Last &lt;em&gt;Ferry&lt;/em&gt;</h1>"
    assert read_article(top=top, title="The Last Ferry – Courier").headline == "The Last Ferry"
    assert read_article(top="<h1>If a &lt; b</h1>", title="If a &lt; b").headline == "If a < b"


def test_the_name_of_the_home_page_is_no_headline(read_article: Callable[..., Article]) -> None:
    assert read_article(top="<p><a rel='home' href='/'>The Courier</a></p>", title="The Courier").headline is None
