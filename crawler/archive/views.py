"""The views of the archive: what people ask about series, parts and their history, without a join."""

from sqlite_utils import Database


def create_part_views(db: Database) -> None:
    """What people ask about parts, without a join."""
    db.create_view(
        "reading_order",
        """
        SELECT parts.position, coalesce(articles.headline, parts.title) AS headline, articles.published_at,
            articles.byline, articles.word_count, parts.status, parts.url, series.title AS series,
            parts.declared_position, parts.series_id, parts.article_id
        FROM parts JOIN series ON series.id = parts.series_id LEFT JOIN articles ON articles.id = parts.article_id
        ORDER BY parts.series_id, parts.position
        """,
    )
    db.create_view(
        "missing_parts",
        """
        SELECT series.title AS series, parts.position, parts.title, parts.status AS reason, gaps.first_seen_at,
            gaps.last_seen_at, gaps.attempts, gaps.next_try_at, parts.url, parts.declared_position, parts.series_id
        FROM parts JOIN series ON series.id = parts.series_id LEFT JOIN gaps ON gaps.id = parts.gap_id
        WHERE parts.article_id IS NULL ORDER BY parts.series_id, parts.position
        """,
    )


def create_series_views(db: Database) -> None:
    """What people ask about series and their history, without a join."""
    db.create_view(
        "series_progress",
        """
        SELECT series.title AS series, series.verdict, count(parts.article_id) AS held, count(parts.id) AS known,
            count(parts.id) - count(parts.article_id) AS missing, series.declared_total,
            min(articles.published_at) AS first_published_at, max(articles.published_at) AS last_published_at,
            CAST(total(articles.word_count) AS INTEGER) AS words, series.assessed_at, series.url, series.id AS series_id
        FROM series LEFT JOIN parts ON parts.series_id = series.id LEFT JOIN articles ON articles.id = parts.article_id
        GROUP BY series.id ORDER BY series.id
        """,
    )
    db.create_view(
        "recent_changes",
        """
        SELECT changes.seen_at, changes.change, articles.headline, changes.detail, articles.word_count, articles.url,
            (SELECT group_concat(series.title, ', ') FROM parts JOIN series ON series.id = parts.series_id
             WHERE parts.article_id = articles.id) AS series, articles.id AS article_id
        FROM (
            SELECT first_seen_at AS seen_at, kind AS change, 'revision ' || number AS detail, article_id
            FROM revisions
            UNION ALL SELECT seen_at, kind, coalesce(before || ' → ' || after, after, before), article_id FROM events
        ) AS changes JOIN articles ON articles.id = changes.article_id
        ORDER BY changes.seen_at DESC, changes.article_id DESC
        """,
    )
