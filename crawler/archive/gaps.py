"""The ledger of gaps: every URL that should be held and is not, with the reason and its history."""

from collections.abc import Iterable

from sqlite_utils import Database

from crawler.archive.due_times import find_next_try
from crawler.archive.rows import GapRow
from crawler.archive.storable import clean_row, find_url_key
from crawler.items import Article, GapReason
from crawler.series.testimony import Part


def record_attempt(db: Database, url: str, reason: str, *, seen_at: str, article: Article | None = None) -> None:
    """Note that *url* was asked for in vain. *article* holds what its page showed of it all the same, if anything."""
    row = {
        "key": find_url_key(url),
        "url": url,
        "title": article.headline if article else None,
        "published_at": article.published_at if article else None,
        "reason": reason,
        "seen_at": seen_at,
    }
    sql = """
        INSERT INTO gaps (key, url, title, published_at, reason, first_seen_at, last_seen_at, attempts)
        VALUES (:key, :url, :title, :published_at, :reason, :seen_at, :seen_at, 1)
        ON CONFLICT (key) DO UPDATE SET url = :url, title = coalesce(:title, title),
            published_at = coalesce(:published_at, published_at), reason = :reason,
            last_seen_at = max(last_seen_at, :seen_at), attempts = attempts + 1, closed_at = NULL
        RETURNING id, attempts
    """
    gap_id, attempts = db.execute(sql, clean_row(row)).fetchone()
    due = find_next_try(reason, attempts, seen_at)
    db.execute("UPDATE gaps SET next_try_at = ? WHERE id = ?", [due, gap_id])


def open_gap(db: Database, series_id: int, part: Part, *, seen_at: str) -> int:
    """Return the id of the gap of a part that is not held; it is opened when it is new. Nothing was tried."""
    row = {
        "key": find_gap_key(series_id, part),
        "url": part.url,
        "title": part.title,
        "reason": part.reason,
        "seen_at": seen_at,
    }
    sql = """
        INSERT INTO gaps (key, url, title, reason, first_seen_at, last_seen_at, attempts)
        VALUES (:key, :url, :title, :reason, :seen_at, :seen_at, 0)
        ON CONFLICT (key) DO UPDATE SET title = coalesce(:title, title), reason = :reason, closed_at = NULL,
            last_seen_at = CASE WHEN attempts THEN last_seen_at ELSE max(last_seen_at, :seen_at) END
        RETURNING id
    """
    return int(db.execute(sql, clean_row(row)).fetchone()[0])


def find_gap_key(series_id: int, part: Part) -> str:
    """Return the key of a part's gap; a part without URL goes by its series and its number or title."""
    if part.url:
        return find_url_key(part.url)
    name = part.title if part.declared_position is None else part.declared_position
    return str(clean_row({"key": f"series {series_id}: {name}"})["key"])


def close_gaps(db: Database, urls: Iterable[str], *, seen_at: str) -> None:
    """Close the gaps of *urls*: the article is held now."""
    sql = "UPDATE gaps SET closed_at = ? WHERE key = ? AND closed_at IS NULL"
    for key in {find_url_key(url) for url in urls}:
        db.execute(sql, [seen_at, key])


def close_vanished(db: Database, series_id: int, open_ids: set[int | None], *, seen_at: str) -> None:
    """Close the gaps of parts without URL that are no longer thought to exist; *open_ids* are those that are."""
    sql = "SELECT id FROM gaps WHERE url IS NULL AND closed_at IS NULL AND key GLOB ?"
    for (gap_id,) in db.execute(sql, [f"series {series_id}: *"]).fetchall():
        if gap_id not in open_ids:
            db.execute("UPDATE gaps SET closed_at = ? WHERE id = ?", [seen_at, gap_id])


def describe_gap(db: Database, series_id: int, series_title: str | None, part: Part) -> GapRow:
    """Return the gap of a part that is not held, with its history if it has one."""
    sql = "SELECT first_seen_at, last_seen_at, attempts, next_try_at FROM gaps WHERE key = ?"
    row = db.execute(sql, [find_gap_key(series_id, part)]).fetchone()
    first_seen_at, last_seen_at, attempts, next_try_at = row or (None, None, 0, None)
    return GapRow(
        series_id=series_id,
        series_title=series_title,
        position=part.position,
        url=part.url,
        title=part.title,
        reason=part.reason or GapReason.NOT_FETCHED.value,
        first_seen_at=first_seen_at,
        last_seen_at=last_seen_at,
        attempts=attempts,
        next_try_at=next_try_at,
    )
