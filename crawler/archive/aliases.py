"""The URLs that one article goes by."""

from collections.abc import Sequence

from sqlite_utils import Database

from crawler.archive.events import EventKind, record_event
from crawler.archive.storable import clean_value, find_url_key


def find_filed_article(db: Database, filed_url: str, aliases: Sequence[str], *, seen_at: str) -> int | None:
    """Return the id of the article that is, or was, filed under one of these URLs; a moved one is filed anew.

    *filed_url* is what the site calls canonical now, *aliases* are the other URLs that led to the same page.
    """
    key = find_url_key(filed_url)
    row = db.execute("SELECT id FROM articles WHERE url_key = ?", [key]).fetchone()
    if row:
        return int(row[0])
    keys = [find_url_key(url) for url in aliases]
    sql = f"""
        SELECT id FROM articles WHERE url_key IN ({", ".join("?" * len(keys))})
        UNION ALL SELECT article_id FROM aliases WHERE url_key = ? AND article_id IS NOT NULL
    """
    row = db.execute(sql, [*keys, key]).fetchone()
    if row is None:
        return None
    old_url, old_key = db.execute("SELECT url, url_key FROM articles WHERE id = ?", row).fetchone()
    if old_key in keys:
        db.execute("DELETE FROM aliases WHERE url = ?", [filed_url])
        sql = "UPDATE articles SET url = ?, url_key = ? WHERE id = ?"
        db.execute(sql, [filed_url, key, row[0]])
        record_aliases(db, filed_url, [old_url], row[0])
        record_event(
            db, EventKind.MOVED, filed_url, seen_at=seen_at, article_id=row[0], before=old_url, after=filed_url
        )
    return int(row[0])


def record_aliases(db: Database, filed_url: str, aliases: Sequence[str], article_id: int | None) -> None:
    """Note that *aliases* lead to what is filed under *filed_url*; ``article_id`` is None when it is not held."""
    sql = """
        INSERT INTO aliases (url, url_key, filed_url, article_id) VALUES (?, ?, ?, ?)
        ON CONFLICT (url) DO UPDATE
        SET filed_url = excluded.filed_url, article_id = coalesce(excluded.article_id, article_id)
    """
    for url in dict.fromkeys(aliases):
        if url != filed_url:
            db.execute(sql, [clean_value(url), find_url_key(url), filed_url, article_id])
