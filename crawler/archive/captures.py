"""Sites, crawls, and every HTTP exchange as it was."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from crawler.archive.bodies import Bodies
from crawler.archive.storable import clean_row, clean_value, find_site_url, insert_row, to_json
from crawler.items import Exchange

NOT_MODIFIED = 304


def find_site(db: Database, url: str) -> int:
    """Return the id of the site of *url*; its row is made when it is new."""
    site = find_site_url(url)
    row = db.execute("SELECT id FROM sites WHERE url = ?", [site]).fetchone()
    return int(row[0]) if row else db.execute("INSERT INTO sites (url) VALUES (?)", [site]).lastrowid or 0


def list_kindred_sites(db: Database, url: str) -> list[int]:
    """Return the ids of the sites that are the site of *url* but for the scheme and ``www.``."""
    host = find_site_url(url).partition("://")[2].removeprefix("www.")
    spellings = [f"{scheme}://{prefix}{host}" for scheme in ("http", "https") for prefix in ("", "www.")]
    return [row[0] for row in db.execute("SELECT id FROM sites WHERE url IN (?, ?, ?, ?)", spellings)]


def insert_crawl(db: Database, urls: Sequence[str], settings: Mapping[str, Any], now: str) -> int:
    """Note that a crawl begins; return its id."""
    row = {"started_at": now, "urls": to_json(list(urls)), "settings": to_json(dict(settings))}
    return insert_row(db, "crawls", row)


def close_crawl(db: Database, crawl_id: int, reason: str, stats: Mapping[str, Any], now: str) -> None:
    """Note how a crawl ended. Statistics that are no JSON values are kept as text."""
    plain = {key: value if isinstance(value, int | float | str | None) else str(value) for key, value in stats.items()}
    db.table("crawls").update(crawl_id, clean_row({"finished_at": now, "reason": reason, "stats": to_json(plain)}))


def insert_capture(db: Database, bodies: Bodies, crawl_id: int, exchange: Exchange) -> int:
    """Store one exchange with its body; return its id. The same exchange given twice is stored once.

    Times are told to the second: two answers within one are two exchanges where their bodies differ.
    """
    site_id = find_site(db, exchange.url)
    row = {
        "crawl_id": crawl_id,
        "site_id": site_id,
        "method": exchange.method,
        "url": exchange.url,
        "status": exchange.status,
        "fetched_at": exchange.fetched_at,
        "error": exchange.error,
        "request_headers": to_json(exchange.request_headers) if exchange.request_headers else None,
        "headers": to_json(exchange.headers) if exchange.headers else None,
        "body_id": bodies.store(exchange.body, site_id) if exchange.body else None,
        "source": exchange.source,
    }
    sql = """
        SELECT id FROM captures WHERE url = :url AND fetched_at = :fetched_at AND method = :method
            AND status = :status AND body_id IS :body_id
    """
    if same := db.execute(sql, clean_row(row)).fetchone():
        return int(same[0])
    return insert_row(db, "captures", row)


def link_captures(db: Database, capture_ids: Sequence[int], article_id: int, revision_id: int | None) -> None:
    """Note which article and which revision of it the captures gave."""
    sql = "UPDATE captures SET article_id = ?, revision_id = ? WHERE id = ?"
    for capture_id in capture_ids:
        db.execute(sql, [article_id, revision_id, capture_id])


def find_body(db: Database, capture_id: int) -> int | None:
    """Return the id of the body of a capture, if it had one."""
    row = db.execute("SELECT body_id FROM captures WHERE id = ?", [capture_id]).fetchone()
    return None if row is None or row[0] is None else int(row[0])


@dataclass(frozen=True, slots=True)
class LastPage:
    """The last body that a URL answered with; names of ``headers`` are in lower case."""

    body_id: int
    headers: dict[str, str]


def find_last_page(db: Database, url: str) -> LastPage | None:
    """Return the last successful capture of *url*, if there is one."""
    sql = """
        SELECT body_id, headers FROM captures WHERE url = ? AND status = 200 AND body_id IS NOT NULL
        ORDER BY fetched_at DESC, id DESC LIMIT 1
    """
    row = db.execute(sql, [clean_value(url)]).fetchone()
    return LastPage(row[0], {name.lower(): value for name, value in json.loads(row[1] or "[]")}) if row else None


def find_crawl_start(db: Database, crawl_id: int) -> str:
    """Return when the crawl began."""
    return str(db.table("crawls").get(crawl_id)["started_at"])
