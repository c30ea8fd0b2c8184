"""Claims: every one that was ever made is kept; one that is made again only gets a later date."""

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from sqlite_utils import Database

from crawler.archive.series import list_mentioned
from crawler.archive.storable import clean_row, fit_integer, to_json
from crawler.items import Claim, ClaimKind, Entry, Evidence, SeriesName, SeriesReading
from crawler.series.testimony import Testimony

COLUMNS = (
    "kind",
    "about",
    "number",
    "label",
    "url",
    "title",
    "contents_id",
    "whole",
    "rule",
    "snippet",
    "place",
    "confidence",
    "series_title",
    "series_url",
    "source",
    "last_seen_at",
)
IDENTITY = [column for column in COLUMNS if column not in ("confidence", "last_seen_at")]


def record_claims(
    db: Database, series_id: int, reading: SeriesReading, source: str, *, seen_at: str, capture_id: int
) -> None:
    """Store the claims of one page about one series, and the URLs that they name."""
    is_new = False
    for claim in reading.claims:
        row = _describe_claim(db, claim, source)
        key = sha256(to_json([row[column] for column in IDENTITY]).encode("utf-8")).hexdigest()
        if not _renew_claim(db, series_id, key, claim.evidence.confidence, seen_at, capture_id):
            seen = {"first_seen_at": seen_at, "last_seen_at": seen_at}
            captures = {"first_capture_id": capture_id, "last_capture_id": capture_id}
            _insert_claim(db, clean_row({"series_id": series_id, "key": key, **row, **seen, **captures}))
            is_new = True
    if is_new:
        sql = "INSERT INTO mentions (series_id, url, url_key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
        db.conn.executemany(sql, [(series_id, url, key) for key, url in list_mentioned(reading).items()])


def load_testimonies(db: Database, series_id: int) -> list[Testimony]:
    """Return all claims about the series, in the order in which they were first made."""
    read = load_reading_times(db, series_id)
    sql = """
        SELECT DISTINCT contents.id, contents.entries FROM contents
        JOIN claims ON claims.contents_id = contents.id WHERE claims.series_id = ?
    """
    contents = {row[0]: _parse_entries(row[1]) for row in db.execute(sql, [series_id])}
    sql = f"SELECT {', '.join(COLUMNS)} FROM claims WHERE series_id = ? ORDER BY id"
    return [_parse_testimony(row, contents, read) for row in db.execute(sql, [series_id])]


def load_reading_times(db: Database, series_id: int) -> dict[str, str]:
    """Return when each page that spoke of the series was last read, whatever series it spoke of then."""
    sql = """
        WITH sources AS (SELECT DISTINCT source FROM claims WHERE series_id = :series_id)
        SELECT source, max(read_at) FROM (
            SELECT source, max(last_seen_at) AS read_at FROM claims
            WHERE source IN (SELECT source FROM sources) GROUP BY source
            UNION ALL SELECT url, checked_at FROM articles WHERE url IN (SELECT source FROM sources)
        ) GROUP BY source
    """
    return dict(db.execute(sql, {"series_id": series_id}).fetchall())


def _renew_claim(db: Database, series_id: int, key: str, confidence: float, seen_at: str, capture_id: int) -> bool:
    sql = """
        UPDATE claims SET confidence = :confidence,
            last_capture_id = CASE WHEN :seen_at >= last_seen_at THEN :capture_id ELSE last_capture_id END,
            last_seen_at = max(last_seen_at, :seen_at)
        WHERE series_id = :series_id AND key = :key
    """
    values = {
        "series_id": series_id,
        "key": key,
        "confidence": confidence,
        "seen_at": seen_at,
        "capture_id": capture_id,
    }
    return bool(db.execute(sql, values).rowcount)


def _insert_claim(db: Database, row: dict[str, object]) -> None:
    marks = ", ".join(f":{column}" for column in row)
    db.execute(f"INSERT INTO claims ({', '.join(row)}) VALUES ({marks})", row)


def _describe_claim(db: Database, claim: Claim, source: str) -> dict[str, object]:
    number = fit_integer(claim.number)
    row = {
        "kind": claim.kind.value,
        "about": claim.about,
        "number": number,
        # A number that no column holds is still what the page says.
        "label": claim.label if number == claim.number else str(claim.number),
        "url": claim.url,
        "title": claim.title,
        "contents_id": _store_contents(db, claim.entries) if claim.kind is ClaimKind.CONTENTS else None,
        "whole": int(claim.whole),
        "rule": claim.evidence.rule,
        "snippet": claim.evidence.snippet,
        "place": claim.evidence.place,
        "confidence": claim.evidence.confidence,
        "series_title": claim.series.title,
        "series_url": claim.series.url,
        "source": source,
    }
    return clean_row(row)


def _store_contents(db: Database, entries: Sequence[Entry]) -> int:
    rows = to_json([[entry.url, entry.title, fit_integer(entry.number)] for entry in entries])
    digest = sha256(rows.encode("utf-8")).hexdigest()
    found = db.execute("SELECT id FROM contents WHERE sha256 = ?", [digest]).fetchone()
    if found:
        return int(found[0])
    return db.execute("INSERT INTO contents (sha256, entries) VALUES (?, ?)", [digest, rows]).lastrowid or 0


def _parse_entries(text: str) -> tuple[Entry, ...]:
    return tuple(Entry(url, title, number) for url, title, number in json.loads(text))


def _parse_testimony(values: Sequence[Any], contents: dict[int, tuple[Entry, ...]], read: dict[str, str]) -> Testimony:
    row = dict(zip(COLUMNS, values, strict=True))
    claim = Claim(
        kind=ClaimKind(row["kind"]),
        series=SeriesName(row["series_title"], row["series_url"]),
        about=row["about"],
        evidence=Evidence(row["rule"], row["snippet"], row["place"], row["confidence"]),
        number=row["number"],
        label=row["label"],
        url=row["url"],
        title=row["title"],
        entries=contents.get(row["contents_id"], ()),
        whole=bool(row["whole"]),
    )
    return Testimony(claim, row["source"], row["last_seen_at"], read.get(row["source"]))
