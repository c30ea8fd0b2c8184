import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.series.naming import MAX_SLUG, make_slug, normalize_title


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Harbour Files", "  THE harbour\u00a0files: "),
        ("Editors’ Letters", "Editors' letters"),
        ("Q&A: Salt, Fish & “Small Boats”", "Q & A – Salt, Fish & Small Boats"),
        ("Straße nach Osten", "STRASSE NACH OSTEN"),
        ("連載１", "連載1"),
    ],
)
def test_spellings_of_one_title_are_equal(one: str, other: str) -> None:
    assert normalize_title(one).replace(" ", "") == normalize_title(other).replace(" ", "")


@pytest.mark.parametrize(("one", "other"), [("Year 1", "Year 2"), ("???", "!!!"), ("की", "का")])
def test_different_titles_differ(one: str, other: str) -> None:
    assert normalize_title(one) != normalize_title(other)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("The Harbour Files", "the-harbour-files"),
        ("Crónicas del Río", "cronicas-del-rio"),
        ("Editors’ Letters", "editors-letters"),
        ("Хроника порта", "хроника-порта"),
        ("हिंदी कथा", "हिंदी-कथा"),
        ("!!!", "series"),
    ],
)
def test_slug(title: str, slug: str) -> None:
    assert make_slug(title) == slug


def test_long_slug_is_cut_between_words() -> None:
    slug = make_slug("harbour " * 30)
    assert len(slug) <= MAX_SLUG
    assert set(slug.split("-")) == {"harbour"}


@given(st.text())
def test_names_are_idempotent_and_never_empty(title: str) -> None:
    assert normalize_title(normalize_title(title)) == normalize_title(title)
    assert make_slug(make_slug(title)) == make_slug(title)
    assert 0 < len(make_slug(title)) <= MAX_SLUG
