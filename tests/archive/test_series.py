"""Which series a page is taken to speak of, and by which names people find it."""

from collections.abc import Callable
from typing import Any

import pytest

from crawler.archive import Archive
from crawler.errors import AmbiguousSeriesError, UnknownSeriesError
from crawler.items import PageItem, Reading
from tests.archive.conftest import INDEX, NOW, SITE, make_article, make_exchange, make_reading, make_url

Read = Callable[..., tuple[int, ...]]
OTHER_INDEX = f"{SITE}/series/harbour-lights-2019/"


@pytest.fixture
def read(archive: Archive, crawl: int) -> Read:
    """Record a page that says nothing but its series; return the ids of the series."""

    def read_page(number: int, reading: Reading | None = None, *, site: str = SITE, **says: Any) -> tuple[int, ...]:
        url = make_url(number).replace(SITE, site)
        reading = reading or make_reading(url, **says)
        page = PageItem(url, [make_exchange(url)], reading, make_article(number), canonical_url=url)
        return archive.record_page(crawl, page).series_ids

    return read_page


def test_one_index_page_is_one_series_whatever_its_title(read: Read) -> None:
    assert read(1, title="Harbour Lights") == read(2, title="Harbour lights: all parts") == (1,)
    assert read(3, title=None, index=INDEX.replace("https://", "http://www.")) == (1,)


def test_one_title_on_one_site_is_one_series(read: Read) -> None:
    assert read(1, index=None) == read(2, index=None, title="HARBOUR  lights!") == (1,)
    assert read(3, index=INDEX) == read(4, index=None) == (1,)
    assert read(5, index=None, site="http://www.news.example") == (1,)
    assert read(6, index=None, site="https://other.example") == (2,)


def test_one_title_with_two_index_pages_is_two_series(read: Read) -> None:
    assert read(1, index=INDEX) == (1,)
    assert read(2, index=OTHER_INDEX) == (2,)


def test_two_index_pages_of_the_same_parts_are_one_series(read: Read) -> None:
    assert read(1, index=INDEX, listed=[make_url(1), make_url(2)]) == (1,)
    assert read(2, index=OTHER_INDEX) == (1,)
    assert read(9, index=OTHER_INDEX) == (1,)


def test_a_chain_without_title_is_one_series(read: Read) -> None:
    urls = [make_url(number) for number in range(6)]
    for number in (3, 2, 4, 1):
        says: dict[str, Any] = {"title": None, "index": None, "neighbours": (urls[number - 1], urls[number + 1])}
        assert read(number, **says) == (1,)
    assert read(8, title=None, index=None, neighbours=(make_url(7), make_url(9))) == (2,)


def test_a_chain_gets_its_title_from_the_page_that_has_it(read: Read, archive: Archive) -> None:
    assert read(1, title=None, index=None, neighbours=(None, make_url(2))) == (1,)
    assert read(2, neighbours=(make_url(1), None)) == (1,)
    (row,) = archive.list_series()
    assert (row.title, row.slug, row.url) == ("Harbour Lights", "harbour-lights", INDEX)


def test_arrows_without_title_join_the_titled_series_of_their_neighbours(read: Read) -> None:
    assert read(1, neighbours=(None, make_url(2))) == (1,)
    assert read(2, title=None, index=None, neighbours=(make_url(1), make_url(3))) == (1,)
    # Only the page itself in common: these can be the arrows of something else.
    assert read(1, title=None, index=None, neighbours=(None, make_url(20))) == (2,)


def test_a_page_in_two_series(read: Read, archive: Archive) -> None:
    url = make_url(1)
    both = [make_reading(url), make_reading(url, title="The Pilots", index=f"{SITE}/series/pilots/")]
    reading = Reading(both[0].kind, tuple(each.series[0] for each in both))
    assert read(1, reading) == (1, 2)
    with pytest.raises(AmbiguousSeriesError, match=r"(?s)name one by its id:.*1  Harbour Lights.*2  The Pilots"):
        archive.find_series(url)


@pytest.mark.parametrize(
    "name",
    [
        "1",
        "harbour-lights",
        "Harbour Lights",
        " HARBOUR LIGHTS ",
        INDEX,
        INDEX.rstrip("/") + "?utm_source=x",
        make_url(1),
        make_url(2),
        f"{SITE}/?p=1",
    ],
)
def test_a_series_goes_by_many_names(read: Read, archive: Archive, crawl: int, name: str) -> None:
    url = make_url(1)
    reading = make_reading(url, neighbours=(None, make_url(2)))
    page = PageItem(url, [make_exchange(url)], reading, make_article(1), canonical_url=url, aliases=(f"{SITE}/?p=1",))
    archive.record_page(crawl, page)
    assert archive.find_series(name).id == 1


@pytest.mark.parametrize("name", ["Harbor Light", "7", "", f"{SITE}/nowhere/", "\udcff", "http://[", "9" * 40])
def test_an_unknown_series_is_explained(read: Read, archive: Archive, name: str) -> None:
    read(1)
    hint = "; did you mean 'Harbour Lights'" if name.startswith("Harbor") else ""
    with pytest.raises(UnknownSeriesError, match=rf"{hint}.*seriatim list shows all") as caught:
        archive.find_series(name)
    assert repr(name) in str(caught.value)


def test_equal_titles_are_told_apart_by_slug_and_id(read: Read, archive: Archive) -> None:
    assert (read(1), read(2, index=OTHER_INDEX)) == ((1,), (2,))
    with pytest.raises(AmbiguousSeriesError, match=OTHER_INDEX):
        archive.find_series("Harbour Lights")
    assert [row.slug for row in archive.list_series()] == ["harbour-lights", "harbour-lights-2"]
    assert [archive.find_series(name).id for name in ("harbour-lights-2", INDEX, OTHER_INDEX)] == [2, 1, 2]


def test_a_series_that_was_never_assessed_is_listed(read: Read, archive: Archive) -> None:
    read(1, listed=[make_url(1), make_url(2)])
    (row,) = archive.list_series()
    assert (row.held, row.known, row.last_checked_at) == (1, 2, None)
    archive.assess_series(1, now=NOW)
    assert archive.list_series()[0].last_checked_at == NOW
