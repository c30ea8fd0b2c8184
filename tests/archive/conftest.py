"""Pages of an invented newspaper, as the spider hands them over."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from crawler.archive import Archive
from crawler.items import (
    Article,
    Claim,
    ClaimKind,
    Dateline,
    Entry,
    Evidence,
    Exchange,
    PageItem,
    PageKind,
    Reading,
    SeriesName,
    SeriesReading,
)

SITE = "https://news.example"
INDEX = f"{SITE}/series/harbour-lights/"
TITLE = "Harbour Lights"
NOW = "2026-03-01T12:00:00Z"
LATER = "2026-03-05T12:00:00Z"


def make_url(number: int) -> str:
    return f"{SITE}/2026/harbour-lights-{number}/"


def make_exchange(url: str, *, at: str = NOW, status: int = 200, body: bytes | None = None) -> Exchange:
    body = f"<html><body>{url} {'lorem ' * 50}</body></html>".encode() if body is None else body
    return Exchange(url, status, at, (("Content-Type", "text/html"),), body, (("User-Agent", "test"),))


def make_article(number: int, *, text: str | None = None) -> Article:
    return Article(
        headline=f"Harbour Lights, Part {number}",
        standfirst="The pilots' strike.",
        byline=("Ada Quill", "Tom Brine"),
        dateline=Dateline("PORT ELLEN, MARCH 1 –", "PORT ELLEN", "2026-03-01"),
        published_at=f"2026-01-{number:02}T08:00:00+00:00",
        language="en",
        text=text or f"The lamp of part {number} went out.\n\nNobody lit it again.",
        html="<p>The lamp.</p>",
        word_count=10,
        method="shape",
        confidence=0.9,
    )


def make_reading(
    source: str,
    *,
    kind: PageKind = PageKind.PART,
    position: int | None = None,
    total: int | None = None,
    listed: Sequence[str] = (),
    title: str | None = TITLE,
    index: str | None = INDEX,
    neighbours: tuple[str | None, str | None] = (None, None),
) -> Reading:
    name = SeriesName(title, index)

    def claim(kind: ClaimKind, **values: Any) -> Claim:
        return Claim(kind, name, source, Evidence("test.rule", "words", "content", 0.9), **values)

    claims = [claim(ClaimKind.MEMBERSHIP)] if kind is PageKind.PART else []
    claims += [claim(ClaimKind.POSITION, number=position)] if position is not None else []
    claims += [claim(ClaimKind.TOTAL, number=total)] if total is not None else []
    claims += [claim(ClaimKind.PREVIOUS, url=neighbours[0])] if neighbours[0] else []
    claims += [claim(ClaimKind.NEXT, url=neighbours[1])] if neighbours[1] else []
    entries = tuple(Entry(url, f"Row {place}", place) for place, url in enumerate(listed, 1))
    claims += [claim(ClaimKind.CONTENTS, entries=entries, whole=True)] if entries else []
    series = SeriesReading(title, index, position, total, *neighbours, tuple(listed), tuple(claims))
    return Reading(kind, (series,))


def make_part(number: int, *, of: int = 3, at: str = NOW, text: str | None = None) -> PageItem:
    """Part *number* of *of*, with the whole list, as a page of the series shows it."""
    url = make_url(number)
    listed = [make_url(each) for each in range(1, of + 1)]
    reading = make_reading(url, position=number, total=of, listed=listed)
    exchange = make_exchange(url, at=at, body=f"<p>{url}</p><p>{text}</p>".encode() if text else None)
    return PageItem(url, [exchange], reading, make_article(number, text=text), canonical_url=url)


Record = Callable[..., int]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.db"


@pytest.fixture
def archive(path: Path) -> Iterator[Archive]:
    with Archive.open(path) as opened:
        yield opened


@pytest.fixture
def crawl(archive: Archive) -> int:
    return archive.start_crawl([make_url(1)], {"delay": 1.0}, now=NOW)


@pytest.fixture
def record(archive: Archive, crawl: int) -> Record:
    """Record parts and assess their series; returns the id of the series."""

    def record_parts(*numbers: int, of: int = 3, at: str = NOW) -> int:
        recorded = [archive.record_page(crawl, make_part(number, of=of, at=at)) for number in numbers]
        (series_id,) = {series_id for page in recorded for series_id in page.series_ids}
        archive.assess_series(series_id, now=at)
        return series_id

    return record_parts
