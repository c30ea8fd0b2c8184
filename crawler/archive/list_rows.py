"""What a list of parts called a part when that part was last looked at.

A list that calls it otherwise now tells that it changed. The list may have been read again since without the part, by a
run that was killed: so the row of that time counts, not the last one.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from crawler.archive.storable import find_url_key


@dataclass(frozen=True, slots=True)
class _Version:
    """A list as one page showed it, from when until when (ISO 8601 UTC)."""

    source: str
    first_seen_at: str
    last_seen_at: str
    contents_id: int


def load_rows(db: Database, series_id: int, witness: str, checked: Mapping[str, str]) -> dict[str, str | None]:
    """Return the titles of parts, by their keys, in the list as it was when they were checked (times by key).

    It is the list of *witness*; where that was not known yet, that of any part; else the oldest of *witness*.
    """
    versions = _list_versions(db, series_id, witness)
    own = [version for version in versions if version.source == witness]
    contents = {version.contents_id: _load_titles(db, version.contents_id) for version in own}
    rows: dict[str, str | None] = {}
    for key, checked_at in checked.items():
        before = _list_before(own, checked_at) or [*own[:1], *_list_before(versions, checked_at)[-1:]]
        for version in before:
            titles = contents.get(version.contents_id)
            if titles is None:
                titles = contents[version.contents_id] = _load_titles(db, version.contents_id)
            if key in titles:
                rows[key] = titles[key]
    return rows


def _list_versions(db: Database, series_id: int, witness: str) -> list[_Version]:
    """Return the whole lists that the parts and the witness showed, the oldest first."""
    sql = """
        SELECT source, first_seen_at, last_seen_at, contents_id FROM claims
        WHERE series_id = :series_id AND kind = 'contents' AND whole AND contents_id IS NOT NULL AND (
            source = :witness OR source IN (SELECT url FROM parts WHERE series_id = :series_id))
        ORDER BY first_seen_at, id
    """
    return [_Version(*row) for row in db.execute(sql, {"series_id": series_id, "witness": witness})]


def _list_before(versions: list[_Version], moment: str) -> list[_Version]:
    """Return the *versions* that were known at *moment*, the one that was seen last then at the end."""
    known = [version for version in versions if version.first_seen_at <= moment]
    return sorted(known, key=lambda version: min(version.last_seen_at, moment))


def _load_titles(db: Database, contents_id: int) -> dict[str, str | None]:
    (entries,) = db.execute("SELECT entries FROM contents WHERE id = ?", [contents_id]).fetchone()
    return dict(_iterate_titles(entries))


def _iterate_titles(entries: str) -> Iterator[tuple[str, str | None]]:
    for url, title, _ in json.loads(entries):
        if url:
            yield find_url_key(url), title
