"""Boxes, labels and signatures between the paragraphs are left out; a box that holds the text is not."""

import pytest

from crawler.article.body import extract_body
from crawler.page import Page

PROSE = "The harbour master said on Monday that the second crane would stand idle until the inspectors had come back."


def read_body(middle: str) -> list[str]:
    """Return the texts of the body of a page that has *middle* between four paragraphs of prose."""
    paragraph = f"<p>{PROSE}</p>"
    html = (
        "<html><head><title>The idle crane</title></head><body><article><h1>The idle crane</h1>"
        f"<div class='entry-content'>{paragraph * 2}{middle}{paragraph * 2}</div></article></body></html>"
    )
    return [block.text for block in extract_body(Page.parse(html.encode(), "http://news.invalid/crane")).blocks]


@pytest.mark.parametrize(
    "middle",
    [
        "<div class='seriesbox'><h4>Harbour notes</h4></div>",
        "<div class='pps-series-post-details'><h3>Harbour notes</h3><p>This entry is part of the series</p></div>",
        "<fieldset><legend>Series Navigation</legend></fieldset>",
        "<div class='ad-slot'><p>From our partners in the port</p></div>",
    ],
)
def test_boxes_and_legends_are_left_out(middle: str) -> None:
    assert read_body(middle) == [PROSE] * 4


def test_signature_of_embedded_post_is_left_out_and_its_text_kept() -> None:
    quotation = "<p>The second crane will not move this week, says the port.</p>&mdash; Port Desk (@port) May 4, 2020"
    embedded = f"<blockquote class='twitter-tweet'>{quotation}</blockquote>"
    quoted = f"<blockquote>{quotation}</blockquote>"
    assert read_body(embedded)[2:-2] == ["The second crane will not move this week, says the port."]
    assert len(read_body(quoted)[2:-2]) == 2


def test_box_that_holds_the_text_is_kept() -> None:
    assert read_body("").count(PROSE) == 4
    assert len(read_body(f"<div class='series-list'>{f'<p>{PROSE}</p>' * 5}</div>")) == 9
