import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.items import Claim, ClaimKind
from crawler.navigation.feeds import read_feed_page

URL = "https://news.example/series/kites/feed"

RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel>
<title>Kites</title><link>https://news.example/series/kites</link>
<item><title>Kites, Part 3</title><link>https://news.example/k/3</link>
<pubDate>Wed, 06 Mar 2019 10:00:00 GMT</pubDate></item>
<item><title>Kites, Part 2</title><link>/k/2</link><pubDate>Tue, 05 Mar 2019 23:00:00 -0500</pubDate></item>
<item><title>Kites, Part 1</title><link>https://news.example/k/1</link>
<pubDate>Mon, 04 Mar 2019 10:00:00 GMT</pubDate></item>
</channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0">
<fh:complete/><title>Kites</title>
<link rel="self" href="https://news.example/feed"/><link href="https://news.example/series/kites"/>
<entry><title>Kites, Part 2</title><link rel="alternate" href="/k/2"/>
<published>2019-03-05T10:00:00Z</published></entry>
<entry><title>Kites, Part 1</title><link href="/k/1"/>
<published>2019-03-04T10:00:00+01:00</published></entry></feed>"""
SITEMAP = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://news.example/k/1</loc></url>
<url><loc>https://news.example/k/2</loc></url></urlset>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Kites",
        "home_page_url": "https://news.example/series/kites",
        "items": [
            {"url": "/k/2", "title": "Two"},
            {"id": "https://news.example/k/1", "title": "One"},
            {"title": "none"},
            3,
        ],
    }
).encode()


def read_feed_claims(body: bytes, url: str = URL) -> tuple[Claim, ...]:
    reading = read_feed_page(body, url)
    return reading.series[0].claims if reading else ()


def read_contents(body: bytes) -> Claim:
    return next(claim for claim in read_feed_claims(body) if claim.kind is ClaimKind.CONTENTS)


@pytest.mark.parametrize(
    ("body", "count", "whole"), [(RSS, 3, False), (ATOM, 2, True), (SITEMAP, 2, True), (JSON_FEED, 2, False)]
)
def test_entries_in_reading_order(body: bytes, count: int, whole: bool) -> None:
    claim = read_contents(body)
    assert [entry.url for entry in claim.entries] == [f"https://news.example/k/{n + 1}" for n in range(count)]
    assert claim.whole is whole


@pytest.mark.parametrize("body", [RSS, ATOM, JSON_FEED])
def test_the_series_is_named_by_the_feed(body: bytes) -> None:
    claim = read_contents(body)
    assert (claim.series.title, claim.series.url) == ("Kites", "https://news.example/series/kites")


def test_numbers_in_titles_are_positions_of_the_entries() -> None:
    positions = {claim.about: claim.number for claim in read_feed_claims(RSS) if claim.kind is ClaimKind.POSITION}
    assert positions == {f"https://news.example/k/{n}": n for n in (1, 2, 3)}


@pytest.mark.parametrize(
    "body", [b"", b"<html><p>No feed</p></html>", b"{", b'{"items": 3}', b"[1]", b"<rss/>", b"\xff\xfe"]
)
def test_other_documents_are_no_feeds(body: bytes) -> None:
    assert read_feed_claims(body) == ()


def test_entities_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>' + RSS.replace(
        b"Kites, Part 1", b"&a;&b;"
    )
    claims = read_feed_claims(bomb)
    assert claims
    assert not any("root:" in (entry.title or "") for claim in claims for entry in claim.entries)


@given(st.binary(max_size=200) | st.binary(max_size=100).map(lambda noise: RSS[:300] + noise))
def test_never_raises(body: bytes) -> None:
    for claim in read_feed_claims(body):
        assert claim.evidence.rule.startswith("feed.")


@pytest.mark.parametrize(
    "body",
    [
        RSS.replace(b", Part", b"").replace(b"/series/kites<", b"/<"),
        RSS.replace(b", Part", b"").replace(b"/series/kites<", b"/category/news/<"),
        SITEMAP.replace(b"/k/", b"/"),
        ATOM.replace(b", Part", b"").replace(b"/series/kites", b"/"),
        b"<?xml version='1.0'?><html><body><p>No feed.</p></body></html>",
    ],
)
def test_the_feed_of_a_whole_site_is_no_series(body: bytes) -> None:
    assert read_feed_page(body, URL) is None


def test_the_next_page_of_a_feed_is_a_further_page() -> None:
    paged = RSS.replace(
        b"<title>Kites</title>",
        b'<title>Kites</title><l:link xmlns:l="http://www.w3.org/2005/Atom" rel="next" href="/series/kites/feed?p=2"/>',
        1,
    )
    reading = read_feed_page(paged, URL)
    assert reading
    assert reading.further_pages == ("https://news.example/series/kites/feed?p=2",)
