"""A spider that fetches one page and stores nothing."""

from collections.abc import AsyncIterator
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.clock import tell_time
from crawler.items import Exchange
from crawler.spiders.exchanges import make_exchanges


class PageSpider(Spider):
    """Fetches one page: ``exchange`` is what came, or ``failure`` says why nothing did."""

    name = "page"

    def __init__(self, url: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.url = url
        self.exchange: Exchange | None = None
        self.failure: str | None = None

    async def start(self) -> AsyncIterator[Request]:
        """Ask for the page."""
        yield Request(self.url, callback=self.parse, errback=self._fail)

    async def parse(self, response: Response, **_: Any) -> None:
        """Keep the answer."""
        self.exchange = make_exchanges(response, now=tell_time())[-1]

    def _fail(self, failure: Failure) -> None:
        self.failure = failure.getErrorMessage() or type(failure.value).__name__
