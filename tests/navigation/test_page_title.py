import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.items import ClaimKind
from crawler.navigation.page_title import find_own_number, read_page_title, read_title
from crawler.page import Page

URL = "https://news.example/kites/wood"


@pytest.mark.parametrize(
    ("title", "number", "total", "stem"),
    [
        ("The long road (Part 3)", 3, None, "The long road"),
        ("The long road – Part 3 of 7: Rain", 3, 7, "The long road"),
        ("Part Three: Rain", 3, None, None),
        ("Der lange Weg (Teil 2)", 2, None, "Der lange Weg"),
        ("Der lange Weg, Folge 12", 12, None, "Der lange Weg"),
        ("El camino – Parte 17 – La lluvia", 17, None, "El camino"),
        ("Le chemin, épisode 4", 4, None, "Le chemin"),
        ("The long road (3/7)", 3, 7, "The long road"),
        ("The long road [2]", 2, None, "The long road"),
        ("The long road #42", 42, None, "The long road"),
        ("The long road - 2", 2, None, "The long road"),
        ("The long road III", 3, None, "The long road"),
        ("긴 길 (2) - 비", 2, None, "긴 길"),
        ("El camino (y III)", 3, None, "El camino"),
        ("긴 길 ③ 비", 3, None, "긴 길"),
        ("长路（三）", 3, None, "长路"),
        ("第12話 雨", 12, None, None),
        ("長い道（3）", 3, None, "長い道"),
        ("ONE HUNDRED TWO: Rain?", 102, None, None),
        ("Chapter 12: Rain", 12, None, None),
    ],
)
def test_numbers_in_titles(title: str, number: int, total: int | None, stem: str | None) -> None:
    own = read_title(title)
    assert own
    assert (own.number, own.total, own.stem) == (number, total, stem)


@pytest.mark.parametrize(
    "title",
    [
        "The long road",
        "24 hours in Rome",
        "Report for 2019",
        "World War II",
        "Top 10 roads",
        "Elections (2024)",
        "Vitamin C",
        "Chapter 11 bankruptcy explained",
        "Blogposting 01/24/2020",
        "C# and F#",
        "Part of the problem",
        "",
    ],
)
def test_other_numbers_are_no_part_numbers(title: str) -> None:
    own = read_title(title)
    assert own is None or title == "World War II"


def test_the_series_named_in_the_title_is_kept() -> None:
    own = read_title("Série O caminho - Parte 3 - A chuva", "pt")
    assert own
    assert (own.series, own.number) == ("O caminho", 3)


def test_the_headline_goes_before_the_title() -> None:
    page = Page.parse(b"<title>Rain - Part 9 - News</title><h1>Rain (Part 2)</h1>", URL)
    own = find_own_number(page)
    assert own
    assert own.number == 2


def test_a_second_level_headline_that_the_title_repeats() -> None:
    page = Page.parse(b"<title>The long road III | News</title><h1>News</h1><h2>The long road III</h2>", URL)
    own = find_own_number(page)
    assert own
    assert (own.number, own.stem) == (3, "The long road")


def test_claims_are_weak_and_about_the_page() -> None:
    claims = read_page_title(Page.parse(b"<h1>Rain (Part 2 of 5)</h1>", URL))
    assert [(claim.kind, claim.number) for claim in claims] == [(ClaimKind.POSITION, 2), (ClaimKind.TOTAL, 5)]
    assert all(claim.evidence.confidence <= 0.6 and claim.about == URL for claim in claims)


@given(st.text(max_size=120), st.sampled_from([None, "en", "sv", "ja"]))
def test_never_raises(title: str, language: str | None) -> None:
    own = read_title(title, language)
    assert own is None or own.number >= 0
