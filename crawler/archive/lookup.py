"""Finding and listing series."""

import json
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from sqlite_utils import Database

from crawler.archive.gaps import describe_gap
from crawler.archive.parts import load_certificate
from crawler.archive.rows import GapRow, SeriesRow
from crawler.archive.storable import clean_value, find_url_key
from crawler.errors import AmbiguousSeriesError, UnknownSeriesError
from crawler.series.naming import normalize_title

COLUMNS = """
    series.id, series.title, series.slug, series.url, sites.url, series.language, series.declared_total,
    series.verdict, series.proof, series.contradictions, count(parts.article_id), count(parts.id),
    series.first_seen_at, series.assessed_at, series.stale
"""


def list_series_rows(db: Database, ids: Sequence[int] | None = None) -> list[SeriesRow]:
    """Return all series, or those with *ids*, in the order in which they were found."""
    chosen = "" if ids is None else "WHERE series.id IN (SELECT value FROM json_each(:ids))"
    sql = f"""
        SELECT {COLUMNS} FROM series JOIN sites ON sites.id = series.site_id
        LEFT JOIN parts ON parts.series_id = series.id {chosen}
        GROUP BY series.id ORDER BY series.id
    """
    rows = db.execute(sql, {"ids": json.dumps(list(ids or ()))}).fetchall()
    return [_make_row(db, row) for row in rows]


def list_gap_rows(db: Database, series_id: int | None) -> list[GapRow]:
    """Return the gaps of one series, or of all, in reading order."""
    rows = list_series_rows(db, None if series_id is None else [series_id])
    return [describe_gap(db, row.id, row.title, part) for row in rows for part in load_certificate(db, row.id).gaps]


def find_series_row(db: Database, name: str) -> SeriesRow:
    """Return the one series that *name* (id, slug, title, URL of its index page or of a part) stands for.

    Raises UnknownSeriesError or AmbiguousSeriesError, with what to write instead.
    """
    ids = _find_ids(db, str(clean_value(name)).strip())
    if not ids:
        raise UnknownSeriesError(_explain_unknown(db, name))
    found = list_series_rows(db, ids)
    if len(found) > 1:
        choices = "\n".join(f"  {row.id}  {row.title or row.url or row.slug}  ({row.url or row.site})" for row in found)
        raise AmbiguousSeriesError(f"several series go by {name!r}; name one by its id:\n{choices}")
    return found[0]


def _find_ids(db: Database, name: str) -> list[int]:
    if name.isascii() and name.isdigit() and len(name) < 19:
        found = db.execute("SELECT id FROM series WHERE id = ?", [int(name)]).fetchall()
        if found:
            return [row[0] for row in found]
    if "://" in name:
        return _find_by_url(db, find_url_key(name))
    sql = """
        SELECT id FROM series WHERE slug = :name
        UNION SELECT series_id FROM series_names WHERE kind = 'title' AND key = :key
    """
    return [row[0] for row in db.execute(sql, {"name": name, "key": normalize_title(name)})]


def _find_by_url(db: Database, key: str) -> list[int]:
    sql = "SELECT DISTINCT series_id FROM series_names WHERE kind = 'url' AND key = ?"
    by_index = [row[0] for row in db.execute(sql, [key])]
    if by_index:
        return by_index
    sql = """
        SELECT series_id FROM mentions WHERE url_key = :key OR url_key IN (
            SELECT articles.url_key FROM articles JOIN aliases ON aliases.article_id = articles.id
            WHERE aliases.url_key = :key
            UNION SELECT others.url_key FROM aliases JOIN aliases AS others ON others.article_id = aliases.article_id
            WHERE aliases.url_key = :key)
        GROUP BY series_id ORDER BY series_id
    """
    return [row[0] for row in db.execute(sql, {"key": key})]


def _explain_unknown(db: Database, name: str) -> str:
    # Slugs first, so that a title that differs from its slug by nothing that counts is shown as the title.
    sql = "SELECT slug FROM series UNION ALL SELECT name FROM series_names WHERE kind = 'title'"
    by_key = {normalize_title(row[0]): row[0] for row in db.execute(sql)}
    close = get_close_matches(normalize_title(str(clean_value(name))), by_key, n=3)
    hint = f"; did you mean {' or '.join(repr(by_key[key]) for key in close)}?" if close else ""
    return f"no series in the archive goes by {name!r}{hint}; seriatim list shows all that are held"


def _make_row(db: Database, row: Sequence[Any]) -> SeriesRow:
    (series_id, title, slug, url, site, language, total, verdict, proof, contradictions, held, known, *rest) = row
    first_seen_at, assessed_at, stale = rest
    proof, contradictions = tuple(json.loads(proof)), tuple(json.loads(contradictions))
    if stale:
        certificate = load_certificate(db, series_id)
        title, total = certificate.title or title, certificate.declared_total
        verdict, proof, contradictions = certificate.verdict.value, certificate.proof, certificate.contradictions
        known = len(certificate.parts)
        held = known - len(certificate.gaps)
    return SeriesRow(
        id=series_id,
        title=title,
        slug=slug,
        url=url,
        site=site,
        language=language,
        declared_total=total,
        verdict=verdict,
        proof=proof,
        contradictions=contradictions,
        held=held,
        known=known,
        first_seen_at=first_seen_at,
        last_checked_at=assessed_at,
    )
