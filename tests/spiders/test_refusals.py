"""Why an answer holds no page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.items import GapReason
from crawler.spiders.refusals import find_refusal

HTML = "text/html; charset=utf-8"
PAGE = b"<!DOCTYPE html><title>The Last Ferry</title><p>It left before dawn.</p>"
WALL = b"<html><title>Just a moment...</title><script src='/cdn-cgi/challenge-platform/x.js'></script></html>"


@pytest.mark.parametrize(
    ("status", "content_type", "body", "reason"),
    [
        (200, HTML, PAGE, None),
        (200, "", PAGE, None),
        (200, "application/xhtml+xml", PAGE, None),
        (200, "application/pdf", b"%PDF-1.7", GapReason.NOT_HTML),
        (200, "", b"\x00\x01\x02binary", GapReason.NOT_HTML),
        (200, "", "\ufeff<p>wide</p>".encode("utf-16"), None),
        (200, HTML, WALL, GapReason.BLOCKED),
        (200, HTML, WALL + b"<p>text of an article</p>" * 2000, None),
        (401, HTML, PAGE, GapReason.FORBIDDEN),
        (402, HTML, PAGE, GapReason.PAYWALLED),
        (403, HTML, PAGE, GapReason.FORBIDDEN),
        (403, HTML, WALL, GapReason.BLOCKED),
        (404, HTML, PAGE, GapReason.NOT_FOUND),
        (418, HTML, PAGE, GapReason.NOT_FOUND),
        (410, HTML, PAGE, GapReason.GONE),
        (429, HTML, b"", GapReason.BLOCKED),
        (451, HTML, PAGE, GapReason.FORBIDDEN),
        (500, HTML, PAGE, GapReason.SERVER_ERROR),
        (503, HTML, WALL, GapReason.BLOCKED),
        (304, HTML, b"", GapReason.SERVER_ERROR),
    ],
)
def test_the_reason_is_told(status: int, content_type: str, body: bytes, reason: GapReason | None) -> None:
    assert find_refusal(status, content_type, body) is reason


@given(st.integers(100, 999), st.text(max_size=40), st.binary(max_size=200))
def test_only_a_success_can_hold_a_page_and_nothing_raises(status: int, content_type: str, body: bytes) -> None:
    assert find_refusal(status, content_type, body) is not None or 200 <= status < 300
