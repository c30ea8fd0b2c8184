import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.items import Claim, ClaimKind
from crawler.navigation.structured_json import read_json_ld
from crawler.page import Page

URL = "https://news.example/kites/wood"
SERIES = {"@type": "CreativeWorkSeries", "name": "Kites", "url": "https://news.example/series/kites"}


def read(data: Any) -> list[Claim]:
    head = f'<title>Wood - News</title><script type="application/ld+json">{json.dumps(data)}</script>'
    return read_json_ld(Page.parse(f"<head>{head}</head>".encode(), URL))


def test_an_article_that_is_part_of_a_series() -> None:
    article = {"@type": "NewsArticle", "url": URL, "position": "3", "isPartOf": {**SERIES, "numberOfItems": 7}}
    claims = read(article)
    assert {claim.kind: claim.number or claim.url for claim in claims} == {
        ClaimKind.MEMBERSHIP: None,
        ClaimKind.POSITION: 3,
        ClaimKind.TOTAL: 7,
        ClaimKind.INDEX: "https://news.example/series/kites",
    }
    assert {claim.series.title for claim in claims} == {"Kites"}


def test_references_within_a_graph_are_followed() -> None:
    graph = {"@graph": [{"@type": "Article", "isPartOf": [{"@id": "#s"}]}, {"@id": "#s", **SERIES}]}
    assert [claim.series.title for claim in read(graph) if claim.kind is ClaimKind.MEMBERSHIP] == ["Kites"]


def test_an_episode_of_a_podcast() -> None:
    claims = read(
        {"@type": "PodcastEpisode", "episodeNumber": 12, "partOfSeries": {"@type": "PodcastSeries", "name": "Wind"}}
    )
    assert [(claim.kind, claim.number) for claim in claims] == [(ClaimKind.MEMBERSHIP, None), (ClaimKind.POSITION, 12)]


def test_a_series_that_lists_its_parts_in_order_of_position() -> None:
    parts = [
        {"@type": "Article", "url": f"/kites/{name}", "name": name, "position": n}
        for n, name in [(2, "b"), (1, "a"), (3, "c")]
    ]
    (claim,) = read({**SERIES, "hasPart": parts})
    assert [entry.url for entry in claim.entries] == [f"https://news.example/kites/{name}" for name in "abc"]
    assert claim.whole


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "Article", "isPartOf": {"@type": "WebSite", "name": "News"}},
        {"@type": "Article", "isPartOf": {"@type": ["CreativeWork", "Product"], "name": "Series of News"}},
        {"@type": "Article", "isPartOf": {"@type": "Blog", "name": "TV Series Blog"}},
        {"@type": "Article", "isPartOf": {"@type": "Periodical", "name": "A Series Weekly"}},
        {
            "@type": "Article",
            "isPartOf": {"@type": "CreativeWorkSeries", "name": "News", "url": "https://news.example/"},
        },
        {"@type": "Article", "isPartOf": {"@type": "CreativeWorkSeries", "name": "Wood - News"}},
        {"@type": "CreativeWorkSeries", "headline": "Wood", "articleBody": "…", "datePublished": "2020-01-01"},
        {"@type": "Article", "url": "/other", "isPartOf": SERIES},
        {"@type": "BreadcrumbList", "name": "Series", "itemListElement": [{"item": "/series", "name": "Series"}]},
        {
            "@type": "CreativeWorkSeries",
            "name": "Kites",
            "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": False},
        },
        ["Series", 3, None],
    ],
)
def test_misused_types_are_no_claims(data: Any) -> None:
    assert read(data) == []


def test_broken_scripts_are_left_alone() -> None:
    page = Page.parse(b'<script type="application/ld+json">{"@type": "CreativeWorkSeries", </script>', URL)
    assert read_json_ld(page) == []


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from(["Series", "Article", "CreativeWorkSeries", URL, "3", ""]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@type", "@id", "@graph", "name", "url", "isPartOf", "hasPart", "position", "mainEntity"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=80)
@given(JSON)
def test_never_raises_on_any_json(data: Any) -> None:
    for claim in read(["Series", data]):
        assert claim.series.title
