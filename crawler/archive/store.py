"""The archive: the one face of the store."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlite_utils import Database

from crawler.archive import (
    capture_listing,
    captures,
    history,
    leases,
    pages,
    reading,
    reextraction,
    refreshing,
    searching,
    verification,
)
from crawler.archive.articles import find_article
from crawler.archive.bodies import Bodies
from crawler.archive.connection import begin_reading, begin_writing, connect, explain_errors
from crawler.archive.exporting import load_export
from crawler.archive.lookup import find_series_row, list_gap_rows, list_series_rows
from crawler.archive.parts import list_unheld, load_certificate, make_certificate, store_certificate
from crawler.archive.rows import (
    ArticlePage,
    CapturePage,
    ExportedPart,
    GapRow,
    HistoryRow,
    PartRow,
    RecordedPage,
    Reextracted,
    RefreshPlan,
    RevisionRow,
    SearchHit,
    SeriesExport,
    SeriesRow,
    ShelfRow,
)
from crawler.archive.schedule import Schedule
from crawler.archive.storable import find_url_key
from crawler.errors import UnknownSeriesError
from crawler.items import Article, Exchange, GapReason, PageItem, StoredPage
from crawler.series.testimony import Certificate


class Archive:
    """An archive file. Every method is one transaction; times are ISO 8601 UTC and given by the caller.

    All methods raise ArchiveError (locked, read-only, disk full …) or ArchiveCorruptError; what was stored stays.
    """

    def __init__(self, db: Database, path: Path) -> None:
        self._db = db
        self._path = path
        self._bodies = Bodies(db)
        self.schedule = Schedule(db, path)

    @classmethod
    def open(cls, path: str | Path, *, create: bool = True) -> "Archive":
        """Open the archive at *path* and bring it up to date; it is made when it does not exist and *create* is true.

        Raises ArchiveNotFoundError, ArchiveCorruptError, ArchiveVersionError, or ArchiveError.
        """
        return cls(connect(Path(path), create=create), Path(path))

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def start_crawl(self, urls: Sequence[str], settings: Mapping[str, Any], *, now: str) -> int:
        """Note that a crawl of *urls* begins; return its id. *settings* must be JSON values."""
        with self._writing() as db:
            return captures.insert_crawl(db, urls, settings, now)

    def finish_crawl(self, crawl_id: int, reason: str, stats: Mapping[str, Any], *, now: str) -> None:
        """Note how a crawl ended, and its statistics."""
        with self._writing() as db:
            leases.drop_leases(db, crawl_id)
            captures.close_crawl(db, crawl_id, reason, stats, now)

    def record_page(self, crawl_id: int, item: PageItem) -> RecordedPage:
        """Store all that one page gave: captures, article or gap, claims.

        Raises ValueError when *item* has no exchange.
        """
        with self._writing() as db:
            recorded = pages.record_page(db, self._bodies, crawl_id, item)
            leases.renew_leases(db, crawl_id, item.exchanges[-1].fetched_at)
            return recorded

    def record_failure(self, crawl_id: int, url: str, exchanges: Sequence[Exchange], reason: GapReason) -> None:
        """Store the exchanges that gave no article, and open the gap at *url* (or count another try).

        A text that is held stays held. Without exchange (robots.txt, page limit) the gap is dated by the crawl's start.
        """
        with self._writing() as db:
            pages.record_failure(db, self._bodies, crawl_id, url, exchanges, reason)

    def assess_series(self, series_id: int, *, now: str) -> Certificate:
        """Derive order, gaps and verdict of the series from its claims, store and return them."""
        with self._writing() as db:
            certificate = make_certificate(db, series_id, now=now)
            store_certificate(db, series_id, certificate, now=now)
            return certificate

    def get_certificate(self, series_id: int) -> Certificate:
        """Return what is proven about the series by all that is stored."""
        with self._reading() as db:
            return load_certificate(db, series_id)

    def list_stale(self) -> list[int]:
        """Return the series that pages came in for since they were assessed, be it in a crawl that was killed."""
        with self._reading() as db:
            return [row[0] for row in db.execute("SELECT id FROM series WHERE stale ORDER BY id")]

    def take_lease(
        self, series_id: int, crawl_id: int, owner: str, *, now: str, is_alive: Callable[[str], bool]
    ) -> None:
        """Make the crawl the only one that collects the series, for a while (see :mod:`crawler.archive.leases`).

        *is_alive* tells of another owner whether it can still be at work. Raises BusyError when it is.
        """
        with self._writing() as db:
            leases.take_lease(db, series_id, crawl_id, owner, now=now, is_alive=is_alive)

    def plan_refresh(self, series_id: int, *, now: str) -> RefreshPlan:
        """Return what a refresh of the series has to ask for."""
        with self._reading() as db:
            return refreshing.load_plan(db, series_id, now=now)

    def find_change_source(self, site: str, *, now: str) -> str | None:
        """Return how the site tells which pages changed; None when that was not found out lately."""
        with self._reading() as db:
            return refreshing.find_change_source(db, site, now=now)

    def record_change_source(self, series_id: int, url: str, source: str, *, now: str) -> None:
        """Note how the site of *url* tells which pages changed; unless it is "none", it told so of the series."""
        with self._writing() as db:
            refreshing.record_change_source(db, series_id, url, source, now=now)

    def record_exchange(self, crawl_id: int, exchange: Exchange) -> None:
        """Store an exchange that is neither an article nor a failure to get one."""
        with self._writing() as db:
            captures.insert_capture(db, self._bodies, crawl_id, exchange)

    def load_page(self, url: str) -> tuple[bytes, str]:
        """Return the body that *url* answered with last, and its content type; both empty if it never did."""
        with self._reading() as db:
            found = captures.find_last_page(db, url)
            return (self._bodies.load(found.body_id), found.headers.get("content-type", "")) if found else (b"", "")

    def find_validators(self, url: str) -> dict[str, str]:
        """Return the headers that ask for *url* only if it changed since it was captured last."""
        with self._reading() as db:
            found = captures.find_last_page(db, url)
        headers = found.headers if found else {}
        names = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
        return {names[name]: headers[name] for name in names if name in headers}

    def is_held(self, url: str) -> bool:
        """Whether the article at *url*, or with that alias, is in the archive with its text."""
        with self._reading() as db:
            return find_article(db, url) is not None

    def is_known(self, url: str) -> bool:
        """Whether the page at *url* is held, or named by a series."""
        key = find_url_key(url)
        with self._reading() as db:
            named = db.execute("SELECT 1 FROM mentions WHERE url_key = ? LIMIT 1", [key]).fetchone()
            return named is not None or find_article(db, url) is not None

    def list_unheld(self, series_id: int) -> list[str]:
        """Return the URLs of parts that claims name and that are not held, in the order in which they were named."""
        with self._reading() as db:
            return list_unheld(db, series_id)

    def find_series(self, name: str) -> SeriesRow:
        """Return the series with this id, slug, title, or URL (of its index page or of any part).

        Raises UnknownSeriesError or AmbiguousSeriesError.
        """
        with self._reading() as db:
            return find_series_row(db, name)

    def find_series_by_id(self, series_id: int) -> SeriesRow:
        """Return the series with this id. Raises UnknownSeriesError."""
        with self._reading() as db:
            found = list_series_rows(db, [series_id])
        if not found:
            raise UnknownSeriesError(f"no series has the number {series_id}")
        return found[0]

    def list_series(self) -> list[SeriesRow]:
        """Return all series, in the order in which they were found."""
        with self._reading() as db:
            return list_series_rows(db)

    def list_gaps(self, series_id: int | None = None) -> list[GapRow]:
        """Return the parts that are known and not held, of one series or of all, in reading order."""
        with self._reading() as db:
            return list_gap_rows(db, series_id)

    def export_series(self, series_id: int) -> SeriesExport:
        """Return the series for export; its parts are read while they are iterated, once, with the archive open."""
        with self._reading() as db:
            export = load_export(db, series_id)
        return replace(export, parts=self._explain(export.parts), captures=self.list_captures(series_id))

    def list_shelf(self, *, first: int = 0, most: int = -1) -> list[ShelfRow]:
        """Return *most* series by title (-1: all), from the *first* (counted from 0) on, with what is held of each."""
        with self._reading() as db:
            return reading.list_shelf(db, first=first, most=most)

    def list_titles(self) -> list[tuple[int, str]]:
        """Return the ids and names of all series, by name."""
        with self._reading() as db:
            return reading.list_titles(db)

    def list_parts(self, series_id: int) -> list[PartRow]:
        """Return the parts of the series in reading order, held or not."""
        with self._reading() as db:
            return reading.list_parts(db, series_id)

    def load_article(self, article_id: int) -> ArticlePage:
        """Return the article with its text and its places in series. Raises NotHeldError."""
        with self._reading() as db:
            return reading.load_article(db, article_id)

    def load_capture(self, capture_id: int) -> CapturePage:
        """Return an answer of a site with its body. Raises NotHeldError, or ArchiveCorruptError."""
        with self._reading() as db:
            return reading.load_capture(db, self._bodies, capture_id)

    def search(self, words: str, *, series_id: int | None, since: str | None, limit: int) -> list[SearchHit]:
        """Return the articles that match *words* (see :mod:`crawler.archive.search_query`), the best match first.

        Raises UsageError for a query that cannot be understood.
        """
        with self._reading() as db:
            return searching.search(db, words, series_id=series_id, since=since, limit=limit)

    def find_article(self, url: str) -> int | None:
        """Return the id of the held article at *url*, or with that alias."""
        with self._reading() as db:
            return find_article(db, url)

    def list_history(self, *, article_id: int | None = None, series_id: int | None = None) -> list[HistoryRow]:
        """Return what was seen of one article, or of all articles of a series, over time, the oldest first."""
        with self._reading() as db:
            ids = [article_id] if article_id is not None else []
            return history.list_history(db, ids + (history.list_article_ids(db, series_id) if series_id else []))

    def list_revisions(self, article_id: int) -> list[RevisionRow]:
        """Return the states that the article was in, the oldest first."""
        with self._reading() as db:
            return history.list_revisions(db, article_id)

    def list_faults(self) -> list[str]:
        """Return what is broken in the archive, a sentence each (see :mod:`crawler.archive.verification`)."""
        with self._reading() as db:
            return list(verification.list_faults(db, self._bodies))

    def count_checked(self) -> dict[str, int]:
        """Return how many rows of each kind :meth:`list_faults` checks."""
        with self._reading() as db:
            return verification.count_checked(db)

    def list_articles(self, series_ids: Sequence[int]) -> list[int]:
        """Return the ids of the held articles of these series, each once; of all, when there is none."""
        with self._reading() as db:
            wanted: Sequence[int | None] = series_ids or [None]
            return list(dict.fromkeys(one for each in wanted for one in reextraction.list_articles(db, each)))

    def find_outdated(self, url: str) -> int | None:
        """Return the article at *url* if another version of Seriatim read what is held of it."""
        with self._reading() as db:
            return reextraction.find_outdated(db, url)

    def load_article_pages(self, article_id: int) -> list[StoredPage]:
        """Return the pages that the present revision of the article was read from, in reading order."""
        with self._reading() as db:
            return reextraction.load_pages(db, self._bodies, article_id)

    def apply_reextraction(self, article_id: int, article: Article, *, now: str, dry_run: bool) -> Reextracted | None:
        """Make *article* the present content; return what changes (see :mod:`crawler.archive.reextraction`)."""
        with self._writing() as db:
            return reextraction.apply_reextraction(db, article_id, article, now=now, dry_run=dry_run)

    def list_captures(self, series_id: int) -> Iterator[Exchange]:
        """Yield every exchange that the series rests on, as they were made, while the archive is open."""
        with explain_errors(self._path):
            yield from capture_listing.list_captures(self._db, self._bodies, series_id)

    def load_body(self, capture_id: int) -> bytes:
        """Return the body of a capture as it was received; empty when there was none.

        Raises ArchiveCorruptError when it does not match its hash.
        """
        with self._reading() as db:
            body_id = captures.find_body(db, capture_id)
            return b"" if body_id is None else self._bodies.load(body_id)

    def _explain(self, parts: Iterator[ExportedPart]) -> Iterator[ExportedPart]:
        with explain_errors(self._path):
            yield from parts

    @contextmanager
    def _reading(self) -> Iterator[Database]:
        with explain_errors(self._path), begin_reading(self._db):
            yield self._db

    @contextmanager
    def _writing(self) -> Iterator[Database]:
        with explain_errors(self._path):
            try:
                with begin_writing(self._db):
                    yield self._db
            except BaseException:
                self._bodies.forget()
                raise
