"""Writes docs/schema.md: ``python -m crawler.archive.document > docs/schema.md``."""

import sys
from collections.abc import Iterator

from sqlite_utils import Database

from crawler.archive.description import ID, TABLES, VIEWS
from crawler.archive.migrations import migrations

INTRODUCTION = """\
# The archive's schema

One SQLite file, made by [migrations.py](../crawler/archive/migrations.py); this page is generated from it. Times are
ISO 8601 in UTC; only `published_at` and `modified_at` keep the zone that the site gave them. All tables are strict and
have an integer `id`; foreign keys have one column. [queries.md](queries.md) shows what to ask.
"""


def render_schema() -> str:
    """Return the document: every table and view with every column, as the migrations make them."""
    with Database(memory=True, execute_plugins=False) as db:
        migrations.apply(db)
        return "\n".join([INTRODUCTION, *_render_views(db), *_render_tables(db)])


def _render_views(db: Database) -> Iterator[str]:
    yield "## Views\n"
    for name, meaning in VIEWS.items():
        columns = ", ".join(f"`{column}`" for column in db.view(name).columns_dict)
        yield f"### `{name}`\n\n{meaning} Columns: {columns}.\n"


def _render_tables(db: Database) -> Iterator[str]:
    yield "## Tables\n"
    for name, (meaning, meanings) in TABLES.items():
        table = db.table(name)
        targets = {key.column: key.other_table for key in table.foreign_keys}
        unique = [", ".join(f"`{column}`" for column in index.columns) for index in table.indexes if index.unique]
        yield f"### `{name}`\n\n{meaning}\n\n| column | type | meaning |\n|---|---|---|"
        for column in table.columns:
            target = f" → `{targets[column.name]}`" if column.name in targets else ""
            needed = ", required" if column.notnull else ""
            yield f"| `{column.name}` | {column.type}{needed}{target} | {(ID | meanings)[column.name]} |"
        yield f"\nUnique: {'; '.join(unique)}.\n" if unique else ""


if __name__ == "__main__":
    sys.stdout.write(render_schema())
