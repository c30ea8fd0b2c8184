"""The full-text indexes of the articles: one of words, one of trigrams for scripts without spaces between words.

Both store no text of their own: triggers on ``articles`` keep them. Who transforms ``articles`` must create these anew.
"""

from sqlite_utils import Database

from crawler.archive.search_query import UNSPACED

SEARCHED = ("headline", "text")
INDEXES = ("articles_fts", "articles_trigram")


def create_index(db: Database) -> None:
    """Create the index of words, ``articles_fts``: accents and case are folded."""
    db.table("articles").enable_fts(SEARCHED, tokenize="unicode61 remove_diacritics 2")
    create_triggers(db)


def create_trigram_index(db: Database) -> None:
    """Create ``articles_trigram``, which holds only what the view ``unspaced_texts`` shows."""
    db.executescript(f"""
        CREATE VIEW unspaced_texts AS SELECT id, headline, text FROM articles WHERE {_is_unspaced("articles")};
        CREATE VIRTUAL TABLE articles_trigram USING fts5 (
            headline, text, content = 'unspaced_texts', content_rowid = 'id', tokenize = 'trigram');
    """)
    create_trigram_triggers(db)


def create_triggers(db: Database) -> None:
    """Create the triggers that keep ``articles_fts``; ``transform`` of ``articles`` drops them without a word."""
    _create_triggers(db, "articles", "articles_fts", {"new": "", "old": ""})


def create_trigram_triggers(db: Database) -> None:
    """Create the triggers that keep ``articles_trigram``."""
    chosen = {row: f" WHERE {_is_unspaced(row)}" for row in ("new", "old")}
    _create_triggers(db, "trigram", "articles_trigram", chosen)


def _create_triggers(db: Database, prefix: str, index: str, chosen: dict[str, str]) -> None:
    columns = ", ".join(SEARCHED)
    old, new = (", ".join(f"{row}.{column}" for column in SEARCHED) for row in ("old", "new"))
    remove = f"INSERT INTO {index} ({index}, rowid, {columns}) SELECT 'delete', old.id, {old}{chosen['old']};"
    add = f"INSERT INTO {index} (rowid, {columns}) SELECT new.id, {new}{chosen['new']};"
    db.executescript(f"""
        CREATE TRIGGER {prefix}_ai AFTER INSERT ON articles BEGIN {add} END;
        CREATE TRIGGER {prefix}_ad AFTER DELETE ON articles BEGIN {remove} END;
        CREATE TRIGGER {prefix}_au AFTER UPDATE OF {columns} ON articles BEGIN {remove} {add} END;
    """)


def _is_unspaced(row: str) -> str:
    return " OR ".join(f"coalesce({row}.{column}, '') GLOB '*[{UNSPACED}]*'" for column in SEARCHED)
