"""The watch list, passes, alarms and news of an archive."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from crawler.archive import Archive
from crawler.archive.rows import Symptom
from crawler.errors import BusyError, UsageError
from crawler.items import PageItem
from tests.archive.conftest import INDEX, LATER, NOW, make_part

DAYS = [f"2026-03-{day:02}T12:00:00Z" for day in range(1, 31)]
Record = Callable[..., int]


def always(_: str) -> bool:
    return True


def never(_: str) -> bool:
    return False


def test_what_is_watched_is_due_at_once_and_again_by_its_rhythm(archive: Archive, record: Record) -> None:
    series_id = record(1, 2, 3)
    watch = archive.schedule.add_watch(url=None, series_id=series_id, every="2d", now=DAYS[4])
    assert archive.schedule.list_due(now=DAYS[4]) == [watch]
    assert archive.schedule.find_checked(watch, since=NOW) == series_id
    assert archive.schedule.find_checked(watch, since=LATER) is None
    assert archive.schedule.record_check(watch, series_id, now=DAYS[4]).next_check_at == DAYS[6]
    assert archive.schedule.list_due(now=DAYS[5]) == []
    (again,) = archive.schedule.list_due(now=DAYS[20])
    assert (again.last_check_at, again.failures, again.title) == (DAYS[4], 0, "Harbour Lights")


def test_what_fails_is_tried_again_sooner(archive: Archive, record: Record) -> None:
    watch = archive.schedule.add_watch(url=None, series_id=record(1), every="2d", now=DAYS[4])
    assert archive.schedule.record_check(watch, None, now=DAYS[4]).next_check_at == "2026-03-05T13:00:00Z"
    (failed,) = archive.schedule.list_watches()
    assert (failed.failures, failed.last_check_at) == (1, None)
    assert failed.reason.startswith("tried again after 1 failure; else every 2d")


def test_a_clock_that_was_wrong_leaves_nothing_behind(archive: Archive, record: Record) -> None:
    watch = archive.schedule.add_watch(url=None, series_id=record(1), every="2d", now=DAYS[4])
    archive.schedule.record_check(watch, 1, now="2031-01-01T00:00:00Z")
    assert [one.id for one in archive.schedule.list_due(now=DAYS[5])] == [watch.id]


def test_two_pages_of_one_series_become_one_watch(archive: Archive, record: Record) -> None:
    series_id = record(1, 2)
    for url in (INDEX, "https://news.example/other/"):
        archive.schedule.add_watch(url=url, series_id=None, every="auto", now=NOW)
    for watch in archive.schedule.list_due(now=NOW):
        archive.schedule.record_check(watch, series_id, now=NOW)
    assert [one.series_id for one in archive.schedule.list_watches()] == [series_id]
    archive.schedule.remove_watch(url=None, series_id=series_id)
    with pytest.raises(UsageError, match="not watched"):
        archive.schedule.remove_watch(url=None, series_id=series_id)


def test_passes_never_overlap(archive: Archive) -> None:
    first = archive.schedule.take_pass("process 1 on elsewhere", now=NOW, is_alive=always)
    with pytest.raises(BusyError, match="process 1 on elsewhere"):
        archive.schedule.take_pass("process 2 on here", now="2026-03-01T12:09:00Z", is_alive=always)
    archive.schedule.finish_pass(first, {"pages_asked": 3}, now=NOW)
    second = archive.schedule.take_pass("process 2 on here", now=NOW, is_alive=always)
    assert archive.schedule.load_report() == {"pages_asked": 3}
    # Its process died.
    archive.schedule.take_pass("process 3 on here", now=NOW, is_alive=never)
    assert second


@pytest.mark.parametrize("now", ["2026-03-01T12:11:00Z", "2020-01-01T00:00:00Z"])
def test_a_pass_that_is_silent_for_long_is_no_obstacle_whatever_the_clock_says(archive: Archive, now: str) -> None:
    archive.schedule.take_pass("process 1 on elsewhere", now=NOW, is_alive=always)
    assert archive.schedule.take_pass("process 2 on here", now=now, is_alive=always) == 2


def test_a_heartbeat_keeps_a_pass(archive: Archive) -> None:
    one = archive.schedule.take_pass("process 1 on elsewhere", now=NOW, is_alive=always)
    archive.schedule.beat(one, now="2026-03-01T12:10:00Z")
    with pytest.raises(BusyError):
        archive.schedule.take_pass("process 2 on here", now="2026-03-01T12:15:00Z", is_alive=always)


def test_one_cause_is_told_once_a_day(archive: Archive) -> None:
    symptom = Symptom("blocked", "https://news.example", None, "It refuses.")

    def tell(now: str) -> int:
        archive.schedule.record_symptoms([symptom], now=now)
        untold = archive.schedule.list_untold(now=now)
        archive.schedule.mark_told(untold, now=now)
        return len(untold)

    assert [tell(now) for now in ("2026-03-01T00:00:00Z", "2026-03-01T01:00:00Z", "2026-03-09T00:00:00Z")] == [1, 0, 0]
    archive.schedule.clear_alarms(["blocked"], "https://news.example", now="2026-03-09T01:00:00Z")
    assert archive.schedule.list_alarms() == []
    assert [tell(now) for now in ("2026-03-09T02:00:00Z", "2026-03-09T03:00:00Z")] == [1, 0]
    archive.schedule.clear_alarms(["blocked"], "https://news.example", now="2026-03-09T04:00:00Z")
    assert tell("2026-03-09T05:00:00Z") == 0


def record_twice(archive: Archive, crawl: int, first: PageItem, second: PageItem) -> list[str]:
    for item in (first, second):
        archive.record_page(crawl, item)
    archive.assess_series(1, now=LATER)
    return [symptom.kind for symptom in archive.schedule.find_symptoms(1, since=LATER)]


def test_a_message_that_could_not_be_sent_is_still_to_be_told(archive: Archive) -> None:
    archive.schedule.record_symptoms([Symptom("blocked", "https://news.example", None, "It refuses.")], now=NOW)
    assert len(archive.schedule.list_untold(now=NOW)) == len(archive.schedule.list_untold(now=LATER)) == 1


def test_what_happened_once_is_news_again_when_it_happens_again(archive: Archive, record: Record) -> None:
    symptom = Symptom("text_shrank", "https://news.example/1/", record(1), "It shrank.")
    assert len(archive.schedule.record_symptoms([symptom], now=DAYS[4])) == 1
    archive.schedule.clear_past(1, now=DAYS[4])
    assert len(archive.schedule.list_alarms()) == 1
    archive.schedule.clear_past(1, now=DAYS[7])
    assert archive.schedule.list_alarms() == []
    assert len(archive.schedule.record_symptoms([symptom], now=DAYS[8])) == 1


def test_a_text_that_shrinks_is_a_symptom(archive: Archive, crawl: int) -> None:
    before, after = make_part(1, text="Word " * 200), make_part(1, text="Subscribe to read.", at=LATER)
    assert before.article
    assert after.article
    before.article, after.article = replace(before.article, word_count=200), replace(after.article, word_count=3)
    assert record_twice(archive, crawl, before, after) == ["text_shrank"]


def test_texts_that_become_doubtful_are_a_symptom(archive: Archive, crawl: int) -> None:
    after = make_part(1, text="Something quite different stands here now.", at=LATER)
    assert after.article
    after.article = replace(after.article, confidence=0.2)
    assert record_twice(archive, crawl, make_part(1), after) == ["layout_changed"]


def test_an_edit_is_no_symptom(archive: Archive, crawl: int) -> None:
    assert record_twice(archive, crawl, make_part(1), make_part(1, text="The lamp was mended.", at=LATER)) == []


def test_news_are_what_happened_since(archive: Archive, crawl: int) -> None:
    archive.record_page(crawl, make_part(1, text="The lamp went out."))
    archive.record_page(crawl, make_part(1, text="The lamp was put out.", at=LATER))
    archive.assess_series(1, now=LATER)
    (edit,) = archive.schedule.list_news(since=LATER)
    assert (edit.change, edit.detail) == ("edit", "Text: [-went-] {+was put+}")
    assert [one.change for one in archive.schedule.list_news(since=NOW, series_id=1)] == ["edit", "first"]
    assert archive.schedule.list_news(since="2027-01-01") == []
