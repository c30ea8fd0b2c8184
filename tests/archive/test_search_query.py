"""What people type into a search box."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.archive.search_query import parse_query
from crawler.errors import UsageError


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("water", '("water")'),
        ("low water", '("low") AND ("water")'),
        ('"low  water" tide', '("low water") AND ("tide")'),
        ("harb*", '("harb"*)'),
        ("ice OR lamp mule", '("ice" OR "lamp") AND ("mule")'),
        ("OR lamp", '("lamp")'),
        ("ice -fish", '(("ice")) NOT ("fish")'),
        ("NEAR(a b) AND c:d", '("NEAR(a") AND ("b)") AND ("AND") AND ("c:d")'),
    ],
)
def test_queries(typed: str, written: str) -> None:
    assert parse_query(typed).write() == written


@pytest.mark.parametrize("typed", ["", "  ", '"', 'a "b', "-a", "***", "- -", "()"])
def test_what_cannot_be_understood_is_explained(typed: str) -> None:
    with pytest.raises(UsageError, match=r"search for|closed"):
        parse_query(typed)


@given(st.text())
def test_whatever_is_typed_is_a_query_or_is_explained(typed: str) -> None:
    with sqlite3.connect(":memory:") as db:
        db.execute("CREATE VIRTUAL TABLE t USING fts5 (a)")
        try:
            query = parse_query(typed).write().encode("utf-8", "replace").decode()
        except UsageError:
            return
        db.execute("SELECT * FROM t WHERE t MATCH ?", [query]).fetchall()
    db.close()
