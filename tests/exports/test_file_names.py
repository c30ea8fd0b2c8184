"""Names of files for any title."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.exports.file_names import MOST_BYTES, make_file_name, make_unique


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Low Water", "low-water"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con-series"),
        ("灯台のある町", "灯台のある町"),
        ("a/b\\c:d*e?f\0g", "a-b-c-d-e-f-g"),
        ("…", "fallback"),
        (None, "fallback"),
    ],
)
def test_names(title: str | None, name: str) -> None:
    assert make_file_name(title, "fallback") == name


@given(st.text(), st.text())
def test_any_title_gives_a_safe_name(title: str, fallback: str) -> None:
    name = make_file_name(title, fallback)
    assert re.fullmatch(r"[\w-]+", name)
    assert not name.startswith("-")
    assert len(name.encode()) <= MOST_BYTES + len("-series")


def test_no_name_is_given_twice() -> None:
    taken: set[str] = set()
    assert [make_unique(name, taken) for name in ("a", "A", "a", "b")] == ["a", "A-2", "a-3", "b"]
