"""What was seen of articles over time: their revisions, and what happened to them."""

import json
from collections.abc import Sequence

from sqlite_utils import Database

from crawler.archive.rows import HistoryRow, RevisionRow

COLUMNS = "number, kind, first_seen_at, last_seen_at, headline, standfirst, byline, dateline, published_at, text"


def list_history(db: Database, article_ids: Sequence[int]) -> list[HistoryRow]:
    """Return the revisions of the articles and the events about them, the oldest first.

    ``captures`` counts the exchanges that gave a revision, ``pages`` the distinct bodies among them: where there are
    more of these than one, the page changed around an article that did not.
    """
    sql = """
        SELECT revisions.first_seen_at, revisions.kind, articles.url, revisions.headline, revisions.number,
            revisions.word_count, NULL, NULL, count(captures.id), count(DISTINCT captures.body_id)
        FROM revisions JOIN articles ON articles.id = revisions.article_id
        LEFT JOIN captures ON captures.revision_id = revisions.id
        WHERE revisions.article_id IN (SELECT value FROM json_each(:ids)) GROUP BY revisions.id
        UNION ALL SELECT events.seen_at, events.kind, events.url, articles.headline, NULL, NULL, events.before,
            events.after, 0, 0
        FROM events JOIN articles ON articles.id = events.article_id
        WHERE events.article_id IN (SELECT value FROM json_each(:ids))
    """
    rows = [HistoryRow(*row) for row in db.execute(sql, {"ids": json.dumps(list(article_ids))})]
    return sorted(rows, key=_get_order)


def _get_order(row: HistoryRow) -> tuple[str, bool, str, int]:
    """Return what rows are sorted by: their time; of one second what was read comes before what happened to it."""
    return row.seen_at, row.revision is None, row.url, row.revision or 0


def list_revisions(db: Database, article_id: int) -> list[RevisionRow]:
    """Return all states of the article, in the order in which they were first seen."""
    sql = f"SELECT {COLUMNS} FROM revisions WHERE article_id = ? ORDER BY number"
    rows = [dict(zip(COLUMNS.split(", "), row, strict=True)) for row in db.execute(sql, [article_id])]
    return [RevisionRow(**row | {"byline": tuple(json.loads(row["byline"] or "[]"))}) for row in rows]


def list_article_ids(db: Database, series_id: int) -> list[int]:
    """Return the held articles of the series in reading order."""
    sql = "SELECT article_id FROM parts WHERE series_id = ? AND article_id IS NOT NULL ORDER BY position"
    return [row[0] for row in db.execute(sql, [series_id])]
