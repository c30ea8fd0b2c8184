"""Articles that moved: one address leads to another now. It is the same article only if it still reads like it."""

from collections import Counter
from collections.abc import Sequence

from sqlite_utils import Database

from crawler.archive.aliases import record_aliases
from crawler.archive.events import EventKind, record_event
from crawler.archive.storable import find_url_key, to_json
from crawler.archive.withdrawals import record_withdrawal
from crawler.items import Article, GapReason
from crawler.series.naming import normalize_title

# An edited article keeps most of its words; another one on the same subject has far fewer in common.
SAME_WORDS = 0.5


def settle_address(
    db: Database, filed_url: str, aliases: Sequence[str], article: Article, *, seen_at: str
) -> tuple[int | None, list[str]]:
    """Return the article that is filed under *filed_url*, or was under one of *aliases*, and the aliases that are its.

    *aliases* are the other addresses that led to the page. An article that was filed under one of them and reads the
    same has moved: it is filed anew, and joined with what was taken for a new one. One that reads otherwise is
    withdrawn: its address leads elsewhere now.
    """
    own = _find_by_keys(db, [find_url_key(filed_url)])
    kept_id = own[0] if own else _find_by_alias(db, filed_url)
    lost: set[str] = set()
    for other in _find_by_keys(db, [find_url_key(url) for url in aliases]):
        if other in own:
            continue
        if _reads_alike(db, other, article):
            kept_id = _move(db, other, None if other == kept_id else kept_id, filed_url, seen_at)
        else:
            lost.add(db.execute("SELECT url_key FROM articles WHERE id = ?", [other]).fetchone()[0])
            record_withdrawal(db, other, GapReason.NOT_FOUND, seen_at=seen_at)
    return kept_id, [url for url in aliases if find_url_key(url) not in lost]


def _find_by_keys(db: Database, keys: Sequence[str]) -> list[int]:
    sql = "SELECT id FROM articles WHERE url_key IN (SELECT value FROM json_each(?)) ORDER BY id"
    return [row[0] for row in db.execute(sql, [to_json(keys)])]


def _find_by_alias(db: Database, url: str) -> int | None:
    sql = "SELECT article_id FROM aliases WHERE url_key = ? AND article_id IS NOT NULL"
    row = db.execute(sql, [find_url_key(url)]).fetchone()
    return int(row[0]) if row else None


def _reads_alike(db: Database, article_id: int, article: Article) -> bool:
    headline, text = db.execute("SELECT headline, text FROM articles WHERE id = ?", [article_id]).fetchone()
    if headline and article.headline and normalize_title(headline) == normalize_title(article.headline):
        return True
    before, after = Counter(text.split()), Counter(article.text.split())
    return (before & after).total() >= SAME_WORDS * max(before.total(), after.total())


def _move(db: Database, article_id: int, newer_id: int | None, filed_url: str, seen_at: str) -> int:
    """File the article under *filed_url*, with all that was recorded there as *newer_id*."""
    if newer_id is not None:
        _absorb(db, article_id, newer_id)
    old_url = db.execute("SELECT url FROM articles WHERE id = ?", [article_id]).fetchone()[0]
    db.execute("DELETE FROM aliases WHERE url = ?", [filed_url])
    sql = "UPDATE articles SET url = ?, url_key = ? WHERE id = ?"
    db.execute(sql, [filed_url, find_url_key(filed_url), article_id])
    db.execute("UPDATE aliases SET filed_url = ? WHERE article_id = ?", [filed_url, article_id])
    record_aliases(db, filed_url, [old_url], article_id)
    record_event(
        db, EventKind.MOVED, filed_url, seen_at=seen_at, article_id=article_id, before=old_url, after=filed_url
    )
    return article_id


def _absorb(db: Database, kept_id: int, gone_id: int) -> None:
    """Give the one article all that was recorded of the other, and delete the other's row."""
    sql = "SELECT id, sha256 FROM revisions WHERE article_id = ? ORDER BY number"
    known = {digest: revision_id for revision_id, digest in db.execute(sql, [kept_id]).fetchall()}
    for revision_id, digest in db.execute(sql, [gone_id]).fetchall():
        if digest in known:
            db.execute("UPDATE captures SET revision_id = ? WHERE revision_id = ?", [known[digest], revision_id])
            db.execute("DELETE FROM revisions WHERE id = ?", [revision_id])
        else:
            number = "(SELECT max(number) + 1 FROM revisions WHERE article_id = :kept)"
            change = f"UPDATE revisions SET number = {number}, article_id = :kept, kind = 'edit' WHERE id = :id"
            db.execute(change, {"kept": kept_id, "id": revision_id})
    for table in ("captures", "events", "aliases", "parts"):
        db.execute(f"UPDATE {table} SET article_id = ? WHERE article_id = ?", [kept_id, gone_id])
    db.execute("DELETE FROM article_authors WHERE article_id = ?", [gone_id])
    db.execute("DELETE FROM articles WHERE id = ?", [gone_id])
