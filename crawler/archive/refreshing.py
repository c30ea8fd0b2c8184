"""What a refresh of a series has to ask for, by what the archive knows of it."""

import re
from collections.abc import Iterable
from datetime import timedelta
from math import ceil

from sqlite_utils import Database

from crawler.archive.captures import find_site
from crawler.archive.due_times import find_next_check
from crawler.archive.list_rows import load_rows
from crawler.archive.parts import list_unheld, load_certificate
from crawler.archive.rows import RefreshPlan, Watched
from crawler.archive.storable import clean_value, find_url_key, shift_time, to_json

# Of a site that tells no changes, this share of the parts is looked at each time, those that are due for longest.
DUE_SHARE = 0.025
LEAST_DUE = 3
# A site that tells no changes is asked anew after this time whether it does.
SOURCE_KNOWN = timedelta(days=30)
NO_SOURCE = "none"


def load_plan(db: Database, series_id: int, *, now: str) -> RefreshPlan:
    """Return what a refresh of the series asks for at *now*."""
    names = db.execute("SELECT kind, name FROM series_names WHERE series_id = ?", [series_id]).fetchall()
    urls = tuple(name for kind, name in names if kind == "url")
    held = [part.url for part in load_certificate(db, series_id).parts if part.held and part.url]
    whole = _find_whole_list(db, series_id)
    lists = [] if whole else _list_partial_lists(db, series_id)
    witnesses = [whole] if whole else [*(lists[:1] or urls[:1]), *lists[-1:], *held[-1:]]
    unheld = {url: _is_gap_due(db, url, now) for url in list_unheld(db, series_id)}
    parts = _load_watched(db, series_id, held, whole)
    sql = "SELECT coalesce(title, slug), refreshed_at FROM series WHERE id = ?"
    title, refreshed_at = db.execute(sql, [series_id]).fetchone()
    return RefreshPlan(
        series_id=series_id,
        title=title,
        names=tuple(name for kind, name in names if kind == "title"),
        urls=urls,
        witnesses=tuple(dict.fromkeys(witnesses)) or (*urls[:1], *held[-1:]),
        lists=frozenset(map(find_url_key, lists)),
        parts=parts,
        unheld=tuple(url for url, is_due in unheld.items() if is_due),
        waiting=frozenset(find_url_key(url) for url, is_due in unheld.items() if not is_due),
        due=tuple(_list_due_parts(db, held, now)),
        since=refreshed_at or min((part.checked_at for part in parts.values()), default=now),
    )


def find_change_source(db: Database, site: str, *, now: str) -> str | None:
    """Return how the site tells which pages changed; None when that was not found out lately."""
    sql = "SELECT changes_by FROM sites WHERE url = ? AND changes_checked_at > ?"
    row = db.execute(sql, [clean_value(site), shift_time(now, -SOURCE_KNOWN)]).fetchone()
    return str(row[0]) if row else None


def record_change_source(db: Database, series_id: int, url: str, source: str, *, now: str) -> None:
    """Note how the site of *url* tells which pages changed; unless it is "none", it told so of the series."""
    sql = """
        UPDATE sites SET changes_checked_at = CASE
            WHEN changes_by = :source AND changes_checked_at > :forgotten THEN changes_checked_at
            ELSE :now END, changes_by = :source WHERE id = :site
    """
    values = {"source": source, "now": now, "forgotten": shift_time(now, -SOURCE_KNOWN), "site": find_site(db, url)}
    db.execute(sql, values)
    if source != NO_SOURCE:
        db.execute("UPDATE series SET refreshed_at = ? WHERE id = ?", [now, series_id])


def _find_whole_list(db: Database, series_id: int) -> str | None:
    """Return the page that shows the whole list: the newest part that does, since it tells of the next one, too."""
    sql = """
        SELECT claims.source FROM claims LEFT JOIN parts
            ON parts.series_id = claims.series_id AND parts.url = claims.source
        WHERE claims.series_id = ? AND claims.kind = 'contents' AND claims.whole
            AND claims.last_seen_at >= (SELECT max(last_seen_at) FROM claims AS own WHERE own.source = claims.source)
        ORDER BY parts.position IS NULL, parts.position DESC, claims.last_seen_at DESC LIMIT 1
    """
    row = db.execute(sql, [series_id]).fetchone()
    return str(row[0]) if row else None


def _list_partial_lists(db: Database, series_id: int) -> list[str]:
    """Return the pages of a paginated index in their order, as far as they showed a list when they were last read."""
    sql = """
        SELECT DISTINCT source FROM claims WHERE series_id = ? AND kind = 'contents' AND NOT whole
            AND source NOT IN (SELECT url FROM articles)
            AND last_seen_at >= (SELECT max(last_seen_at) FROM claims AS own WHERE own.source = claims.source)
    """
    return sorted((row[0] for row in db.execute(sql, [series_id])), key=_split_numbers)


def _split_numbers(url: str) -> list[str | int]:
    """Return a key that sorts page 10 after page 9."""
    return [int(piece) if piece.isdecimal() else piece for piece in re.split(r"(\d+)", url)]


def _load_watched(db: Database, series_id: int, urls: Iterable[str], whole: str | None) -> dict[str, Watched]:
    sql = """
        SELECT url_key, url, checked_at, withdrawn_at IS NOT NULL FROM articles
        WHERE url_key IN (SELECT value FROM json_each(?))
    """
    held = db.execute(sql, [to_json([find_url_key(url) for url in urls])]).fetchall()
    rows = load_rows(db, series_id, whole, {key: checked_at for key, _, checked_at, _ in held}) if whole else {}
    return {key: Watched(url, checked_at, bool(withdrawn), rows.get(key)) for key, url, checked_at, withdrawn in held}


def _is_gap_due(db: Database, url: str, now: str) -> bool:
    row = db.execute("SELECT next_try_at FROM gaps WHERE key = ?", [find_url_key(url)]).fetchone()
    return row is None or row[0] is None or row[0] <= now


def _list_due_parts(db: Database, urls: list[str], now: str) -> list[str]:
    """Return the parts that are due by their age, those that are due for longest first, and not many of them."""
    sql = """
        SELECT articles.url, articles.checked_at, coalesce(articles.withdrawn_at, (
            SELECT max(first_seen_at) FROM revisions WHERE article_id = articles.id AND kind = 'edit'),
            articles.published_at, articles.first_seen_at)
        FROM articles WHERE url_key IN (SELECT value FROM json_each(?))
    """
    keys = to_json([find_url_key(url) for url in urls])
    times = [(_find_due(changed_at, checked_at), url) for url, checked_at, changed_at in db.execute(sql, [keys])]
    most = max(LEAST_DUE, ceil(DUE_SHARE * len(urls)))
    return [url for due_at, url in sorted(times) if due_at <= now][:most]


def _find_due(changed_at: str, checked_at: str) -> str:
    try:
        return find_next_check(changed_at, checked_at)
    except ValueError:
        # A publication date that names only a year or a month is no moment.
        return find_next_check(checked_at, checked_at)
