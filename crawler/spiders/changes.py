"""Asking a site which of its pages changed: by its interface where it has one, else by its sitemap."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.archive.rows import RefreshPlan, Watched
from crawler.navigation.change_api import make_change_query, parse_changes
from crawler.navigation.sitemaps import Located, parse_sitemap
from crawler.series.freshness import read_time
from crawler.urls import article_key

# A site that changed more posts than this since the last time, or has more sitemaps, is looked through part by part.
MOST_CHANGE_PAGES = 5
MOST_SITEMAPS = 3


class ChangeSource(StrEnum):
    """How a site tells which of its pages changed."""

    INTERFACE = "interface"
    SITEMAP = "sitemap"
    NONE = "none"


class Listener(Protocol):
    """Who is told what came of asking."""

    def note_answer(self, response: Response) -> None:
        """Keep an answer."""

    def note_failure(self, failure: Failure) -> None:
        """Keep a request that got no answer."""

    def end_inquiry(self, inquiry: "Inquiry", source: ChangeSource, changed: Iterable[str]) -> Iterator[Request]:
        """Yield what to ask for, now that the site told by *source* which parts *changed*; NONE: it did not tell."""


@dataclass
class Inquiry:
    """One site asked once, for all its series that are refreshed. ``began_at`` is when, ``api`` its interface."""

    plans: list[RefreshPlan]
    began_at: str
    api: str | None
    sitemaps: list[str]
    listener: Listener
    parts: dict[str, Watched] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.parts = {key: part for plan in self.plans for key, part in plan.parts.items()}

    def start(self) -> Iterator[Request]:
        """Yield the first request; what follows from its answer comes from the callbacks."""
        return self._query(1) if self.api else self._ask_sitemaps()

    def _query(self, number: int) -> Iterator[Request]:
        url = make_change_query(self.api or "", min(plan.since for plan in self.plans), page=number)
        yield self._ask(url, self._read_changes, self._ask_sitemaps, number=number)

    def _read_changes(self, response: Response, number: int) -> Iterator[Request]:
        self.listener.note_answer(response)
        changes = parse_changes(response.body) if response.status == 200 else None
        pages = int(response.headers.get("X-WP-TotalPages") or 1)
        if changes is None or pages > MOST_CHANGE_PAGES:
            return self._ask_sitemaps()
        self.seen |= {article_key(post.url): post.modified_at for post in changes}
        return self._query(number + 1) if number < pages else self._end(ChangeSource.INTERFACE)

    def _ask_sitemaps(self) -> Iterator[Request]:
        if not self.sitemaps:
            return self._end(ChangeSource.SITEMAP if self._knows_all() else ChangeSource.NONE)
        return iter((self._ask(self.sitemaps.pop(0), self._read_sitemap, self._ask_sitemaps),))

    def _read_sitemap(self, response: Response) -> Iterator[Request]:
        self.listener.note_answer(response)
        sitemap = parse_sitemap(response.body, response.url) if response.status == 200 else None
        if sitemap:
            self.seen |= {article_key(page.url): page.modified_at for page in sitemap.pages if page.modified_at}
            recent = _list_recent(sitemap.sitemaps, min(plan.since for plan in self.plans))
            self.sitemaps += recent if len(recent) <= MOST_SITEMAPS else []
        return self._ask_sitemaps()

    def _knows_all(self) -> bool:
        shown = [part for key, part in self.parts.items() if not part.withdrawn and key in self.seen]
        return bool(shown) and len(shown) == len([part for part in self.parts.values() if not part.withdrawn])

    def _end(self, source: ChangeSource) -> Iterator[Request]:
        changed = [
            part.url
            for key, part in self.parts.items()
            if key in self.seen and is_later(self.seen[key], part.checked_at)
        ]
        return self.listener.end_inquiry(self, source, changed)

    def _ask(
        self,
        url: str,
        read: Callable[..., Iterator[Request]],
        otherwise: Callable[[], Iterator[Request]],
        **arguments: object,
    ) -> Request:
        def fail(failure: Failure) -> Iterator[Request]:
            self.listener.note_failure(failure)
            return otherwise()

        return Request(
            url, callback=read, errback=fail, cb_kwargs=arguments, meta={"dont_retry": True}, dont_filter=True
        )


def _list_recent(sitemaps: Iterable[Located], since: str) -> list[str]:
    """Return the sitemaps that may list a page that changed after *since*."""
    return [one.url for one in sitemaps if one.modified_at is None or is_later(one.modified_at, since)]


def is_later(modified_at: str, seen_at: str) -> bool:
    """Whether a page that was modified at *modified_at* may have changed since *seen_at* (ISO 8601).

    Some sites name but the day: then it may have been at any time of it.
    """
    if len(modified_at) <= len("2026-03-01"):
        return modified_at >= seen_at[: len(modified_at)]
    modified, seen = read_time(modified_at), read_time(seen_at)
    return modified is None or seen is None or modified >= seen
