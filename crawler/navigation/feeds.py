"""Reading the feed or sitemap of one series as a list of its parts.

A feed is newest first and mostly holds the latest entries only; it is whole when it says so (RFC 5005, section 2). A
sitemap of one series is whole.
"""

from collections.abc import Iterator

from crawler.items import Claim, ClaimKind, Entry, Evidence, SeriesName
from crawler.navigation.feed_formats import Feed, FeedEntry, parse_feed
from crawler.navigation.wording import Form, find_part_statements

_CONFIDENCE = 0.8


def read_feed(body: bytes, url: str) -> list[Claim]:
    """Return the CONTENTS claim of the feed or sitemap *body* of one series, fetched from *url*; else nothing.

    Entries are in reading order: by date where all have one, else turned round for feeds. The claim is whole when the
    document says that it is complete. Part numbers in titles make POSITION claims about the entries. Never raises.
    """
    feed = parse_feed(body, url)
    if feed is None or not feed.entries:
        return []
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
