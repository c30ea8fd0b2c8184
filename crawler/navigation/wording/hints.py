"""Quick looks at a text that tell whether reading it can be worth while. They never miss, and are often wrong."""

import re

from crawler.navigation.wording.registry import UNSPACED, WORDINGS
from crawler.navigation.wording.tokens import fold, tokenize
from crawler.navigation.wording.wording import words

# Runs of anything but white space, digits and common signs: quicker than true words, and enough to look them up.
_WORD = re.compile(r"[^\s\d!-/:-@\[-`{-~«»‹›“”„‘’‚…–—·،؛。、：（）「」《》]+")
_DIGIT = re.compile(r"[\d①-⑳Ⅰ-Ⅿ]")
_ARROWS = frozenset("«»‹›←→⟵⟶◀▶◁▷⇐⇒⬅➡❮❯〈〉⏪⏩🡐🡒↞↠＜＞⟨⟩≪≫⮜⮞🠔🠖⇨►➔➜➞➝➤<>\ufe0e\ufe0f;")


def mentions_series(text: str) -> bool:
    """Whether a word for series may be in *text*."""
    return not _SERIES_WORDS.isdisjoint(_WORD.findall(text.lower())) or not _SERIES_SIGNS.isdisjoint(text)


def can_state(text: str) -> bool:
    """Whether a spaced text may hold a statement about a part: it has a series word, or a part word and a number."""
    printed = _WORD.findall(text.lower())
    if not _SERIES_WORDS.isdisjoint(printed):
        return True
    if _PART_WORDS.isdisjoint(printed):
        return False
    return _DIGIT.search(text) is not None or not _NUMBER_WORDS.isdisjoint(printed)


def can_point(text: str) -> bool:
    """Whether a link text may point backwards or forwards: an arrow at an end, or a word of direction."""
    text = text.strip()
    if not text:
        return False
    if text[0] in _ARROWS or text[-1] in _ARROWS or not _DIRECTION_SIGNS.isdisjoint(text):
        return True
    return not _DIRECTION_WORDS.isdisjoint(_WORD.findall(text.lower()))


def can_say_here(text: str) -> bool:
    """Whether a word for "here" may be in *text*."""
    return not _HERE_SIGNS.isdisjoint(text) or not _HERE_WORDS.isdisjoint(_WORD.findall(text.lower()))


def may_have(text: str, words: frozenset[str]) -> bool:
    """Whether one of the folded *words* may be in *text*."""
    printed = _WORD.findall(text.lower())
    return not words.isdisjoint(printed) or not (text.isascii() or words.isdisjoint(map(fold, printed)))


def _spell(*names: str) -> frozenset[str]:
    """Return the first words of the wordings' fields in the spellings that lower case text can have them in."""
    found = [word for wording in WORDINGS.values() for name in names for word in getattr(wording, name)]
    openers = [token.text for word in found for token in tokenize(word)[:1]]
    return frozenset({word.lower() for word in openers} | {fold(word) for word in openers})


_SERIES_WORDS = _spell("series", "parted", "works", "partitives")
_PART_WORDS = _spell("parts", "units")
_NUMBER_WORDS = _spell("cardinals", "ordinals") | words("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi")
_DIRECTION_WORDS = _spell("previous", "next", "older", "newer")
_HERE_WORDS = _spell("here")
# Words of unspaced languages are found by their first sign.
_SERIES_SIGNS = frozenset(word[0] for code in UNSPACED for word in WORDINGS[code].series)
_DIRECTION_SIGNS = frozenset(word[0] for code in UNSPACED for word in WORDINGS[code].previous | WORDINGS[code].next)
_HERE_SIGNS = frozenset(word[0] for code in UNSPACED for word in WORDINGS[code].here)
