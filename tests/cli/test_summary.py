from typing import Any

import pytest

from crawler.cli.summary import find_exit_status, format_duration, write_messages, write_summary
from crawler.crawling import CrawlOutcome
from crawler.series.testimony import Certificate, Part, Verdict

PAGE = "https://example.org/a/"
HELD = Part(1, PAGE, "One", 1, True, None, None, None)
GAP = Part(2, "https://example.org/b/", "Two", 2, False, "not_found", None, None)


def make_certificate(*parts: Part) -> Certificate:
    return Certificate("Days", None, None, Verdict.UNPROVEN, (), parts, ())


def make_outcome(**changes: Any) -> CrawlOutcome:
    usual: dict[str, Any] = {
        "series_ids": (1,),
        "articles": (PAGE,),
        "pages_asked": 3,
        "seconds": 1.25,
        "interrupted": False,
        "failure": None,
        "seed_failures": (),
    }
    return CrawlOutcome(**(usual | changes))


@pytest.mark.parametrize(
    ("outcome", "certificate", "status"),
    [
        (make_outcome(), make_certificate(HELD), 0),
        (make_outcome(), make_certificate(HELD, GAP), 3),
        (make_outcome(series_ids=()), None, 4),
        (make_outcome(failure="the disk is full"), make_certificate(HELD), 1),
        (make_outcome(series_ids=(), seed_failures=((PAGE, "timeout"),)), None, 1),
        (make_outcome(seed_failures=((PAGE, "timeout"),)), make_certificate(HELD), 1),
        (make_outcome(interrupted=True), make_certificate(HELD, GAP), 130),
        (make_outcome(interrupted=True, failure="killed"), make_certificate(HELD), 130),
    ],
)
def test_the_exit_status_tells_how_the_crawl_ended(
    outcome: CrawlOutcome, certificate: Certificate | None, status: int
) -> None:
    assert find_exit_status(outcome, [certificate] if certificate else []) == status


def test_the_summary_names_every_gap_and_says_what_it_took(capsys: pytest.CaptureFixture[str]) -> None:
    write_summary(make_outcome(), [make_certificate(HELD, GAP)])
    assert capsys.readouterr().out == (
        "Days: unproven, 1 of 2 parts held\n"
        "  missing part 2 “Two” <https://example.org/b/>: the site has no such page (404)\n"
        "3 pages asked for in 1.2 s\n"
    )


def test_a_page_without_series_is_said_to_be_archived(capsys: pytest.CaptureFixture[str]) -> None:
    write_messages(make_outcome(series_ids=()), [PAGE])
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "no series found" in printed.err
    assert f"the page itself is archived: {PAGE}" in printed.err


def test_a_page_that_could_not_be_had_is_named_with_the_reason(capsys: pytest.CaptureFixture[str]) -> None:
    write_messages(make_outcome(series_ids=(), seed_failures=((PAGE, "timeout"),)), [PAGE])
    assert capsys.readouterr().err == f"Error: could not get {PAGE}: no answer in time\n"


def test_all_well_needs_no_message(capsys: pytest.CaptureFixture[str]) -> None:
    write_messages(make_outcome(), [PAGE])
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("seconds", "printed"),
    [(0.0, "0.0 s"), (59.94, "59.9 s"), (60.0, "1 min 0 s"), (3599.4, "59 min 59 s"), (3780.0, "1 h 3 min")],
)
def test_durations_read_well(seconds: float, printed: str) -> None:
    assert format_duration(seconds) == printed
