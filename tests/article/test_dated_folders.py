"""The months in the addresses of an article and of its lead pictures."""

import pytest

from crawler.article.dated_folders import find_dated_months
from crawler.article.structured_article import StructuredArticle
from crawler.items import Image
from crawler.page import Page


@pytest.mark.parametrize(
    ("url", "image", "expected"),
    [
        ("https://courier.example/2021/05/03/ferry/", "https://courier.example/ferry.jpg", ("2021-05",)),
        ("https://courier.example/ferry/", "https://courier.example/files/2021/04/ferry.jpg", ("2021-04",)),
        ("https://courier.example/ferry/", "https://courier.example/2021/ferry-2021-04.jpg", ()),
        ("https://courier.example/2021/13/ferry/", "https://courier.example/1200/04/ferry.jpg", ()),
    ],
)
def test_folders_named_by_year_and_month_are_read(url: str, image: str, expected: tuple[str, ...]) -> None:
    page = Page.parse(b"<p>The ferry left.</p>", url)
    assert find_dated_months(page, StructuredArticle(images=(Image(image),))) == expected
