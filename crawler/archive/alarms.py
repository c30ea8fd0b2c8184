"""Alarms: what used to work and broke; raised once, seen again or cleared, and told at most once a day."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from sqlite_utils import Database

from crawler.archive.rows import AlarmRow, Symptom
from crawler.archive.storable import clean_row, shift_time

QUIET = timedelta(days=1)
# A text that loses half its words, and was no note, was cut off or locked rather than edited.
SHRUNK, LEAST_WORDS = 0.5, 100
# So much less sure of what the article is: the page is built otherwise than it was.
FELL = 0.6
LEAST_VANISHED = 3
# What happens at a moment, and is not a state that lasts until it is found to be over.
HAPPENINGS = ("text_shrank", "parts_vanished", "layout_changed")

_COLUMNS = "id, kind, about, series_id, message, raised_at, last_seen_at, cleared_at, told_at"


def record_symptoms(db: Database, symptoms: Iterable[Symptom], *, now: str) -> list[AlarmRow]:
    """Raise an alarm for each symptom that is new; return those that were raised."""
    raised = []
    for symptom in symptoms:
        values = {
            "kind": symptom.kind,
            "about": symptom.about,
            "series_id": symptom.series_id,
            "message": symptom.message,
            "now": now,
        }
        sql = "SELECT 1 FROM alarms WHERE kind = :kind AND about = :about AND cleared_at IS NULL"
        is_new = db.execute(sql, values).fetchone() is None
        db.execute(
            """
            INSERT INTO alarms (kind, about, series_id, message, raised_at, last_seen_at)
            VALUES (:kind, :about, :series_id, :message, :now, :now)
            ON CONFLICT (kind, about) DO UPDATE SET message = excluded.message, last_seen_at = excluded.last_seen_at,
                raised_at = CASE WHEN cleared_at IS NULL THEN raised_at ELSE excluded.raised_at END, cleared_at = NULL
            """,
            clean_row(values),
        )
        if is_new:
            sql = f"SELECT {_COLUMNS} FROM alarms WHERE kind = :kind AND about = :about"
            raised.append(AlarmRow(*db.execute(sql, values).fetchone()))
    return raised


def clear_alarms(db: Database, kinds: Sequence[str], about: str, *, now: str) -> None:
    """Note that what these alarms are about works again."""
    for kind in kinds:
        sql = "UPDATE alarms SET cleared_at = ? WHERE kind = ? AND about = ? AND cleared_at IS NULL"
        db.execute(sql, [now, kind, about])


def list_alarms(db: Database) -> list[AlarmRow]:
    """Return the alarms that are not cleared, the newest first."""
    sql = f"SELECT {_COLUMNS} FROM alarms WHERE cleared_at IS NULL ORDER BY raised_at DESC, id"
    return [AlarmRow(*row) for row in db.execute(sql)]


def clear_past(db: Database, series_id: int, *, now: str) -> None:
    """Clear what happened in the series once, more than a day ago: if it happens again, it is news again."""
    sql = f"""
        UPDATE alarms SET cleared_at = ? WHERE series_id = ? AND last_seen_at < ? AND cleared_at IS NULL
            AND kind IN ({", ".join(f"'{kind}'" for kind in HAPPENINGS)})
    """
    db.execute(sql, [now, series_id, shift_time(now, -QUIET)])


def list_untold(db: Database, *, now: str) -> list[AlarmRow]:
    """Return the alarms to send a message about: for one cause, once a day at most."""
    quiet_since = shift_time(now, -QUIET)
    return [
        alarm
        for alarm in list_alarms(db)
        if alarm.told_at is None or (alarm.told_at < alarm.raised_at and alarm.told_at <= quiet_since)
    ]


def mark_told(db: Database, alarms: Iterable[AlarmRow], *, now: str) -> None:
    """Note that a message about these was sent."""
    for alarm in alarms:
        db.execute("UPDATE alarms SET told_at = ? WHERE id = ?", [now, alarm.id])


def find_symptoms(db: Database, series_id: int, *, since: str) -> list[Symptom]:
    """Return what a pass that began at *since* shows to be broken in the series."""
    return [
        *_find_shrunk(db, series_id, since),
        *_find_vanished(db, series_id, since),
        *_find_fallen(db, series_id, since),
    ]


def _find_shrunk(db: Database, series_id: int, since: str) -> list[Symptom]:
    sql = f"""
        SELECT articles.url, articles.headline, before.word_count, now.word_count FROM revisions AS now
        JOIN revisions AS before ON before.article_id = now.article_id AND before.number = now.number - 1
        JOIN articles ON articles.id = now.article_id JOIN parts ON parts.article_id = articles.id
        WHERE parts.series_id = ? AND now.kind = 'edit' AND now.first_seen_at >= ?
            AND before.word_count >= {LEAST_WORDS} AND now.word_count < before.word_count * {SHRUNK}
    """
    return [
        Symptom("text_shrank", url, series_id, f"“{headline or url}” shrank from {before} to {after} words")
        for url, headline, before, after in db.execute(sql, [series_id, since])
    ]


def _find_vanished(db: Database, series_id: int, since: str) -> list[Symptom]:
    sql = """
        SELECT count(DISTINCT events.article_id), (SELECT count(article_id) FROM parts WHERE series_id = :id),
            coalesce(series.title, series.slug), coalesce(series.url, series.slug)
        FROM series LEFT JOIN events ON events.kind = 'withdrawn' AND events.seen_at >= :since
            AND events.article_id IN (SELECT article_id FROM parts WHERE series_id = :id)
        WHERE series.id = :id
    """
    gone, held, title, about = db.execute(sql, {"id": series_id, "since": since}).fetchone()
    if gone < max(LEAST_VANISHED, held / 2):
        return []
    message = (
        f"{gone} of the {held} held parts of “{title}” vanished at once: the site may have been rebuilt, or blocks"
    )
    return [Symptom("parts_vanished", about, series_id, message)]


def _find_fallen(db: Database, series_id: int, since: str) -> list[Symptom]:
    sql = f"""
        SELECT sites.url, count(*), sum(now.confidence < before.confidence * {FELL}) FROM revisions AS now
        JOIN revisions AS before ON before.article_id = now.article_id AND before.number = now.number - 1
        JOIN articles ON articles.id = now.article_id JOIN sites ON sites.id = articles.site_id
        JOIN parts ON parts.article_id = articles.id
        WHERE parts.series_id = ? AND now.first_seen_at >= ? AND before.confidence IS NOT NULL GROUP BY sites.id
    """
    return [
        Symptom(
            "layout_changed",
            site,
            series_id,
            f"the pages of {site} are built otherwise: {fell} of {count} texts are doubtful",
        )
        for site, count, fell in db.execute(sql, [series_id, since]).fetchall()
        if fell and fell * 2 >= count
    ]
