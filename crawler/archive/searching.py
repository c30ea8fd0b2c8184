"""Full-text search over the articles, the best match first."""

import json
import re
from collections.abc import Sequence
from typing import Any

from sqlite_utils import Database

from crawler.archive.rows import SearchHit
from crawler.archive.search_query import SHORTEST_TRIGRAM, Query, Term, parse_query

BEGIN, END, CUT = "\x02", "\x03", "…"
SNIPPET_WORDS = 28
SNIPPET_CHARACTERS = 60
# A match in the headline counts for as much as this many in the text.
HEADLINE_WEIGHT = 4.0

_CHOICE = """
    (:series_id IS NULL OR articles.id IN (SELECT article_id FROM parts WHERE series_id = :series_id))
    AND (:since IS NULL OR coalesce(articles.published_at, articles.first_seen_at) >= :since)
"""
_COLUMNS = "articles.id, articles.url, articles.headline, articles.published_at, articles.byline"
_SPACED = f"""
    SELECT {_COLUMNS}, snippet(articles_fts, 1, '{BEGIN}', '{END}', '{CUT}', {SNIPPET_WORDS})
    FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
    WHERE articles_fts MATCH :query AND {_CHOICE}
    ORDER BY bm25(articles_fts, {HEADLINE_WEIGHT}, 1.0), articles.id LIMIT :limit
"""


def search(db: Database, words: str, *, series_id: int | None, since: str | None, limit: int) -> list[SearchHit]:
    """Return the articles that match *words*, of one series or all, published at *since* or later.

    Raises UsageError for a query that cannot be understood.
    """
    query = parse_query(words)
    choice = {"series_id": series_id, "since": since, "limit": limit}
    if query.is_unspaced:
        rows = _search_unspaced(db, query, choice)
    else:
        rows = db.execute(_SPACED, {"query": query.write(), **choice}).fetchall()
    series = _list_series(db, [row[0] for row in rows])
    return [
        SearchHit(
            article_id, url, headline, published_at, tuple(json.loads(byline)), _split(snippet), series[article_id]
        )
        for article_id, url, headline, published_at, byline, snippet in rows
    ]


def _search_unspaced(db: Database, query: Query, choice: dict[str, Any]) -> list[tuple[Any, ...]]:
    """Look for runs of characters: by the trigrams they have, those that are too short for one in the texts."""
    values: dict[str, Any] = dict(choice)
    wanted = " AND ".join(f"({' OR '.join(_write(term, values) for term in group)})" for group in query.wanted)
    unwanted = "".join(f" AND NOT {_write(term, values)}" for term in query.unwanted)
    values["first"] = query.wanted[0][0].text
    count = "(length({0}) - length(replace({0}, :first, '')))"
    rank = f"{count.format('articles.headline')} * {HEADLINE_WEIGHT} + {count.format('articles.text')}"
    sql = f"""
        SELECT {_COLUMNS}, articles.text FROM unspaced_texts JOIN articles ON articles.id = unspaced_texts.id
        WHERE {wanted}{unwanted} AND {_CHOICE} ORDER BY {rank} DESC, articles.id LIMIT :limit
    """
    terms = [term.text for group in query.wanted for term in group]
    return [(*row, _make_snippet(text, terms)) for *row, text in db.execute(sql, values)]


def _write(term: Term, values: dict[str, Any]) -> str:
    name = f"term{len(values)}"
    if len(term.text) >= SHORTEST_TRIGRAM:
        values[name] = Term(term.text).write()
        return f"unspaced_texts.id IN (SELECT rowid FROM articles_trigram WHERE articles_trigram MATCH :{name})"
    values[name] = term.text
    return f"(instr(unspaced_texts.text, :{name}) OR instr(unspaced_texts.headline, :{name}))"


def _make_snippet(text: str, terms: Sequence[str]) -> str:
    pattern = re.compile("|".join(map(re.escape, terms)), re.IGNORECASE)
    first = pattern.search(text)
    start = max(0, first.start() - SNIPPET_CHARACTERS // 2) if first else 0
    piece = text[start : start + SNIPPET_CHARACTERS]
    marked = pattern.sub(lambda match: f"{BEGIN}{match[0]}{END}", piece)
    return f"{CUT if start else ''}{marked}{CUT if start + SNIPPET_CHARACTERS < len(text) else ''}"


def _split(snippet: str) -> tuple[tuple[str, bool], ...]:
    pieces = re.split(f"{BEGIN}|{END}", " ".join(snippet.split()))
    return tuple((piece, number % 2 == 1) for number, piece in enumerate(pieces) if piece)


def _list_series(db: Database, article_ids: Sequence[int]) -> dict[int, tuple[tuple[int, str, int], ...]]:
    sql = """
        SELECT parts.article_id, series.id, coalesce(series.title, series.slug), parts.position
        FROM parts JOIN series ON series.id = parts.series_id
        WHERE parts.article_id IN (SELECT value FROM json_each(?)) ORDER BY series.id
    """
    found: dict[int, list[tuple[int, str, int]]] = {article_id: [] for article_id in article_ids}
    for article_id, *series in db.execute(sql, [json.dumps(list(article_ids))]):
        found[article_id].append((series[0], series[1], series[2]))
    return {article_id: tuple(rows) for article_id, rows in found.items()}
