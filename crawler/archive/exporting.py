"""A series as it is handed to the export formats: the texts are read one by one."""

import json
from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from crawler.archive.lookup import list_series_rows
from crawler.archive.parts import load_certificate
from crawler.archive.rows import ExportedPart, MissingPart, SeriesExport
from crawler.archive.storable import find_url_key
from crawler.items import Dateline, GapReason, Image
from crawler.series.testimony import Part

COLUMNS = """
    id, url, headline, standfirst, byline, dateline, dateline_place, dateline_date, dateline_agency, published_at,
    modified_at, language, word_count, text, html, images, captured_at, sha256
"""


def load_export(db: Database, series_id: int) -> SeriesExport:
    """Return the series without its captures; the certificate is read now, each part's text when its turn comes."""
    certificate = load_certificate(db, series_id)
    missing = tuple(
        MissingPart(part.position, part.url, part.title, part.reason or GapReason.NOT_FETCHED.value)
        for part in certificate.gaps
    )
    held = [part for part in certificate.parts if part.held]
    series = list_series_rows(db, [series_id])[0]
    return SeriesExport(series, certificate.parts, iterate_parts(db, held), missing, iter(()))


def iterate_parts(db: Database, parts: Iterable[Part]) -> Iterator[ExportedPart]:
    """Yield the held *parts* with their text."""
    for part in parts:
        sql = f"SELECT {COLUMNS} FROM articles WHERE url_key = ?"
        row = db.execute(sql, [find_url_key(part.url or "")]).fetchone()
        (article_id, url, headline, standfirst, byline, dateline, place, date, agency, published_at, *rest) = row
        modified_at, language, word_count, text, html, images, captured_at, digest = rest
        aliases = db.execute("SELECT url FROM aliases WHERE article_id = ? ORDER BY url", [article_id])
        yield ExportedPart(
            position=part.position,
            declared_position=part.declared_position,
            url=url,
            aliases=tuple(alias[0] for alias in aliases if alias[0] != url),
            headline=headline,
            standfirst=standfirst,
            byline=tuple(json.loads(byline)),
            dateline=None if dateline is None else Dateline(dateline, place, date, agency),
            published_at=published_at,
            modified_at=modified_at,
            language=language,
            word_count=word_count,
            text=text,
            html=html,
            images=tuple(Image(**image) for image in json.loads(images or "[]")),
            previous=part.previous,
            next=part.next,
            captured_at=captured_at,
            sha256=digest,
        )
