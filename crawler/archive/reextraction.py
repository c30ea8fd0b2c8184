"""Articles read once more from the pages as they were captured, without any request: extraction gets better."""

import json

from sqlite_utils import Database

from crawler.archive import revisions
from crawler.archive.articles import describe_content, find_article, record_authors
from crawler.archive.bodies import Bodies
from crawler.archive.revisions import find_revision, insert_revision
from crawler.archive.rows import Reextracted
from crawler.items import Article, StoredPage

TOLD = ("headline", "standfirst", "byline", "dateline", "published_at", "modified_at", "language", "text", "access")


def list_articles(db: Database, series_id: int | None) -> list[int]:
    """Return the articles of the series in reading order, or all articles."""
    sql = """
        SELECT id FROM articles WHERE :series_id IS NULL
        UNION ALL SELECT * FROM (SELECT article_id FROM parts
            WHERE series_id = :series_id AND article_id IS NOT NULL ORDER BY position)
    """
    return [row[0] for row in db.execute(sql, {"series_id": series_id})]


def load_pages(db: Database, bodies: Bodies, article_id: int) -> list[StoredPage]:
    """Return the pages that the present revision of the article was read from, in reading order."""
    sql = """
        SELECT captures.url, captures.headers, captures.body_id FROM articles
        JOIN revisions ON revisions.article_id = articles.id AND revisions.sha256 = articles.sha256
        JOIN captures ON captures.revision_id = revisions.id AND captures.body_id IS NOT NULL
        WHERE articles.id = :id AND captures.crawl_id = (
            SELECT max(crawl_id) FROM captures AS own WHERE own.revision_id = revisions.id AND own.body_id IS NOT NULL)
        ORDER BY captures.id DESC
    """
    # A crawl stores the first page of an article last, once it has all the others.
    rows = db.execute(sql, {"id": article_id}).fetchall()
    return [StoredPage(url, _find_content_type(headers), bodies.load(body_id)) for url, headers, body_id in rows]


def find_outdated(db: Database, url: str) -> int | None:
    """Return the article at *url* if another version of Seriatim read what is held of it."""
    sql = """
        SELECT articles.id FROM articles
        JOIN revisions ON revisions.article_id = articles.id AND revisions.sha256 = articles.sha256
        WHERE articles.id = ? AND revisions.extractor_version != ?
    """
    row = db.execute(sql, [find_article(db, url), revisions.EXTRACTOR_VERSION]).fetchone()
    return int(row[0]) if row else None


def apply_reextraction(
    db: Database, article_id: int, article: Article, *, now: str, dry_run: bool
) -> Reextracted | None:
    """Make *article* the present content of the row; return what changes, None when nothing does.

    Another content is a revision of kind "extractor", seen first at *now*. With *dry_run* nothing is stored.
    """
    content = describe_content(article)
    columns = ["url", *content]
    sql = f"SELECT {', '.join(columns)} FROM articles WHERE id = ?"
    stored = dict(zip(columns, db.execute(sql, [article_id]).fetchone(), strict=True))
    changes = {column: value for column, value in content.items() if value != stored[column]}
    if "sha256" not in changes and not dry_run:
        sql = "UPDATE revisions SET extractor_version = ? WHERE article_id = ? AND sha256 = ?"
        db.execute(sql, [revisions.EXTRACTOR_VERSION, article_id, stored["sha256"]])
    if not changes:
        return None
    told = Reextracted(
        stored["url"],
        content["headline"],
        tuple(column for column in TOLD if column in changes),
        stored["word_count"],
        content["word_count"],
    )
    if dry_run:
        return told
    db.table("articles").update(article_id, changes)
    record_authors(db, article_id, article.byline)
    if "sha256" in changes and find_revision(db, article_id, content["sha256"]) is None:
        sql = "SELECT body_id FROM revisions WHERE article_id = ? AND sha256 = ?"
        body_id = db.execute(sql, [article_id, stored["sha256"]]).fetchone()[0]
        revision_id = insert_revision(db, article_id, article, content, seen_at=now, body_id=body_id, kind="extractor")
        _relink(db, article_id, stored["sha256"], revision_id)
    return told


def _relink(db: Database, article_id: int, old: str, revision_id: int) -> None:
    """Note that the captures that gave the old revision give the new one."""
    sql = """
        UPDATE captures SET revision_id = ?
        WHERE revision_id = (SELECT id FROM revisions WHERE article_id = ? AND sha256 = ?)
    """
    db.execute(sql, [revision_id, article_id, old])


def _find_content_type(headers: str | None) -> str:
    return next((value for name, value in json.loads(headers or "[]") if name.lower() == "content-type"), "")
