"""Parts read from plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.imports.text_document import GUESSED, KNOWN, SOLE, Neighbours, parse_neighbours, parse_text_document

DUMP = """This entry is part 7 of 12 in the series Low Water

The minister signed, and nobody had read what.

PORT ALMEDA, MARCH 25 – The paper lay on the table for a week. On Monday the minister signed it, and on Tuesday the
dredger left the harbour for the last time that spring.

Nobody had asked the pilots.

Series Navigation<< The pilots’ logbookNight shift on the Orro >>
"""


def test_a_dump_is_taken_apart() -> None:
    part = parse_text_document(DUMP)
    assert part
    assert (part.series, part.position, part.total) == ("Low Water", 7, 12)
    assert part.article.standfirst == "The minister signed, and nobody had read what."
    assert part.article.dateline
    assert (part.article.dateline.place, part.article.headline) == ("PORT ALMEDA", None)
    assert part.article.text.startswith("PORT ALMEDA, MARCH 25 – The paper lay")
    assert part.article.text.endswith("Nobody had asked the pilots.")
    assert (part.article.language, part.article.method) == ("en", "text")
    assert part.neighbours == Neighbours("The pilots’ logbook", "Night shift on the Orro", SOLE)


def test_a_headline_above_the_sentence_is_one() -> None:
    part = parse_text_document(f"What the minister signed\n\n{DUMP}")
    assert part
    assert part.article.headline == "What the minister signed"
    assert part.article.standfirst == "The minister signed, and nobody had read what."


def test_lines_are_paragraphs_where_no_line_is_blank() -> None:
    lines = [" ".join(paragraph.split()) for paragraph in DUMP.split("\n\n")]
    part, same = parse_text_document("\n".join(lines)), parse_text_document(DUMP)
    assert part
    assert same
    assert (part.neighbours, part.article.standfirst) == (same.neighbours, same.article.standfirst)
    assert part.article.text.split() == same.article.text.split()


@pytest.mark.parametrize(
    ("ending", "told"),
    [
        ("Series Navigation<< The Real Reason?UN: It Was Staged >>", ("The Real Reason?", "UN: It Was Staged")),
        ("Series Navigation<< Only This One", ("Only This One", None)),
        ("Series NavigationThe First Night >>", (None, "The First Night")),
        ("« Die Nacht Der Morgen »", ("Die Nacht", "Der Morgen")),
        ("", (None, None)),
    ],
)
def test_the_neighbours_titles_are_parted(ending: str, told: tuple[str | None, str | None]) -> None:
    neighbours = parse_neighbours(ending, ["Die Nacht"])
    assert (neighbours.previous, neighbours.next) == told


def test_a_title_that_is_known_tells_which_of_several_seams_it_is() -> None:
    ending = "Series Navigation<< McDonald leavesThe UN, NATOAnd McDonald >>"
    assert parse_neighbours(ending).confidence == GUESSED
    assert parse_neighbours(ending, ["the un, nato and mcdonald", "McDonald Leaves"]) == Neighbours(
        "McDonald leaves", "The UN, NATOAnd McDonald", KNOWN
    )


@pytest.mark.parametrize("text", ["", "A letter to the editor, part of a longer debate.", "Part 3", "\n\n\n"])
def test_other_texts_are_no_parts(text: str) -> None:
    assert parse_text_document(text) is None


@given(st.text(max_size=300), st.lists(st.text(max_size=20), max_size=3))
def test_never_raises(noise: str, titles: list[str]) -> None:
    part = parse_text_document(f"{DUMP[:60]}{noise}", titles)
    assert part is None or part.position >= 0
    parse_neighbours(f"<< {noise} >>", titles)
