"""From the claims of a series to its parts: loads what the assessment needs, stores what it finds."""

import json
from collections.abc import Callable
from typing import Any

from sqlite_utils import Database

from crawler.archive.articles import find_article
from crawler.archive.claims import load_testimonies
from crawler.archive.events import EventKind, record_event
from crawler.archive.gaps import close_vanished, open_gap
from crawler.archive.storable import clean_row, find_url_key, fit_integer, to_json
from crawler.series import assess
from crawler.series.testimony import Certificate, KnownArticle, Part, Verdict
from crawler.urls import canonicalize

HELD = "held"


def make_certificate(db: Database, series_id: int, *, now: str) -> Certificate:
    """Derive the certificate of a series from all that the archive knows of it. Stores nothing."""
    testimonies = load_testimonies(db, series_id)
    return assess(testimonies, load_known(db, series_id), now=now, resolve=load_resolver(db, series_id))


def store_certificate(db: Database, series_id: int, certificate: Certificate, *, now: str) -> None:
    """Make *certificate* the state of the series: its parts, its gaps, its verdict."""
    rows = [_describe_part(db, series_id, part, now) for part in certificate.parts]
    close_vanished(db, series_id, {row["gap_id"] for row in rows}, seen_at=now)
    _replace_parts(db, series_id, rows, now)
    changes = {
        "title": certificate.title,
        "url": certificate.url and canonicalize(certificate.url),
        "declared_total": fit_integer(certificate.declared_total),
        "verdict": certificate.verdict.value,
        "proof": to_json(certificate.proof),
        "contradictions": to_json(certificate.contradictions),
        "language": _find_language(db, series_id),
        "assessed_at": now,
        "stale": 0,
    }
    keep = {"title", "url"}
    known = {column: value for column, value in changes.items() if column not in keep or value is not None}
    db.table("series").update(series_id, clean_row(known))


def load_certificate(db: Database, series_id: int) -> Certificate:
    """Return the certificate that was stored last; when pages came in since (after a kill), what follows from them."""
    sql = "SELECT title, url, declared_total, verdict, proof, contradictions, stale FROM series WHERE id = ?"
    title, url, total, verdict, proof, contradictions, stale = db.execute(sql, [series_id]).fetchone()
    if stale:
        sql = "SELECT max(last_seen_at) FROM claims WHERE series_id = ?"
        return make_certificate(db, series_id, now=db.execute(sql, [series_id]).fetchone()[0] or "")
    parts = _load_parts(db, series_id)
    return Certificate(
        title, url, total, Verdict(verdict), tuple(json.loads(proof)), parts, tuple(json.loads(contradictions))
    )


def load_known(db: Database, series_id: int) -> dict[str, KnownArticle]:
    """Return what the archive has, and has not, of the URLs that the series' claims name."""
    sql = """
        SELECT gaps.url, gaps.reason, gaps.title, gaps.published_at FROM gaps
        WHERE gaps.closed_at IS NULL AND gaps.attempts AND gaps.key IN (
            SELECT url_key FROM mentions WHERE series_id = :series_id)
        UNION SELECT gaps.url, gaps.reason, gaps.title, gaps.published_at FROM mentions
        JOIN aliases ON aliases.url_key = mentions.url_key JOIN gaps ON gaps.url = aliases.filed_url
        WHERE mentions.series_id = :series_id AND gaps.closed_at IS NULL AND gaps.attempts
    """
    known = {
        url: KnownArticle(False, reason, title, published_at)
        for url, reason, title, published_at in db.execute(sql, {"series_id": series_id})
    }
    sql = """
        SELECT articles.url, articles.headline, articles.published_at FROM mentions
        JOIN articles ON articles.url_key = mentions.url_key WHERE mentions.series_id = :series_id
        UNION SELECT articles.url, articles.headline, articles.published_at FROM mentions
        JOIN aliases ON aliases.url_key = mentions.url_key JOIN articles ON articles.id = aliases.article_id
        WHERE mentions.series_id = :series_id
    """
    left = _list_left(db, series_id)
    for url, headline, published_at in db.execute(sql, {"series_id": series_id}):
        known[url] = KnownArticle(True, None, headline, published_at, left=url in left)
    return known


def _list_left(db: Database, series_id: int) -> set[str]:
    """Return the URLs of articles whose pages spoke of this series, and later of others only."""
    sql = """
        SELECT source FROM claims WHERE source IN (SELECT source FROM claims WHERE series_id = :series_id)
        GROUP BY source HAVING max(last_seen_at) > max(CASE WHEN series_id = :series_id THEN last_seen_at END)
    """
    return {row[0] for row in db.execute(sql, {"series_id": series_id})}


