"""The passes of seriatim run-due: one at a time; one whose process died, or that is silent for long, is no obstacle."""

from collections.abc import Callable
from datetime import timedelta

from sqlite_utils import Database

from crawler.archive.storable import insert_row, read_moment, to_json
from crawler.errors import BusyError

# A pass says every half minute that it is alive. On another machine, whose processes cannot be asked, this counts.
SILENCE = timedelta(minutes=10)
KEPT = 500


def take_pass(db: Database, owner: str, *, now: str, is_alive: Callable[[str], bool]) -> int:
    """Begin a pass; return its id. Raises BusyError while another one is at work."""
    sql = "SELECT id, owner, started_at, heartbeat_at FROM passes WHERE finished_at IS NULL"
    for pass_id, other, started_at, heartbeat_at in db.execute(sql).fetchall():
        # By the clock's distance, not its order: a clock that was set back must not make a pass immortal.
        is_silent = abs(read_moment(now) - read_moment(heartbeat_at)) > SILENCE
        if is_alive(other) and not is_silent:
            raise BusyError(f"another pass is running: {other}, since {started_at}; nothing was done")
        db.execute("UPDATE passes SET finished_at = ? WHERE id = ?", [now, pass_id])
    row = {"started_at": now, "heartbeat_at": now, "owner": owner}
    db.execute("DELETE FROM passes WHERE id <= (SELECT max(id) FROM passes) - ?", [KEPT])
    return insert_row(db, "passes", row)


def beat(db: Database, pass_id: int, *, now: str) -> None:
    """Say that the pass is alive."""
    db.execute("UPDATE passes SET heartbeat_at = ? WHERE id = ?", [now, pass_id])


def finish_pass(db: Database, pass_id: int, report: dict[str, object], *, now: str) -> None:
    """Note that the pass ended, and what came of it."""
    sql = "UPDATE passes SET finished_at = ?, report = ? WHERE id = ?"
    db.execute(sql, [now, to_json(report), pass_id])
