"""How a crawl ended: the closing summary, the messages, the exit status."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from crawler.cli.certificate import name_part, summarize
from crawler.cli.console import write, write_error
from crawler.series.reasons import describe_reason
from crawler.series.testimony import Certificate

if TYPE_CHECKING:
    from crawler.crawling import CrawlOutcome

COMPLETE = 0
FAILURE = 1
WITH_GAPS = 3
NO_SERIES = 4
INTERRUPTED = 130  # 128 + SIGINT, as shells count


def find_exit_status(outcome: "CrawlOutcome", certificates: Sequence[Certificate]) -> int:
    """Return the exit status that tells how the crawl ended: what stopped it comes before what it lacks."""
    if outcome.interrupted:
        return INTERRUPTED
    if outcome.failure:
        return outcome.failure_status
    if outcome.seed_failures:
        return FAILURE
    if not outcome.series_ids:
        return NO_SERIES
    return WITH_GAPS if any(certificate.gaps for certificate in certificates) else COMPLETE


def write_summary(outcome: "CrawlOutcome", certificates: Sequence[Certificate]) -> None:
    """Print each series with its verdict and its gaps by name, and what it took."""
    pages = f"{outcome.pages_asked} page{'' if outcome.pages_asked == 1 else 's'} asked for"
    write(
        *(line for certificate in certificates for line in _list_lines(certificate)),
        Text(f"{pages} in {format_duration(outcome.seconds)}{_name_sites(outcome.sites)}"),
    )


def write_imported(outcome: "CrawlOutcome", certificates: Sequence[Certificate]) -> None:
    """Print each series with its verdict and gaps, and how many pages were taken in."""
    pages = f"{outcome.pages_asked} page{'' if outcome.pages_asked == 1 else 's'} taken in"
    write(*(line for certificate in certificates for line in _list_lines(certificate)), Text(pages))


def _name_sites(sites: Sequence[str]) -> str:
    return f", on {len(sites)} sites: {', '.join(sites)}" if len(sites) > 1 else ""


def write_messages(outcome: "CrawlOutcome", urls: Sequence[str]) -> None:
    """Say on standard error what did not go as asked."""
    for url, reason in outcome.seed_failures:
        write_error(f"could not get {url}: {describe_reason(reason)}")
    if outcome.failure:
        write_error(f"{outcome.failure}; what was collected before is kept, start again to go on")
    elif outcome.interrupted:
        write_error("interrupted; what was collected is kept, start again to go on")
    elif not outcome.series_ids and not outcome.seed_failures:
        held = " ".join(outcome.articles)
        stored = f"the page itself is archived: {held}" if held else "and no article to archive"
        write_error(f"no series found; {stored}; to see what was read there: seriatim inspect {urls[0]}")


def format_duration(seconds: float) -> str:
    """Return a duration for people: "3.2 s", "2 min 5 s", "1 h 3 min"."""
    if seconds < 59.95:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def _list_lines(certificate: Certificate) -> Iterator[Text]:
    yield summarize(certificate)
    for gap in certificate.gaps:
        yield Text(f"  missing {name_part(gap)}: {describe_reason(gap.reason)}")
