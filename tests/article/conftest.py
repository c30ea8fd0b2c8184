"""Pages made for these tests: one article with as much around it as a test needs."""

from collections.abc import Callable

import pytest

from crawler.article import extract
from crawler.items import Article
from crawler.page import Page

PARAGRAPHS = (
    "The ferry that had carried the town's letters for forty years left the quay for the last time before dawn.",
    "Nobody had told the harbour master, who stood with his lamp at the end of the pier and waited for the horn.",
    "By noon the council had met twice, and twice it had found that the question was not on the paper before it.",
    "The baker, whose brother had built the boat, said that he would rather row than take the road through the hills.",
)

ReadArticle = Callable[..., Article]


@pytest.fixture
def read_article() -> ReadArticle:
    """Return a function that makes a page of an article and extracts it."""

    def read(
        *, head: str = "", top: str = "<h1>The Last Ferry</h1>", body: str | None = None, end: str = "", **options: str
    ) -> Article:
        text = body if body is not None else "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
        html = (
            f'<!doctype html><html lang="{options.get("lang", "en")}"><head><meta charset="utf-8">'
            f"<title>{options.get('title', 'The Last Ferry')}</title>{head}</head>"
            f'<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>'
            f"<main><article>{top}<div class='entry-content'>{text}</div></article>{end}</main></body></html>"
        )
        article = extract(Page.parse(html.encode(), options.get("url", "https://courier.example/news/the-last-ferry")))
        assert article is not None
        return article

    return read
