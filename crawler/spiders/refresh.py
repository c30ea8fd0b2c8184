"""The spider that brings series up to date with as few requests as prove their state."""

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.archive.rows import RefreshPlan
from crawler.clock import tell_time
from crawler.errors import ArchiveError
from crawler.items import ClaimKind, Reading
from crawler.middlewares.robots import SITEMAPS
from crawler.navigation.change_api import find_change_api
from crawler.page import Page
from crawler.session import CrawlEvent
from crawler.spiders.archiving import ArchivingSpider
from crawler.spiders.changes import ChangeSource, Inquiry
from crawler.spiders.exchanges import make_exchanges, make_failed_exchange
from crawler.spiders.frontier import list_neighbours
from crawler.urls import article_key, get_site, is_same_site

# Witnesses of one series that may fail before it is left for this time.
MOST_VAIN = 3


@dataclass(frozen=True, slots=True)
class Told:
    """What a site told at a time, by which source: the keys of the parts that changed."""

    plans: list[RefreshPlan]
    source: ChangeSource
    at: str
    changed: set[str]


class RefreshSpider(ArchivingSpider):
    """Brings series up to date: ``scrapy crawl refresh -a series=NAME`` (all of them, without a name).

    First it asks for the witnesses: the pages that tell what parts there are. What these show as new, retitled or gone
    is asked for. Then the site is asked which of its posts changed, if it offers that; if it does not, a few parts are
    looked at, those that are due by their age. Raises UnknownSeriesError, AmbiguousSeriesError, BusyError.
    """

    name = "refresh"

    def __init__(
        self, series: Sequence[str] | str = (), on_event: Callable[[CrawlEvent], None] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(on_event, **kwargs)
        self.series = [series] if isinstance(series, str) and series else list(series)
        self.plans: list[RefreshPlan] = []
        self._witnessed: dict[str, list[RefreshPlan]] = {}
        self._sites_asked: set[str] = set()
        self._told: list[Told] = []
        self._refused: set[str] = set()
        self._vain: dict[int, int] = {}

    def name_targets(self) -> list[str]:
        """Return the names of the series."""
        return self.series

    def list_sites(self) -> set[str]:
        """Return the sites of the witnesses."""
        return {get_site(url) for plan in self.plans for url in plan.witnesses}

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Make the spider, open its archive and plan."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        for plan in spider.plans:
            spider.frontier.resume(plan.names, plan.urls, [part.url for part in plan.parts.values()])
        return spider

    def prepare(self) -> None:
        """Plan what to ask for."""
        self.plans = self.session.plan_refresh(self.series)

    async def start(self) -> AsyncIterator[Request]:
        """Ask for the witnesses, and for what was not to be had before and is due again."""
        for plan in self.plans:
            for request in self._ask_witnesses(plan, plan.witnesses):
                yield request
            for url in self.frontier.admit(plan.unheld):
                yield self.ask(url)

    def _ask_witnesses(self, plan: RefreshPlan, urls: Sequence[str]) -> Iterator[Request]:
        for url in urls:
            self._witnessed.setdefault(article_key(url), []).append(plan)
        return (self.ask(url) for url in self.frontier.admit(urls))

    def find_substitutes(self, url: str) -> Iterator[Request]:
        """Return other witnesses in place of one that could not be had: the index page, the part that is last then."""
        self._refused.add(article_key(url))
        for plan in self._witnessed.pop(article_key(url), []):
            self._vain[plan.series_id] = self._vain.get(plan.series_id, 0) + 1
            if self._vain[plan.series_id] > MOST_VAIN:
                # A site that refuses one page after the other refuses all: to ask on is of no use, and no good manners.
                continue
            others = [*plan.urls[:1], *(part.url for part in [*plan.parts.values()][::-1] if not part.withdrawn)]
            fresh = [other for other in others if article_key(other) not in self.frontier.asked][:2]
            yield from self._ask_witnesses(plan, fresh) if fresh else self._ask_due([plan])

    def ask(self, url: str, *, is_seed: bool = False) -> Request:
        """Return the request for a page, to be answered only if it changed."""
        request = super().ask(url, is_seed=is_seed)
        for name, value in self.session.find_validators(url).items():
            request.headers[name] = value
        return request

    def follow(self, reading: Reading, page: Page, *, is_seed: bool) -> Iterator[Request]:
        """Yield what a page tells to ask for: parts that are new, retitled or gone; on a witness, the changes."""
        witnessed = self._witnessed.get(article_key(page.url), [])
        passed_over = {key for plan in witnessed if shows_held_part(plan, reading) for key in plan.lists}
        wanted = [
            url for url in self.frontier.expand(reading, page.canonical_url) if article_key(url) not in passed_over
        ]
        urls = self.frontier.admit(url for url in wanted if not self._is_waiting(url) and not self.session.is_held(url))
        for plan in witnessed:
            urls += self.frontier.admit(list_changed_rows(plan, reading))
        yield from (self.ask(url) for url in urls)
        yield from self._inquire(page, witnessed)

    def _is_waiting(self, url: str) -> bool:
        """Whether *url* could not be had lately and is not yet due again."""
        return any(article_key(url) in plan.waiting for plan in self.plans)

    def _inquire(self, page: Page, plans: list[RefreshPlan]) -> Iterator[Request]:
        site = get_site(page.url)
        if not plans or site in self._sites_asked:
            return iter(())
        self._sites_asked.add(site)
        # One answer serves all series of the site.
        kin = [plan for plan in self.plans if get_site(plan.witnesses[0]) == site] or plans
        source, now = self.session.recall_change_source(site), tell_time()
        if source == ChangeSource.NONE:
            return self._ask_due(kin)
        api = None if source == ChangeSource.SITEMAP else find_change_api(page)
        sitemaps = [] if source == ChangeSource.INTERFACE else self._list_sitemaps(page)
        return Inquiry(kin, now, api, sitemaps, self).start()

    def _list_sitemaps(self, page: Page) -> list[str]:
        assert self.crawler.stats is not None
        named = self.crawler.stats.get_value(f"{SITEMAPS}/{urlsplit(page.url).netloc}", "")
        return [url for url in named.split() if is_same_site(url, page.url)]

    def note_answer(self, response: Response) -> None:
        """Record what a site says of its changes."""
        self.session.asked += 1
        self.session.record_answer(make_exchanges(response, now=tell_time())[-1])

    def note_failure(self, failure: Failure) -> None:
        """Record that a site did not say what changed."""
        request: Request = failure.request  # type: ignore[attr-defined]  # set by Scrapy
        error = failure.value or ConnectionError("no answer")
        self.session.asked += 1
        self.session.record_answer(make_failed_exchange(request, error, now=tell_time()))

    def end_inquiry(self, inquiry: Inquiry, source: ChangeSource, changed: Iterable[str]) -> Iterator[Request]:
        """Yield the parts that changed; where the site does not tell, those that are due."""
        wanted = list(changed)
        self._told.append(Told(inquiry.plans, source, inquiry.began_at, {article_key(url) for url in wanted}))
        if source is ChangeSource.NONE:
            yield from self._ask_due(inquiry.plans)
        for url in self.frontier.admit(wanted):
            yield self.ask(url)

    def closed(self, reason: str) -> None:
        """Note until when the sites told what changed: only if all that changed was answered for."""
        try:
            for told in self._told if reason == "finished" else ():
                if told.changed.isdisjoint(self._refused):
                    self.session.record_change_source(told.plans, told.source, at=told.at)
        except ArchiveError as error:
            self.session.failure = error
        super().closed(reason)

    def _ask_due(self, plans: list[RefreshPlan]) -> Iterator[Request]:
        for plan in plans:
            for url in self.frontier.admit(plan.due):
                yield self.ask(url)


def shows_held_part(plan: RefreshPlan, reading: Reading) -> bool:
    """Whether a page of the index shows a part that is held: then the pages of it beyond show no new one."""
    shown = {article_key(url) for series in reading.series for url in list_neighbours(series)}
    return not shown.isdisjoint(plan.parts)


def list_changed_rows(plan: RefreshPlan, reading: Reading) -> list[str]:
    """Return the held parts whose row in the list of the witness changed: another title, gone, or there again."""
    shown: dict[str, str | None] = {}
    for series in reading.series:
        for claim in series.claims:
            if claim.kind is ClaimKind.CONTENTS and claim.whole:
                shown.update({article_key(entry.url): entry.title for entry in claim.entries if entry.url})
    if not plan.parts.keys() & shown.keys():
        # Another list, or none: it tells nothing of these parts.
        return []
    changed = []
    for key, part in plan.parts.items():
        is_gone = part.row is not None and key not in shown and not part.withdrawn
        is_back = key in shown and part.withdrawn
        is_retitled = part.row is not None and shown.get(key, part.row) != part.row
        if is_gone or is_back or is_retitled:
            changed.append(part.url)
    return changed
