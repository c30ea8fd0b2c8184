"""The spider: from any page of a series to every part of it."""

import re
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

from scrapy import Request

from crawler.items import Reading
from crawler.page import Page
from crawler.session import CrawlEvent
from crawler.spiders.archiving import ArchivingSpider
from crawler.urls import check_url, get_site


class SeriesSpider(ArchivingSpider):
    """Collects the series that the given pages belong to: ``scrapy crawl series -a url=URL[,URL…]``.

    Raises InvalidURLError for what is no URL, ArchiveError when the archive cannot be opened.
    """

    name = "series"

    def __init__(self, url: str, on_event: Callable[[CrawlEvent], None] | None = None, **kwargs: Any) -> None:
        super().__init__(on_event, **kwargs)
        self.seeds = split_urls(url)

    def name_targets(self) -> list[str]:
        """Return the given pages."""
        return self.seeds

    def list_sites(self) -> set[str]:
        """Return the sites of the given pages."""
        return {get_site(url) for url in self.seeds}

    async def start(self) -> AsyncIterator[Request]:
        """Ask for the given pages."""
        for seed in self.seeds:
            for url in self.frontier.admit([seed]):
                yield self.ask(url, is_seed=True)

    def follow(self, reading: Reading, page: Page, *, is_seed: bool) -> Iterator[Request]:
        """Yield what to ask for now; parts that are held are not asked for again, but for the last one.

        The last part is the witness: only there a new part shows where the site has no contents list.
        """
        wanted = self.frontier.expand(reading, page.canonical_url)
        fresh = self.frontier.admit(url for url in wanted if not self.session.is_held(url))
        if is_seed:
            names = [url for series in reading.series if (url := series.url)] + [page.canonical_url]
            memory = self.session.recall(names)
            fresh += self.frontier.admit(memory.unheld)
            if memory.last:
                fresh += self.frontier.admit([memory.last])
        return (self.ask(url) for url in fresh)


def split_urls(text: str) -> list[str]:
    """Return the URLs in *text*, between which stand commas or spaces. Raises InvalidURLError for what is none."""
    return [check_url(one) for one in re.split(r"[,\s]+(?=https?://)", text.strip())]
