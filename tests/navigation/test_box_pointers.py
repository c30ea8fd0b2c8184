import pytest

from crawler.items import ClaimKind, SeriesName
from crawler.navigation.box_pointers import read_box_pointers
from crawler.page import Page

SITE = "https://news.example"
BACK, FORTH = '<a href="/string/"{}>{}</a>', '<a href="/tail/"{}>{}</a>'
LONG = "<p>" + "The wind was strong and the wood was wet. " * 20 + "</p>"


def read(box: str) -> dict[ClaimKind, str | None]:
    page = Page.parse(f"<article>{box}</article>".encode(), f"{SITE}/sail/")
    node = page.tree.css_first("#here")
    assert node is not None
    return {claim.kind: claim.url for claim in read_box_pointers(page, node, SeriesName("Kites"))}


@pytest.mark.parametrize(
    ("back", "forth"),
    [
        (BACK.format("", "← String"), FORTH.format("", "Tail →")),
        (BACK.format("", "← Previous Work"), FORTH.format("", "Next Work →")),
        (BACK.format(' class="prev"', "String"), FORTH.format(' class="next"', "Tail")),
        ("Previous: " + BACK.format("", "String"), "Next: " + FORTH.format("", "Tail")),
        (BACK.format("", "<b>Previous</b><i>String</i>"), FORTH.format("", "<b>Next</b><i>Tail</i>")),
    ],
)
def test_a_small_box_points_both_ways(back: str, forth: str) -> None:
    found = read(f'<div><p id="here">Part 3 of Kites</p><p>{back} | {forth}</p></div>{LONG}')
    assert found == {ClaimKind.PREVIOUS: f"{SITE}/string/", ClaimKind.NEXT: f"{SITE}/tail/"}


@pytest.mark.parametrize(
    "box",
    [
        f'<p id="here">Part 3 of Kites</p>{LONG}<p>{BACK.format("", "← String")}</p>',
        f'<div><p id="here">Part 3 of Kites</p><p class="post-navigation">{BACK.format("", "← String")}</p></div>',
        f'<div><p id="here">Part 3 of Kites</p><p>{BACK.format("", "String")}</p></div>{LONG}',
        '<div><p id="here">Part 3 of Kites</p><a href="https://film.example/">← Film</a></div>',
    ],
)
def test_what_lies_elsewhere_or_does_not_point_is_no_neighbour(box: str) -> None:
    assert read(box) == {}
