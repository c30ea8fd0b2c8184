"""One crawl's account with the archive: what is recorded, what was held before, what came of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crawler.archive import Archive
from crawler.archive.rows import RefreshPlan
from crawler.clock import tell_time
from crawler.errors import AmbiguousSeriesError, BusyError, SeriatimError, UnknownSeriesError
from crawler.items import Exchange, GapReason, PageItem
from crawler.owner import is_alive, name_owner
from crawler.reading import read_article
from crawler.series.testimony import Part


@dataclass(frozen=True, slots=True)
class CrawlEvent:
    """Something that happened: ``kind`` is "page" (stored), "failure" (not to be had) or "series" (found).

    ``title`` is the headline, or the title of the series; ``reason`` says why a page could not be had. ``asked`` counts
    the pages asked for so far, ``held`` and ``known`` the parts.
    """

    kind: str
    url: str
    title: str | None
    asked: int
    held: int
    known: int
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the archive knew of a series before this crawl: its unheld parts, and the last of its held ones."""

    unheld: tuple[str, ...] = ()
    last: str | None = None


class CrawlSession:
    """Records a crawl in the archive, and counts. Every method that writes raises ArchiveError."""

    def __init__(
        self,
        path: Path,
        urls: Sequence[str],
        settings: Mapping[str, Any],
        on_event: Callable[[CrawlEvent], None] | None = None,
    ) -> None:
        self._archive = Archive.open(path)
        self._crawl_id = self._archive.start_crawl(urls, settings, now=tell_time())
        self._on_event = on_event
        self.asked = 0
        self.known = 0
        self.sites: tuple[str, ...] = ()
        self.failure: SeriatimError | None = None
        self.faults: list[str] = []
        self.series_ids: dict[int, None] = {}
        self.articles: dict[str, None] = {}
        self._held: set[str] = set()
        self.seed_failures: list[tuple[str, str]] = []

    def record_page(self, item: PageItem) -> None:
        """Commit one page."""
        self._read_anew(item)
        recorded = self._archive.record_page(self._crawl_id, item)
        for series_id, is_followed, series in zip(recorded.series_ids, item.followed, item.reading.series, strict=True):
            if is_followed and series_id not in self.series_ids:
                self._archive.take_lease(series_id, self._crawl_id, name_owner(), now=tell_time(), is_alive=is_alive)
                self.series_ids[series_id] = None
                self._tell("series", series.url or item.url, series.title, None)
        if recorded.article_id is not None:
            self.articles[item.canonical_url] = None
        title = item.article.headline if item.article else next((one.title for one in item.reading.series), None)
        self._tell("failure" if item.gap_reason else "page", item.url, title, item.gap_reason)

    def _read_anew(self, item: PageItem) -> None:
        """Read what is held with this version first: what is read better now is no edit by the author."""
        outdated = self._archive.find_outdated(item.canonical_url) if item.article else None
        article = read_article(self._archive.load_article_pages(outdated)) if outdated is not None else None
        if outdated is not None and article and article.text:
            self._archive.apply_reextraction(outdated, article, now=tell_time(), dry_run=False)

    def record_failure(self, url: str, exchanges: Sequence[Exchange], reason: GapReason) -> None:
        """Commit that *url* could not be had, and why."""
        self._archive.record_failure(self._crawl_id, url, exchanges, reason)
        self._tell("failure", url, None, reason.value)

    def plan_refresh(self, names: Sequence[str]) -> list[RefreshPlan]:
        """Take the series that go by *names* (all, when there is none) and return what to ask for of each.

        Raises UnknownSeriesError, AmbiguousSeriesError, BusyError when another crawl collects one that was named.
        """
        rows = [self._archive.find_series(name) for name in names] or self._archive.list_series()
        plans = []
        for row in rows:
            try:
                self._archive.take_lease(row.id, self._crawl_id, name_owner(), now=tell_time(), is_alive=is_alive)
            except BusyError:
                if names:
                    raise
                continue
            self.series_ids[row.id] = None
            plans.append(self._archive.plan_refresh(row.id, now=tell_time()))
        return plans

    def record_answer(self, exchange: Exchange) -> None:
        """Commit an exchange that is neither page nor failure: what a site says of its changes."""
        self._archive.record_exchange(self._crawl_id, exchange)

    def recall_change_source(self, site: str) -> str | None:
        """Return how the site tells what changed, if that was found out lately."""
        return self._archive.find_change_source(site, now=tell_time())

    def record_change_source(self, plans: Sequence[RefreshPlan], source: str, *, at: str) -> None:
        """Note how the site of these series tells what changed, if it does, and that it told so at *at*."""
        for plan in plans:
            self._archive.record_change_source(plan.series_id, plan.witnesses[0], source, now=at)

    def recall_page(self, url: str) -> tuple[bytes, str]:
        """Return the body that *url* answered with last, and its content type."""
        return self._archive.load_page(url)

    def find_validators(self, url: str) -> dict[str, str]:
        """Return the headers that ask for *url* only if it changed (RFC 9110, 13.1); none when it gave no validator."""
        return self._archive.find_validators(url)

    def is_held(self, url: str) -> bool:
        """Whether the article at *url* was held before or is by now."""
        if url not in self._held and self._archive.is_held(url):
            self._held.add(url)
        return url in self._held

    def recall(self, names: Iterable[str]) -> Remembered:
        """Return what the archive knows of the series that goes by one of *names*: URLs of its index or parts."""
        for name in names:
            try:
                found = self._archive.find_series(name)
            except (UnknownSeriesError, AmbiguousSeriesError):
                # Unknown: nothing to remember. Ambiguous: a part of several series does not tell which; its index does.
                continue
            held = [part.url for part in self._archive.get_certificate(found.id).parts if part.held]
            return Remembered(tuple(self._archive.list_unheld(found.id)), held[-1] if held else None)
        return Remembered()

    def is_known(self, url: str) -> bool:
        """Whether the archive knows the page at *url*: holds it, or knows of it by a series that names it."""
        return self._archive.is_known(url)

    def list_parts(self, title: str) -> Sequence[Part]:
        """Return the parts of the series that goes by *title*; none when it is unknown or there are several."""
        try:
            return self._archive.get_certificate(self._archive.find_series(title).id).parts
        except (UnknownSeriesError, AmbiguousSeriesError):
            return ()

    def assess(self, now: str) -> None:
        """Derive order and verdict, as of *now*, of the series that pages came in for."""
        for series_id in self._archive.list_stale():
            self._archive.assess_series(series_id, now=now)

    def close(self, reason: str, stats: Mapping[str, Any], now: str | None = None) -> None:
        """Derive order and verdict of the series as of *now*, note how the crawl ended, close the archive."""
        try:
            self.assess(now or tell_time())
            self._archive.finish_crawl(self._crawl_id, reason, stats, now=tell_time())
        finally:
            self._archive.close()

    def _tell(self, kind: str, url: str, title: str | None, reason: str | None) -> None:
        if self._on_event:
            held = len(self.articles)
            self._on_event(CrawlEvent(kind, url, title, self.asked, held, max(self.known, held), reason))
