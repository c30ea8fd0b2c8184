"""What SQLite can store of a value: it refuses lone surrogates, and cuts text at NUL."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from sqlite_utils import Database

from crawler.urls import article_key, canonicalize, get_site

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
LARGEST_INTEGER = 2**63 - 1


def clean_value(value: Any) -> Any:
    """Return *value* without the characters that SQLite cannot hold, when it is text."""
    return clean_text(value) if isinstance(value, str) else value


def clean_text(text: str) -> str:
    """Return *text* without the characters that SQLite cannot hold."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return UNSTORABLE.sub("", text)
    return text.replace("\0", "")


def clean_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return *row* with every value storable."""
    return {column: clean_value(value) for column, value in row.items()}


def insert_row(db: Database, table: str, row: Mapping[str, Any]) -> int:
    """Insert *row*, made storable, into *table*; return its id."""
    return cast(int, db.table(table).insert(clean_row(row)).last_pk)


def shift_time(time: str, by: timedelta) -> str:
    """Return *time* (ISO 8601) moved by *by*, in UTC, to the second, as all times of the archive are written."""
    moved = read_moment(time) + by
    return moved.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def read_moment(time: str) -> datetime:
    """Return *time* (ISO 8601) as a moment; one without zone is in UTC. Raises ValueError for what is none."""
    moment = datetime.fromisoformat(time)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def fit_integer(number: int | None) -> int | None:
    """Return *number* if SQLite has room for it (64 bits), else None."""
    return number if number is not None and abs(number) <= LARGEST_INTEGER else None


def to_json(value: Any) -> str:
    """Return *value* as compact JSON text."""
    return clean_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def file_url(url: str) -> str:
    """Return the URL under which *url* is filed, storable."""
    return _derive(canonicalize, url)


def find_url_key(url: str) -> str:
    """Return the key that all spellings of *url* share; of what is no URL, the text itself."""
    return _derive(article_key, url)


def find_site_url(url: str) -> str:
    """Return the site of *url*; of what is no URL, the text itself."""
    return _derive(get_site, url)


def _derive(derive: Callable[[str], str], url: str) -> str:
    # Percent-encoded NULs and surrogates can come back to life on the way.
    clean = clean_text(url)
    try:
        return clean_text(derive(clean))
    except ValueError:
        return clean
