"""A series that its site splits in two, and two that it makes one: the newer pages decide, no text is lost."""

from collections.abc import Sequence

import pytest

from crawler.archive import Archive
from crawler.items import PageItem
from crawler.series.testimony import Certificate, Verdict
from tests.archive.conftest import INDEX, LATER, NOW, SITE, make_article, make_exchange, make_reading, make_url

SECOND = f"{SITE}/series/harbour-lights-ii/"


def record(archive: Archive, crawl: int, title: str, index: str, numbers: Sequence[int], at: str) -> int:
    """Record parts whose pages all show the list of *numbers*; return the series they are filed under."""
    ids: set[int] = set()
    for number in numbers:
        url = make_url(number)
        reading = make_reading(url, title=title, index=index, listed=[make_url(each) for each in numbers])
        item = PageItem(url, [make_exchange(url, at=at)], reading, make_article(number), canonical_url=url)
        ids.update(archive.record_page(crawl, item).series_ids)
    (series_id,) = ids
    archive.assess_series(series_id, now=at)
    return series_id


def list_numbers(certificate: Certificate) -> list[int]:
    return [int(part.url.rstrip("/").rpartition("-")[2]) for part in certificate.parts if part.url]


@pytest.mark.parametrize("size", [4, 7])
def test_a_series_is_split(archive: Archive, crawl: int, size: int) -> None:
    whole = record(archive, crawl, "Harbour Lights", INDEX, range(1, size + 1), NOW)
    half = size // 2
    assert record(archive, crawl, "Harbour Lights", INDEX, range(1, half + 1), LATER) == whole
    second = record(archive, crawl, "Harbour Lights II", SECOND, range(half + 1, size + 1), LATER)
    assert second != whole
    first_half, second_half = archive.get_certificate(whole), archive.get_certificate(second)
    assert list_numbers(first_half) == list(range(1, half + 1))
    assert list_numbers(second_half) == list(range(half + 1, size + 1))
    assert first_half.verdict in (Verdict.COMPLETE, Verdict.ONGOING)
    assert second_half.verdict in (Verdict.COMPLETE, Verdict.ONGOING)


def test_two_series_are_merged(archive: Archive, crawl: int) -> None:
    first = record(archive, crawl, "Harbour Lights", INDEX, range(1, 4), NOW)
    second = record(archive, crawl, "Harbour Lights II", SECOND, range(4, 7), NOW)
    assert first != second
    assert record(archive, crawl, "Harbour Lights", INDEX, range(1, 7), LATER) == first
    assert list_numbers(archive.get_certificate(first)) == [1, 2, 3, 4, 5, 6]
    assert archive.is_held(make_url(5))
