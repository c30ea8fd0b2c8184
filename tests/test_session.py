"""The account of one crawl: what it tells, remembers and counts."""

from pathlib import Path

import pytest

from crawler.archive import Archive, revisions
from crawler.clock import tell_time
from crawler.errors import ArchiveError
from crawler.items import (
    Article,
    Claim,
    ClaimKind,
    Entry,
    Evidence,
    Exchange,
    GapReason,
    PageItem,
    PageKind,
    Reading,
    SeriesName,
    SeriesReading,
    StoredPage,
)
from crawler.reading import read_article
from crawler.session import CrawlEvent, CrawlSession, Remembered

ORIGIN = "https://gazette.example"
INDEX = f"{ORIGIN}/series/low-water/"
PARTS = tuple(f"{ORIGIN}/part-{number}/" for number in (1, 2, 3))
WHY = Evidence("test.contents", "Part 1", "content", 0.99)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.db"


def make_item(url: str, *, followed: bool = True) -> PageItem:
    """Return a part whose page shows the list of all three."""
    entries = tuple(Entry(part, f"Part {number}", number) for number, part in enumerate(PARTS, 1))
    claims = (Claim(ClaimKind.CONTENTS, SeriesName("Low Water", INDEX), url, WHY, entries=entries, whole=True),)
    series = SeriesReading("Low Water", INDEX, None, None, None, None, PARTS, claims)
    exchange = Exchange(url, 200, tell_time(), body=url.encode())
    article = Article(headline=f"Story of {url}", text="The tide went out.")
    item = PageItem(url, [exchange], Reading(PageKind.PART, (series,)), article, canonical_url=url)
    item.followed = (followed,)
    return item


def test_what_happens_is_told(path: Path) -> None:
    told: list[CrawlEvent] = []
    session = CrawlSession(path, [PARTS[0]], {}, told.append)
    session.known = 3
    session.record_page(make_item(PARTS[0]))
    session.record_failure(PARTS[1], [], GapReason.ROBOTS)
    session.close("finished", {})
    assert [(event.kind, event.url, event.held, event.known, event.reason) for event in told] == [
        ("series", INDEX, 0, 3, None),
        ("page", PARTS[0], 1, 3, None),
        ("failure", PARTS[1], 1, 3, "robots"),
    ]
    assert told[1].title == f"Story of {PARTS[0]}"


def test_only_followed_series_are_what_the_crawl_is_about_and_all_are_assessed(path: Path) -> None:
    session = CrawlSession(path, [PARTS[0]], {})
    session.record_page(make_item(PARTS[0], followed=False))
    assert not session.series_ids
    session.close("finished", {})
    with Archive.open(path) as archive:
        assert archive.list_series()[0].known == 3


def test_a_later_crawl_remembers_what_is_not_held(path: Path) -> None:
    first = CrawlSession(path, [PARTS[0]], {})
    first.record_page(make_item(PARTS[0]))
    first.record_page(make_item(PARTS[1]))
    first.close("finished", {})
    second = CrawlSession(path, [PARTS[0]], {})
    assert second.recall([INDEX]) == Remembered((PARTS[2],), PARTS[1])
    assert second.recall([f"{ORIGIN}/unknown/"]) == Remembered()
    assert second.is_held(PARTS[0])
    assert not second.is_held(PARTS[2])
    second.close("finished", {})


def test_a_closed_session_records_nothing_more(path: Path) -> None:
    session = CrawlSession(path, [PARTS[0]], {})
    session.close("finished", {})
    with pytest.raises(ArchiveError):
        session.record_page(make_item(PARTS[0]))


def test_times_are_utc_to_the_second() -> None:
    assert len(tell_time()) == len("2024-03-25T10:00:00Z")
    assert tell_time().endswith("Z")


def test_what_a_newer_version_reads_otherwise_is_no_edit(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prose = "The pilots met at five in the morning, when the quay was still dark and the tide was out. " * 6

    def make_page(advert: str, text: str) -> PageItem:
        html = (
            f"<html lang=en><body><aside>{advert}</aside><article><h1>Night</h1><p>{prose}</p></article></body></html>"
        )
        item = make_item(PARTS[0])
        item.exchanges = [Exchange(PARTS[0], 200, tell_time(), (("Content-Type", "text/html"),), html.encode())]
        item.article = Article(headline="Night", text=text)
        return item

    def record(item: PageItem) -> None:
        session = CrawlSession(path, [PARTS[0]], {})
        session.record_page(item)
        session.close("finished", {})

    monkeypatch.setattr(revisions, "EXTRACTOR_VERSION", "0.0")
    record(make_page("Buy this", "Read badly."))
    monkeypatch.undo()
    better = read_article([StoredPage(PARTS[0], "text/html", make_page("", "").exchanges[0].body)])
    assert better
    item = make_page("Buy that", "")
    item.article = better
    record(item)
    with Archive.open(path) as archive:
        history = archive.list_history(article_id=1)
        assert archive.list_faults() == []
    assert [row.change for row in history] == ["first", "extractor"]
