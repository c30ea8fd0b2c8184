"""Full-text search over a small archive in several scripts."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from crawler.archive import Archive
from tests.archive.conftest import LATER, make_part

TEXTS = {
    1: "The café on the quay sells ice. The second metre of mud is gone.",
    2: "A lamp went out in the harbour; nobody sells anything there.",
    3: "岬の灯台までは、百八十七段の石段がある。",
    4: "Гавань потеряла метр воды. The harbour master's log.",
    5: "등대지기는 밤마다 계단을 센다.",
}


@pytest.fixture
def filled(archive: Archive, crawl: int) -> Archive:
    for number, text in TEXTS.items():
        archive.record_page(crawl, make_part(number, of=5, text=text))
    archive.assess_series(1, now=LATER)
    return archive


def find(archive: Archive, words: str, *, since: str | None = None, series_id: int | None = None) -> list[int]:
    hits = archive.search(words, series_id=series_id, since=since, limit=10)
    return [int(hit.url.rstrip("/").rpartition("-")[2]) for hit in hits]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cafe ice", [1]),
        ("CAFÉ", [1]),
        ('"second metre"', [1]),
        ('"metre second"', []),
        ("harb*", [1, 2, 3, 4, 5]),
        ("harbour -lights -lamp", []),
        ("sells -ice", [2]),
        ("mud OR lamp OR master", [1, 2, 4]),
        ("ГАВАНЬ", [4]),
        ("石段", [3]),
        ("灯台までは", [3]),
        ("段 -灯台", []),
        ("石段 OR 등대", [3, 5]),
        ("계단", [5]),
    ],
)
def test_searches(filled: Archive, words: str, found: list[int]) -> None:
    assert sorted(find(filled, words)) == found


def test_the_headline_counts_for_more(filled: Archive) -> None:
    assert find(filled, "part")[0] in TEXTS
    hit = filled.search("mud", series_id=None, since=None, limit=1)[0]
    assert ("mud", True) in hit.snippet
    assert hit.series == ((1, "Harbour Lights", 1),)


def test_a_hit_in_a_script_without_spaces_has_its_snippet(filled: Archive) -> None:
    hit = filled.search("石段", series_id=None, since=None, limit=1)[0]
    assert hit.snippet == (("岬の灯台までは、百八十七段の", False), ("石段", True), ("がある。", False))


def test_a_series_and_a_day_narrow_the_search(filled: Archive) -> None:
    assert sorted(find(filled, "harb*", series_id=1, since="2026-01-04")) == [4, 5]
    assert find(filled, "harb*", series_id=2) == []


def test_both_indexes_follow_the_texts(filled: Archive, crawl: int, path: Path) -> None:
    filled.record_page(crawl, make_part(3, of=5, text="No stairs at all.", at=LATER))
    filled.record_page(crawl, make_part(2, of=5, text="石段", at=LATER))
    assert find(filled, "石段") == [2]
    assert find(filled, "stairs") == [3]
    with Database(path) as db:
        assert db.execute("SELECT count(*) FROM unspaced_texts").fetchone() == (2,)
    assert filled.list_faults() == []
