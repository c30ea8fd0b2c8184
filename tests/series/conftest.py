"""A made-up series and what its pages say."""

from dataclasses import replace
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import pytest

from crawler.items import Claim, ClaimKind, Entry, Evidence, SeriesName
from crawler.series.testimony import KnownArticle, Testimony

SITE = "https://gazette.example"
SERIES = SeriesName("The Harbour Files", f"{SITE}/harbour-files/")
SEEN = "2024-05-01T10:00:00+00:00"
NOW = "2026-01-01T00:00:00+00:00"


def url(name: Any) -> str:
    return f"{SITE}/parts/{name}/"


def say(kind: ClaimKind, about: str, *, source: str | None = None, at: str = SEEN, **fields: Any) -> Testimony:
    evidence = Evidence("test", "words", "content", 0.9)
    return Testimony(Claim(kind, SERIES, about, evidence, **fields), source or about, at)


def say_links(names: list[Any], *, forward: bool = True, backward: bool = True) -> list[Testimony]:
    said = []
    for before, after in pairwise(names):
        said += [say(ClaimKind.NEXT, url(before), url=url(after))] if forward else []
        said += [say(ClaimKind.PREVIOUS, url(after), url=url(before))] if backward else []
    return said


def say_list(names: list[Any], source: str, *, whole: bool = True, at: str = SEEN) -> Testimony:
    entries = tuple(Entry(url(name), f"Part {name}") for name in names)
    return say(ClaimKind.CONTENTS, source, entries=entries, whole=whole, at=at)


def say_numbers(names: list[Any], total: int | None = None, *, at: str = SEEN) -> list[Testimony]:
    said = [say(ClaimKind.POSITION, url(name), number=place, at=at) for place, name in enumerate(names, 1)]
    return said + [say(ClaimKind.TOTAL, url(name), number=total, at=at) for name in names if total]


def hold(names: list[Any], dates: dict[Any, str] | None = None) -> dict[str, KnownArticle]:
    return {url(name): KnownArticle(True, published_at=(dates or {}).get(name)) for name in names}


@pytest.fixture(scope="session")
def gazette() -> SimpleNamespace:
    """The site that the tests speak of, as functions."""
    return SimpleNamespace(
        url=url,
        say=say,
        say_links=say_links,
        say_list=say_list,
        say_numbers=say_numbers,
        hold=hold,
        index=SERIES.url,
        now=NOW,
        seen=SEEN,
        retell=lambda testimony, at: replace(testimony, seen_at=at),
    )