def list_unheld(db: Database, series_id: int) -> list[str]:
    """Return the URLs that claims name as parts and that are not held, in the order in which they were named."""
    known = load_known(db, series_id)
    resolve = load_resolver(db, series_id)
    indexes = "SELECT key FROM series_names WHERE series_id = :series_id AND kind = 'url'"
    sql = f"SELECT url FROM mentions WHERE series_id = :series_id AND url_key NOT IN ({indexes}) ORDER BY id"
    urls = dict.fromkeys(resolve(row[0]) for row in db.execute(sql, {"series_id": series_id}))
    held = {find_url_key(url) for url, article in known.items() if article.held}
    return [url for url in urls if find_url_key(url) not in held]


def load_resolver(db: Database, series_id: int) -> Callable[[str], str]:
    """Return the function that turns any URL of the series' claims into the one that its article is filed under."""
    sql = """
        SELECT mentions.url_key, articles.url FROM mentions JOIN articles ON articles.url_key = mentions.url_key
        WHERE mentions.series_id = :series_id
        UNION ALL SELECT mentions.url_key, coalesce(articles.url, aliases.filed_url) FROM mentions
        JOIN aliases ON aliases.url_key = mentions.url_key LEFT JOIN articles ON articles.id = aliases.article_id
        WHERE mentions.series_id = :series_id
    """
    filed = dict(db.execute(sql, {"series_id": series_id}).fetchall())
    return lambda url: filed.get(find_url_key(url)) or canonicalize(url)


def _find_language(db: Database, series_id: int) -> str | None:
    sql = """
        SELECT articles.language FROM parts JOIN articles ON articles.id = parts.article_id
        WHERE parts.series_id = ? AND articles.language IS NOT NULL
        GROUP BY articles.language ORDER BY count(*) DESC, articles.language LIMIT 1
    """
    row = db.execute(sql, [series_id]).fetchone()
    return str(row[0]) if row else None


def _describe_part(db: Database, series_id: int, part: Part, now: str) -> dict[str, Any]:
    row = {
        "series_id": series_id,
        "position": part.position,
        "declared_position": fit_integer(part.declared_position),
        "url": part.url,
        "title": part.title,
        "status": HELD if part.held else part.reason,
        "article_id": find_article(db, part.url) if part.held and part.url else None,
        "gap_id": None if part.held else open_gap(db, series_id, part, seen_at=now),
    }
    return clean_row(row)


def _replace_parts(db: Database, series_id: int, rows: list[dict[str, Any]], now: str) -> None:
    table = db.table("parts")
    stored = [{key: row[key] for key in row if key != "id"} for row in table.rows_where("series_id = ?", [series_id])]
    if stored != rows:
        if stored:
            _record_changes(db, series_id, stored, rows, now)
        table.delete_where("series_id = ?", [series_id])
        table.insert_all(rows)


def _record_changes(
    db: Database, series_id: int, before: list[dict[str, Any]], after: list[dict[str, Any]], now: str
) -> None:
    """Note which parts came, went, or bear another number; parts that are only counted are none that a page shows."""
    old, new = ({row["url"]: row for row in rows if row["url"]} for rows in (before, after))
    filed = {row["article_id"]: row["url"] for row in before if row["article_id"]}
    for url, row in new.items():
        about = {"seen_at": now, "article_id": row["article_id"], "series_id": series_id}
        known = old.get(url) or old.get(filed.get(row["article_id"]))
        if known is None:
            record_event(db, EventKind.ADDED, url, **about, after=row["declared_position"] or row["position"])
        elif known["declared_position"] is not None and known["declared_position"] != row["declared_position"]:
            numbers = {"before": known["declared_position"], "after": row["declared_position"]}
            record_event(db, EventKind.RENUMBERED, url, **about, **numbers)
    held = {row["article_id"] for row in after if row["article_id"]}
    for url in old.keys() - new.keys():
        row = old[url]
        if row["article_id"] not in held:
            about = {"seen_at": now, "article_id": row["article_id"], "series_id": series_id}
            record_event(db, EventKind.DROPPED, url, **about, before=row["declared_position"] or row["position"])


def _load_parts(db: Database, series_id: int) -> tuple[Part, ...]:
    sql = "SELECT position, url, title, declared_position, status FROM parts WHERE series_id = ? ORDER BY position"
    rows = db.execute(sql, [series_id]).fetchall()
    urls = [None, *(row[1] for row in rows), None]
    return tuple(
        Part(position, url, title, declared, status == HELD, None if status == HELD else status, before, after)
        for (position, url, title, declared, status), before, after in zip(rows, urls, urls[2:], strict=False)
    )
