"""The URLs that one article goes by."""

from collections.abc import Sequence

from sqlite_utils import Database

from crawler.archive.storable import clean_value, find_url_key


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
