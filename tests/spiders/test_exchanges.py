"""Scrapy's requests and answers as exchanges."""

import pytest
from scrapy import Request
from scrapy.exceptions import DownloadCancelledError, DownloadTimeoutError, IgnoreRequest
from scrapy.http import HtmlResponse

from crawler.items import GapReason
from crawler.spiders.exchanges import find_failure_reason, make_exchanges, make_failed_exchange

OLD, NEW = "https://gazette.example/old/", "https://gazette.example/new/"
NOW = "2026-01-01T00:00:00Z"


def test_redirects_come_first_and_the_answer_last() -> None:
    meta = {"redirect_urls": [OLD, f"{OLD}2/"], "redirect_reasons": [301, "meta refresh"]}
    request = Request(NEW, headers={"User-Agent": "Seriatim"}, meta=meta)
    response = HtmlResponse(NEW, 200, {"Content-Type": "text/html"}, b"<p>here</p>", request=request)
    first, second, answer = make_exchanges(response, now=NOW)
    assert (first.url, first.status, first.headers) == (OLD, 301, (("Location", f"{OLD}2/"),))
    assert (second.url, second.status, second.headers) == (f"{OLD}2/", 200, (("Location", NEW),))
    assert (answer.url, answer.status, answer.body, answer.fetched_at) == (NEW, 200, b"<p>here</p>", NOW)
    assert ("User-Agent", "Seriatim") in answer.request_headers


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (IgnoreRequest("Forbidden by robots.txt"), GapReason.ROBOTS),
        (IgnoreRequest("max redirections reached"), GapReason.SERVER_ERROR),
        (DownloadTimeoutError(), GapReason.TIMEOUT),
        (TimeoutError(), GapReason.TIMEOUT),
        (DownloadCancelledError(), GapReason.TOO_LARGE),
        (ConnectionRefusedError("refused"), GapReason.SERVER_ERROR),
    ],
)
def test_a_request_without_answer_has_a_reason(error: Exception, reason: GapReason) -> None:
    assert find_failure_reason(error) is reason
    exchange = make_failed_exchange(Request(NEW), error, now=NOW)
    assert (exchange.status, exchange.error) == (0, f"{type(error).__name__}: {error}")
