"""The invented newspaper is whole: every part has its text, its date, its place."""

from dataclasses import fields
from datetime import datetime

import pytest

from crawler.demo.content import Edition, Post, load_edition
from crawler.demo.site import ENGLISH, JAPANESE

KINDS = {"id": int, "slug": str, "title": str, "standfirst": str, "published": datetime, "byline": tuple, "body": str}


@pytest.fixture(params=[ENGLISH, JAPANESE], ids=["english", "japanese"])
def edition(request: pytest.FixtureRequest) -> Edition:
    return load_edition(*request.param)


def test_fields_have_their_types(edition: Edition) -> None:
    for post in edition.posts:
        assert {field.name for field in fields(Post)} >= KINDS.keys()
        for name, kind in KINDS.items():
            assert isinstance(getattr(post, name), kind), (post.slug, name)


def test_times_say_their_zone(edition: Edition) -> None:
    assert all(post.published.tzinfo for post in edition.posts)


def test_identifiers_are_unique(edition: Edition) -> None:
    assert len({post.id for post in edition.posts}) == len(edition.posts)
    assert len(edition.by_slug) == len(edition.posts)


def test_every_series_finds_its_parts(edition: Edition) -> None:
    for series in edition.series:
        assert [part.slug for part in edition.list_parts(series)] == list(series.parts)


def test_parts_were_published_in_reading_order() -> None:
    low_water = load_edition(*ENGLISH).series[0]
    parts = load_edition(*ENGLISH).list_parts(low_water)
    assert len(parts) == 12
    assert parts == sorted(parts, key=lambda part: part.published)


def test_one_article_is_a_part_of_two_series() -> None:
    edition = load_edition(*ENGLISH)
    memberships = [len(edition.list_series_of(post)) for post in edition.posts]
    assert sorted(set(memberships)) == [0, 1, 2]
