"""From Scrapy's requests, answers and failures to exchanges and reasons."""

from scrapy import Request
from scrapy.http import Headers, Response

from crawler.items import Exchange, GapReason


def make_exchanges(response: Response, *, now: str) -> list[Exchange]:
    """Return the exchanges of one request: its redirects in order, the answer last."""
    hops = list(response.meta.get("redirect_urls", []))
    reasons = list(response.meta.get("redirect_reasons", []))
    sent = _list_headers(response.request.headers) if response.request else ()
    made = []
    for url, reason, target in zip(hops, reasons, [*hops[1:], response.url], strict=False):
        # A redirect by <meta refresh> was an answer with status 200.
        status = reason if isinstance(reason, int) else 200
        made.append(Exchange(url, status, now, (("Location", target),), request_headers=sent))
    headers = _list_headers(response.headers)
    return [*made, Exchange(response.url, response.status, now, headers, response.body, sent)]


def make_failed_exchange(request: Request, error: BaseException, *, now: str) -> Exchange:
    """Return the exchange of a request that got no answer."""
    return Exchange(request.url, 0, now, request_headers=_list_headers(request.headers), error=name_failure(error))


def find_failure_reason(error: BaseException) -> GapReason:
    """Return why a request got no answer."""
    return find_named_reason(name_failure(error))


def name_failure(error: BaseException) -> str:
    """Return how a failure is written down."""
    return f"{type(error).__name__}: {error}"


def find_named_reason(failure: str) -> GapReason:
    """Return why a request got no answer, by how that was written down."""
    name, _, message = failure.partition(":")
    if "IgnoreRequest" in name and "robots.txt" in message:
        return GapReason.ROBOTS
    if "Timeout" in name:
        return GapReason.TIMEOUT
    # What is left fails for another reason each; redirects without end are among them.
    return GapReason.TOO_LARGE if "Cancelled" in name else GapReason.SERVER_ERROR


def read_content_type(response: Response) -> str:
    """Return the header as text; empty when there is none."""
    return (response.headers.get("Content-Type") or b"").decode("latin-1")


def _list_headers(headers: Headers) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name.decode("latin-1"), value.decode("latin-1")) for name, values in headers.items() for value in values
    )
