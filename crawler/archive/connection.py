"""Opening the archive's file, transactions, and what SQLite's errors mean to a user."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from crawler.archive.migrations import migrations
from crawler.errors import ArchiveCorruptError, ArchiveError, ArchiveNotFoundError, ArchiveVersionError

BUSY_SECONDS = 5.0

MESSAGES = {
    sqlite3.SQLITE_BUSY: "is locked: another program has been writing to it for long; try again when that is done",
    sqlite3.SQLITE_LOCKED: "is locked by another query of this program",
    sqlite3.SQLITE_READONLY: "cannot be written: the file or its folder is read-only",
    sqlite3.SQLITE_FULL: "cannot grow: the disk is full; what was stored before is safe, make room and run it again",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened: is the folder there, and may you write to it?",
    sqlite3.SQLITE_IOERR: "cannot be read or written: the disk reports an error",
    sqlite3.SQLITE_CORRUPT: "is damaged; restore a copy, or save what is left with: sqlite3 FILE .recover",
    sqlite3.SQLITE_NOTADB: "is no SQLite database",
}


def connect(path: Path, *, create: bool) -> Database:
    """Open the archive at *path*, bring its schema up to date, and return the connection.

    Raises ArchiveNotFoundError, ArchiveCorruptError, ArchiveVersionError, or ArchiveError with what is wrong.
    """
    if not create and not path.exists():
        raise ArchiveNotFoundError(f"there is no archive at {path}; make one with: seriatim archive URL")
    with explain_errors(path):
        connection = _open_file(path)
        try:
            return _prepare(connection, path)
        except BaseException:
            connection.close()
            raise


def _open_file(path: Path) -> sqlite3.Connection:
    # In a folder that cannot be written, SQLite reads a WAL database only when told that nobody changes it.
    if path.exists() and not any(os.access(place, os.W_OK) for place in (path, path.parent)):
        return sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)
    return sqlite3.connect(path, timeout=BUSY_SECONDS)


def _prepare(connection: sqlite3.Connection, path: Path) -> Database:
    db = Database(connection, execute_plugins=False)
    _check_version(db, path)
    # NORMAL loses nothing that was committed when the process is killed, in WAL mode; only power loss could.
    db.execute("PRAGMA synchronous = NORMAL")
    if migrations.pending(db):
        db.enable_wal()
        with begin_writing(db):
            migrations.apply(db)
            if broken := db.execute("PRAGMA foreign_key_check").fetchone():
                raise ArchiveCorruptError(f"the archive {path} is damaged: a row of {broken[0]} points nowhere")
    db.execute("PRAGMA foreign_keys = ON")
    return db


def _check_version(db: Database, path: Path) -> None:
    applied = {step.name for step in migrations.applied(db)}
    if not applied and db.table_names():
        raise ArchiveError(f"{path} is a database, but no archive of Seriatim; name another file")
    with Database(memory=True, execute_plugins=False) as empty:
        known = {step.name for step in migrations.pending(empty)}
    if unknown := applied - known:
        steps = ", ".join(sorted(unknown))
        raise ArchiveVersionError(f"the archive {path} was made by a newer Seriatim ({steps}); update seriatim")


@contextmanager
def begin_writing(db: Database) -> Iterator[None]:
    """One write transaction: all of it or nothing. It announces itself, so that two writers wait for each other."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise


@contextmanager
def begin_reading(db: Database) -> Iterator[None]:
    """One read transaction: all queries in it see the archive at one moment."""
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.rollback()


@contextmanager
def explain_errors(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into ArchiveError, with the file, the cause and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        # Extended result codes keep the primary code in their lowest byte (https://www.sqlite.org/rescode.html).
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        kind = ArchiveCorruptError if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) else ArchiveError
        raise kind(f"the archive {path} {MESSAGES.get(code, f'failed: {error}')}") from error
