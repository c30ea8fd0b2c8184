"""Reading numerals: digits of any script, Roman, circled, Chinese, number words and ordinals of all languages."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from crawler.navigation.wording.registry import UNSPACED, WORDINGS
from crawler.navigation.wording.tokens import Token, tokenize
from crawler.navigation.wording.vocabulary import Vocabulary
from crawler.navigation.wording.wording import words

# No series has more parts; beyond it a number is a year, an id or noise.
HIGHEST = 9999

ORDINAL_SUFFIXES = words(
    "st nd rd th º ª ° o a er ère ere re e ème eme ième nde de ste te ter tes ten й я е го ю ая ый ой ое ого ти ша га "
    "тя inci ıncı uncu üncü nci ncı ncu ncü si sı sü su ü u ı η ο ος ή ό"
)
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
# Roman by their letters, yet mostly abbreviations and words.
_NOT_ROMAN = words("C D L M CC CD CI CV DC DI DIM DM LD LI MC MD MI MIX ML MM MV MDI")
# In lower case only what can hardly be a word.
_LOWER_ROMAN = re.compile(r"ii|iii|iv|vii|viii|ix|xii|xiii|xiv|xv|xvi|xvii|xviii|xix|xx")
_CHINESE_DIGITS = {
    char: value
    for value, chars in enumerate(("〇零", "一壱", "二贰两兩", "三参", "四", "五", "六", "七", "八", "九"))
    for char in chars
}
_CHINESE_UNITS = {"十": 10, "百": 100, "千": 1000}
CHINESE = "〇零一壱二贰两兩三参四五六七八九十百千"
_PLACES = {"上": 1, "中": 2, "前編": 1, "前篇": 1, "中編": 2, "中篇": 2, "上篇": 1, "上編": 1}
_COUNTERS = "".join(word for code in UNSPACED for word in WORDINGS[code].parts)
_COMMON_WORDS = words("on to fire due en ti um se sei is as sex no a")


def parse_numeral(text: str, language: str | None = None) -> int | None:
    """Return the number (1 to 9999) that the whole of *text* stands for, or None.

    Reads "12", "１２", "١٢", "XIV", "Ⅳ", "①", "3rd", "#42", "Nineteen", "one hundred two", "neunzehnte", "第三回".
    *language* (a code of the registry) admits words that mean something else in other languages.
    """
    stripped = text.strip().strip("#№()[]（）【】. ")
    if not stripped or len(stripped) > 60:
        return None
    tokens = tokenize(stripped)
    found = read_numeral(tokens, 0, NUMBER_WORDS.get(language or "", _ANY_WORDS)) if tokens else None
    if found and found[0] == len(tokens):
        return found[1]
    core = stripped.removeprefix("第").removeprefix("제").strip().rstrip(_COUNTERS)
    return parse_chinese(core) or (parse_numeral(core, language) if core != stripped else None)


def read_numeral(tokens: Sequence[Token], at: int, lexicon: Vocabulary[int]) -> tuple[int, int] | None:
    """Return (number of tokens, value) of the numeral that begins at *at*, or None. *lexicon* has the number words."""
    token = tokens[at]
    if token.text.isdecimal() or "①" <= token.text <= "⑳":
        return _read_digits(tokens, at)
    roman = parse_roman(token.text)
    if roman is not None:
        return 1, roman
    return _read_words(tokens, at, lexicon)


def parse_roman(text: str) -> int | None:
    """Return the value of a Roman numeral, in capitals or as one Unicode sign; lower case only where it is no word."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text) if "Ⅰ" <= text[:1] <= "ⅿ" else ""
        text = text.upper()
    if _LOWER_ROMAN.fullmatch(text):
        text = text.upper()
    if not text or text in _NOT_ROMAN or not _ROMAN.fullmatch(text):
        return None
    values = [_ROMAN_VALUES[char] for char in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def parse_chinese(text: str) -> int | None:
    """Return the value of a number in Chinese signs ("十二", "一百零三"), of 上 and 中 (first, middle), or None."""
    if text in _PLACES:
        return _PLACES[text]
    total = digit = 0
    if not text or len(text) > 12:
        return None
    if all(char in _CHINESE_DIGITS for char in text):
        return int("".join(str(_CHINESE_DIGITS[char]) for char in text[:4])) or None
    for char in text:
        if char in _CHINESE_DIGITS:
            digit = _CHINESE_DIGITS[char]
        elif char in _CHINESE_UNITS:
            total += (digit or 1) * _CHINESE_UNITS[char]
            digit = 0
        else:
            return None
    return total + digit or None


def _read_digits(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    token = tokens[at]
    if len(token.text) > 4:
        return None
    value = int(token.text) if token.text.isdecimal() else int(unicodedata.numeric(token.text[0]))
    length = 1
    for gap in (1, 2):
        joined = tokens[at + 1 : at + gap + 1]
        glued = len(joined) == gap and joined[0].start == token.end and joined[-1].end - token.end <= 6
        if glued and joined[-1].folded in _FOLDED_SUFFIXES and (gap == 1 or joined[0].folded in "-'."):
            length = gap + 1
    return (length, value) if 0 < value <= HIGHEST else None


def _read_words(tokens: Sequence[Token], at: int, lexicon: Vocabulary[int]) -> tuple[int, int] | None:
    """Add number words up: tens and units ("twenty-one", "treinta y uno"), hundreds ("one hundred and two")."""
    total = 0
    last = HIGHEST
    index = end = at
    while index < len(tokens):
        matched = lexicon.match(tokens, index)
        if matched:
            length, value = matched
            if value == 100 and 0 < total < 10:
                total, last = total * 100, 100
            elif value < last and (total == 0 or (last >= 20 and value < 10) or last == 100):
                total, last = total + value, value
            else:
                break
            index = end = index + length
        elif total and last >= 20 and tokens[index].folded in _JOINTS:
            index += 1
        else:
            break
    return (end - at, total) if total else None


def _gather_unambiguous() -> Vocabulary[int]:
    """All languages' number words that mean one number wherever they are known, English first."""
    meanings: dict[str, Counter[int]] = {}
    for wording in WORDINGS.values():
        for word, value in {**wording.cardinals, **wording.ordinals}.items():
            meanings.setdefault(word, Counter())[value] += 1
    english = WORDINGS["en"]
    known = {**english.cardinals, **english.ordinals}
    return Vocabulary(
        [
            *known.items(),
            *(
                (word, next(iter(c)))
                for word, c in meanings.items()
                if len(c) == 1 and word not in _COMMON_WORDS and len(word) > 1
            ),
        ]
    )


_FOLDED_SUFFIXES = frozenset(token.folded for suffix in ORDINAL_SUFFIXES for token in tokenize(suffix))
_JOINTS = frozenset({"-", "and", "y", "e", "et", "und", "og", "och", "en", "i", "a", "и", "و"})
# The cardinals and ordinals of each language.
NUMBER_WORDS = {
    code: Vocabulary([*wording.cardinals.items(), *wording.ordinals.items()]) for code, wording in WORDINGS.items()
}
_ANY_WORDS = _gather_unambiguous()
