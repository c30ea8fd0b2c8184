"""Leases: one crawl at a time collects a series. Who dies does not keep it: a lease that is not renewed ends."""

from collections.abc import Callable
from datetime import timedelta

from sqlite_utils import Database

from crawler.archive.storable import shift_time
from crawler.errors import BusyError

# A crawl renews its leases whenever it stores a page; the longest it is silent is a wait that a site asked for.
LEASE_SECONDS = 300


def take_lease(
    db: Database, series_id: int, crawl_id: int, owner: str, *, now: str, is_alive: Callable[[str], bool]
) -> None:
    """Give the crawl the series for LEASE_SECONDS from *now*.

    Raises BusyError when another crawl holds it whose owner is not known to be dead.
    """
    holder = db.execute("SELECT owner FROM leases WHERE series_id = ?", [series_id]).fetchone()
    if holder and not is_alive(holder[0]):
        db.execute("DELETE FROM leases WHERE series_id = ?", [series_id])
    sql = """
        INSERT INTO leases (series_id, crawl_id, owner, until) VALUES (?, ?, ?, ?)
        ON CONFLICT (series_id) DO UPDATE SET crawl_id = excluded.crawl_id, owner = excluded.owner,
            until = excluded.until
        WHERE leases.crawl_id = excluded.crawl_id OR leases.owner = excluded.owner OR leases.until <= ?
    """
    if db.execute(sql, [series_id, crawl_id, owner, _find_end(now), now]).rowcount:
        return
    sql = """
        SELECT coalesce(series.title, series.slug), leases.owner, leases.until
        FROM leases JOIN series ON series.id = leases.series_id WHERE series_id = ?
    """
    title, other, end = db.execute(sql, [series_id]).fetchone()
    raise BusyError(
        f"{other} is collecting {title!r} at this moment; wait for its end or, if it was killed, until {end}"
    )


def renew_leases(db: Database, crawl_id: int, now: str) -> None:
    """Prolong what the crawl holds."""
    if db.execute("SELECT 1 FROM leases WHERE crawl_id = ?", [crawl_id]).fetchone():
        db.execute("UPDATE leases SET until = max(until, ?) WHERE crawl_id = ?", [_find_end(now), crawl_id])


def drop_leases(db: Database, crawl_id: int) -> None:
    """Give back what the crawl holds."""
    db.execute("DELETE FROM leases WHERE crawl_id = ?", [crawl_id])


def _find_end(now: str) -> str:
    return shift_time(now, timedelta(seconds=LEASE_SECONDS))
