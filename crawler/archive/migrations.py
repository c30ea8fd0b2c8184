"""The archive's schema, step by step.

Needs little, so that ``sqlite-utils migrate archive.db crawler/archive/migrations.py`` works where it is installed. A
step that was released is never changed: a new one is added. Foreign keys are off while steps run (sqlite-utils cannot
transform a table otherwise), and whoever transforms ``articles`` must create the triggers of its full-text index anew.
"""

from typing import Any

from sqlite_utils import Database, Migrations

from crawler.archive import full_text, views

migrations = Migrations("seriatim")


@migrations()
def create_bodies(db: Database) -> None:
    """Where and when was fetched what: sites, crawls, bodies."""
    _create(db, "sites", {"url": str, "changes_by": str, "changes_checked_at": str}, unique=[["url"]])
    _create(
        db,
        "crawls",
        {"started_at": str, "finished_at": str, "urls": str, "settings": str, "reason": str, "stats": str},
        not_null={"started_at", "urls", "settings"},
    )
    _create(
        db,
        "bodies",
        {"sha256": str, "size": int, "dictionary_id": int, "data": bytes},
        not_null={"sha256", "size", "data"},
        foreign_keys=[("dictionary_id", "bodies", "id")],
        unique=[["sha256"]],
    )
    _create(
        db,
        "dictionaries",
        {"site_id": int, "body_id": int},
        not_null={"site_id", "body_id"},
        foreign_keys=[("site_id", "sites", "id"), ("body_id", "bodies", "id")],
        unique=[["site_id", "body_id"]],
    )


# What revisions keep of every state of an article.
CONTENT: dict[str, type] = {
    "headline": str,
    "standfirst": str,
    "byline": str,
    "dateline": str,
    "dateline_place": str,
    "dateline_date": str,
    "published_at": str,
    "modified_at": str,
    "language": str,
    "word_count": int,
    "text": str,
}


@migrations()
def create_articles(db: Database) -> None:
    """What was read: articles, as they are now, and their other URLs."""
    only_now = {
        "byline_text": str,
        "dateline_agency": str,
        "published_text": str,
        "images": str,
        "section": str,
        "tags": str,
        "access": str,
        "html": str,
    }
    withdrawn = {"withdrawn_at": str, "withdrawn_reason": str}
    seen = {"sha256": str, "first_seen_at": str, "captured_at": str, "checked_at": str}
    _create(
        db,
        "articles",
        {"site_id": int, "url": str, "url_key": str, **CONTENT, **only_now, **seen, **withdrawn},
        not_null={"site_id", "url", "url_key", "byline", "word_count", "text", *seen},
        foreign_keys=[("site_id", "sites", "id")],
        unique=[["url"], ["url_key"]],
        index=[["published_at"]],
    )
    _create(
        db,
        "aliases",
        {"url": str, "url_key": str, "filed_url": str, "article_id": int},
        not_null={"url", "url_key", "filed_url"},
        foreign_keys=[("article_id", "articles", "id")],
        unique=[["url"]],
        index=[["url_key"], ["article_id"]],
    )


@migrations()
def create_revisions(db: Database) -> None:
    """Authors, and the states that articles were in."""
    _create(db, "authors", {"name": str}, not_null={"name"}, unique=[["name"]])
    _create(
        db,
        "article_authors",
        {"article_id": int, "author_id": int, "position": int},
        not_null={"article_id", "author_id", "position"},
        foreign_keys=[("article_id", "articles", "id"), ("author_id", "authors", "id")],
        unique=[["article_id", "author_id"]],
        index=[["author_id"]],
    )
    origin = {"extractor_version": str, "method": str, "confidence": float, "first_seen_at": str, "last_seen_at": str}
    _create(
        db,
        "revisions",
        {"article_id": int, "number": int, "kind": str, "sha256": str, **CONTENT, **origin, "body_id": int},
        not_null={"article_id", "number", "kind", "sha256", "text", *origin},
        foreign_keys=[("article_id", "articles", "id"), ("body_id", "bodies", "id")],
        unique=[["article_id", "sha256"], ["article_id", "number"]],
        index=[["first_seen_at"]],
    )


