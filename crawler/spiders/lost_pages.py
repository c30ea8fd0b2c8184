"""Looking for the parts that a site lost in a web archive."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.clock import tell_time
from crawler.items import GapReason, PageItem
from crawler.mementos import Memento, is_copy, make_timemap_url, parse_timemap
from crawler.reading import read_page
from crawler.spiders.exchanges import make_exchanges, read_content_type
from crawler.spiders.refusals import find_refusal
from crawler.urls import canonicalize

if TYPE_CHECKING:
    from crawler.spiders.archiving import ArchivingSpider

# What a site loses; what it locks or blocks is there, and is left to it.
LOST = frozenset({GapReason.NOT_FOUND, GapReason.GONE})
MOST_COPIES = 4


class LostPages:
    """Asks the web archive that *template* gives the address of for copies; a right one goes the way of all pages."""

    def __init__(self, spider: "ArchivingSpider", template: str) -> None:
        self._spider = spider
        self._template = template

    def look_for(self, url: str, reason: GapReason) -> Iterator[Request]:
        """Yield the request for the copies of a lost part."""
        if self._template and reason in LOST and self._spider.frontier.is_part(url):
            yield self._ask(make_timemap_url(self._template, url), self._read_timemap, url=url)

    def _read_timemap(self, response: Response, url: str) -> Iterator[Request]:
        self._spider.session.record_answer(make_exchanges(response, now=tell_time())[-1])
        copies = parse_timemap(response.body, response.url) if response.status == 200 else []
        return self._try(copies[:MOST_COPIES], url)

    def _try(self, copies: list[Memento], url: str) -> Iterator[Request]:
        if copies:
            yield self._ask(copies[0].url, self._judge, url=url, copies=copies)

    def _judge(self, response: Response, url: str, copies: list[Memento]) -> Iterator[PageItem | Request]:
        content_type = read_content_type(response)
        if find_refusal(response.status, content_type, response.body) is None:
            # Read as the page that it is a copy of: its links lead to the site's own pages.
            seen = read_page(response.body, url, content_type)
            frontier = self._spider.frontier
            followed = frontier.tell_followed(seen.reading, seen.page.canonical_url)
            if is_copy(seen, url, is_of_series=any(followed), title=frontier.titles.get(url)):
                taken = make_exchanges(response, now=tell_time())[-1]
                exchange = replace(taken, url=url, fetched_at=copies[0].captured_at, source=copies[0].url)
                yield PageItem(
                    url,
                    [exchange],
                    seen.reading,
                    seen.article,
                    canonical_url=canonicalize(url),
                    followed=followed,
                )
                return
        yield from self._try(copies[1:], url)

    def _ask(self, address: str, callback: object, **arguments: object) -> Request:
        self._spider.session.asked += 1

        def fail(failure: Failure) -> Iterator[Request]:
            copies = arguments.get("copies")
            self._spider.logger.info("%s could not be asked: %s", address, failure.getErrorMessage())
            return self._try(copies[1:], str(arguments["url"])) if isinstance(copies, list) else iter(())

        return Request(
            address,
            callback=callback,  # type: ignore[arg-type]  # one of the two above
            errback=fail,
            cb_kwargs=arguments,
            dont_filter=True,
        )
