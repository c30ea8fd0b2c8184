"""Taking in what other tools saved: every page goes the way of a page that was fetched, with its own time."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from crawler.crawling import CrawlOutcome
from crawler.errors import DamagedFileError, UsageError
from crawler.imports.records import LostPage, Origin, Record, TextFile
from crawler.imports.saved_pages import SUFFIXES, read_saved_pages, read_text_file
from crawler.imports.text_document import parse_text_document
from crawler.imports.text_reading import find_text_address, read_text_part
from crawler.imports.warc import read_warc
from crawler.items import Article, Exchange, GapReason, PageItem
from crawler.pipelines.clean import CleanPipeline
from crawler.pipelines.normalize import NormalizePipeline
from crawler.pipelines.validate import ValidatePipeline
from crawler.reading import PageRead, join_pages, read_page
from crawler.session import CrawlEvent, CrawlSession
from crawler.spiders.continuation import find_first_page
from crawler.spiders.exchanges import find_named_reason
from crawler.spiders.refusals import find_refusal
from crawler.urls import article_key, canonicalize

NOT_MODIFIED = 304
REDIRECTS = range(300, 400)
TEXT_SUFFIXES = frozenset({".txt", ".text"})


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What to take in. ``url_prefix`` is where pages and texts are from that do not say so themselves.

    ``everything`` takes in articles that are parts of nothing, too.
    """

    files: tuple[Path, ...]
    archive: Path
    url_prefix: str | None = None
    everything: bool = False


@dataclass
class Waiting:
    """A later page of an article, until its first page comes."""

    exchanges: list[Exchange]
    article: Article | None


@dataclass
class Importer:
    """Records the exchanges of files, in their order."""

    session: CrawlSession
    request: ImportRequest
    pipelines: tuple[CleanPipeline, NormalizePipeline, ValidatePipeline] = field(
        default_factory=lambda: (CleanPipeline(), NormalizePipeline(), ValidatePipeline())
    )
    redirects: dict[str, list[Exchange]] = field(default_factory=dict)
    later_pages: dict[str, Waiting] = field(default_factory=dict)
    # Pages that no series was known to have when they came by: addresses only, a crawl of millions has many.
    passed_over: set[str] = field(default_factory=set)
    checked_at: str = ""

    def take(self, record: Record | LostPage | Origin | TextFile) -> None:
        """Record one thing that a file holds."""
        if isinstance(record, Origin):
            self.checked_at = max(self.checked_at, record.checked_at)
        elif isinstance(record, TextFile):
            self.checked_at = max(self.checked_at, record.saved_at)
            self._take_text(record)
        elif isinstance(record, LostPage):
            if record.reason in set(GapReason):
                self.session.record_failure(record.url, [], GapReason(record.reason))
        else:
            self.checked_at = max(self.checked_at, record.exchange.fetched_at)
            self._take_exchange(record.exchange)

    def _take_exchange(self, exchange: Exchange) -> None:
        location = _find_header(exchange, "location")
        if exchange.status in REDIRECTS and exchange.status != NOT_MODIFIED and location:
            trail = [*self.redirects.pop(exchange.url, []), exchange]
            self.redirects[location] = trail
            return
        exchanges = [*self.redirects.pop(exchange.url, []), exchange]
        content_type = _find_header(exchange, "content-type") or ""
        if exchange.status == NOT_MODIFIED:
            body, content_type = self.session.recall_page(exchange.url)
        else:
            body = exchange.body
        if content_type.startswith("text/plain"):
            place = TextFile(exchange.url, exchange.url, body.decode("utf-8", "replace"), exchange.fetched_at)
            self._take_text(place)
            return
        status = 200 if exchange.status == NOT_MODIFIED else exchange.status
        refusal = find_refusal(status, content_type, body) if status else find_named_reason(exchange.error or "")
        if refusal:
            self._fail(exchanges, refusal)
        else:
            self._take_page(read_page(body, exchange.url, content_type or None), exchanges)

    def _fail(self, exchanges: list[Exchange], reason: GapReason) -> None:
        url = exchanges[0].url
        if self.session.is_known(url):
            self.session.record_failure(url, exchanges, reason)
        else:
            self.passed_over.add(article_key(url))

    def _take_page(self, seen: PageRead, exchanges: list[Exchange]) -> None:
        first = find_first_page(seen.page.url, seen.article) if seen.article else None
        if first:
            self.later_pages[article_key(seen.page.url)] = Waiting(exchanges, seen.article)
            return
        is_wanted = bool(seen.reading.series) or self.session.is_known(seen.page.canonical_url)
        if not is_wanted and not (self.request.everything and seen.article and seen.article.text):
            self.passed_over.add(article_key(seen.page.url))
            return
        pages, article = [seen.article] if seen.article else [], seen.article
        for url in article.further_pages if article else ():
            later = self.later_pages.pop(article_key(url), None)
            if later:
                exchanges[:0] = later.exchanges
                pages += [later.article] if later.article else []
        asked = next((one.url for one in exchanges if one.status in REDIRECTS), seen.page.url)
        self._record(
            PageItem(
                seen.page.url,
                exchanges,
                seen.reading,
                join_pages(pages),
                canonical_url=seen.page.canonical_url if seen.article else canonicalize(seen.page.url),
                aliases=(asked, *seen.page.shortlinks),
            )
        )

    def _take_text(self, file: TextFile) -> None:
        """Record a text that says which part of a series it is; it fills the gap of that part where there is one."""
        opening = parse_text_document(file.text)
        if opening is None:
            self.passed_over.add(article_key(file.url) if file.url else file.place)
            return
        parts = self.session.list_parts(opening.series)
        known = {part.declared_position or part.position: part.url for part in parts if part.url}
        part = parse_text_document(file.text, [part.title for part in parts if part.title]) or opening
        prefix = self.request.url_prefix
        url = file.url or known.get(part.position) or find_text_address(part, part.position, prefix)
        headers = (("Content-Type", "text/plain; charset=utf-8"),)
        exchange = Exchange(url, 200, file.saved_at, headers, file.text.encode("utf-8", "replace"))
        self._record(read_text_part(part, exchange, prefix, known))

    def _record(self, item: PageItem) -> None:
        item.followed = (True,) * len(item.reading.series)
        for pipeline in self.pipelines:
            pipeline.process_item(item)
        self.session.asked += 1
        self.session.record_page(item)

    def finish(self) -> None:
        """End a file: keep the later pages whose first page never came, and assess its series as of its own time."""
        for waiting in self.later_pages.values():
            for exchange in waiting.exchanges:
                self.session.record_answer(exchange)
        self.later_pages.clear()
        if self.checked_at:
            self.session.assess(self.checked_at)
        self.checked_at = ""


