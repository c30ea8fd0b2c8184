"""Trying again with patience: after Retry-After where the site names a time, else after a growing delay."""

import asyncio
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.exceptions import CannotResolveHostError, DownloadConnectionRefusedError
from scrapy.http import Response

NOBODY_THERE = (CannotResolveHostError, DownloadConnectionRefusedError)


class PatientRetryMiddleware(RetryMiddleware):
    """Scrapy's retries, each after a wait. Other sites' requests go on meanwhile."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler.settings)
        self.crawler = crawler
        self._delay = crawler.settings.getfloat("SERIATIM_RETRY_DELAY")
        self._longest = crawler.settings.getfloat("SERIATIM_LONGEST_RETRY_AFTER")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Make the middleware for one crawl."""
        return cls(crawler)

    async def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]  # Scrapy awaits either
        """Return *response*, or the request again when its status is a passing one and tries are left."""
        result = super().process_response(request, response)
        if isinstance(result, Request):
            header = response.headers.get("Retry-After")
            wait = parse_retry_after(header.decode("latin-1"), datetime.now(UTC)) if header else None
            if wait is not None and wait > self._longest:
                return response
            await self._wait(result, wait)
        return result

    async def process_exception(self, request: Request, exception: Exception) -> Request | Response | None:  # type: ignore[override]  # Scrapy awaits either
        """Return the request again when its failure is a passing one and tries are left."""
        # That nobody is there shows at robots.txt, which comes first: waiting would not change it.
        if request.url.endswith("/robots.txt") and isinstance(exception, NOBODY_THERE):
            return None
        result = super().process_exception(request, exception)
        if isinstance(result, Request):
            await self._wait(result, None)
        return result

    async def _wait(self, request: Request, asked: float | None) -> None:
        tries = request.meta.get("retry_times", 1)
        await asyncio.sleep(self._delay * 2 ** (tries - 1) if asked is None else asked)


def parse_retry_after(value: str, now: datetime) -> float | None:
    """Return the seconds that a Retry-After header asks for: a number or a date (RFC 9110, 10.2.3); None if neither."""
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - now).total_seconds())
