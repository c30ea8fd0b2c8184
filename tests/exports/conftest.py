"""A series of our own for the export formats, and how one is made of any parts."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from crawler.archive import ExportedPart, MissingPart, SeriesExport, SeriesRow
from crawler.items import Dateline, Image
from crawler.series.testimony import Part

SERIES = SeriesRow(
    id=1,
    title="Salt & <Roads>",
    slug="salt-roads",
    url="https://news.example/series/salt-roads/?a=1&b=2",
    site="https://news.example",
    language="en",
    declared_total=3,
    verdict="incomplete",
    proof=("Of 3 parts known, 2 held.",),
    contradictions=(),
    held=2,
    known=3,
    first_seen_at="2026-03-01T12:00:00Z",
    last_checked_at="2026-03-01T12:00:00Z",
)
FIRST = ExportedPart(
    position=1,
    declared_position=1,
    url="https://news.example/salt-1/?x=1&y=2",
    aliases=("https://news.example/?p=7",),
    headline="=HYPERLINK(“Salt”) & <ice>",
    standfirst="How it *began*.",
    byline=("Ada Quill", "Bo Reed"),
    dateline=Dateline("ZAGREB, Oct 1 –", "ZAGREB", "2025-10-01", "DPA"),
    published_at="2025-10-01T08:00:00+02:00",
    modified_at=None,
    language="en",
    word_count=4,
    text="One.\n\n## Two\n\n```\n# three\n```",
    html='<p>One &amp; <em>only</em>.<br></p><h2>Two</h2><img src="https://news.example/a.jpg" alt="A boat">',
    images=(Image("https://news.example/a.jpg", "A boat"),),
    previous=None,
    next="https://news.example/salt-2/",
    captured_at="2026-03-01T12:00:00Z",
    sha256="0" * 64,
)
THIRD = replace(
    FIRST,
    position=3,
    url="https://news.example/salt-3/",
    aliases=(),
    headline="שלוש",
    standfirst=None,
    byline=(),
    dateline=None,
    published_at="2025",
    language="he",
    text="שלום",
    html=None,
    images=(),
)
MISSING = MissingPart(2, "https://news.example/salt-2/", "Two_2", "password")

Make = Callable[..., SeriesExport]


def list_contents(parts: tuple[ExportedPart, ...], missing: tuple[MissingPart, ...]) -> tuple[Part, ...]:
    held = [Part(part.position, part.url, part.headline, None, True, None, None, None) for part in parts]
    gaps = [Part(part.position, part.url, part.title, None, False, part.reason, None, None) for part in missing]
    return tuple(sorted(held + gaps, key=lambda part: part.position))


def make_export(
    parts: tuple[ExportedPart, ...] = (FIRST, THIRD),
    missing: tuple[MissingPart, ...] = (MISSING,),
    series: SeriesRow = SERIES,
) -> SeriesExport:
    return SeriesExport(series, list_contents(parts, missing), iter(parts), missing, iter(()))


@pytest.fixture
def make() -> Make:
    return make_export
