"""What changed between two texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.differences import Change, ChangeKind, compare_texts

OLD = "The tide went out.\n\nNobody saw the harbour master leave.\n\nThe lamp went out at nine."
SAME, REMOVED, ADDED = ChangeKind.SAME, ChangeKind.REMOVED, ChangeKind.ADDED


def show(old: str, new: str) -> list[tuple[ChangeKind, str]]:
    return [(change.kind, change.text) for change in compare_texts(old, new)]


def test_only_the_words_that_changed_are_told() -> None:
    assert show(OLD, OLD.replace("nine", "ten")) == [
        (SAME, OLD.removesuffix("nine.")),
        (REMOVED, "nine"),
        (ADDED, "ten"),
        (SAME, "."),
    ]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_new_paragraph_is_added_whole(place: int) -> None:
    paragraphs = OLD.split("\n\n")
    new = "\n\n".join([*paragraphs[:place], "CORRECTION: it was ten o’clock.", *paragraphs[place:]])
    assert [(kind, text) for kind, text in show(OLD, new) if kind is not SAME] == [
        (ADDED, "CORRECTION: it was ten o’clock.\n\n")
    ]


def test_another_paragraph_in_its_place_is_no_edited_one() -> None:
    kinds = [kind for kind, _ in show("One two three four.", "Completely different words stand here now.")]
    assert kinds == [REMOVED, ADDED]


TEXTS = st.text(alphabet="ab ä漢\n.", max_size=60)


@given(TEXTS, TEXTS)
def test_the_pieces_make_both_texts(old: str, new: str) -> None:
    changes = compare_texts(old, new)

    def join(left_out: ChangeKind) -> str:
        return "".join(change.text for change in changes if change.kind is not left_out)

    assert (join(ADDED), join(REMOVED)) == (old, new)


@given(TEXTS)
def test_equal_texts_are_one_piece(text: str) -> None:
    assert compare_texts(text, text) == ([Change(SAME, text)] if text else [])
