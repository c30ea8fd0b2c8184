"""The scheduled part of the archive: what is watched, the passes over it, alarms, and news."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from crawler.archive import alarms, news, passes, watching
from crawler.archive.connection import begin_reading, begin_writing, explain_errors
from crawler.archive.rows import AlarmRow, NewsItem, Symptom, Watch
from crawler.series.rhythm import Rhythm


class Schedule:
    """What :attr:`crawler.archive.Archive.schedule` offers. Methods raise ArchiveError as those of the archive do."""

    def __init__(self, db: Database, path: Path) -> None:
        self._db = db
        self._path = path

    def add_watch(self, *, url: str | None, series_id: int | None, every: str, now: str) -> Watch:
        """Watch a series, or the page at *url* whose series is not known yet; it is due at once."""
        with self._writing() as db:
            return watching.add_watch(db, url=url, series_id=series_id, every=every, now=now)

    def remove_watch(self, *, url: str | None, series_id: int | None) -> None:
        """Watch it no longer. Raises UsageError when it is not watched."""
        with self._writing() as db:
            watching.remove_watch(db, url=url, series_id=series_id)

    def list_watches(self) -> list[Watch]:
        """Return all that is watched, in the order in which it was added."""
        with self._reading() as db:
            return watching.list_watches(db)

    def list_due(self, *, now: str) -> list[Watch]:
        """Return what is due, that for longest first."""
        with self._reading() as db:
            return watching.list_due(db, now=now)

    def find_checked(self, watch: Watch, *, since: str) -> int | None:
        """Return the series of *watch* if any of its pages was read at *since* or later; None if none was."""
        with self._reading() as db:
            return watching.find_checked(db, watch, since=since)

    def record_check(self, watch: Watch, series_id: int | None, *, now: str) -> Rhythm:
        """Note that *watch* was looked at (*series_id* None: in vain); return when it is due again."""
        with self._writing() as db:
            return watching.record_check(db, watch, series_id, now=now)

    def take_pass(self, owner: str, *, now: str, is_alive: Callable[[str], bool]) -> int:
        """Begin a pass; return its id. Raises BusyError while another one is at work."""
        with self._writing() as db:
            return passes.take_pass(db, owner, now=now, is_alive=is_alive)

    def beat(self, pass_id: int, *, now: str) -> None:
        """Say that the pass is alive."""
        with self._writing() as db:
            passes.beat(db, pass_id, now=now)

    def finish_pass(self, pass_id: int, report: dict[str, Any], *, now: str) -> None:
        """Note that the pass ended, and what came of it."""
        with self._writing() as db:
            passes.finish_pass(db, pass_id, report, now=now)

    def load_report(self) -> dict[str, object] | None:
        """Return the report of the last pass that ended."""
        with self._reading() as db:
            return watching.load_report(db)

    def find_symptoms(self, series_id: int, *, since: str) -> list[Symptom]:
        """Return what a pass that began at *since* shows to be broken in the series."""
        with self._reading() as db:
            return alarms.find_symptoms(db, series_id, since=since)

    def record_symptoms(self, symptoms: Iterable[Symptom], *, now: str) -> list[AlarmRow]:
        """Raise an alarm for each symptom that is new; return those that were raised."""
        with self._writing() as db:
            return alarms.record_symptoms(db, symptoms, now=now)

    def clear_alarms(self, kinds: Sequence[str], about: str, *, now: str) -> None:
        """Note that what these alarms are about works again."""
        with self._writing() as db:
            alarms.clear_alarms(db, kinds, about, now=now)

    def list_alarms(self) -> list[AlarmRow]:
        """Return the alarms that are not cleared, the newest first."""
        with self._reading() as db:
            return alarms.list_alarms(db)

    def clear_past(self, series_id: int, *, now: str) -> None:
        """Clear what happened in the series once, more than a day ago."""
        with self._writing() as db:
            alarms.clear_past(db, series_id, now=now)

    def list_untold(self, *, now: str) -> list[AlarmRow]:
        """Return the alarms to send a message about: for one cause, once a day at most."""
        with self._reading() as db:
            return alarms.list_untold(db, now=now)

    def mark_told(self, told: Iterable[AlarmRow], *, now: str) -> None:
        """Note that a message about these was sent."""
        with self._writing() as db:
            alarms.mark_told(db, told, now=now)

    def find_last_answer(self, url: str, *, since: str) -> tuple[int, str | None] | None:
        """Return status and error of the last exchange with *url* at *since* or later; None if there was none."""
        sql = "SELECT status, error FROM captures WHERE url = ? AND fetched_at >= ? ORDER BY fetched_at DESC LIMIT 1"
        with self._reading() as db:
            row = db.execute(sql, [url, since]).fetchone()
        return (row[0], row[1]) if row else None

    def list_news(self, *, since: str, series_id: int | None = None) -> list[NewsItem]:
        """Return what happened at *since* or later, the newest first."""
        with self._reading() as db:
            return news.list_news(db, since=since, series_id=series_id)

    @contextmanager
    def _reading(self) -> Iterator[Database]:
        with explain_errors(self._path), begin_reading(self._db):
            yield self._db

    @contextmanager
    def _writing(self) -> Iterator[Database]:
        with explain_errors(self._path), begin_writing(self._db):
            yield self._db
