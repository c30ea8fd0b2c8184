"""What a reader looks at: the shelf, the parts of a series, one article with its neighbours, one capture."""

import json
from dataclasses import replace

from sqlite_utils import Database

from crawler.archive.bodies import Bodies
from crawler.archive.exporting import iterate_parts
from crawler.archive.rows import ArticlePage, CapturePage, ExportedPart, PartRow, Place, ShelfRow
from crawler.errors import NotHeldError
from crawler.series.testimony import Part

PART_COLUMNS = "position, headline, published_at, word_count, status, url, declared_position, article_id"


def list_shelf(db: Database, *, first: int = 0, most: int = -1) -> list[ShelfRow]:
    """Return *most* series by title (-1: all), from the *first* (counted from 0) on, with what is held of each."""
    sql = """
        WITH chosen AS (
            SELECT id, coalesce(title, url, slug) AS name FROM series ORDER BY lower(name), id
            LIMIT :most OFFSET :first)
        SELECT chosen.id, name, series.verdict, count(parts.article_id), count(parts.id), min(articles.published_at),
            max(articles.published_at), CAST(total(articles.word_count) AS INTEGER), series.language
        FROM chosen JOIN series ON series.id = chosen.id LEFT JOIN parts ON parts.series_id = series.id
        LEFT JOIN articles ON articles.id = parts.article_id GROUP BY chosen.id ORDER BY lower(name), chosen.id
    """
    return [ShelfRow(*row) for row in db.execute(sql, {"first": first, "most": most})]


def list_titles(db: Database) -> list[tuple[int, str]]:
    """Return the ids and names of all series, by name."""
    return db.execute("SELECT id, coalesce(title, url, slug) AS name FROM series ORDER BY lower(name), id").fetchall()


def list_parts(db: Database, series_id: int) -> list[PartRow]:
    """Return the parts of the series in reading order, held or not."""
    sql = f"SELECT {PART_COLUMNS} FROM reading_order WHERE series_id = ? ORDER BY position"
    return [PartRow(*row) for row in db.execute(sql, [series_id])]


def load_article(db: Database, article_id: int) -> ArticlePage:
    """Return the article with its text, its places in series, and the capture that it was read from.

    Raises NotHeldError.
    """
    row = db.execute("SELECT url, withdrawn_at, withdrawn_reason FROM articles WHERE id = ?", [article_id]).fetchone()
    if row is None:
        raise NotHeldError(f"there is no article {article_id} in the archive")
    url, withdrawn_at, withdrawn_reason = row
    article: ExportedPart = next(iterate_parts(db, [Part(0, url, None, None, True, None, None, None)]))
    sql = "SELECT id FROM captures WHERE article_id = ? AND body_id IS NOT NULL ORDER BY fetched_at DESC LIMIT 1"
    capture = db.execute(sql, [article_id]).fetchone()
    (revisions,) = db.execute("SELECT count(*) FROM revisions WHERE article_id = ?", [article_id]).fetchone()
    sql = "SELECT series_id, position FROM parts WHERE article_id = ? ORDER BY series_id"
    places = tuple(_load_place(db, *place) for place in db.execute(sql, [article_id]).fetchall())
    number = places[0].position if places else 0
    return ArticlePage(
        article_id,
        replace(article, position=number),
        places,
        capture[0] if capture else None,
        revisions,
        withdrawn_at,
        withdrawn_reason,
    )


def load_capture(db: Database, bodies: Bodies, capture_id: int) -> CapturePage:
    """Return a capture with its body. Raises NotHeldError."""
    sql = "SELECT url, status, fetched_at, headers, source, body_id, article_id FROM captures WHERE id = ?"
    row = db.execute(sql, [capture_id]).fetchone()
    if row is None:
        raise NotHeldError(f"there is no capture {capture_id} in the archive")
    url, status, fetched_at, headers, source, body_id, article_id = row
    names = {name.lower(): value for name, value in json.loads(headers or "[]")}
    body = bodies.load(body_id) if body_id is not None else b""
    return CapturePage(capture_id, url, status, fetched_at, names.get("content-type", ""), source, body, article_id)


def _load_place(db: Database, series_id: int, position: int) -> Place:
    sql = f"SELECT {PART_COLUMNS} FROM reading_order WHERE series_id = ? AND article_id IS NOT NULL AND position "
    before = db.execute(f"{sql}< ? ORDER BY position DESC LIMIT 1", [series_id, position]).fetchone()
    after = db.execute(f"{sql}> ? ORDER BY position LIMIT 1", [series_id, position]).fetchone()
    title = (
        "SELECT coalesce(title, url, slug), (SELECT count(*) FROM parts WHERE series_id = ?1) FROM series WHERE id = ?1"
    )
    name, known = db.execute(title, [series_id]).fetchone()
    return Place(
        series_id, name, position, known, PartRow(*before) if before else None, PartRow(*after) if after else None
    )