@migrations()
def create_captures(db: Database) -> None:
    """Every HTTP exchange."""
    _create(
        db,
        "captures",
        {
            "crawl_id": int,
            "site_id": int,
            "method": str,
            "url": str,
            "status": int,
            "fetched_at": str,
            "error": str,
            "request_headers": str,
            "headers": str,
            "body_id": int,
            "source": str,
            "article_id": int,
            "revision_id": int,
        },
        not_null={"crawl_id", "site_id", "method", "url", "status", "fetched_at"},
        foreign_keys=[
            ("crawl_id", "crawls", "id"),
            ("site_id", "sites", "id"),
            ("body_id", "bodies", "id"),
            ("article_id", "articles", "id"),
            ("revision_id", "revisions", "id"),
        ],
        unique=[["url", "fetched_at", "method", "status", "body_id"]],
        index=[["article_id"], ["crawl_id"], ["body_id"]],
    )


@migrations()
def create_search(db: Database) -> None:
    """The full-text indexes of the articles. Triggers keep them; they run only when the text itself changed."""
    full_text.create_index(db)
    full_text.create_trigram_index(db)


@migrations()
def create_series(db: Database) -> None:
    """The series, the names that they go by, and the URLs that are said to be parts of them."""
    _create(
        db,
        "series",
        {
            "site_id": int,
            "title": str,
            "slug": str,
            "url": str,
            "language": str,
            "declared_total": int,
            "verdict": str,
            "proof": str,
            "contradictions": str,
            "first_seen_at": str,
            "assessed_at": str,
            "refreshed_at": str,
            "stale": int,
        },
        not_null={"site_id", "slug", "verdict", "proof", "contradictions", "first_seen_at", "stale"},
        foreign_keys=[("site_id", "sites", "id")],
        unique=[["slug"]],
    )
    of_series: dict[str, Any] = {"foreign_keys": [("series_id", "series", "id")]}
    _create(
        db,
        "series_names",
        {"series_id": int, "kind": str, "name": str, "key": str},
        not_null={"series_id", "kind", "name", "key"},
        unique=[["series_id", "kind", "key"]],
        index=[["key"]],
        **of_series,
    )
    _create(
        db,
        "mentions",
        {"series_id": int, "url": str, "url_key": str},
        not_null={"series_id", "url", "url_key"},
        unique=[["series_id", "url_key"]],
        index=[["url_key"]],
        **of_series,
    )


@migrations()
def create_claims(db: Database) -> None:
    """What sites say about series. A list of contents that many pages show is stored once."""
    _create(db, "contents", {"sha256": str, "entries": str}, not_null={"sha256", "entries"}, unique=[["sha256"]])
    says = {"number": int, "label": str, "url": str, "title": str, "contents_id": int, "whole": int}
    why = {"rule": str, "snippet": str, "place": str, "confidence": float}
    seen = {"first_seen_at": str, "last_seen_at": str, "first_capture_id": int, "last_capture_id": int}
    _create(
        db,
        "claims",
        {
            "series_id": int,
            "kind": str,
            "about": str,
            **says,
            "source": str,
            **why,
            **seen,
            "series_title": str,
            "series_url": str,
            "key": str,
        },
        not_null={"series_id", "kind", "about", "source", "whole", *why, *seen, "key"},
        foreign_keys=[
            ("series_id", "series", "id"),
            ("contents_id", "contents", "id"),
            ("first_capture_id", "captures", "id"),
            ("last_capture_id", "captures", "id"),
        ],
        unique=[["series_id", "key"]],
        index=[["source"], ["first_capture_id"], ["last_capture_id"], ["contents_id"]],
    )


