"""What structured data say: each vocabulary, references, and what is no article."""

import json

import pytest

from crawler.article.structured import parse_structured
from crawler.article.structured_article import StructuredArticle
from crawler.items import Image
from crawler.page import Page

URL = "https://courier.example/news/ferry"


def parse(head: str, body: str = "<p>x</p>") -> StructuredArticle:
    return parse_structured(Page.parse(f"<html><head>{head}</head><body>{body}</body></html>".encode(), URL))


def script(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def test_json_ld_of_a_news_article() -> None:
    found = parse(
        script(
            {
                "@context": "https://schema.org",
                "@type": "NewsArticle",
                "headline": "The Last Ferry &amp; After",
                "alternativeHeadline": "A town without its boat",
                "author": {"@type": "Person", "name": "Jane Doe"},
                "datePublished": "2021-05-03T10:20:00+02:00",
                "dateModified": "2021-05-04",
                "articleSection": "Harbour",
                "keywords": "ferry, town",
                "inLanguage": "en-GB",
                "isAccessibleForFree": "False",
                "image": {"@type": "ImageObject", "url": "/i/ferry.jpg", "caption": "The quay", "creditText": "A. Poe"},
                "publisher": {"@type": "Organization", "name": "The Courier"},
            }
        )
    )
    assert found == StructuredArticle(
        headlines=("The Last Ferry & After",),
        standfirsts=("A town without its boat",),
        authors=(("Jane Doe",),),
        persons=("Jane Doe",),
        published=("2021-05-03T10:20:00+02:00",),
        modified=("2021-05-04",),
        languages=("en-GB",),
        sections=("Harbour",),
        tags=("ferry", "town"),
        images=(Image("https://courier.example/i/ferry.jpg", None, "The quay", "A. Poe"),),
        site_names=("The Courier",),
        free=False,
    )


def test_references_within_a_graph_are_resolved() -> None:
    graph = [
        {"@type": "WebSite", "@id": "#site", "name": "The Courier"},
        {"@type": "Article", "headline": "The Last Ferry", "author": {"@id": "#jane"}, "publisher": {"@id": "#site"}},
        {"@type": "Person", "@id": "#jane", "name": "Jane Doe", "url": "/jane"},
    ]
    found = parse(script({"@context": "https://schema.org", "@graph": graph}))
    assert found.authors == (("Jane Doe",),)
    assert found.site_names == ("The Courier",)


def test_of_several_articles_the_page_s_own_is_taken() -> None:
    other = {
        "@type": "NewsArticle",
        "headline": "Another Ferry",
        "url": "https://courier.example/other",
        "author": "X Y",
    }
    own = {"@type": "NewsArticle", "headline": "The Last Ferry", "mainEntityOfPage": {"@id": URL}, "author": "Jane Doe"}
    found = parse(script([other, own]))
    assert found.headlines == ("The Last Ferry",)
    assert found.authors == (("Jane Doe",),)


def test_products_and_videos_are_no_article() -> None:
    video = {"@type": "VideoObject", "name": "Ferry film", "datePublished": "2001-01-01", "author": "Film Co"}
    assert parse(script(video)) == StructuredArticle()


@pytest.mark.parametrize("text", ["", "{", "null", "[1, 2]", '{"@type": 7}', '{"@type":"Article","author":[null,{}]}'])
def test_broken_json_ld_says_nothing(text: str) -> None:
    assert parse(f'<script type="application/ld+json">{text}</script>') == StructuredArticle()


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("og:title", "headlines"),
        ("citation_title", "headlines"),
        ("dc.title", "headlines"),
        ("DCTERMS.title", "headlines"),
        ("sailthru.title", "headlines"),
        ("parsely-title", "headlines"),
        ("og:description", "standfirsts"),
        ("article:published_time", "published"),
        ("citation_publication_date", "published"),
        ("dc.date.issued", "published"),
        ("sailthru.date", "published"),
        ("parsely-pub-date", "published"),
        ("article:modified_time", "modified"),
        ("article:section", "sections"),
        ("parsely-section", "sections"),
        ("og:site_name", "site_names"),
        ("og:locale", "languages"),
    ],
)
def test_meta_elements_of_every_vocabulary(name: str, field: str) -> None:
    for attribute in ("name", "property"):
        found = parse(f'<meta {attribute}="{name}" content="A &quot;value&quot;">')
        assert getattr(found, field) == ('A "value"',)


@pytest.mark.parametrize("name", ["author", "parsely-author", "sailthru.author", "citation_author", "dc.creator"])
def test_authors_of_every_vocabulary(name: str) -> None:
    assert parse(f'<meta name="{name}" content="Jane Doe"><meta name="{name}" content="John Roe">').authors == (
        ("Jane Doe", "John Roe"),
    )


def test_image_tags_and_tier_of_open_graph() -> None:
    found = parse(
        '<meta property="og:image" content="/i/a.jpg"><meta property="og:image:alt" content="A quay">'
        '<meta property="article:tag" content="ferry"><meta property="article:tag" content="town">'
        '<meta property="article:content_tier" content="locked">'
    )
    assert found.images == (Image("https://courier.example/i/a.jpg", "A quay"),)
    assert found.tags == ("ferry", "town")
    assert found.free is False


def test_microdata_of_an_article_and_not_of_a_comment() -> None:
    found = parse(
        "",
        '<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">The Last Ferry</h1>'
        '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Jane Doe</b></span>'
        '<time itemprop="datePublished" datetime="2021-05-03">May 3</time><meta itemprop="dateModified" content="2021-05-04">'
        '<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><b itemprop="author">Ann Poe</b></div></div>',
    )
    assert found.headlines == ("The Last Ferry",)
    assert found.authors == (("Jane Doe",),)
    assert (found.published, found.modified) == (("2021-05-03",), ("2021-05-04",))


def test_microdata_of_the_whole_page() -> None:
    assert parse('<meta itemprop="datePublished" content="2021-05-03">').published == ("2021-05-03",)


def test_json_ld_is_trusted_before_meta_elements() -> None:
    article = {"@type": "Article", "headline": "From JSON"}
    assert parse(script(article) + '<meta property="og:title" content="From meta">').headlines == (
        "From JSON",
        "From meta",
    )
