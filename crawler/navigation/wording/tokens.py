"""Splitting text into words and signs, with one spelling for what readers take as the same word."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

# Vowel signs of Devanagari, Arabic vowels and the zero-width non-joiner of Persian belong to their word, though ``\w``
# denies it.
_MARKS = "\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f\u200c"
# One class that repeats is quicker than a choice that does.
_TOKEN = re.compile(rf"[①-⑳]|\d+|(?:[^\W\d_]+|[{_MARKS}]+)+|[^\w\s]")
# Signs of Chinese, Japanese and Korean, which have no case, accents or other forms.
_CJK = "\u4e00-\u9fff\uac00-\ud7a3\u3041-\u3096\u30a1-\u30fa\u30fc"
_CJK_WORD = re.compile(f"[{_CJK}]+")
# Letters between them, and between numbers in circles.
SPACED_WORD = re.compile(rf"(?:[^\W\d_①-⑳{_CJK}]+|[{_MARKS}]+)+")
_ACCENTS = re.compile("[\u0300-\u036f]+")
_SAME = str.maketrans(
    {"’": "'", "ʼ": "'", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "ي": "ی", "ك": "ک", "\u200c": None}
)


class Token(NamedTuple):
    """One word, number or sign: as printed, folded for comparison, and its span in the text."""

    text: str
    folded: str
    start: int
    end: int


# A heading is searched for the phrases of several purposes. Few, as the garbage collector looks at each token kept.
@lru_cache(maxsize=64)
def tokenize(text: str) -> tuple[Token, ...]:
    """Split *text* into words, runs of digits, and single signs. Linear in its length."""
    return tuple(
        [
            _make_token(Token, (found := match[0], found.lower() if found.isascii() else fold(found), *match.span()))
            for match in _TOKEN.finditer(text)
        ]
    )


# Quicker by half than Token() itself.
_make_token = tuple.__new__


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """Return *word* without case, accents, compatibility forms and typographic variants. Idempotent."""
    if word.isascii():
        return word.lower()
    if _CJK_WORD.fullmatch(word):
        return word
    folded = unicodedata.normalize("NFKC", word).casefold().translate(_SAME)
    if folded.isascii():
        return folded
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", folded))
    return unicodedata.normalize("NFC", bare).casefold()
