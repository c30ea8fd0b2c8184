"""Checking all that an archive holds: the file, its references, every body and hash, the full-text index, the views."""

import json
import sqlite3
from collections.abc import Iterator

from sqlite_utils import Database

from crawler.archive.bodies import Bodies
from crawler.archive.full_text import INDEXES
from crawler.archive.revisions import hash_columns
from crawler.errors import ArchiveCorruptError

HASHED = "headline, standfirst, byline, dateline, published_at, text"


def list_faults(db: Database, bodies: Bodies) -> Iterator[str]:
    """Yield a sentence for each thing that is broken; nothing when the archive is sound. Changes nothing."""
    yield from _check_file(db)
    yield from _check_references(db)
    yield from _check_bodies(db, bodies)
    yield from _check_contents(db)
    yield from _check_index(db)
    yield from _check_views(db)


def count_checked(db: Database) -> dict[str, int]:
    """Return how many rows of each kind :func:`list_faults` looks at."""
    tables = ("captures", "bodies", "articles", "revisions", "claims", "parts")
    return {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


def _check_file(db: Database) -> Iterator[str]:
    for (message,) in db.execute("PRAGMA integrity_check"):
        if message != "ok":
            yield f"the file is damaged: {message}"


def _check_references(db: Database) -> Iterator[str]:
    for table, rowid, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield f"{table} row {rowid} points to a row of {parent} that is not there"
    sql = "SELECT series_id, position FROM parts WHERE (status = 'held') != (article_id IS NOT NULL)"
    for series_id, position in db.execute(sql):
        yield f"part {position} of series {series_id} is said to be held and is not, or the reverse"


def _check_bodies(db: Database, bodies: Bodies) -> Iterator[str]:
    for (body_id,) in db.execute("SELECT id FROM bodies ORDER BY id").fetchall():
        try:
            bodies.load(body_id)
        except ArchiveCorruptError as error:
            sql = "SELECT group_concat(DISTINCT url) FROM captures WHERE body_id = ?"
            urls = db.execute(sql, [body_id]).fetchone()[0]
            yield f"{error}, captured from {urls}" if urls else str(error)


def _check_contents(db: Database) -> Iterator[str]:
    for table, name in (("revisions", "revision"), ("articles", "article")):
        for row_id, digest, *content in db.execute(f"SELECT id, sha256, {HASHED} FROM {table}"):
            headline, standfirst, byline, *rest = content
            if hash_columns([headline, standfirst, json.loads(byline or "[]"), *rest]) != digest:
                yield f"{name} {row_id} does not match its SHA-256 {digest}"
    sql = """
        SELECT id, url FROM articles WHERE NOT EXISTS (
            SELECT 1 FROM revisions WHERE revisions.article_id = articles.id AND revisions.sha256 = articles.sha256)
    """
    for row_id, url in db.execute(sql):
        yield f"article {row_id} <{url}> is in a state that is none of its revisions"


def _check_index(db: Database) -> Iterator[str]:
    for index in INDEXES:
        try:
            # The command of FTS5 that compares the index with the table; it stores nothing.
            db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_READONLY:
                yield f"the full-text index {index} cannot be checked: the archive is read-only"
            else:
                mend = f"INSERT INTO {index} ({index}) VALUES ('rebuild')"
                yield f'the full-text index {index} does not match the articles; mend it: sqlite-utils FILE "{mend}"'


def _check_views(db: Database) -> Iterator[str]:
    for name in db.view_names():
        try:
            db.execute(f"SELECT * FROM [{name}] LIMIT 1").fetchall()
        except sqlite3.DatabaseError as error:
            yield f"the view {name} cannot be read: {error}"