def run_import(request: ImportRequest, *, on_event: Callable[[CrawlEvent], None] | None = None) -> CrawlOutcome:
    """Take in the files; what stands before a damage is kept. Raises ArchiveError; UsageError for a missing file."""
    for path in request.files:
        if not path.exists():
            raise UsageError(f"there is no file {path}")
    session = CrawlSession(request.archive, [str(path) for path in request.files], {"import": True}, on_event)
    importer, failures = Importer(session, request), []
    try:
        for path in request.files:
            try:
                _import_file(importer, path)
            except DamagedFileError as error:
                failures.append(str(error))
            importer.finish()
    finally:
        session.close("imported", {}, now=importer.checked_at or None)
    return CrawlOutcome(
        series_ids=tuple(session.series_ids),
        articles=tuple(session.articles),
        pages_asked=session.asked,
        seconds=0.0,
        interrupted=False,
        failure="; ".join(failures) or None,
        seed_failures=(),
    )


def _import_file(importer: Importer, path: Path) -> None:
    for record in _read(path, importer):
        importer.take(record)
    # A page that tells nothing of a series, such as one behind a password, can be a part that a later page names.
    if importer.passed_over and any(importer.session.is_known(key) for key in importer.passed_over):
        again = {key for key in importer.passed_over if importer.session.is_known(key)}
        importer.passed_over -= again
        for record in _read(path, importer):
            if isinstance(record, Record) and article_key(record.exchange.url) in again:
                importer.take(record)


def _read(path: Path, importer: Importer) -> Iterable[Record | LostPage | Origin | TextFile]:
    if path.is_dir() or path.suffix.lower() in SUFFIXES:
        return read_saved_pages(path, importer.request.url_prefix)
    if path.suffix.lower() in TEXT_SUFFIXES:
        return [read_text_file(path)]
    return read_warc(path)


def _find_header(exchange: Exchange, name: str) -> str | None:
    return next((value for one, value in exchange.headers if one.lower() == name), None)
