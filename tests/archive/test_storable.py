"""What SQLite cannot hold never reaches it."""

import json
import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from crawler.archive.storable import clean_value, file_url, find_site_url, find_url_key, fit_integer, to_json

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)


@given(ANY_TEXT)
def test_cleaned_text_survives_sqlite(text: str) -> None:
    cleaned = clean_value(text)
    with sqlite3.connect(":memory:") as connection:
        stored, length = connection.execute("SELECT ?1, length(?1)", [cleaned]).fetchone()
    connection.close()
    assert (stored, length) == (cleaned, len(cleaned))
    assert clean_value(cleaned) == cleaned


@given(st.recursive(st.none() | ANY_TEXT | st.integers(), st.lists, max_leaves=5))
def test_json_is_storable_and_readable(value: object) -> None:
    text = to_json(value)
    assert clean_value(text) == text
    json.loads(text)


@given(ANY_TEXT | ANY_TEXT.map("http://[{}".format) | ANY_TEXT.map("https://x.example/{}".format))
def test_no_url_is_too_odd(url: str) -> None:
    for derived in (file_url(url), find_url_key(url), find_site_url(url)):
        assert clean_value(derived) == derived


def test_integers_fit_64_bits() -> None:
    assert [fit_integer(number) for number in (None, 0, 2**63 - 1, 2**63, -(2**70))] == [None, 0, 2**63 - 1, None, None]
