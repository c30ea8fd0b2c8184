"""Which series a page speaks of: found by the URL of its index page, its title, or the parts it has in common."""

from collections.abc import Collection
from urllib.parse import urlsplit

from sqlite_utils import Database

from crawler.archive.captures import find_site, list_kindred_sites
from crawler.archive.storable import clean_value, file_url, find_url_key, insert_row, to_json
from crawler.items import ClaimKind, SeriesReading
from crawler.series.naming import make_slug, normalize_title

TITLE, URL = "title", "url"
MEMBER_KINDS = (ClaimKind.MEMBERSHIP, ClaimKind.POSITION, ClaimKind.PREVIOUS, ClaimKind.NEXT)


def record_series(db: Database, reading: SeriesReading, source: str, *, seen_at: str, is_sole: bool = True) -> int:
    """Return the id of the series that *reading* is about; its row is made when it is new.

    *source* is the URL of the page, *is_sole* whether it speaks of no other series. The names that the page gives the
    series are kept: later pages find it by any.
    """
    series_id = _find_series(db, reading, source, is_sole=is_sole)
    if series_id is None:
        row = {
            "site_id": find_site(db, reading.url or source),
            "title": reading.title,
            "slug": _find_free_slug(db, reading, source),
            "url": file_url(reading.url) if reading.url else None,
            "verdict": "unproven",
            "proof": "[]",
            "contradictions": "[]",
            "first_seen_at": seen_at,
            "stale": 1,
        }
        series_id = insert_row(db, "series", row)
    elif reading.title and db.execute("SELECT title IS NULL FROM series WHERE id = ?", [series_id]).fetchone()[0]:
        sql = "UPDATE series SET title = ?, slug = ? WHERE id = ?"
        db.execute(sql, [clean_value(reading.title), _find_free_slug(db, reading, source), series_id])
    _record_names(db, series_id, reading)
    return series_id


def list_mentioned(reading: SeriesReading) -> dict[str, str]:
    """Return the URLs that the claims speak of as parts, by their keys, in the order in which they are named."""
    urls = [claim.about for claim in reading.claims if claim.kind in MEMBER_KINDS]
    urls += [claim.url for claim in reading.claims if claim.kind in MEMBER_KINDS and claim.url]
    for entries in dict.fromkeys(claim.entries for claim in reading.claims if claim.kind is ClaimKind.CONTENTS):
        urls += [entry.url for entry in entries if entry.url]
    return {find_url_key(url): file_url(url) for url in dict.fromkeys(urls)}


def _find_series(db: Database, reading: SeriesReading, source: str, *, is_sole: bool) -> int | None:
    sql = "SELECT min(series_id) FROM series_names WHERE kind = 'url' AND key = ?"
    by_url = db.execute(sql, [find_url_key(reading.url)]).fetchone()[0] if reading.url else None
    if by_url is not None:
        return int(by_url)
    mentioned = list_mentioned(reading)
    if reading.title:
        return _find_by_title(db, reading, source, mentioned) or _find_by_parts(db, source, mentioned, untitled=True)
    # A page is in common with every series it is part of; only other parts tell which of them an untitled one is.
    others = mentioned.keys() - {find_url_key(source)}
    telling = mentioned.keys() if is_sole else others
    return _find_by_parts(db, source, telling, untitled=True) or _find_by_parts(db, source, others, untitled=False)


def _find_by_title(db: Database, reading: SeriesReading, source: str, mentioned: Collection[str]) -> int | None:
    """Two works of a site can bear one title: another index page means another series, unless they share parts."""
    sql = """
        SELECT names.series_id, urls.id IS NULL FROM series_names AS names
        JOIN series ON series.id = names.series_id
        LEFT JOIN series_names AS urls ON urls.series_id = names.series_id AND urls.kind = 'url'
        WHERE names.kind = 'title' AND names.key = ? AND series.site_id IN (SELECT value FROM json_each(?))
        GROUP BY names.series_id ORDER BY names.series_id
    """
    sites = to_json(list_kindred_sites(db, reading.url or source))
    found = db.execute(sql, [_find_title_key(reading.title or ""), sites]).fetchall()
    for series_id, has_no_url in found:
        if reading.url is None or has_no_url or _count_shared(db, series_id, mentioned):
            return int(series_id)
    return None


def _find_by_parts(db: Database, source: str, keys: Collection[str], *, untitled: bool) -> int | None:
    sql = """
        SELECT mentions.series_id FROM mentions JOIN series ON series.id = mentions.series_id
        WHERE mentions.url_key IN (SELECT value FROM json_each(?))
            AND series.site_id IN (SELECT value FROM json_each(?))
            AND (series.title IS NULL AND series.url IS NULL) = ?
        GROUP BY mentions.series_id ORDER BY count(*) DESC, mentions.series_id LIMIT 1
    """
    sites = to_json(list_kindred_sites(db, source))
    row = db.execute(sql, [to_json(list(keys)), sites, untitled]).fetchone()
    return int(row[0]) if row else None


def _count_shared(db: Database, series_id: int, keys: Collection[str]) -> int:
    sql = "SELECT count(*) FROM mentions WHERE series_id = ? AND url_key IN (SELECT value FROM json_each(?))"
    return int(db.execute(sql, [series_id, to_json(list(keys))]).fetchone()[0])


def _record_names(db: Database, series_id: int, reading: SeriesReading) -> None:
    names = [(TITLE, reading.title, _find_title_key(reading.title))] if reading.title else []
    names += [(URL, file_url(reading.url), find_url_key(reading.url))] if reading.url else []
    sql = "INSERT INTO series_names (series_id, kind, name, key) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
    for kind, name, key in names:
        db.execute(sql, [series_id, kind, clean_value(name), key])
    if reading.url:
        db.execute("UPDATE series SET url = ? WHERE id = ? AND url IS NULL", [file_url(reading.url), series_id])


def _find_title_key(title: str) -> str:
    return str(clean_value(normalize_title(title)))


def _find_free_slug(db: Database, reading: SeriesReading, source: str) -> str:
    path = urlsplit(file_url(reading.url or source)).path.strip("/")
    slug = str(clean_value(make_slug(reading.title or path.rpartition("/")[2])))
    taken = {row[0] for row in db.execute("SELECT slug FROM series WHERE slug = ? OR slug LIKE ?", [slug, f"{slug}-%"])}
    numbered = (f"{slug}-{number}" for number in range(2, len(taken) + 3))
    return slug if slug not in taken else next(name for name in numbered if name not in taken)
