"""Articles that are held, and their authors."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlite_utils import Database

from crawler.archive.aliases import record_aliases
from crawler.archive.captures import find_site
from crawler.archive.events import EventKind, record_event
from crawler.archive.moving import settle_address
from crawler.archive.revisions import find_revision, hash_content, insert_revision
from crawler.archive.storable import clean_row, find_url_key, fit_integer, insert_row, to_json
from crawler.items import Article


def record_article(
    db: Database, filed_url: str, aliases: Sequence[str], article: Article, *, seen_at: str, body_id: int | None
) -> tuple[int, int, str]:
    """Store what was read; return the ids of the article and of its revision, and "new", "changed" or "same".

    A revision is made only when the content was never seen before; an older state that came back is taken up again.
    """
    content = describe_content(article)
    article_id, aliases = settle_address(db, filed_url, aliases, article, seen_at=seen_at)
    if article_id is None:
        first = {"first_seen_at": seen_at, "captured_at": seen_at, "checked_at": seen_at}
        row = {"site_id": find_site(db, filed_url), "url": filed_url, "url_key": find_url_key(filed_url), **content}
        article_id = insert_row(db, "articles", row | first)
        state = "new"
    else:
        state = _update_article(db, article_id, content, seen_at)
    if state != "same":
        record_authors(db, article_id, article.byline)
    record_aliases(db, filed_url, aliases, article_id)
    revision_id = find_revision(db, article_id, content["sha256"])
    if revision_id is None:
        revision_id = insert_revision(db, article_id, article, content, seen_at=seen_at, body_id=body_id)
    else:
        if state == "changed":
            record_reversion(db, article_id, filed_url, revision_id, seen_at=seen_at)
        sql = "UPDATE revisions SET last_seen_at = max(last_seen_at, ?) WHERE id = ?"
        db.execute(sql, [seen_at, revision_id])
    return article_id, revision_id, state


def record_reversion(db: Database, article_id: int, url: str, revision_id: int, *, seen_at: str) -> None:
    """Note that the article is again as it was in an earlier revision."""
    sql = "SELECT number FROM revisions WHERE article_id = ? ORDER BY last_seen_at DESC, number DESC LIMIT 1"
    before = db.execute(sql, [article_id]).fetchone()[0]
    after = db.execute("SELECT number FROM revisions WHERE id = ?", [revision_id]).fetchone()[0]
    about = f"revision {before}", f"revision {after}"
    record_event(db, EventKind.REVERTED, url, seen_at=seen_at, article_id=article_id, before=about[0], after=about[1])


def _update_article(db: Database, article_id: int, content: dict[str, Any], seen_at: str) -> str:
    columns = [*content, "captured_at", "checked_at"]
    sql = f"SELECT {', '.join(columns)} FROM articles WHERE id = ?"
    stored = dict(zip(columns, db.execute(sql, [article_id]).fetchone(), strict=True))
    if seen_at < stored["checked_at"]:
        return "same"  # An older capture, taken in later, tells nothing about now.
    changes = {column: value for column, value in content.items() if value != stored[column]}
    state = "changed" if "sha256" in changes else "same"
    changes |= {"checked_at": seen_at} | ({"captured_at": seen_at} if state == "changed" else {})
    db.table("articles").update(article_id, changes)
    return state


def describe_content(article: Article) -> dict[str, Any]:
    """Return the columns of ``articles`` that come from the page."""
    dateline = article.dateline
    row = {
        "headline": article.headline,
        "standfirst": article.standfirst,
        "byline": to_json(article.byline),
        "dateline": dateline.text if dateline else None,
        "dateline_place": dateline.place if dateline else None,
        "dateline_date": dateline.date if dateline else None,
        "published_at": article.published_at,
        "modified_at": article.modified_at,
        "language": article.language,
        "word_count": fit_integer(article.word_count) or 0,
        "text": article.text,
        "html": article.html or None,
        "byline_text": article.byline_text,
        "dateline_agency": dateline.agency if dateline else None,
        "published_text": article.published_text,
        "images": to_json([asdict(image) for image in article.images]),
        "section": article.section,
        "tags": to_json(article.tags),
        "access": article.access,
        "sha256": hash_content(article),
    }
    return clean_row(row)


def record_authors(db: Database, article_id: int, names: Sequence[str]) -> None:
    """Make *names* the authors of the article, in this order."""
    db.execute("DELETE FROM article_authors WHERE article_id = ?", [article_id])
    for position, name in enumerate(dict.fromkeys(names), 1):
        row = clean_row({"name": name})
        db.execute("INSERT INTO authors (name) VALUES (:name) ON CONFLICT DO NOTHING", row)
        sql = """
            INSERT INTO article_authors (article_id, author_id, position)
            SELECT ?, id, ? FROM authors WHERE name = ? ON CONFLICT DO NOTHING
        """
        db.execute(sql, [article_id, position, row["name"]])


def find_article(db: Database, url: str) -> int | None:
    """Return the id of the held article at *url*: its own URL, any spelling of it, or an alias."""
    key = find_url_key(url)
    sql = """
        SELECT article_id FROM aliases WHERE url_key = :key AND article_id IS NOT NULL
        UNION ALL SELECT id FROM articles WHERE url_key = :key LIMIT 1
    """
    row = db.execute(sql, {"key": key}).fetchone()
    return int(row[0]) if row else None
