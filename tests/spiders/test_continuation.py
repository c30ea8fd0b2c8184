"""Articles that are split over several pages."""

import pytest

from crawler.items import Article, Image
from crawler.reading import join_pages
from crawler.spiders.continuation import find_first_page

FIRST = "https://gazette.example/2024/ferry/"
PAGES = Article(further_pages=(FIRST, f"{FIRST}3/"))


@pytest.mark.parametrize(
    ("url", "article", "expected"),
    [
        (f"{FIRST}2/", PAGES, FIRST),
        (f"{FIRST}2", PAGES, FIRST),
        (FIRST, Article(further_pages=(f"{FIRST}2/",)), None),
        # A year is no page number, and a number whose article links no first page is an article's own.
        ("https://gazette.example/2024/", PAGES, None),
        (f"{FIRST}2/", Article(), None),
    ],
)
def test_a_later_page_leads_to_the_first(url: str, article: Article, expected: str | None) -> None:
    assert find_first_page(url, article) == expected


def test_pages_are_joined_in_order_under_the_facts_of_the_first() -> None:
    image = Image("https://gazette.example/quay.jpg")
    first = Article(headline="Ferry", text="One.", html="<p>One.</p>", word_count=1, images=(image,))
    second = Article(headline="Ferry, page 2", text="Two.", html="<p>Two.</p>", word_count=1, images=(image,))
    joined = join_pages([first, Article(headline="empty"), second])
    assert joined is not None
    assert (joined.headline, joined.text, joined.html) == ("Ferry", "One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>")
    assert (joined.word_count, joined.images) == (2, (image,))
    assert join_pages([first]) is first
    assert join_pages([]) is None
