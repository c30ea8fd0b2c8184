"""Reading the feed or sitemap of one series as a list of its parts.

A feed is newest first and mostly holds the latest entries only; it is whole when it says so (RFC 5005, section 2). A
sitemap of one series is whole.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from crawler.items import Claim, ClaimKind, Entry, Evidence, PageKind, Reading, SeriesName
from crawler.navigation.feed_formats import Feed, FeedEntry, parse_feed
from crawler.navigation.summing import sum_up
from crawler.navigation.wording import Form, find_part_statements
from crawler.navigation.work_urls import get_folder, is_listing_url, read_slug
from crawler.urls import canonicalize

_CONFIDENCE = 0.8
# No feed is parsed twice, as a page and as a feed, but for what begins as one.
_BEGINNING = re.compile(
    rb"[\s\xef\xbb\xbf]*(?:\{|<(?:\?xml|!--|(?:!DOCTYPE\s+)?(?:rss|feed|urlset|rdf:RDF)))", re.IGNORECASE
)
_ROOT = re.compile(rb"\{|<(?:rss|feed|urlset|rdf:RDF)\b", re.IGNORECASE)
_ROOT_WITHIN = 2_000


def read_feed_page(body: bytes, url: str) -> Reading | None:
    """Return the feed or sitemap of one series as an index page; None when *body* is no feed, or a whole site's.

    Of one series is a feed that belongs to a series' page, whose entries are numbered parts, or that says that it is
    complete and belongs to no front page; and a sitemap whose pages lie in one folder. Never raises.
    """
    if not _BEGINNING.match(body) or not _ROOT.search(body[:_ROOT_WITHIN]):
        return None
    feed = parse_feed(body, url)
    if feed is None or not feed.entries or not _is_of_one_series(feed):
        return None
    further = (feed.further,) if feed.further else ()
    return Reading(PageKind.INDEX, (sum_up(_state_claims(feed, url), canonicalize(url)),), further)


def _is_of_one_series(feed: Feed) -> bool:
    if len([one for one in feed.entries if _read_number(one)]) * 2 > len(feed.entries) > 1:
        return True
    if feed.link is None:
        folders = {urlsplit(entry.url).path.rstrip("/").rpartition("/")[0] for entry in feed.entries}
        return feed.is_complete and len(folders) == 1 < len(feed.entries) and folders != {""}
    if read_slug(feed.link):
        return True
    return feed.is_complete and bool(get_folder(feed.link)) and not is_listing_url(feed.link)


def _state_claims(feed: Feed, url: str) -> list[Claim]:
    """Return the CONTENTS claim, by date where all entries have one, else turned round for feeds; and the numbers."""
    series = SeriesName(feed.title, feed.link)
    snippet = f"{feed.title or url}: {len(feed.entries)} entries"
    evidence = Evidence("feed.entries", snippet, "feed", _CONFIDENCE)
    ordered = _order_entries(feed)
    entries = tuple(Entry(one.url, one.title, _read_number(one)) for one in ordered)
    claims = [Claim(ClaimKind.CONTENTS, series, url, evidence, entries=entries, whole=feed.is_complete)]
    for entry in entries:
        if entry.number and entry.url:
            numbered = Evidence("feed.number", entry.title or "", "feed", 0.6)
            claims.append(Claim(ClaimKind.POSITION, series, entry.url, numbered, number=entry.number))
    return claims


def _order_entries(feed: Feed) -> Iterator[FeedEntry]:
    dates = [entry.published_at for entry in feed.entries]
    if all(dates):
        return iter(sorted(feed.entries, key=lambda entry: entry.published_at or ""))
    return iter(feed.entries) if feed.is_complete else reversed(feed.entries)


def _read_number(entry: FeedEntry) -> int | None:
    statements = find_part_statements(entry.title) if entry.title else []
    return next((one.number for one in statements if one.number and one.form is not Form.BARE), None)
