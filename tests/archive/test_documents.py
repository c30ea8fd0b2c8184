"""docs/schema.md and docs/queries.md tell the truth."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from crawler.archive import Archive
from crawler.archive.connection import connect
from crawler.archive.description import TABLES, VIEWS
from crawler.archive.document import render_schema
from crawler.archive.full_text import INDEXES
from crawler.items import GapReason, PageItem, PageKind, Reading
from tests.archive.conftest import LATER, NOW, SITE, make_exchange, make_part, make_reading, make_url

DOCS = Path(__file__).parents[2] / "docs"
QUERIES = (DOCS / "queries.md").read_text(encoding="utf-8")


def make_page_of_two(item: PageItem, position: int) -> PageItem:
    """The page of *item* as a part of two series."""
    listed = [make_url(number) for number in range(1, 5)]
    readings = [
        make_reading(item.url, title=title, index=f"{SITE}/{title}/", position=position, listed=listed)
        for title in ("Low Water", "Tides")
    ]
    return replace(item, reading=Reading(PageKind.PART, tuple(reading.series[0] for reading in readings)))


@pytest.fixture
def sample(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive that has an answer to every question: edits, gaps, contradictions, an article in two series."""
    with Archive.open(path) as archive:
        crawl = archive.start_crawl([], {}, now=NOW)
        for number in (1, 2, 4):
            archive.record_page(crawl, make_page_of_two(make_part(number, of=4), position=number))
        archive.record_failure(crawl, make_url(3), [make_exchange(make_url(3), status=404)], GapReason.NOT_FOUND)
        edited = make_part(2, of=4, at=LATER, text="High water.")
        archive.record_page(crawl, make_page_of_two(edited, position=7))
        for series_id in (1, 2):
            archive.assess_series(series_id, now=LATER)
    monkeypatch.chdir(path.parent)
    return path


def test_the_schema_document_is_what_the_migrations_make() -> None:
    written = (DOCS / "schema.md").read_text(encoding="utf-8")
    assert written == render_schema(), "run: python -m crawler.archive.document > docs/schema.md"


def test_every_table_view_and_column_is_described(path: Path) -> None:
    db = connect(path, create=True)
    tables = {name for name in db.table_names() if not name.startswith(("_", *INDEXES))}
    assert tables == TABLES.keys()
    assert set(db.view_names()) == VIEWS.keys()
    for name, (_, meanings) in TABLES.items():
        assert [*meanings] == [column.name for column in db.table(name).columns if column.name != "id"], name
    db.close()


def test_the_cookbook_answers_twenty_questions() -> None:
    numbers = re.findall(r"^\*\*(\d+)\. ", QUERIES, re.MULTILINE)
    assert numbers == [str(number) for number in range(1, 21)]
    assert len(re.findall(r"^\$ sqlite-utils ", QUERIES, re.MULTILINE)) >= 20


def test_the_python_example_reads_every_page(sample: Path) -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```$", QUERIES, re.DOTALL | re.MULTILINE)
    found: dict[str, Any] = {}
    exec(code, found)
    with Database(sample) as db:
        urls = {row["url"] for row in db.table("captures").rows}
    assert found["bodies"].keys() == urls
    assert found["bodies"][make_url(1)] == make_exchange(make_url(1)).body
    found["archive"].close()
