"""Golden pages: reports of the wires in many languages and encodings, every field that their pages print."""

import pytest

from crawler.article import clean_article, extract, normalize_article
from crawler.items import Article
from crawler.page import Page
from tests.article.wire_pages import REPORTS, Report

URL = "https://courier.example/news/report?utm_source=feed"


def read(report: Report, declared: str) -> Article:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in report.paragraphs)
    html = (
        f'<!doctype html><html lang="{report.language}"><head><meta charset="{declared}">'
        f"<title>{report.headline} - Courier</title></head><body><nav><a href='/'>Courier</a> <a href='/news'>1</a></nav>"
        f"<main><article><h1>{report.headline}</h1><p class='byline'>{report.byline}</p><p class='date'>{report.date}</p>"
        f"<div class='text'>{text}</div></article></main>"
        "<footer><p>2011 Courier</p></footer></body></html>"
    )
    article = extract(Page.parse(html.encode(report.encoding), URL))
    assert article is not None
    return normalize_article(clean_article(article), URL)


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("declared", ["right", "wrong"])
def test_a_report_is_read_whole_and_true(name: str, declared: str) -> None:
    report = REPORTS[name]
    article = read(report, report.encoding if declared == "right" else "utf-8")
    assert article.text.split("\n\n") == list(report.paragraphs)
    assert article.headline == report.headline
    assert (article.byline, article.byline_text) == (report.names, report.byline)
    assert (article.published_at, article.published_text) == (report.published, report.date)
    assert article.modified_at is None
    assert article.language == report.language
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.date, article.dateline.agency) == report.dateline
    assert article.text.startswith(article.dateline.text)
    assert article.canonical_url == "https://courier.example/news/report"
    assert (article.method, article.access, article.images, article.tags) == ("shape", None, (), ())
