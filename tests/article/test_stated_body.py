"""Bodies that only structured data state, on pages made for these tests."""

import json

import pytest

from crawler.article import extract
from crawler.items import Article
from crawler.page import Page

PARAGRAPHS = [
    "LISBON, March 3 (Reuters) - The tram that climbs to the castle will stand still until the rails are laid anew.",
    "Drivers had complained for years that the brakes & sand boxes were older than the oldest of them, and no one came.",
    "The company said that it would run buses up the hill from Monday, at the same fare and under the same number.",
    "On the square below, the man who sells chestnuts at the stop said that nobody had asked him about any of it.",
]
SHELL = "<nav><a href='/'>Home</a></nav><div id='root'></div><noscript>Please enable JavaScript.</noscript>"


def read(stated: str, shown: str = SHELL, **more: object) -> Article | None:
    node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "The Tram Stands Still",
        "datePublished": "2021-03-03T08:00:00+00:00",
        "author": {"@type": "Person", "name": "Ana Reis"},
        "articleBody": stated,
        **more,
    }
    script = json.dumps(node, ensure_ascii=False).replace("</", "<\\/")
    html = (
        f"<html><head><title>The Tram Stands Still</title><script type='application/ld+json'>{script}</script></head>"
        f"<body>{shown}</body></html>"
    )
    return extract(Page.parse(html.encode(), "https://courier.example/2021/tram/"))


FORMS = {
    "plain": "\n\n".join(PARAGRAPHS),
    "one line a paragraph": "\r\n".join(PARAGRAPHS),
    "markup": "".join(f"<p>{text.replace('&', '&amp;')}</p>" for text in PARAGRAPHS),
    "inline markup": "\n".join(f"<em>{text}</em>" for text in PARAGRAPHS),
    "escaped markup": "".join(f"&lt;p&gt;{text.replace('&', '&amp;')}&lt;/p&gt;" for text in PARAGRAPHS),
    "entities": "\n".join(PARAGRAPHS).replace("&", "&amp;"),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_page_that_a_script_draws_is_read_from_its_structured_data(form: str) -> None:
    article = read(FORMS[form])
    assert article is not None
    assert article.text.split("\n\n") == PARAGRAPHS
    assert article.method == "structured"
    assert article.confidence == pytest.approx(0.9)
    assert (article.headline, article.byline) == ("The Tram Stands Still", ("Ana Reis",))
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.agency) == ("LISBON", "Reuters")
    assert (article.language, article.word_count) == ("en", sum(len(text.split()) for text in PARAGRAPHS))


def test_its_html_is_as_clean_as_any() -> None:
    article = read(
        FORMS["markup"] + '<p>Read on <a href="javascript:x()" onclick="y()">here</a></p><script>z()</script>'
    )
    assert article is not None
    assert article.html.endswith("<p>Read on <a>here</a></p>")


def test_a_notice_or_the_first_words_on_the_page_do_not_stand_against_it() -> None:
    for shown in (
        "<p>This site needs JavaScript to work.</p>",
        f"<main><article><p>{PARAGRAPHS[1]}</p></article></main>",
    ):
        article = read("\n".join([*PARAGRAPHS, *PARAGRAPHS]), shown)
        assert article is not None
        assert article.method == "structured"


def test_what_the_page_shows_is_believed_rather_than_what_it_states() -> None:
    shown = "<main><article>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS) + "</article></main>"
    for stated in ("A wholly different text. " * 12, "\n".join(PARAGRAPHS), "Another text, and far longer. " * 200):
        article = read(stated, shown)
        assert article is not None
        assert article.text.split("\n\n") == PARAGRAPHS
        assert article.method == "shape"


def test_a_summary_is_no_body() -> None:
    assert read("The tram to the castle stands still.") is None


def test_a_body_behind_a_wall_is_not_taken_from_where_no_reader_sees_it() -> None:
    assert read(FORMS["plain"], isAccessibleForFree=False) is None


def test_microdata_can_state_a_body_in_a_meta_element() -> None:
    html = (
        "<title>The Tram</title><div itemscope itemtype='https://schema.org/Article'><meta itemprop='headline' "
        f"content='The Tram'><meta itemprop='articleBody' content='{' '.join(PARAGRAPHS)}'></div>"
    )
    article = extract(Page.parse(html.encode(), "https://courier.example/2021/tram/"))
    assert article is not None
    assert (article.text, article.method) == (" ".join(PARAGRAPHS), "structured")
