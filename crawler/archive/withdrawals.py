"""Articles that the site took away, and those that came back. The last good text stays."""

from sqlite_utils import Database

from crawler.archive.events import EventKind, record_event
from crawler.items import Article, GapReason

# What a site does to take an article away. A failing server, a block or a timeout takes nothing away.
TAKEN_AWAY = frozenset(
    {GapReason.NOT_FOUND, GapReason.GONE, GapReason.FORBIDDEN, GapReason.PASSWORD, GapReason.PAYWALLED}
)
# What is left for those who do not pay is a fraction of the text; an author who cuts an article does not lock it.
STUB_SHARE = 0.5


def record_withdrawal(db: Database, article_id: int, reason: str, *, seen_at: str) -> None:
    """Note that the site no longer shows the article, unless that is known, or *reason* is a passing fault."""
    sql = "SELECT url, withdrawn_at, checked_at FROM articles WHERE id = ?"
    url, withdrawn_at, checked_at = db.execute(sql, [article_id]).fetchone()
    if reason not in TAKEN_AWAY or withdrawn_at is not None or seen_at < checked_at:
        return
    sql = "UPDATE articles SET withdrawn_at = ?, withdrawn_reason = ? WHERE id = ?"
    db.execute(sql, [seen_at, reason, article_id])
    record_event(db, EventKind.WITHDRAWN, url, seen_at=seen_at, article_id=article_id, after=reason)


def record_return(db: Database, article_id: int, *, seen_at: str) -> None:
    """Note that the site shows the article, again if it was withdrawn before."""
    sql = "SELECT url, withdrawn_at, withdrawn_reason FROM articles WHERE id = ?"
    url, withdrawn_at, reason = db.execute(sql, [article_id]).fetchone()
    if withdrawn_at is None or seen_at < withdrawn_at:
        return
    db.execute("UPDATE articles SET withdrawn_at = NULL, withdrawn_reason = NULL WHERE id = ?", [article_id])
    record_event(db, EventKind.RESTORED, url, seen_at=seen_at, article_id=article_id, before=reason)


def find_lock(db: Database, article_id: int, article: Article) -> GapReason | None:
    """Return what locks the article away when its page shows but a stub of the text that is held; else None."""
    if article.access not in ("paywalled", "password"):
        return None
    held = db.execute("SELECT word_count FROM articles WHERE id = ?", [article_id]).fetchone()[0]
    return GapReason(article.access) if article.word_count < STUB_SHARE * held else None
