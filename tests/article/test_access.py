from collections.abc import Callable

import pytest

from crawler.article import extract
from crawler.items import Article
from crawler.page import Page

PROMPT = "<p>This content is password protected. To view it please enter your password below:</p>"


def make_page(fields: str, text: str = "") -> Page:
    form = f'<form action="/unlock" method="post">{PROMPT}{fields}<button>Enter</button></form>'
    html = f"<title>Protected: Notes</title><body><article><h1>Protected: Notes</h1>{text}{form}</article></body>"
    return Page.parse(html.encode(), "https://example.org/notes/")


def test_a_password_form_in_place_of_the_text_is_recorded() -> None:
    article = extract(make_page('<input name="post_password" type="password">'))
    assert article is not None
    assert article.access == "password"
    assert article.text == ""


def test_a_log_in_form_is_none() -> None:
    article = extract(make_page('<input name="user"><input name="secret" type="password">'))
    assert article is None or article.access != "password"


def test_a_form_below_the_text_does_not_hide_it() -> None:
    text = "".join(
        f"<p>The {number}th night was as long as the one before it, and colder.</p>" for number in range(4, 14)
    )
    article = extract(make_page('<input name="p" type="password">', text))
    assert article is not None
    assert article.access != "password"


@pytest.mark.parametrize(
    ("head", "end", "access"),
    [
        ('<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":true}</script>', "", "free"),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
            "",
            "paywalled",
        ),
        ('<meta property="article:content_tier" content="locked">', "", "paywalled"),
        ('<meta property="article:content_tier" content="metered">', "", None),
        ("", "<p>Subscribe to continue reading</p>", "paywalled"),
        ("", "<p>Cet article est réservé aux abonnés.</p>", "paywalled"),
        ("", "<p>Subscribe to our newsletter</p>", None),
        ("", "", None),
    ],
)
def test_access_is_what_the_site_says(
    read_article: Callable[..., Article], head: str, end: str, access: str | None
) -> None:
    assert read_article(head=head, end=end).access == access
