"""What one page adds to the archive: its captures, its article or gap, its claims."""

from collections.abc import Sequence

from sqlite_utils import Database

from crawler.archive.aliases import record_aliases
from crawler.archive.articles import find_article, record_article
from crawler.archive.bodies import Bodies
from crawler.archive.captures import (
    NOT_MODIFIED,
    find_body,
    find_crawl_start,
    find_last_page,
    insert_capture,
    link_captures,
)
from crawler.archive.claims import record_claims
from crawler.archive.gaps import close_gaps, record_attempt
from crawler.archive.rows import RecordedPage
from crawler.archive.series import record_series
from crawler.archive.storable import file_url, find_url_key, to_json
from crawler.archive.withdrawals import find_lock, record_return, record_withdrawal
from crawler.items import Exchange, PageItem


def record_page(db: Database, bodies: Bodies, crawl_id: int, item: PageItem) -> RecordedPage:
    """Store all that one page gave. Runs in the caller's transaction.

    Raises ValueError when *item* has no exchange: nothing can be kept without its source.
    """
    if not item.exchanges:
        raise ValueError(f"a page without exchange cannot be archived: {item.url}")
    captures = [insert_capture(db, bodies, crawl_id, exchange) for exchange in item.exchanges]
    capture_id, seen_at = captures[-1], item.exchanges[-1].fetched_at
    filed_url = file_url(item.canonical_url or item.url)
    aliases = [file_url(url) for url in (item.url, *item.aliases)]
    article_id, state = _record_article(db, item, filed_url, aliases, captures, seen_at)
    source = _find_filed_url(db, article_id) or filed_url
    series_ids = []
    for reading in item.reading.series:
        is_sole = len(item.reading.series) == 1
        series_ids.append(record_series(db, reading, source, seen_at=seen_at, is_sole=is_sole))
        record_claims(db, series_ids[-1], reading, source, seen_at=seen_at, capture_id=capture_id)
    mark_stale(db, [source, *aliases], series_ids)
    return RecordedPage(article_id, tuple(series_ids), state)


def record_failure(
    db: Database, bodies: Bodies, crawl_id: int, url: str, exchanges: Sequence[Exchange], reason: str
) -> None:
    """Store exchanges that gave no article, and the gap at *url*, unless its text is held from better days."""
    captures = [insert_capture(db, bodies, crawl_id, exchange) for exchange in exchanges]
    article_id = find_article(db, url)
    if article_id is None:
        seen_at = exchanges[-1].fetched_at if exchanges else find_crawl_start(db, crawl_id)
        record_attempt(db, file_url(url), reason, seen_at=seen_at)
        mark_stale(db, [url], [])
    else:
        link_captures(db, captures, article_id, None)
        if exchanges:
            record_withdrawal(db, article_id, reason, seen_at=exchanges[-1].fetched_at)


def mark_stale(db: Database, urls: Sequence[str], series_ids: Sequence[int]) -> None:
    """Note that these series, and all that name one of *urls*, must be assessed anew."""
    keys = to_json([find_url_key(url) for url in urls])
    sql = """
        UPDATE series SET stale = 1 WHERE id IN (SELECT value FROM json_each(:ids)
            UNION SELECT series_id FROM mentions WHERE url_key IN (SELECT value FROM json_each(:keys)))
    """
    db.execute(sql, {"ids": to_json(series_ids), "keys": keys})


def _record_article(
    db: Database, item: PageItem, filed_url: str, aliases: list[str], captures: list[int], seen_at: str
) -> tuple[int | None, str | None]:
    if item.article is None or item.gap_reason:
        article_id = find_article(db, filed_url)
        if article_id is not None:
            link_captures(db, captures, article_id, None)
            if item.gap_reason:
                record_withdrawal(db, article_id, item.gap_reason, seen_at=seen_at)
        elif item.gap_reason:
            record_aliases(db, filed_url, aliases, None)
            record_attempt(db, filed_url, item.gap_reason, seen_at=seen_at, article=item.article)
        return article_id, None
    held = find_article(db, filed_url)
    if held is not None and (lock := find_lock(db, held, item.article)):
        link_captures(db, captures, held, None)
        record_withdrawal(db, held, lock, seen_at=seen_at)
        return held, None
    body_id = find_body(db, captures[-1]) or _find_unchanged(db, item)
    article_id, revision_id, state = record_article(
        db, filed_url, aliases, item.article, seen_at=seen_at, body_id=body_id
    )
    link_captures(db, captures, article_id, revision_id)
    record_return(db, article_id, seen_at=seen_at)
    close_gaps(db, [filed_url, *aliases], seen_at=seen_at)
    return article_id, state


def _find_unchanged(db: Database, item: PageItem) -> int | None:
    """Return the body of a page that answered that it was not modified."""
    last = item.exchanges[-1]
    found = find_last_page(db, last.url) if last.status == NOT_MODIFIED else None
    return found.body_id if found else None


def _find_filed_url(db: Database, article_id: int | None) -> str | None:
    row = db.execute("SELECT url FROM articles WHERE id = ?", [article_id]).fetchone()
    return str(row[0]) if row else None
