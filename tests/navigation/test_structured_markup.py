import pytest

from crawler.items import Claim, ClaimKind
from crawler.navigation.structured_markup import read_markup
from crawler.page import Page

URL = "https://news.example/kites/wood"


def read(body: str) -> list[Claim]:
    return read_markup(Page.parse(f"<title>Wood - News</title><body>{body}</body>".encode(), URL))


MICRODATA = """<article itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">Wood</h1>
<span itemprop="isPartOf" itemscope itemtype="https://schema.org/CreativeWorkSeries">
<a itemprop="url" href="/series/kites"><b itemprop="name">Kites</b></a></span>
part <span itemprop="position">3</span></article>"""
RDFA = """<article vocab="https://schema.org/" typeof="Article"><span property="isPartOf" typeof="BookSeries">
<a property="url" href="/series/kites"><b property="name">Kites</b></a></span>
<meta property="position" content="3"></article>"""


@pytest.mark.parametrize("body", [MICRODATA, RDFA])
def test_membership_position_and_index(body: str) -> None:
    claims = read(body)
    assert {claim.kind: claim.number or claim.url for claim in claims} == {
        ClaimKind.MEMBERSHIP: None,
        ClaimKind.INDEX: "https://news.example/series/kites",
        ClaimKind.POSITION: 3,
    }
    assert {claim.series.title for claim in claims} == {"Kites"}


def test_the_parts_of_a_series() -> None:
    parts = "".join(f'<li itemprop="hasPart"><a href="/kites/{n}">Part {n}</a></li>' for n in "123")
    headline = '<h1 itemprop="name">Kites</h1>'
    body = f'<div itemscope itemtype="http://schema.org/CreativeWorkSeries">{headline}<ol>{parts}</ol></div>'
    (claim,) = read(body)
    assert [entry.url for entry in claim.entries] == [f"https://news.example/kites/{n}" for n in "123"]


@pytest.mark.parametrize(
    "body",
    [
        '<div itemscope typeof="Article"><b itemprop="isPartOf" itemscope itemtype="http://schema.org/Blog">K</b></div>',
        '<div itemscope itemtype="http://schema.org/Article"><a itemprop="isPartOf" href="/blog">Kites</a></div>',
        '<a itemprop="isPartOf" typeof="CreativeWorkSeries" href="/"><b itemprop="name">News</b></a>',
        '<p itemprop="hasPart">alone</p>',
    ],
)
def test_wholes_that_are_no_series(body: str) -> None:
    assert read(body) == []
