"""The dates a page prints around its article, and their labels."""

import pytest

from crawler.article.body import extract_body
from crawler.article.headline import Headline
from crawler.article.masthead import Masthead, find_masthead
from crawler.article.places import Places
from crawler.article.printed_dates import list_printed, list_printed_after
from crawler.page import Page

LONG = "The ferry that had carried the town's letters for forty years left the quay for the last time before dawn"


def find(top: str, end: str = "") -> Masthead:
    html = f"<main><article>{top}<h1>The Last Ferry</h1><p>{LONG}.</p><p>{LONG}, it says.</p></article>{end}</main>"
    body = extract_body(Page.parse(html.encode(), "https://courier.example/"))
    at = next(index for index, block in enumerate(body.layout.blocks) if block.kind == "h1")
    return find_masthead(Places(body.layout), Headline("The Last Ferry", range(at, at + 1)), body)


@pytest.mark.parametrize(
    ("label", "is_modified"),
    [
        ("Updated", True),
        ("Last reviewed:", True),
        ("Aktualisiert am", True),
        ("Обновлено", True),
        ("Published", False),
        ("First posted, last on page 3,", False),
        ("", False),
    ],
)
def test_labels_tell_changes_from_publication(label: str, is_modified: bool) -> None:
    (found,) = list_printed(find(f"<p>{label} 3 May 2021</p>"), "en")
    assert (found.value, found.text, found.is_modified, found.is_near) == (
        "2021-05-03",
        "3 May 2021",
        is_modified,
        True,
    )


def test_elements_tell_by_their_names_and_need_not_be_near() -> None:
    lines = "".join(f"<p>Line {number}</p>" for number in ("one", "two", "three", "four", "five"))
    top = f"<time class='date-updated' datetime='2021-06-09T08:00:00Z'>yesterday</time>{lines}"
    (found,) = list_printed(find(top), "en")
    assert (found.value, found.is_modified, found.is_near) == ("2021-06-09T08:00:00+00:00", True, False)


def test_after_the_text_a_date_needs_a_label_or_stands_alone() -> None:
    assert [each.value for each in list_printed_after(find("", "<p>Posted 3 May 2021</p>"), "en")] == ["2021-05-03"]
    assert list(list_printed_after(find("", "<p>The fair of 3 May 2021</p>"), "en")) == []
    cards = "<p><time>3 May 2021</time></p><p><time>4 May 2021</time></p>"
    assert list(list_printed_after(find("", cards), "en")) == []
    assert {each.value for each in list_printed_after(find("", "<p><time>3 May 2021</time></p>"), "en")} == {
        "2021-05-03"
    }
