"""The JSON export keeps to its schema and says what the archive holds."""

import json
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from crawler.archive import ExportedPart, MissingPart, SeriesExport, SeriesRow
from crawler.archive.revisions import hash_content
from crawler.exports.series_json import export_json
from crawler.items import Article, Dateline, GapReason
from crawler.series.testimony import Verdict
from tests.exports import conftest

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "series.schema.json").read_text(encoding="utf-8"))
SERIES = replace(conftest.SERIES, title="Salt Roads", url="https://news.example/series/salt-roads/")
ARTICLE = Article(
    headline="“Salt”",
    standfirst=None,
    byline=("Ada Quill",),
    dateline=Dateline("ZAGREB, Oct 1 –", "ZAGREB", "2025-10-01", "DPA"),
    published_at="2025-10-01T08:00:00+02:00",
    text="One.\n\nTwo \u2028 three.",
)
PART = ExportedPart(
    position=1,
    declared_position=1,
    url="https://news.example/salt-1/",
    aliases=("https://news.example/?p=7",),
    headline=ARTICLE.headline,
    standfirst=ARTICLE.standfirst,
    byline=ARTICLE.byline,
    dateline=ARTICLE.dateline,
    published_at=ARTICLE.published_at,
    modified_at=None,
    language="en",
    word_count=4,
    text=ARTICLE.text,
    html=None,
    images=(),
    previous=None,
    next="https://news.example/salt-2/",
    captured_at="2026-03-01T12:00:00Z",
    sha256=hash_content(ARTICLE),
)
MISSING = MissingPart(3, None, None, "never_linked")


def export(
    parts: tuple[ExportedPart, ...], missing: tuple[MissingPart, ...] = (), series: SeriesRow = SERIES
) -> dict[str, Any]:
    text = "".join(export_json(SeriesExport(series, (), iter(parts), missing, iter(()))))
    assert text.endswith("}\n")
    document: dict[str, Any] = json.loads(text)
    Draft202012Validator(SCHEMA).validate(document)
    return document


def test_the_schema_is_sound_and_knows_every_word() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    series, missing = (SCHEMA["properties"][name] for name in ("series", "missing"))
    assert series["properties"]["verdict"]["enum"] == [verdict.value for verdict in Verdict]
    assert missing["items"]["properties"]["reason"]["enum"] == [reason.value for reason in GapReason]


def test_a_series_with_parts_and_gaps() -> None:
    document = export((PART, replace(PART, position=2, dateline=None)), (MISSING, MISSING))
    assert document["format"] == "seriatim-series/1"
    assert [part["position"] for part in document["parts"]] == [1, 2]
    assert document["parts"][0]["dateline"] == {"text": "ZAGREB, Oct 1 –", "place": "ZAGREB", "date": "2025-10-01"}
    assert document["parts"][0]["byline"] == ["Ada Quill"]
    assert document["parts"][1]["dateline"] is None
    assert document["missing"][0] == {"position": 3, "url": None, "title": None, "reason": "never_linked"}


def test_a_series_of_which_nothing_is_known() -> None:
    bare = replace(SERIES, title=None, url=None, language=None, declared_total=None, last_checked_at=None)
    assert (export((), series=bare)["parts"], export((), series=bare)["missing"]) == ([], [])


@pytest.mark.parametrize("verdict", Verdict)
def test_only_what_is_proven_is_complete(verdict: Verdict) -> None:
    document = export((), series=replace(SERIES, verdict=verdict.value))
    assert document["series"]["complete"] is (verdict is Verdict.COMPLETE)


def test_the_hash_can_be_checked_with_the_document_alone() -> None:
    (part,) = export((PART,))["parts"]
    fields = [part["headline"], part["standfirst"], part["byline"], part["dateline"]["text"], part["published_at"]]
    written = json.dumps([*fields, part["text"]], ensure_ascii=False, separators=(",", ":"))
    assert sha256(written.encode()).hexdigest() == part["sha256"]


def test_parts_are_written_one_by_one() -> None:
    read = []

    def list_parts() -> Iterator[ExportedPart]:
        for position in range(1, 4):
            read.append(position)
            yield replace(PART, position=position)

    pieces = export_json(SeriesExport(SERIES, (), list_parts(), (), iter(())))
    for piece in pieces:
        if '"position": 1' in piece:
            assert read == [1]
    assert read == [1, 2, 3]


@settings(max_examples=50, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])), st.none() | st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives(text: str, headline: str | None) -> None:
    (part,) = export((replace(PART, text=text, headline=headline),))["parts"]
    assert (part["text"], part["headline"]) == (text, headline)
