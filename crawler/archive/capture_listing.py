"""All captures that a series rests on: its parts, its index pages, and the vain tries, as they were made."""

import json
from collections.abc import Iterator

from sqlite_utils import Database

from crawler.archive.bodies import Bodies
from crawler.archive.captures import NOT_MODIFIED, find_last_page
from crawler.items import Exchange

# What the series' claims were read from, what gave its articles, and what else was asked for at its parts' addresses.
OF_SERIES = """
    SELECT id FROM captures WHERE article_id IN (SELECT article_id FROM parts WHERE series_id = :series_id)
    UNION SELECT first_capture_id FROM claims WHERE series_id = :series_id
    UNION SELECT last_capture_id FROM claims WHERE series_id = :series_id
    UNION SELECT captures.id FROM captures JOIN mentions ON mentions.url = captures.url
        WHERE mentions.series_id = :series_id
"""


def list_captures(db: Database, bodies: Bodies, series_id: int) -> Iterator[Exchange]:
    """Yield the exchanges in the order in which they were stored, each with its body; one body is in memory at a time.

    An answer "not modified" bears the body that it confirms, as a page that is read once more does.
    """
    sql = "SELECT id FROM captures WHERE id IN (WITH ids AS (" + OF_SERIES + ") SELECT * FROM ids) ORDER BY id"
    for (capture_id,) in db.execute(sql, {"series_id": series_id}).fetchall():
        sql = """
            SELECT url, status, fetched_at, headers, request_headers, method, error, body_id, source
            FROM captures WHERE id = ?
        """
        row = db.execute(sql, [capture_id]).fetchone()
        url, status, fetched_at, headers, request_headers, method, error, body_id, source = row
        if status == NOT_MODIFIED and body_id is None:
            last = find_last_page(db, url)
            body_id = last.body_id if last else None
        body = bodies.load(body_id) if body_id is not None else b""
        pairs = (
            tuple((name, value) for name, value in json.loads(text or "[]")) for text in (headers, request_headers)
        )
        yield Exchange(url, status, fetched_at, next(pairs), body, next(pairs), method, error, source)
