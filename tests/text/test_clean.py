import unicodedata

import ftfy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.text.clean import COMPOSING, _fix_encoding, clean_characters, clean_line, clean_text, is_surely_longer


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("cafÃ©", "café"),
        ("Itâ€™s over", "It’s over"),
        ("One\ntwo\nthree isnâ€™t\nfour\nfive\nsixâ€¦\nseven", "One\ntwo\nthree isn’t\nfour\nfive\nsix…\nseven"),
        ("l\x92été", "l’été"),
        ("co\xadopera\u200btion\ufeff", "cooperation"),
        ("40\xa0km\u202fout", "40 km out"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("Tom &amp; Jerry &#8217;s &amp;quot;job&amp;quot;", 'Tom & Jerry ’s "job"'),
        ("nul\x00 bell\x07", "nul bell"),
        ("e\u0301te\u0301", "été"),
        ("half \ud800 pair", "half  pair"),
    ],
)
def test_what_encoders_and_templates_left_is_mended(broken: str, mended: str) -> None:
    assert clean_text(broken) == mended


@pytest.mark.parametrize(
    "text",
    [
        "“Quotes” – and ‘dashes’ — «stay»…",
        "AT&T and R&D; 5 < 6",
        "Write <b> as &lt;b&gt; in HTML",
        "می‌خواهم",
        "👩‍👩‍👧 family",
        "Ærøskøbing, Ångström, São João, Łódź",
        "Они сказали: «Ну и ну»",
        "naïve façade",
    ],
)
def test_what_is_right_stays(text: str) -> None:
    assert clean_text(text) == text


def test_entities_in_markup_are_left_alone() -> None:
    assert clean_characters("<p>1 &lt; 2 \u200b&amp; 3</p>") == "<p>1 &lt; 2 &amp; 3</p>"


def test_a_line_has_single_spaces_and_no_breaks() -> None:
    assert clean_line("  The \n Title\xa0 of  it ") == "The Title of it"


ODD_TEXT = st.text(
    st.one_of(st.characters(), st.sampled_from("&#;ampltquo38x26ÃÂâ€™©\u200c\u200d\xad\xa0\x85\x92\r\n<")), max_size=60
)


@settings(max_examples=300)
@given(ODD_TEXT)
def test_cleaning_is_idempotent(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once


@settings(max_examples=100)
@given(ODD_TEXT)
def test_a_clean_text_can_be_stored(text: str) -> None:
    cleaned = clean_text(text)
    cleaned.encode("utf-8")
    assert "\0" not in cleaned


def test_what_composes_with_nothing_is_in_normal_form() -> None:
    every = [chr(code) for code in range(0x80, 0x110000)]
    followers = set("".join([unicodedata.normalize("NFD", char)[1:] for char in every]))
    plain = COMPOSING.sub("", "".join(every))
    assert len(plain) > 30_000
    assert unicodedata.is_normalized("NFC", plain)
    assert not any(unicodedata.combining(char) for char in plain)
    assert followers.isdisjoint(plain)


# Mojibake of several encodings, what only looks like it, and the words of ASCII that tell or hide it.
SCRAPS = [
    *["Ã©", "â€™", "Â ", "Ã ", "Ã quele", "Ã\x83Â©", "Ã?", "вЂ", "Ð²Ñ", "РІ", "Âµ", "Â£", "ï»¿", "â\x80\x99", "À"],
    *[
        "é",
        "œ",
        "™",
        "£",
        "’",
        "—",
        "\xa0",
        "й",
        "a",
        "?",
        " ",
        "\n",
        "word ",
        "The quick brown fox jumps over the dog. ",
    ],
]


@settings(max_examples=1000, deadline=None)
@given(st.lists(st.sampled_from(SCRAPS), max_size=14).map("".join))
def test_mojibake_is_mended_as_in_the_whole_text(text: str) -> None:
    assert _fix_encoding(text) == ftfy.fix_encoding(text)


def test_a_line_end_that_is_taken_for_half_a_letter_does_no_harm() -> None:
    assert clean_text("Ã©ÂµÀ\n") == "éµ"


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from([*SCRAPS, "&amp;", "&amp;lt;", "&#8217;", "e\u0301", "\u200b", "abc"]), max_size=12))
def test_what_is_surely_longer_is_longer_when_it_is_cleaned(scraps: list[str]) -> None:
    text = "".join(scraps)
    length = len(clean_line(text))
    assert not is_surely_longer(text, length)


def test_long_prose_is_surely_longer() -> None:
    assert is_surely_longer("The ferry — " * 60, 160)
    assert not is_surely_longer("\u200b" * 500, 160)