@migrations()
def create_parts(db: Database) -> None:
    """What follows from the claims: the parts, and those that are not held."""
    _create(
        db,
        "gaps",
        {
            "key": str,
            "url": str,
            "title": str,
            "published_at": str,
            "reason": str,
            "first_seen_at": str,
            "last_seen_at": str,
            "attempts": int,
            "next_try_at": str,
            "closed_at": str,
        },
        not_null={"key", "reason", "first_seen_at", "last_seen_at", "attempts"},
        unique=[["key"]],
    )
    _create(
        db,
        "parts",
        {
            "series_id": int,
            "position": int,
            "declared_position": int,
            "url": str,
            "title": str,
            "status": str,
            "article_id": int,
            "gap_id": int,
        },
        not_null={"series_id", "position", "status"},
        foreign_keys=[("series_id", "series", "id"), ("article_id", "articles", "id"), ("gap_id", "gaps", "id")],
        unique=[["series_id", "position"]],
        index=[["article_id"], ["gap_id"]],
    )


@migrations()
def create_events(db: Database) -> None:
    """What happens to articles and parts besides edits; who is collecting which series."""
    _create(
        db,
        "events",
        {
            "kind": str,
            "url": str,
            "seen_at": str,
            "article_id": int,
            "series_id": int,
            "before": str,
            "after": str,
        },
        not_null={"kind", "url", "seen_at"},
        foreign_keys=[("article_id", "articles", "id"), ("series_id", "series", "id")],
        unique=[["url", "kind", "seen_at", "series_id"]],
        index=[["article_id"], ["series_id"], ["seen_at"]],
    )
    _create(
        db,
        "leases",
        {"series_id": int, "crawl_id": int, "owner": str, "until": str},
        not_null={"series_id", "crawl_id", "owner", "until"},
        foreign_keys=[("series_id", "series", "id"), ("crawl_id", "crawls", "id")],
        unique=[["series_id"]],
        index=[["crawl_id"]],
    )


@migrations()
def create_views(db: Database) -> None:
    """What people ask about parts, series and their history, without a join."""
    views.create_part_views(db)
    views.create_series_views(db)


@migrations()
def create_schedule(db: Database) -> None:
    """What is watched, the passes over it, and what they found broken."""
    _create(
        db,
        "watches",
        {
            "url": str,
            "series_id": int,
            "every": str,
            "seconds": int,
            "reason": str,
            "added_at": str,
            "last_check_at": str,
            "next_check_at": str,
            "failures": int,
        },
        not_null={"every", "reason", "added_at", "next_check_at", "failures"},
        foreign_keys=[("series_id", "series", "id")],
        unique=[["url"], ["series_id"]],
        index=[["next_check_at"]],
    )
    _create(
        db,
        "passes",
        {"started_at": str, "heartbeat_at": str, "finished_at": str, "owner": str, "report": str},
        not_null={"started_at", "heartbeat_at", "owner"},
    )
    _create(
        db,
        "alarms",
        {
            "kind": str,
            "about": str,
            "series_id": int,
            "message": str,
            "raised_at": str,
            "last_seen_at": str,
            "cleared_at": str,
            "told_at": str,
        },
        not_null={"kind", "about", "message", "raised_at", "last_seen_at"},
        foreign_keys=[("series_id", "series", "id")],
        unique=[["kind", "about"]],
    )


def _create(
    db: Database,
    table: str,
    columns: dict[str, type],
    *,
    not_null: set[str] | None = None,
    foreign_keys: list[tuple[str, str, str]] | None = None,
    unique: list[list[str]] | None = None,
    index: list[list[str]] | None = None,
) -> None:
    created = db.table(table).create(
        {"id": int, **columns}, pk="id", not_null=not_null, foreign_keys=foreign_keys, strict=True
    )
    for key in unique or []:
        created.create_index(key, unique=True)
    for key in index or []:
        created.create_index(key)
