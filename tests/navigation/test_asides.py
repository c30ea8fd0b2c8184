import pytest

from crawler.navigation.asides import is_aside, is_excerpt, is_listing
from crawler.page import Page

URL = "https://news.example/kites/wood"


def parse(body: str, url: str = URL) -> Page:
    return Page.parse(f"<body>{body}</body>".encode(), url)


@pytest.mark.parametrize(
    ("body", "aside"),
    [
        ("<article><p>x</p></article>", False),
        ('<div class="layout with-sidebar"><p>x</p></div>', False),
        ('<div class="content-sidebar-wrap"><p>x</p></div>', False),
        ('<article class="newsletter-post"><p>x</p></article>', False),
        ("<article><footer><p>x</p></footer></article>", False),
        ('<section class="footer"><p>x</p></section>', False),
        ('<div class="site-footer"><p>x</p></div>', True),
        ("<nav><p>x</p></nav>", True),
        ("<footer><div><p>x</p></div></footer>", True),
        ('<div class="sidebar"><p>x</p></div>', True),
        ('<div id="comments"><p>x</p></div>', True),
        ('<section class="related-posts"><p>x</p></section>', True),
    ],
)
def test_what_lies_outside_of_the_article(body: str, aside: bool) -> None:
    node = parse(body).tree.css_first("p")
    assert node is not None
    assert is_aside(node) is aside


def test_an_excerpt_stands_under_the_heading_of_another_article() -> None:
    own = parse('<article><h2><a href="/kites/wood">Wood</a></h2><p>x</p></article>')
    other = parse('<article><h2><a href="/kites/sail">Sail</a></h2><p>x</p></article>')
    for page, expected in ((own, False), (other, True)):
        node = page.tree.css_first("p")
        assert node is not None
        assert is_excerpt(page, node) is expected


def test_front_pages_and_further_pages_are_listings() -> None:
    assert is_listing(parse("", "https://news.example/"))
    assert is_listing(parse("", "https://news.example/tag/kites/page/2/"))
    assert not is_listing(parse(""))
