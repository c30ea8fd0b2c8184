import pytest

from crawler.navigation.series_heading import cut_name, find_named


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Series: Kites", "Kites"),
        ("SERIES: Kites and Wind", "Kites and Wind"),
        ("Serie: Drachen", "Drachen"),
        ("Kites Series", "Kites"),
        ("The Kites Series", "The Kites"),
        ("Kites - This article is part of a series.", "Kites"),
        ("Kites – This post is part of a series", "Kites"),
        ("Kites: part of a series", "Kites"),
        ("Kites – a series in five parts", "Kites"),
        ("Kites", "Kites"),
        ("Wind and Wood: Kites", "Wind and Wood: Kites"),
        ("The Flyer – A Portrait", "The Flyer – A Portrait"),
        ("Well-made Kites Series", "Well-made Kites"),
        ("Series", None),
        ("Explore the series", None),
        ("", None),
    ],
)
def test_the_words_that_only_say_series_are_cut(heading: str, name: str | None) -> None:
    assert cut_name(heading) == name


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("This is part 2 of 5 in the series Kites", "Kites"),
        ("Part 2 of the series “Kites”", "Kites"),
        ("Teil 2 der Serie „Drachen“", "Drachen"),
    ],
)
def test_a_statement_in_a_heading_names_its_series(heading: str, name: str) -> None:
    statement = find_named(heading)
    assert statement is not None
    assert statement.title == name


@pytest.mark.parametrize("heading", ["Kites", "Part 2: Wood", "In this series", "Recent posts", ""])
def test_other_headings_name_none(heading: str) -> None:
    assert find_named(heading) is None
