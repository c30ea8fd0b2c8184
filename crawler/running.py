"""One pass over all that is due: what ``seriatim run-due`` does."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from time import monotonic
from typing import Any

from crawler.archive import Archive
from crawler.archive.rows import AlarmRow, NewsItem, Symptom, Watch
from crawler.certificates import find_certificate_fault
from crawler.clock import tell_time
from crawler.crawl_request import CrawlOutcome, CrawlRequest
from crawler.errors import SeriatimError
from crawler.owner import is_alive, name_owner
from crawler.session import CrawlEvent
from crawler.urls import get_site

# A pass says so often that it is alive; a crawl that does not end by itself after its time is ended so much later.
BEAT_SECONDS, GRACE_SECONDS = 15.0, 60.0
# A site that does not answer once may be restarting; one that does so this often is down.
LEAST_FAILURES = 3
BLOCKING = frozenset({401, 403, 407, 429, 451})
SITE_ALARMS = ("blocked", "unreachable")


@dataclass(frozen=True, slots=True)
class Checked:
    """A watch that was due: whether it could be looked at, what is held of its series, and when it is due again."""

    title: str
    series_id: int | None
    succeeded: bool
    worked_before: bool
    verdict: str | None
    held: int
    known: int
    next_check_at: str
    reason: str


@dataclass(slots=True)
class PassReport:
    """What came of a pass. ``unfinished`` counts what was due and left for the next pass when the time was over."""

    started_at: str
    finished_at: str = ""
    pages_asked: int = 0
    checked: list[Checked] = field(default_factory=list)
    unfinished: int = 0
    news: list[NewsItem] = field(default_factory=list)
    raised: list[AlarmRow] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    interrupted: bool = False

    def describe(self) -> dict[str, Any]:
        """Return the report as JSON-ready mappings."""
        return asdict(self)


OnEvent = Callable[[CrawlEvent], None]


def run_due(request: CrawlRequest, *, budget: float | None = None, on_event: OnEvent | None = None) -> PassReport:
    """Check all that is due in the archive of *request*, within *budget* seconds; what is left stays due.

    *on_event* is told what the crawls do. Raises BusyError while another pass is at work, and ArchiveError.
    """
    with Archive.open(request.archive, create=False) as archive:
        report = PassReport(tell_time())
        pass_id = archive.schedule.take_pass(name_owner(), now=report.started_at, is_alive=is_alive)
        try:
            _check_due(archive, pass_id, request, report, budget, on_event or _ignore)
        finally:
            report.finished_at = tell_time()
            archive.schedule.finish_pass(pass_id, report.describe(), now=report.finished_at)
        return report


def _check_due(
    archive: Archive,
    pass_id: int,
    request: CrawlRequest,
    report: PassReport,
    budget: float | None,
    on_event: OnEvent,
) -> None:
    schedule, begun = archive.schedule, monotonic()
    due = schedule.list_due(now=report.started_at)
    # Times are told to the second, and in this one another crawl may have ended.
    told = {_get_key(item) for item in schedule.list_news(since=report.started_at)}
    known = [str(watch.series_id) for watch in due if watch.series_id is not None]
    new = [watch.url for watch in due if watch.series_id is None and watch.url]
    # Two crawls at most: one brings what is known up to date, all sites at once; one collects what is not known yet.
    for urls, series in (((), tuple(known)), (tuple(new), ())):
        left = None if budget is None else budget - (monotonic() - begun)
        if not (urls or series) or (left is not None and left <= 0) or report.interrupted:
            continue
        outcome = _crawl_apart(
            replace(request, urls=urls, series=series, seconds=left),
            beat=lambda: schedule.beat(pass_id, now=tell_time()),
            on_event=on_event,
        )
        report.pages_asked += outcome.pages_asked
        report.interrupted |= outcome.interrupted
        if outcome.failure:
            report.errors.append(outcome.failure)
    is_cut = report.interrupted or (budget is not None and monotonic() - begun >= budget)
    symptoms: list[Symptom] = []
    for watch in due:
        series_id = schedule.find_checked(watch, since=report.started_at)
        if series_id is None and is_cut:
            report.unfinished += 1
            continue
        report.checked.append(_record_check(archive, watch, series_id))
        symptoms += _find_symptoms(archive, watch, series_id, report)
    symptoms += _check_certificates(archive, report)
    report.raised = schedule.record_symptoms(symptoms, now=tell_time())
    news = schedule.list_news(since=report.started_at) if report.checked else []
    report.news = [item for item in news if _get_key(item) not in told]


def _get_key(item: NewsItem) -> tuple[str, str, int]:
    return item.seen_at, item.change, item.article_id


def _record_check(archive: Archive, watch: Watch, series_id: int | None) -> Checked:
    rhythm = archive.schedule.record_check(watch, series_id, now=tell_time())
    known = series_id or watch.series_id
    row = archive.find_series_by_id(known) if known is not None else None
    return Checked(
        title=(row.title if row else None) or watch.title or watch.url or "",
        series_id=known,
        succeeded=series_id is not None,
        worked_before=watch.last_check_at is not None,
        verdict=row.verdict if row else None,
        held=row.held if row else 0,
        known=row.known if row else 0,
        next_check_at=rhythm.next_check_at,
        reason=rhythm.reason,
    )


def _find_symptoms(archive: Archive, watch: Watch, series_id: int | None, report: PassReport) -> list[Symptom]:
    """Return what is wrong with a watch that was due; what works again is cleared."""
    site = _find_site(archive, watch)
    if series_id is not None:
        archive.schedule.clear_alarms(SITE_ALARMS, site, now=tell_time())
        archive.schedule.clear_past(series_id, now=tell_time())
        return archive.schedule.find_symptoms(series_id, since=report.started_at)
    answer = _find_answer(archive, watch, report.started_at)
    name = watch.title or watch.url or site
    if answer and answer[0] in BLOCKING:
        return [Symptom("blocked", site, watch.series_id, f"{site} refuses to be read (status {answer[0]}): “{name}”")]
    if watch.failures + 1 < LEAST_FAILURES:
        return []
    told = f"status {answer[0]}" if answer and answer[0] else (answer[1] if answer else None) or "no page could be had"
    message = f"{site} could not be read {watch.failures + 1} times in a row ({told}): “{name}”"
    return [Symptom("unreachable", site, watch.series_id, message)]


def _find_site(archive: Archive, watch: Watch) -> str:
    if watch.series_id is not None:
        return archive.find_series_by_id(watch.series_id).site
    return get_site(watch.url or "")


def _find_answer(archive: Archive, watch: Watch, since: str) -> tuple[int, str | None] | None:
    urls: Sequence[str] = [watch.url] if watch.url else []
    if watch.series_id is not None:
        urls = archive.plan_refresh(watch.series_id, now=since).witnesses
    answers = [archive.schedule.find_last_answer(url, since=since) for url in urls]
    return next((answer for answer in answers if answer), None)


def _check_certificates(archive: Archive, report: PassReport) -> list[Symptom]:
    series = [archive.find_series_by_id(one.series_id) for one in report.checked if one.series_id]
    symptoms = []
    for site in sorted({row.site for row in series}):
        if fault := find_certificate_fault(site, now=report.started_at):
            symptoms.append(Symptom("certificate", site, None, fault))
        else:
            archive.schedule.clear_alarms(["certificate"], site, now=tell_time())
    return symptoms


def _ignore(event: CrawlEvent) -> None:
    """Nobody wants to know."""


def _crawl_apart(request: CrawlRequest, *, beat: Callable[[], None], on_event: OnEvent) -> CrawlOutcome:
    """Run the crawl in a process of its own, whatever becomes of it, and *beat* meanwhile."""
    context = get_context()
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_crawl, args=(request, sender))
    process.start()
    sender.close()
    begun = beaten = monotonic()
    outcome: CrawlOutcome | None = None
    while outcome is None and (process.is_alive() or receiver.poll()):
        if receiver.poll(BEAT_SECONDS):
            try:
                told: CrawlEvent | CrawlOutcome = receiver.recv()
            except EOFError:
                break
            if isinstance(told, CrawlOutcome):
                outcome = told
            else:
                on_event(told)
        if monotonic() - beaten >= BEAT_SECONDS:
            beat()
            beaten = monotonic()
        if request.seconds is not None and monotonic() - begun > request.seconds + GRACE_SECONDS:
            process.kill()
            break
    process.join(GRACE_SECONDS)
    if outcome:
        return outcome
    return CrawlOutcome(
        (), (), 0, monotonic() - begun, False, f"the crawl ended without a word ({process.exitcode})", ()
    )


def _crawl(request: CrawlRequest, sender: Connection) -> None:
    from crawler.crawling import run_crawl  # noqa: PLC0415  (Scrapy takes long to load; only a crawl needs it)

    begun = monotonic()
    try:
        outcome = run_crawl(request, on_event=sender.send)
    except SeriatimError as error:
        outcome = CrawlOutcome((), (), 0, monotonic() - begun, False, str(error), (), failure_status=error.exit_status)
    sender.send(outcome)
    sender.close()
