import pytest

from crawler.items import Claim, ClaimKind
from crawler.navigation.lists import find_lists
from crawler.navigation.split_lists import read_split_lists
from crawler.page import Page

SITE = "https://news.example"
URL = f"{SITE}/kites/sail"
TITLE = "<h3>Part 3 of the Kites series</h3>"
BEFORE = '<h4>Previous articles</h4><ul><li><a href="/kites/wood">Wood</a></li><li><a href="/kites/string">String</a></li></ul>'
AFTER = '<h4>Next articles</h4><ul><li><a href="/kites/tail">Tail</a></li></ul>'


def read(body: str) -> dict[ClaimKind, Claim]:
    page = Page.parse(f"<html><body><article>{body}</article></body></html>".encode(), URL)
    return {claim.kind: claim for claim in read_split_lists(page, find_lists(page))}


def list_urls(claims: dict[ClaimKind, Claim]) -> list[str]:
    return [str(entry.url).removeprefix(SITE) for entry in claims[ClaimKind.CONTENTS].entries]


def test_the_page_stands_between_the_two_lists() -> None:
    claims = read(f"<div>{TITLE}{BEFORE}{AFTER}</div>")
    assert list_urls(claims) == ["/kites/wood", "/kites/string", "/kites/sail", "/kites/tail"]
    assert claims[ClaimKind.CONTENTS].whole
    assert (claims[ClaimKind.PREVIOUS].url, claims[ClaimKind.PREVIOUS].title) == (f"{SITE}/kites/string", "String")
    assert (claims[ClaimKind.NEXT].url, claims[ClaimKind.NEXT].title) == (f"{SITE}/kites/tail", "Tail")
    assert claims.keys() == {ClaimKind.MEMBERSHIP, ClaimKind.CONTENTS, ClaimKind.PREVIOUS, ClaimKind.NEXT}


def test_the_order_of_the_lists_does_not_matter() -> None:
    assert list_urls(read(f"<div>{TITLE}{AFTER}{BEFORE}</div>")) == list_urls(
        read(f"<div>{TITLE}{BEFORE}{AFTER}</div>")
    )


def test_a_missing_list_says_that_the_page_is_at_an_end() -> None:
    first = read(f"<div>{TITLE}{AFTER}</div>")
    assert list_urls(first) == ["/kites/sail", "/kites/tail"]
    assert first[ClaimKind.PREVIOUS].url is None
    last = read(f"<section><summary>The Kites series</summary>{BEFORE}</section>")
    assert list_urls(last) == ["/kites/wood", "/kites/string", "/kites/sail"]
    assert last[ClaimKind.NEXT].url is None


def test_both_lists_and_their_headings_are_furniture() -> None:
    page = Page.parse(f"<body><div>{TITLE}{BEFORE}{AFTER}</div></body>".encode(), URL)
    claim = read_split_lists(page, find_lists(page))[0]
    marked = {node.tag for node in page.tree.css("*") if node.mem_id in claim.evidence.furniture}
    assert marked == {"h4", "ul"}
    assert len(claim.evidence.furniture) == 4
    assert claim.evidence.snippet == "Previous articles / Next articles"


@pytest.mark.parametrize(
    "body",
    [
        f"<div><h3>More to read</h3>{BEFORE}{AFTER}</div>",
        f"<div>{BEFORE}{AFTER}</div>",
        f'<div class="related-posts">{TITLE}{BEFORE}{AFTER}</div>',
        f"<nav>{TITLE}{BEFORE}{AFTER}</nav>",
        f"<div>{TITLE}{BEFORE.replace('/kites', 'https://film.example')}</div>",
        f"<div>{TITLE}{BEFORE.replace('Previous articles', 'Articles on wood')}</div>",
        f"<div>{TITLE}{AFTER.replace('<ul>', '<ul><li>Rain, on paper only</li>')}</div>",
        f"<div>{TITLE}{AFTER.replace('Next articles', 'Next: boats')}</div>",
    ],
    ids=[
        "no word for series",
        "no title",
        "related",
        "menu",
        "another site",
        "no direction",
        "a row unlinked",
        "a title after the word",
    ],
)
def test_other_lists_are_none_of_a_series(body: str) -> None:
    assert read(body) == {}
