"""Obeying robots.txt as RFC 9309 tells, also where it cannot be had."""

import logging
import re

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.robotstxt import RobotParser
from scrapy.utils.httpobj import urlparse_cached

# The key of the statistics that lists, by host, the sitemaps which its robots.txt names.
SITEMAPS = "seriatim/sitemaps"
MOST_SITEMAPS = 5
_SITEMAP = re.compile(r"^\s*sitemap\s*:\s*(https?://\S+)", re.IGNORECASE | re.MULTILINE)
DISALLOW_ALL = b"User-agent: *\nDisallow: /\n"


class RobotsMiddleware(RobotsTxtMiddleware):
    """Scrapy's middleware, which takes a robots.txt that fails for one that allows all.

    Section 2.3.1.3: one that does not exist (4xx) allows all. 2.3.1.4: one that the server fails to give (5xx) forbids
    all. A site that gives no answer is not asked for its pages either: they fail for the reason its robots.txt did.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        # Scrapy prints a traceback when a robots.txt cannot be had; the page itself then tells, in one sentence.
        logging.getLogger(RobotsTxtMiddleware.__module__).setLevel(logging.CRITICAL)
        self._silent: dict[str, Exception] = {}

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status >= 400:
            response = response.replace(body=DISALLOW_ALL if response.status >= 500 else b"")
        sitemaps = _SITEMAP.findall(response.body.decode("utf-8", "replace"))
        if self.crawler.stats:
            self.crawler.stats.set_value(f"{SITEMAPS}/{netloc}", " ".join(sitemaps[:MOST_SITEMAPS]))
        await super()._parse_robots(response, netloc, request)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        # Section 2.3.1.2: one that only redirects is as good as none.
        if not isinstance(exc, IgnoreRequest):
            self._silent[netloc] = exc
        super()._robots_error(exc, netloc)

    def process_request_2(self, rp: RobotParser | None, request: Request) -> None:
        """Raise IgnoreRequest for what is forbidden, and the failure of its robots.txt for a site that is silent."""
        failure = self._silent.get(urlparse_cached(request).netloc)
        if failure is not None:
            # It was tried again often enough for robots.txt.
            request.meta["dont_retry"] = True
            raise failure
        super().process_request_2(rp, request)
