import pytest

from crawler.items import Claim, ClaimKind
from crawler.navigation.chapter_bar import read_chapter_bar
from crawler.page import Page

URL = "https://novels.example/work/7/kites/chapter/12/wood"


def read(body: str, url: str = URL) -> list[Claim]:
    return read_chapter_bar(Page.parse(f"<body>{body}</body>".encode(), url))


def sum_up(claims: list[Claim]) -> dict[ClaimKind, str | int | None]:
    return {claim.kind: claim.number or claim.url for claim in claims}


def test_buttons_between_chapters() -> None:
    claims = read(
        '<a href="/work/7/kites"><h2>Kites</h2></a>'
        '<div><a href="/work/7/kites/chapter/11/string">Previous<br>Chapter</a>'
        '<a href="/work/7/kites">Work Index</a>'
        '<a href="/work/7/kites/chapter/13/sail">Next<br>Chapter</a></div>'
    )
    assert sum_up(claims) == {
        ClaimKind.PREVIOUS: "https://novels.example/work/7/kites/chapter/11/string",
        ClaimKind.NEXT: "https://novels.example/work/7/kites/chapter/13/sail",
        ClaimKind.MEMBERSHIP: None,
        ClaimKind.INDEX: "https://novels.example/work/7/kites",
    }
    assert {claim.series.title for claim in claims} == {"Kites"}


@pytest.mark.parametrize("disabled", ["<button disabled>Previous Chapter</button>", '<a href="#">Previous Chapter</a>'])
def test_the_first_chapter_has_a_disabled_button(disabled: str) -> None:
    claims = read(f'<div>{disabled}<a href="/work/7/kites/chapter/13/sail">Next Chapter</a></div>')
    previous = next(claim for claim in claims if claim.kind is ClaimKind.PREVIOUS)
    assert previous.url is None


@pytest.mark.parametrize(
    "bar",
    [
        '<div><a href="../11/">前へ</a><a href="../">目次</a><a href="../13/">次へ</a></div>',
        '<p><a href="../11/" class="icon-prev"></a><a href="../" title="Index"></a><a href="../13/" rel="next"></a>',
        '<p><a href="../11/">«</a> <a href="../">Inhaltsverzeichnis</a> <a href="../13/">»</a></p>',
        '<p><a href="../11/">Previous page</a><a href="../">Go to the Kites index</a><a href="../13/">Next page</a>',
    ],
)
def test_words_and_arrows_beside_an_index_link(bar: str) -> None:
    summary = sum_up(read(bar, "https://novels.example/kites/12/"))
    assert summary[ClaimKind.PREVIOUS] == "https://novels.example/kites/11/"
    assert summary[ClaimKind.NEXT] == "https://novels.example/kites/13/"
    assert summary[ClaimKind.INDEX] == "https://novels.example/kites/"


def test_the_counter_beside_the_headline() -> None:
    bar = (
        '<div><a href="../">目次</a><a href="../13/">次へ</a></div><article><div>12/499</div><h1>十二話</h1></article>'
    )
    summary = sum_up(read(bar, "https://novels.example/kites/12/"))
    assert (summary[ClaimKind.POSITION], summary[ClaimKind.TOTAL]) == (12, 499)


@pytest.mark.parametrize(
    ("body", "url"),
    [
        (
            '<nav class="post-navigation"><a href="/a">« Previous</a><a href="/b">Next »</a></nav>',
            "https://news.example/c",
        ),
        ('<nav><a href="/2019/a">← Das Wort – Teil 2</a></nav>', "https://news.example/2019/c"),
        ('<nav><a href="/a">Previous post</a><a href="/">Index</a></nav>', "https://news.example/c"),
        ('<div><a href="?page=1">Previous</a><a href="?page=3">Next</a></div>', "https://news.example/list?page=2"),
        ('<div><a href="/a/2">Next page</a></div>', "https://news.example/a"),
        ('<div><a href="/docs/b">Previous</a><a href="/docs/d">Next</a></div>', "https://docs.example/docs/c"),
        ('<div class="comments"><a href="/x/1">Next chapter</a></div>', "https://news.example/x/2"),
        ('<a href="/x/1">Next chapter</a><a href="/x/3">Next chapter</a>', "https://news.example/x/2"),
    ],
)
def test_other_bars_are_no_chapter_bars(body: str, url: str) -> None:
    assert read(body, url) == []
