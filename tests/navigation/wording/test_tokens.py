from hypothesis import given
from hypothesis import strategies as st

from crawler.navigation.wording.tokens import fold, tokenize
from crawler.navigation.wording.vocabulary import Vocabulary


def test_words_keep_their_vowel_signs() -> None:
    assert [token.text for token in tokenize("भाग 3, قسمت‌ها")] == ["भाग", "3", ",", "قسمت‌ها"]


def test_folding_ignores_case_accents_and_compatibility_forms() -> None:
    assert fold("ÉPISODE") == fold("episode")
    assert fold("ΜΕΡΟΣ") == fold("μέρος")
    assert fold("Ｐａｒｔ") == "part"
    assert fold("کتاب") == fold("كتاب")


@given(st.text(max_size=60))
def test_folding_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=120))
def test_tokens_are_spans_of_the_text_in_order(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end
        assert text[token.start : token.end] == token.text
        end = token.end


def test_the_longest_phrase_wins() -> None:
    vocabulary = Vocabulary([("in", 1), ("in this series", 2), ("series", 3)])
    assert [
        (start, end, value) for start, end, value in vocabulary.find(tokenize("See in this Series, in series"))
    ] == [
        (1, 4, 2),
        (5, 6, 1),
        (6, 7, 3),
    ]
