"""What is new in the archive: parts, edits with what they changed, withdrawals, restorations."""

from sqlite_utils import Database

from crawler.archive.comparing import compare_revisions
from crawler.archive.history import list_revisions
from crawler.archive.rows import NewsItem
from crawler.text.differences import ChangeKind

# A first sight of an article is news; that it became part of a series at the same time is not.
KINDS = ("first", "edit", "withdrawn", "restored", "moved", "renumbered", "dropped", "reverted")


def list_news(db: Database, *, since: str, series_id: int | None = None) -> list[NewsItem]:
    """Return what happened at *since* or later, the newest first."""
    sql = """
        SELECT seen_at, change, headline, detail, url, series, article_id, (
            SELECT min(position) FROM parts WHERE parts.article_id = recent_changes.article_id) AS place
        FROM recent_changes
        WHERE seen_at >= :since AND (:series_id IS NULL OR article_id IN (
            SELECT article_id FROM parts WHERE series_id = :series_id))
        ORDER BY seen_at DESC, series, place, article_id
    """
    rows = db.execute(sql, {"since": since, "series_id": series_id}).fetchall()
    return [
        NewsItem(seen_at, change, headline, url, series, article_id, place, _explain(db, change, detail, article_id))
        for seen_at, change, headline, detail, url, series, article_id, place in rows
        if change in KINDS
    ]


def _explain(db: Database, change: str, detail: str | None, article_id: int) -> str | None:
    """Return what an edit changed, as wdiff marks it, with few words around; else the detail of an event."""
    if change == "first":
        return None
    if change != "edit":
        return detail
    number = int((detail or "0").rpartition(" ")[2])
    by_number = {revision.number: revision for revision in list_revisions(db, article_id)}
    if number not in by_number or number - 1 not in by_number:
        return None
    marks = {ChangeKind.REMOVED: "[-{}-]", ChangeKind.ADDED: "{{+{}+}}"}
    told = []
    for name, pieces in compare_revisions(by_number[number - 1], by_number[number]):
        changed = (marks[piece.kind].format(piece.text.strip()) for piece in pieces if piece.kind in marks)
        told.append(f"{name}: {' '.join(changed)}")
    return "\n".join(told) or None
