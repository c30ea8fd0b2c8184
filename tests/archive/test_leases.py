"""One crawl at a time collects a series, and no dead one keeps it."""

import pytest

from crawler.archive import Archive
from crawler.archive.leases import LEASE_SECONDS
from crawler.errors import BusyError
from tests.archive.conftest import NOW, Record, make_part

SOON, AFTER = "2026-03-01T12:04:00Z", "2026-03-01T12:06:00Z"


def take(archive: Archive, crawl: int, owner: str, *, at: str = NOW, alive: bool = True) -> None:
    archive.take_lease(1, crawl, owner, now=at, is_alive=lambda _: alive)


@pytest.fixture
def rival(archive: Archive, record: Record) -> int:
    record(1)
    return archive.start_crawl([], {}, now=NOW)


def test_the_second_crawl_is_told_who_the_first_is(archive: Archive, crawl: int, rival: int) -> None:
    take(archive, crawl, "process 7")
    with pytest.raises(BusyError, match=r"process 7 is collecting 'Harbour Lights' .* until 2026-03-01T12:05:00Z"):
        take(archive, rival, "process 8", at=SOON)
    take(archive, crawl, "process 7", at=SOON)
    assert BusyError.exit_status == 6


def test_a_claim_runs_out(archive: Archive, crawl: int, rival: int) -> None:
    take(archive, crawl, "process 7")
    take(archive, rival, "process 8", at=AFTER)
    assert LEASE_SECONDS < 360


def test_a_page_prolongs_the_claim(archive: Archive, crawl: int, rival: int) -> None:
    take(archive, crawl, "process 7")
    archive.record_page(crawl, make_part(2, at=SOON))
    with pytest.raises(BusyError):
        take(archive, rival, "process 8", at=AFTER)


def test_the_dead_keep_nothing(archive: Archive, crawl: int, rival: int) -> None:
    take(archive, crawl, "process 7")
    take(archive, rival, "process 8", alive=False)


def test_the_end_of_a_crawl_frees_its_series(archive: Archive, crawl: int, rival: int) -> None:
    take(archive, crawl, "process 7")
    archive.finish_crawl(crawl, "finished", {}, now=SOON)
    take(archive, rival, "process 8", at=SOON)
