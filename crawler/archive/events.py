"""What happened to articles and parts besides edits: withdrawn, restored, moved, renumbered and so on."""

from enum import StrEnum

from sqlite_utils import Database

from crawler.archive.storable import clean_row


class EventKind(StrEnum):
    """What happened. ``before`` and ``after`` of an event are reasons, URLs, declared positions, or numbers of
    revisions."""

    WITHDRAWN = "withdrawn"
    RESTORED = "restored"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    ADDED = "added"
    DROPPED = "dropped"
    REVERTED = "reverted"


def record_event(
    db: Database,
    kind: EventKind,
    url: str,
    *,
    seen_at: str,
    article_id: int | None = None,
    series_id: int | None = None,
    before: object = None,
    after: object = None,
) -> None:
    """Note that something happened to what is, or was, at *url*. The same event is noted once."""
    row = {
        "kind": kind.value,
        "url": url,
        "seen_at": seen_at,
        "article_id": article_id,
        "series_id": series_id,
        "before": None if before is None else str(before),
        "after": None if after is None else str(after),
    }
    sql = """
        INSERT INTO events (kind, url, seen_at, article_id, series_id, before, after)
        VALUES (:kind, :url, :seen_at, :article_id, :series_id, :before, :after)
        ON CONFLICT DO NOTHING
    """
    db.execute(sql, clean_row(row))
