"""The watch list: what is kept up to date, when it was looked at and when it is due."""

import json
from datetime import timedelta

from sqlite_utils import Database

from crawler.archive.rows import Watch
from crawler.archive.storable import clean_row, shift_time
from crawler.errors import UsageError
from crawler.series.rhythm import Activity, Rhythm, find_rhythm

_COLUMNS = """
    watches.id, watches.url, watches.series_id, coalesce(series.title, series.url, watches.url), every, seconds, reason,
    added_at, last_check_at, next_check_at, failures
"""
_SOURCE = "FROM watches LEFT JOIN series ON series.id = watches.series_id"


def add_watch(db: Database, *, url: str | None, series_id: int | None, every: str, now: str) -> Watch:
    """Watch a series, or the page at *url* whose series is not known yet; what is watched already gets *every*."""
    db.execute("DELETE FROM watches WHERE url = :url OR series_id = :series_id", {"url": url, "series_id": series_id})
    row = {
        "url": url,
        "series_id": series_id,
        "every": every,
        "reason": "not looked at yet",
        "added_at": now,
        "next_check_at": now,
        "failures": 0,
    }
    db.table("watches").insert(clean_row(row))
    return list_watches(db)[-1]


def remove_watch(db: Database, *, url: str | None, series_id: int | None) -> None:
    """Watch it no longer. Raises UsageError when it is not watched."""
    sql = "DELETE FROM watches WHERE url = :url OR series_id = :series_id"
    if not db.execute(sql, {"url": url, "series_id": series_id}).rowcount:
        raise UsageError("that is not watched; seriatim watching shows what is")


def list_watches(db: Database) -> list[Watch]:
    """Return all that is watched, in the order in which it was added."""
    return [Watch(*row) for row in db.execute(f"SELECT {_COLUMNS} {_SOURCE} ORDER BY watches.id")]


def list_due(db: Database, *, now: str) -> list[Watch]:
    """Return what is due at *now*, that for longest first.

    What was looked at in the future is due, too: the clock was wrong then.
    """
    wrong = shift_time(now, timedelta(days=1))
    sql = (
        f"SELECT {_COLUMNS} {_SOURCE} WHERE next_check_at <= ? OR last_check_at > ? ORDER BY next_check_at, watches.id"
    )
    return [Watch(*row) for row in db.execute(sql, [now, wrong])]


def load_activity(db: Database, series_id: int) -> Activity:
    """Return when the parts of the series appeared and were edited."""
    sql = """
        SELECT coalesce(articles.published_at, articles.first_seen_at) FROM parts
        JOIN articles ON articles.id = parts.article_id WHERE parts.series_id = ?
    """
    appeared = tuple(row[0] for row in db.execute(sql, [series_id]))
    sql = """
        SELECT revisions.first_seen_at FROM revisions JOIN parts ON parts.article_id = revisions.article_id
        WHERE parts.series_id = :id AND revisions.kind = 'edit'
        UNION SELECT seen_at FROM events WHERE series_id = :id AND kind != 'added'
    """
    edited = tuple(row[0] for row in db.execute(sql, {"id": series_id}))
    (verdict,) = db.execute("SELECT verdict FROM series WHERE id = ?", [series_id]).fetchone()
    return Activity(appeared, edited, verdict == "complete")


def find_checked(db: Database, watch: Watch, *, since: str) -> int | None:
    """Return the series of *watch* if any of its pages was read at *since* or later; None if none was."""
    series_id = watch.series_id
    if series_id is None:
        sql = """
            SELECT series_id FROM claims WHERE source IN (
                SELECT url FROM captures WHERE url = :url UNION SELECT articles.url FROM aliases
                JOIN articles ON articles.id = aliases.article_id WHERE aliases.url = :url)
            UNION SELECT series_id FROM series_names WHERE kind = 'url' AND name = :url LIMIT 1
        """
        row = db.execute(sql, {"url": watch.url}).fetchone()
        series_id = row[0] if row else None
    sql = "SELECT 1 FROM claims WHERE series_id = ? AND last_seen_at >= ? LIMIT 1"
    return series_id if db.execute(sql, [series_id, since]).fetchone() else None


def record_check(db: Database, watch: Watch, series_id: int | None, *, now: str) -> Rhythm:
    """Note that *watch* was looked at, for the series *series_id* (None: in vain); return when it is due again."""
    failures = 0 if series_id is not None else watch.failures + 1
    known = series_id or watch.series_id
    activity = load_activity(db, known) if known is not None else Activity()
    rhythm = find_rhythm(watch.every, activity, now=now, failures=failures)
    if known is not None:
        # Two watched pages of one series are one watch.
        db.execute("DELETE FROM watches WHERE series_id = ? AND id != ?", [known, watch.id])
    sql = """
        UPDATE watches SET series_id = :series_id, seconds = :seconds, reason = :reason, next_check_at = :next_check_at,
            failures = :failures, last_check_at = CASE WHEN :failures THEN last_check_at ELSE :now END WHERE id = :id
    """
    values = {
        "id": watch.id,
        "series_id": known,
        "seconds": rhythm.seconds,
        "reason": rhythm.reason,
        "next_check_at": rhythm.next_check_at,
        "failures": failures,
        "now": now,
    }
    db.execute(sql, values)
    return rhythm


def load_report(db: Database) -> dict[str, object] | None:
    """Return the report of the last pass that ended."""
    row = db.execute("SELECT report FROM passes WHERE report IS NOT NULL ORDER BY id DESC LIMIT 1").fetchone()
    report: dict[str, object] | None = json.loads(row[0]) if row else None
    return report
