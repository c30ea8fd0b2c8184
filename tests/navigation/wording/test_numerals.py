import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.navigation.wording.numerals import parse_chinese, parse_numeral, parse_roman
from crawler.navigation.wording.registry import UNSPACED, WORDINGS


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("007", 7),
        ("１２", 12),
        ("١٢", 12),
        ("۴", 4),
        ("३", 3),
        ("#42", 42),
        ("(3)", 3),
        ("①", 1),
        ("⑳", 20),
        ("Ⅳ", 4),
        ("XIV", 14),
        ("MMM", 3000),
        ("iii", 3),
        ("3rd", 3),
        ("1ère", 1),
        ("3.º", 3),
        ("2-я", 2),
        ("Nineteen", 19),
        ("twenty-one", 21),
        ("ONE HUNDRED TWO", 102),
        ("one hundred and two", 102),
        ("treinta y uno", 31),
        ("einundzwanzig", 21),
        ("neunzehnte", 19),
        ("troisième", 3),
        ("dix-sept", 17),
        ("trzecia", 3),
        ("третья", 3),
        ("п'ята", 5),
        ("الثالث", 3),
        ("तीसरा", 3),
        ("third", 3),
        ("terza", 3),
        ("derde", 3),
        ("tredje", 3),
        ("kolmas", 3),
        ("třetí", 3),
        ("üçüncü", 3),
        ("τρίτη", 3),
        ("השלישי", 3),
        ("سوم", 3),
        ("ketiga", 3),
        ("第三回", 3),
        ("第12話", 12),
        ("十二", 12),
        ("二十", 20),
        ("一百零三", 103),
        ("上", 1),
        ("中", 2),
    ],
)
def test_reads_numerals_of_every_script(text: str, number: int) -> None:
    assert parse_numeral(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "mix",
        "MIX",
        "di",
        "vi",
        "CD",
        "C",
        "on",
        "to",
        "IIII",
        "0",
        "12345678",
        "下",
        "part",
        "3 apples",
        "two three",
    ],
)
def test_rejects_what_is_no_numeral(text: str) -> None:
    assert parse_numeral(text) is None


@pytest.mark.parametrize("code", sorted(set(WORDINGS) - UNSPACED))
def test_every_number_word_has_its_value_in_its_language(code: str) -> None:
    wording = WORDINGS[code]
    for word, value in wording.ordinals.items():
        if word not in wording.cardinals:
            assert parse_numeral(word, code) == value, word


@pytest.mark.parametrize("code", sorted(set(WORDINGS) - UNSPACED))
def test_every_language_counts_to_three_both_ways(code: str) -> None:
    wording = WORDINGS[code]
    assert {1, 2, 3} <= set(wording.ordinals.values()) | (set())
    assert {1, 2, 3} <= set(wording.cardinals.values())


def to_roman(number: int) -> str:
    text = ""
    for value, sign in [
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ]:
        text += sign * (number // value)
        number %= value
    return text


def test_roman_numerals_to_three_hundred() -> None:
    abbreviations = {50, 51, 100, 101, 105, 200}
    for number in range(1, 300):
        assert parse_roman(to_roman(number)) == (None if number in abbreviations else number)


def test_chinese_numbers_to_ninety_nine() -> None:
    digits = "零一二三四五六七八九"
    for number in range(1, 100):
        tens, units = divmod(number, 10)
        text = ("" if tens < 2 else digits[tens]) + ("十" if tens else "") + (digits[units] if units else "")
        assert parse_chinese(text) == number


@given(st.text(max_size=80), st.sampled_from([None, "en", "de", "xx", "ja"]))
def test_never_raises_and_stays_in_bounds(text: str, language: str | None) -> None:
    number = parse_numeral(text, language)
    assert number is None or 1 <= number <= 9999


@given(st.integers(1, 9999))
def test_digits_read_back_in_any_script(number: int) -> None:
    for zero in "0０٠۰०":
        assert parse_numeral("".join(chr(ord(zero) + int(digit)) for digit in str(number))) == number
