"""What articles say at their end about the next one."""

import pytest

from crawler.items import ClaimKind, PageKind
from crawler.navigation import read
from crawler.navigation.endings import read_endings
from crawler.page import Page

PROSE = "<p>The ferry that had carried the town's letters for forty years left the quay before dawn.</p>" * 6


def make_page(end: str, headline: str = "The Last Ferry", body: str = PROSE) -> Page:
    html = f"<html lang=en><title>{headline}</title><body><main><h1>{headline}</h1>{body}{end}</main></body></html>"
    return Page.parse(html.encode(), "https://courier.example/2024/ferry-2/")


@pytest.mark.parametrize(
    "end",
    ["To be continued …", "Fortsetzung folgt.", "未完待续", "In the next part we follow the letters to the capital."],
)
def test_an_announced_part_is_a_next_one_with_a_title_and_no_page(end: str) -> None:
    (claim,) = read_endings(make_page(f"<p>{end}</p>"))
    assert (claim.kind, claim.url, claim.title, claim.evidence.rule) == (ClaimKind.NEXT, None, end, "endings.continued")


@pytest.mark.parametrize(
    ("end", "headline"),
    [
        ("<p>This is the final part of our series on the ferries.</p>", "The Last Ferry"),
        ("<p>最終回</p>", "最後の船"),
        ("", "The Last Ferry – final part"),
    ],
)
def test_the_last_part_has_no_next_one(end: str, headline: str) -> None:
    (claim,) = read_endings(make_page(end, headline))
    assert (claim.kind, claim.url, claim.title) == (ClaimKind.NEXT, None, None)


@pytest.mark.parametrize(
    "end",
    [
        "<p>The work on the pier, which was to be continued in spring once the ice had gone, cost the town more than it "
        "had, and no one on the council could say where the rest of the money was to come from that year.</p>",
        "<p>It was the final chapter of a long dispute between the harbour master and his brother in the hills.</p>",
        "<div class=comments><p>To be continued</p></div>",
        "<p>The pages come from a CDN that serves them fast.</p>",
        f"<p>To be continued</p>{PROSE}",
    ],
)
def test_prose_and_what_stands_beside_or_before_says_nothing(end: str) -> None:
    assert read_endings(make_page(end)) == []


def test_a_call_alone_makes_no_part() -> None:
    assert read(make_page("<p>To be continued</p>")).kind is PageKind.OTHER
