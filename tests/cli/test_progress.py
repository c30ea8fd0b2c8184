import pytest

from crawler.cli.progress import describe_event, show_progress
from crawler.crawling import CrawlEvent

PAGE = CrawlEvent("page", "https://example.org/a/", "The First Day", asked=3, held=2, known=12)


def test_a_page_is_one_line() -> None:
    assert describe_event(PAGE) == "2 of 12: The First Day"


def test_a_page_before_the_series_is_known_counts_without_total() -> None:
    early = CrawlEvent("page", "https://example.org/a/", None, asked=1, held=1, known=0)
    assert describe_event(early) == "1 of ?: https://example.org/a/"


def test_a_failure_names_the_page_and_the_reason() -> None:
    event = CrawlEvent("failure", "https://example.org/b/", "B", asked=4, held=2, known=12, reason="timeout")
    assert describe_event(event) == "could not get https://example.org/b/: no answer in time"


def test_a_series_is_named() -> None:
    event = CrawlEvent("series", "https://example.org/s/", "Seven Days", asked=4, held=2, known=12)
    assert describe_event(event) == "found the series Seven Days"


@pytest.mark.parametrize(("lines", "quiet", "printed"), [(True, False, "2 of 12: The First Day\n"), (False, False, "")])
def test_a_pipe_gets_plain_lines_only_when_asked_for(
    lines: bool, quiet: bool, printed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with show_progress(lines=lines, quiet=quiet) as on_event:
        on_event(PAGE)
    assert capsys.readouterr() == ("", printed)
