"""Series that only the page's data state: JSON-LD, microdata, RDFa, and the links of the head."""

import json
from typing import Any

import pytest

from tests.navigation.forms_of_the_web.web import (
    NAMED,
    OTHER,
    SITE,
    TITLES,
    Expected,
    case,
    check,
    path,
)

URL = SITE + path(3)
KITES = {"@type": "CreativeWorkSeries", "name": "Kites", "url": f"{SITE}/series/kites/"}


def ld(*nodes: dict[str, Any], graph: bool = False) -> str:
    if graph:
        data: Any = {"@context": "https://schema.org", "@graph": list(nodes)}
    else:
        data = [{"@context": "https://schema.org", **node} for node in nodes]
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def article(**others: Any) -> dict[str, Any]:
    return {"@type": "NewsArticle", "headline": "Torn Sail", "url": URL, "datePublished": "2024-05-03", **others}


PARTS = [
    {"@type": "Article", "name": title, "url": SITE + path(at), "position": at}
    for at, title in enumerate(TITLES[:5], 1)
]
PLACED = Expected(total=None, previous=None, next=None, contents=())
STATED = Expected(previous=None, next=None, contents=())

CASES = [
    case("isPartOf a series, with position", "", PLACED, head=ld(article(isPartOf=KITES, position=3))),
    case(
        "isPartOf several, one of them the site",
        "",
        PLACED,
        head=ld(article(isPartOf=[{"@type": "WebSite", "name": "The Dyke Paper"}, KITES], position=3)),
    ),
    case(
        "isPartOf by reference in a graph",
        "",
        PLACED,
        head=ld(article(isPartOf={"@id": "#kites"}, position=3), {**KITES, "@id": "#kites"}, graph=True),
    ),
    case(
        "types as full addresses",
        "",
        NAMED,
        head=ld(article(isPartOf={**KITES, "@type": "http://schema.org/CreativeWorkSeries"})),
    ),
    case(
        "episode of a podcast",
        "",
        PLACED,
        head=ld(
            {
                "@type": "PodcastEpisode",
                "url": URL,
                "name": "Torn Sail",
                "episodeNumber": "3",
                "partOfSeries": {"@type": "PodcastSeries", "name": "Kites", "url": f"{SITE}/podcast/kites"},
            }
        ),
    ),
    case(
        "episode in a season of a series",
        "",
        Expected(total=None, previous=None, next=None, contents=(), position=3),
        head=ld(
            {
                "@type": "RadioEpisode",
                "url": URL,
                "name": "Torn Sail",
                "episodeNumber": 3,
                "partOfSeason": {"@type": "RadioSeason", "seasonNumber": 1},
                "partOfSeries": {"@type": "RadioSeries", "name": "Kites"},
            }
        ),
    ),
    case(
        "chapter of a book",
        "",
        PLACED,
        head=ld(
            {
                "@type": "Chapter",
                "name": "Torn Sail",
                "url": URL,
                "position": 3,
                "isPartOf": {"@type": "Book", "name": "Kites"},
            }
        ),
    ),
    case(
        "number of episodes",
        "",
        STATED,
        head=ld(
            {
                "@type": "TVEpisode",
                "url": URL,
                "name": "Torn Sail",
                "episodeNumber": 3,
                "partOfSeries": {"@type": "TVSeries", "name": "Kites", "numberOfEpisodes": 5},
            }
        ),
    ),
    case(
        "series that lists its parts",
        "",
        Expected(),
        head=ld(
            article(isPartOf={"@id": f"{SITE}/series/kites/"}, position=3),
            {**KITES, "@id": f"{SITE}/series/kites/", "hasPart": PARTS},
            graph=True,
        ),
    ),
    case(
        "microdata isPartOf",
        '<div itemscope itemtype="https://schema.org/Article"><div itemprop="isPartOf" itemscope itemtype="https://schema.org/CreativeWorkSeries"><a itemprop="url" href="/series/kites/"><span itemprop="name">Kites</span></a></div><meta itemprop="position" content="3"></div>',
        PLACED,
    ),
    case(
        "RDFa isPartOf",
        '<div vocab="https://schema.org/" typeof="Article"><span property="isPartOf" typeof="CreativeWorkSeries"><a property="url" href="/series/kites/"><span property="name">Kites</span></a></span><span property="position">3</span></div>',
        PLACED,
    ),
    case("article:series in the head", "", NAMED, head='<meta property="article:series" content="Kites">'),
    case("name of the novel in the head", "", NAMED, head='<meta property="og:novel:book_name" content="Kites">'),
    case(
        "the blog as a series of works",
        "",
        OTHER,
        head=ld(article(isPartOf={"@type": "CreativeWorkSeries", "name": "The Dyke Paper", "url": f"{SITE}/"})),
    ),
    case(
        "isPartOf the site",
        "",
        OTHER,
        head=ld(article(isPartOf={"@type": "WebSite", "@id": f"{SITE}/#website", "name": "The Dyke Paper"})),
    ),
    case(
        "isPartOf the blog",
        "",
        OTHER,
        head=ld(article(isPartOf={"@type": "Blog", "name": "Dyke notes", "url": f"{SITE}/blog/"})),
    ),
    case("isPartOf a web page", "", OTHER, head=ld(article(isPartOf={"@type": "WebPage", "name": "Torn Sail"}))),
    case(
        "isPartOf a paid product",
        "",
        OTHER,
        head=ld(article(isPartOf={"@type": ["CreativeWork", "Product"], "name": "Dyke Plus", "productID": "plus"})),
    ),
    case(
        "bread crumbs",
        "",
        OTHER,
        head=ld(
            {
                "@type": "BreadcrumbList",
                "itemListElement": [
                    {"@type": "ListItem", "position": 1, "name": "Home", "item": f"{SITE}/"},
                    {"@type": "ListItem", "position": 2, "name": "News", "item": f"{SITE}/news/"},
                    {"@type": "ListItem", "position": 3, "name": "Torn Sail", "item": URL},
                ],
            }
        ),
    ),
    case(
        "issue of a periodical",
        "",
        OTHER,
        head=ld(article(isPartOf={"@type": "Periodical", "name": "The Dyke Quarterly"})),
    ),
    case(
        "rating of a product as series",
        "",
        OTHER,
        head=ld(
            {
                "@type": "CreativeWorkSeries",
                "name": "Torn Sail",
                "aggregateRating": {"@type": "AggregateRating", "ratingValue": "4.9", "ratingCount": "12"},
            }
        ),
    ),
    case(
        "a list of related articles as item list",
        "",
        OTHER,
        head=ld(
            {
                "@type": "ItemList",
                "itemListElement": [
                    {"@type": "ListItem", "position": at, "url": f"{SITE}/2024/0{at}/x/"} for at in (1, 2, 3)
                ],
            }
        ),
    ),
    case(
        "prev and next by date in the head",
        "",
        OTHER,
        head='<link rel="prev" href="/2024/05/town-budget/"><link rel="next" href="/2024/05/new-bridge/">',
    ),
    case(
        "prev and next of a listing",
        "",
        OTHER,
        url="/news/page/3/",
        headline="News",
        head='<link rel="prev" href="/news/page/2/"><link rel="next" href="/news/page/4/">',
    ),
]


@pytest.mark.parametrize(("page", "expected"), CASES)
def test_forms(page: tuple[bytes, str], expected: Expected) -> None:
    check(page, expected)
