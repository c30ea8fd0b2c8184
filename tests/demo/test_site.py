"""The demo site as a reader and a crawler meet it."""

import re
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from crawler.demo import Response, build_site
from crawler.demo.organize_series import Layout
from crawler.demo.server import find_response

ORIGIN = "http://demo.example"
PART = "/2024/03/21/the-pilots-logbook/"


@pytest.fixture(scope="module")
def site() -> dict[str, Response]:
    return build_site(ORIGIN)


def parse(response: Response) -> LexborHTMLParser:
    return LexborHTMLParser(response.body.decode())


def list_texts(response: Response, selector: str) -> list[str]:
    return [node.text() for node in parse(response).css(selector)]


def test_building_is_repeatable(site: dict[str, Response]) -> None:
    assert build_site(ORIGIN) == site


def test_only_the_part_that_was_taken_down_is_a_dead_link(site: dict[str, Response]) -> None:
    dead = set()
    for response in site.values():
        if response.content_type.startswith("text/html"):
            for node in parse(response).css("a[href], img[src], link[href]"):
                target = urlsplit(node.attributes.get("href") or node.attributes.get("src"))
                if target.netloc in ("", "demo.example") and target.path:
                    path = target.path + (f"?{target.query}" if target.query else "")
                    dead |= {path} if find_response(site, path).status == 404 else set()
    assert dead == {"/2024/03/20/the-net-mender/"}


def test_a_part_of_two_series_has_the_boxes_of_both(site: dict[str, Response]) -> None:
    assert list_texts(site[PART], ".seriesmeta") == [
        "This entry is part 6 of 12 in the series Low Water",
        "This entry is part 2 of 5 in the series Voices of the Estuary",
    ]
    assert list_texts(site[PART], ".serieslist-li-current") == ["The pilots’ logbook"] * 2
    assert list_texts(site[PART], ".series-nav-left a") == [
        "<< Where the mud went – and where it did not",
        "<< The lamplighter’s daughter",
    ]


def test_the_ends_of_a_series_have_one_arrow(site: dict[str, Response]) -> None:
    assert list_texts(site["/2024/03/04/the-harbour-that-lost-a-metre/"], ".series-nav-left a") == []
    assert list_texts(site["/2024/04/16/high-water/"], ".series-nav-right a") == []


def test_boxes_can_be_switched_off() -> None:
    chain = build_site(ORIGIN, layout=Layout(meta=False, list_box=False))[PART]
    assert list_texts(chain, ".entry-content .seriesmeta, .seriesbox") == []
    assert len(list_texts(chain, ".series-nav-right a")) == 2
    assert list_texts(build_site(ORIGIN, layout=Layout(navigation=False))[PART], "fieldset") == []


def test_the_index_is_paginated(site: dict[str, Response]) -> None:
    pages = ["/series/low-water/", "/series/low-water/page/2/", "/series/low-water/page/3/"]
    assert [len(list_texts(site[page], "article")) for page in pages] == [5, 5, 2]
    assert list_texts(site[pages[0]], ".pagination > *") == ["1", "2", "3", "Next"]
    assert list_texts(site[pages[2]], ".pagination > *") == ["1", "2", "3"]


def test_the_password_hides_the_text(site: dict[str, Response]) -> None:
    page = site["/2024/03/13/the-ferrymans-ledger/"]
    assert len(parse(page).css("form.post-password-form")) == 1
    assert b"bishops" not in page.body


def test_other_addresses_of_an_article_redirect_to_it(site: dict[str, Response]) -> None:
    expected = Response.redirect(ORIGIN + PART)
    assert expected.status == 301
    assert find_response(site, "/?p=241") == find_response(site, PART.rstrip("/")) == expected


@pytest.mark.parametrize("query", ["utm_source=share", "replytocom=5", "share=x"])
def test_queries_that_select_nothing_are_passed_over(site: dict[str, Response], query: str) -> None:
    assert find_response(site, f"{PART}?{query}") == site[PART]


def test_the_japanese_part_does_not_link_itself(site: dict[str, Response]) -> None:
    page = site["/ja/posts/todai-3/"]
    assert list_texts(page, ".series-contents summary") == ["連載「灯台のある町」（全6回）"]
    assert list_texts(page, ".series-contents li.current") == ["第3回 霧笛の夜"]
    assert len(list_texts(page, ".series-contents li a")) == 5


def test_the_japanese_index_runs_newest_first(site: dict[str, Response]) -> None:
    numbers = [re.match(r"第(\d)回", text) for text in list_texts(site["/ja/series/todai/"], ".post-list a")]
    assert [match and match[1] for match in numbers] == list("654321")


@pytest.mark.parametrize(
    ("path", "count"), [("/feed/", 10), ("/series/low-water/feed/", 10), ("/series/voices-of-the-estuary/feed/", 4)]
)
def test_feeds_are_newest_first(site: dict[str, Response], path: str, count: int) -> None:
    items = ElementTree.fromstring(site[path].body).findall("channel/item")
    links = [item.findtext("link", "").removeprefix(ORIGIN) for item in items]
    assert len(links) == count
    assert links == sorted(links, reverse=True)


def test_sitemap_names_every_article(site: dict[str, Response]) -> None:
    locations = [node.text or "" for node in ElementTree.fromstring(site["/sitemap.xml"].body).iter() if node.text]
    articles = {ORIGIN + path for path, page in site.items() if path.startswith("/2024/") and page.status == 200}
    assert set(filter(str.strip, locations)) == articles


def test_robots_lets_crawlers_in_without_delay(site: dict[str, Response]) -> None:
    assert "Crawl-delay: 0" in site["/robots.txt"].body.decode().splitlines()
