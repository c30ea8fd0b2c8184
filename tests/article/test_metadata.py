"""All metadata together: on one page, and on any."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.article.body import extract_body
from crawler.article.metadata import Metadata, extract_metadata
from crawler.article.structured import parse_structured
from crawler.items import Article, Dateline
from crawler.page import Page

PIECES = st.sampled_from(
    [
        *("<h1>", "</h1>", "<p>", "</p>", "<time datetime='2020-01-01'>", "</time>", "<span class=byline>", "<footer>"),
        *(
            '<script type="application/ld+json">',
            "</script>",
            '{"@type":"Article","author":',
            "[[[",
            '"x"}',
            "<figure>",
        ),
        *("<img src='/a.jpg'>", "<meta name=author content='A B'>", "<div itemscope itemtype=/Article>", "<table><td>"),
        *("<b itemprop=author>", "By Jane Doe", "May 3, 2021", "ROME, MAY 3 – ", "Updated", "\0", "</div>", "<title>"),
    ]
)


def read_metadata(html: str) -> Metadata:
    page = Page.parse(html.encode("utf-8", "surrogatepass"), "https://courier.example/a")
    body = extract_body(page)
    return extract_metadata(page, parse_structured(page), body, body.blocks)


def test_the_dateline_takes_its_year_from_the_publication(read_article: Callable[..., Article]) -> None:
    text = "The ferry that had carried the town's letters for forty years left the quay for the last time before dawn."
    body = f"<p>MOSCOW, OCTOBER 19 – {text}</p><p>{text}</p><p>{text}</p>"
    article = read_article(top="<h1>The Last Ferry</h1><p>October 20, 2016</p>", body=body)
    assert article.dateline == Dateline("MOSCOW, OCTOBER 19 –", "MOSCOW", "2016-10-19")
    assert article.text.startswith("MOSCOW, OCTOBER 19 – The ferry")


def test_the_declared_language_is_checked(read_article: Callable[..., Article]) -> None:
    text = "<p>Die Fähre hatte die Stadt vor dem Morgen verlassen, und niemand wusste, wann sie wieder da ist.</p>"
    assert read_article(lang="en", body=text * 3).language == "de"
    assert read_article(lang="en-GB").language == "en-GB"


@given(st.lists(PIECES | st.text(max_size=20), max_size=40).map("".join))
@settings(max_examples=120, deadline=None)
def test_any_page_has_metadata_and_always_the_same(html: str) -> None:
    first = read_metadata(html)
    assert first == read_metadata(html)
    assert first.published_at is None or first.published_at[:4].isdigit()


def test_hostile_pages_are_read_in_bounded_time() -> None:
    deep = "<div class=author>" * 5000 + "By Jane Doe"
    wide = "<time>May 3, 2021</time>" * 5000
    long = f"<meta name=author content='{'x, ' * 200_000}'><p class=byline>{'By ' * 100_000}</p>"
    for html in (deep, wide, long, "<h1>" * 3000, f"<p>{'A' * 500_000}, OCTOBER 19 –</p>"):
        read_metadata(html)
