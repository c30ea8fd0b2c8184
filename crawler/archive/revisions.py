"""Revisions: the distinct states of an article's content."""

from hashlib import sha256
from importlib.metadata import version
from typing import Any

from sqlite_utils import Database

from crawler.archive.migrations import CONTENT
from crawler.archive.storable import insert_row, to_json
from crawler.items import Article

EXTRACTOR_VERSION = version("seriatim")


def hash_content(article: Article) -> str:
    """Return the SHA-256, in hex, of what a reader takes for the article.

    It is that of the UTF-8 bytes of the JSON array ``[headline, standfirst, [byline names], dateline text,
    published_at, text]``, written without spaces and with no character escaped that JSON need not escape. What
    changes without the author's doing (time of modification, addresses of images, tags) does not count.
    """
    dateline = article.dateline.text if article.dateline else None
    return hash_columns(
        [article.headline, article.standfirst, list(article.byline), dateline, article.published_at, article.text]
    )


def hash_columns(content: list[Any]) -> str:
    """Return the hash of the array that :func:`hash_content` describes."""
    return sha256(to_json(content).encode("utf-8")).hexdigest()


def find_revision(db: Database, article_id: int, digest: str) -> int | None:
    """Return the id of the revision with this content, if the article ever had it."""
    sql = "SELECT id FROM revisions WHERE article_id = ? AND sha256 = ?"
    row = db.execute(sql, [article_id, digest]).fetchone()
    return int(row[0]) if row else None


def insert_revision(
    db: Database,
    article_id: int,
    article: Article,
    content: dict[str, Any],
    *,
    seen_at: str,
    body_id: int | None,
    kind: str | None = None,
) -> int:
    """Store a new state of the article; return its id.

    *kind* says what made it: "first", "edit" (by the author), or "extractor" when ours read the same bytes otherwise
    than before; None: it is found out.
    """
    sql = "SELECT number, body_id FROM revisions WHERE article_id = ? ORDER BY number DESC LIMIT 1"
    last = db.execute(sql, [article_id]).fetchone()
    is_ours = last and body_id is not None and last[1] == body_id
    row = {
        "article_id": article_id,
        "number": last[0] + 1 if last else 1,
        "kind": kind or (("extractor" if is_ours else "edit") if last else "first"),
        "sha256": content["sha256"],
        **{column: content[column] for column in CONTENT},
        "extractor_version": EXTRACTOR_VERSION,
        "method": article.method,
        "confidence": article.confidence,
        "first_seen_at": seen_at,
        "last_seen_at": seen_at,
        "body_id": body_id,
    }
    return insert_row(db, "revisions", row)
