from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.navigation.wording import can_point, can_state, find_part_statements, find_pointer, mentions_series
from crawler.navigation.wording.hints import look, look_through, may_have
from crawler.navigation.wording.registry import UNSPACED, WORDINGS
from crawler.navigation.wording.shapes import find_languages, get_lexicon, shape_tokens
from crawler.navigation.wording.spaced import _Reader, find_spaced
from crawler.navigation.wording.tokens import tokenize

SPACED = sorted(set(WORDINGS) - UNSPACED)


@pytest.mark.parametrize("code", sorted(WORDINGS))
def test_no_series_word_and_no_word_of_direction_is_missed(code: str) -> None:
    wording = WORDINGS[code]
    for word in wording.series:
        assert mentions_series(f"({word.upper()})") or mentions_series(f"({word})"), word
    for word in wording.previous | wording.next:
        assert can_point(f"« {word.capitalize()}") or can_point(word), word


@pytest.mark.parametrize("code", SPACED)
def test_no_numbered_part_is_missed(code: str) -> None:
    for word in WORDINGS[code].parts:
        assert can_state(f"{word} 3"), word
        assert find_spaced(f"{word} 3", code), word


@pytest.mark.parametrize("code", SPACED)
@pytest.mark.parametrize("name", ["contents", "index", "continued", "ended", "series", "here", "this"])
def test_no_phrase_is_missed_in_any_spelling(name: str, code: str) -> None:
    for phrase in getattr(WORDINGS[code], name):
        for spelling in (phrase, phrase.capitalize(), normalize("NFD", phrase), f"“{phrase}”", f"(1) {phrase}: x"):
            assert may_have(spelling, name), spelling


def test_the_letters_of_arabic_and_persian_are_one_for_readers() -> None:
    assert can_point("قبلی")
    assert can_point("قبلي")


@pytest.mark.parametrize("code", SPACED)
@given(data=st.data())
def test_what_is_not_looked_for_reads_as_nothing_in_any_language(code: str, data: st.DataObject) -> None:
    wording = WORDINGS[code]
    words = sorted(wording.units | wording.of | wording.into | {*wording.cardinals, *wording.ordinals})
    signs = ["3", "12", "2nd", "#4", "A350", "1,000", "3/7", "XX", "xviii", "I", "Ⅳ", ":", "’", "(", "kites"]
    text = " ".join(data.draw(st.lists(st.sampled_from(words) | st.sampled_from(signs), max_size=6)))
    if not can_state(text):
        tokens = tokenize(text)
        for each in find_languages(tokens, code):
            lexicon = get_lexicon(each)
            assert not list(_Reader(text, tokens, lexicon, shape_tokens(tokens, lexicon)).find())


@given(st.text("part series 3 of the Teil IV «»→ next", max_size=60))
def test_what_the_hints_deny_reads_as_nothing(text: str) -> None:
    if not can_state(text):
        assert find_spaced(text, "en") == []
    if not can_point(text):
        assert find_pointer(text) is None


def test_plain_prose_is_not_read() -> None:
    assert not can_state("A normal sentence about nothing.")
    assert not mentions_series("A normal sentence about nothing.")
    assert not can_point("A normal title")
    assert find_part_statements("A normal sentence about nothing.") == []


@given(
    st.lists(st.text("part series 3 of the Teil IV «»→ next;", max_size=30).map(lambda text: " ".join(text.split())))
)
def test_texts_looked_through_together_are_looked_at_alike(texts: list[str]) -> None:
    assert look_through(texts) == {text: look(text) for text in texts if look(text)}


@pytest.mark.parametrize("text", ["Volume XX", "Part XVII", "Chapter XLII", "part xix"])
def test_high_roman_numerals_are_numbers(text: str) -> None:
    assert can_state(text)
    assert find_part_statements(text)
