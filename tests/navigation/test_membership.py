import pytest

from crawler.items import Claim, ClaimKind
from crawler.navigation.membership import read_membership
from crawler.page import Page

URL = "https://news.example/kites/wood"


def read(body: str, url: str = URL) -> list[Claim]:
    return read_membership(Page.parse(f"<body>{body}</body>".encode(), url))


@pytest.mark.parametrize(
    "body",
    [
        '<article><div><span>Part of series:</span> <a href="/series/kites">Kites</a></div><h1>Wood</h1></article>',
        '<article><h1>Wood</h1><p>Série : <a href="/series/kites">Kites</a></p></article>',
        '<article><h1>Wood</h1><span>Reihe</span><a href="/series/kites">Kites</a></article>',
        '<div><a href="/series/kites" rel="tag">Kites</a><h2><a href="/kites/wood">Wood</a></h2><p>Text</p></div>',
        '<div><a href="/series/kites">Series: Kites</a><h1>Wood</h1></div>',
    ],
)
def test_a_link_with_a_label_or_by_the_headline(body: str) -> None:
    claims = read(body)
    assert [claim.kind for claim in claims] == [ClaimKind.MEMBERSHIP, ClaimKind.INDEX]
    assert {claim.series.title for claim in claims} == {"Kites"}
    assert claims[1].url == "https://news.example/series/kites"


def test_a_label_that_states_the_position() -> None:
    body = '<dl><dt>Series</dt><dd class="series">Part 3 of <a href="/series/7">Kites</a></dd></dl><h1>Wood</h1>'
    assert {claim.kind: claim.number or claim.url for claim in read(body)} == {
        ClaimKind.MEMBERSHIP: None,
        ClaimKind.POSITION: 3,
        ClaimKind.INDEX: "https://news.example/series/7",
    }


@pytest.mark.parametrize(
    "body",
    [
        '<nav>Series: <a href="/series/kites">Kites</a></nav><h1>Wood</h1>',
        '<h1>Wood</h1><div class="sidebar-widget">Series <ul><li><a href="/series/kites">Kites</a></li></ul></div>',
        '<h1>Wood</h1><p>We also cover <a href="/series/kites">kites</a> and <a href="/series/ships">ships</a>.</p>',
        '<h1>Wood</h1><a href="/series">Series</a>',
        '<h1>Wood</h1><p>Series: <a href="https://other.example/series/kites">Kites</a></p>',
        '<article><h2><a href="/kites/sail">Sail</a></h2><p>Series: <a href="/series/kites">Kites</a></p></article>',
        "<h1>Wood</h1>",
    ],
)
def test_lists_of_all_series_and_other_links_say_nothing(body: str) -> None:
    assert read(body) == []


def test_index_pages_and_listings_are_no_parts() -> None:
    body = '<h1>Kites</h1><div>Series: <a href="/series/ships">Ships</a></div>'
    assert read(body, "https://news.example/series/kites") == []
    assert read(body, "https://news.example/page/2") == []
