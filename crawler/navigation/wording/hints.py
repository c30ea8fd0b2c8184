"""Quick looks at a text that tell whether reading it can be worth while. They never miss, and are often wrong.

A text is looked through once, for the words of all purposes together; each purpose has one bit.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import normalize

from crawler.navigation.wording.registry import UNSPACED, WORDINGS
from crawler.navigation.wording.tokens import fold, tokenize
from crawler.navigation.wording.wording import words

# Words end at white space, digits and common signs: rougher than true words, and enough to look them up. Signs of ASCII
# are replaced in the bytes of a text, and its letters made small, which is much quicker.
_SPACED = bytes(code if code >= 0x80 or chr(code).isalpha() else 0x20 for code in range(0x100)).lower()
# The same, but for the ends of lines.
_LINED = _SPACED[:0x0A] + b"\n" + _SPACED[0x0B:]
_WORD = re.compile(r"[^\s\d«»‹›“”„‘’‚…–—·،؛。、：（）「」《》]+")
# Roman numerals, of which the words of _NUMBER are but the lowest.
_ROMAN = r"(?<![^\W\d_])(?:[IVXLCDM]+|x[vix]+)(?![^\W\d_])"
_NUMERAL = re.compile(rf"[\d①-⑳Ⅰ-Ⅿ]|{_ROMAN}")
# Numbers are in digits or Roman: those that are no words of _NUMBER are surely found.
_TWO_NUMBERS = re.compile(rf"\d\D+\d|{_ROMAN}")
# One class begins both forms, as it is quick to look for: 第3, 3화.
_UNSPACED_COUNT = re.compile(r"[第\d](?:(?<=第)\s?[\d０-９一二三四五六七八九十]|(?<=\d)\s?[화회편])")
_COUNTED = re.compile("[第화회편]")
_ARROWS = frozenset("«»‹›←→⟵⟶◀▶◁▷⇐⇒⬅➡❮❯〈〉⏪⏩🡐🡒↞↠＜＞⟨⟩≪≫⮜⮞🠔🠖⇨►➔➜➞➝➤<>\ufe0e\ufe0f;")
_SERIES, _PART, _PROPER_PART, _NUMBER = 1, 2, 4, 8
# What :func:`look` answers: the questions of can_state, can_number, can_point and can_say_here.
MAY_STATE, MAY_NUMBER, MAY_POINT, MAY_SAY_HERE = 16, 32, 64, 128
# The fields of a wording that hold phrases, each with its bit.
_PHRASES = {
    name: 256 << place
    for place, name in enumerate(("contents", "index", "continued", "ended", "series", "here", "this"))
}


def mentions_series(text: str) -> bool:
    """Whether a word for series may be in *text*."""
    return look(text) & _SERIES != 0


def can_state(text: str) -> bool:
    """Whether a spaced text may hold a statement about a part: it has a series word, or a part word and numbers."""
    return look(text) & MAY_STATE != 0


def can_number(text: str) -> bool:
    """Whether a text may state the number of a part: it has a part word and a number, or is in an unspaced language."""
    return look(text) & MAY_NUMBER != 0


def can_point(text: str) -> bool:
    """Whether a link text may point backwards or forwards: an arrow at an end, or a word of direction."""
    return look(text) & MAY_POINT != 0


def can_say_here(text: str) -> bool:
    """Whether a word for "here" may be in *text*."""
    return look(text) & MAY_SAY_HERE != 0


def may_have(text: str, phrases: str) -> bool:
    """Whether one of the *phrases*, a field of the wordings such as ``contents``, may be in a spaced text."""
    return look(text) & _PHRASES[phrases] != 0


# Titles, labels and headings are looked at by several rules each, and menus stand on all pages of a site.
@lru_cache(maxsize=4096)
def look(text: str) -> int:
    """Return the bits of all purposes that *text* may serve, by its words and signs, and by what they make together."""
    is_plain = text.isascii()
    printed = (text if is_plain else text.lower()).encode("utf-8", "replace").translate(_SPACED).split()
    foreign_words: list[str] = []
    seen = 0
    for plain in _PLAIN_WORDS.intersection(printed):
        seen |= _PLAIN[plain]
    if not is_plain:
        foreign = b" ".join([word for word in printed if not word.isascii()]).decode()
        composed = normalize("NFC", foreign).replace("i̇", "i")
        foreign_words = _WORD.findall(composed)
        for word in _KNOWN_WORDS.intersection(foreign_words):
            seen |= _WORDS[word]
        for sign in _SIGN.findall(foreign):
            seen |= _SIGNS[sign]
        if _COUNTED.search(foreign) and _UNSPACED_COUNT.search(text):
            seen |= MAY_NUMBER
    if seen & _SERIES:
        seen |= MAY_STATE
    if seen & _PART and _has_number(text, seen):
        if seen & _PROPER_PART:
            seen |= MAY_STATE | MAY_NUMBER
        elif seen & _NUMBER or _TWO_NUMBERS.search(text) or not "".join(foreign_words).isascii():
            # A weaker word, such as "day", states something beside a total only: "day 3 of 7".
            seen |= MAY_STATE
    ends = text.strip()
    return seen | MAY_POINT if ends[:1] in _ARROWS or ends[-1:] in _ARROWS else seen


def look_through(texts: Iterable[str]) -> dict[str, int]:
    """Return what :func:`look` answers of those *texts* that may serve a purpose. They have single spaces.

    One look for words at all that are of ASCII together is much quicker, as most serve none.
    """
    distinct = dict.fromkeys(texts)
    plain = [text for text in distinct if text.isascii()]
    lines = "\n".join(plain).encode().translate(_LINED).split(b"\n")
    dull = {
        text
        for text, line in zip(plain, lines, strict=False)
        if _PLAIN_WORDS.isdisjoint(line.split()) and text[:1] not in _ARROWS and text[-1:] not in _ARROWS
    }
    return {text: seen for text in distinct if text not in dull and (seen := look(text))}


def _has_number(text: str, seen: int) -> bool:
    return seen & _NUMBER != 0 or _NUMERAL.search(text) is not None


def _list_openers(phrases: frozenset[str]) -> frozenset[str]:
    """Return the first words of *phrases*."""
    return _spell(token.text for phrase in phrases for token in tokenize(phrase)[:1])


def _list_marks(phrases: frozenset[str]) -> frozenset[str]:
    """Return the longest word of each of *phrases*: the one that other texts have least."""
    return _spell(max((token.text for token in tokenize(phrase)), key=len) for phrase in phrases)


def _spell(printed: Iterable[str]) -> frozenset[str]:
    """Return words in the spellings that lower case text can have them in: with accents, without, in Arabic letters."""
    spelled = {spelling for word in printed for spelling in (normalize("NFC", word.lower()), fold(word))}
    return frozenset(spelled | {word.translate(_ARABIC) for word in spelled})


def _gather(names: tuple[str, ...], codes: frozenset[str]) -> frozenset[str]:
    return frozenset(word for code in codes for name in names for word in getattr(WORDINGS[code], name))


def _gather_words() -> dict[str, int]:
    """Return the words of all languages that serve a purpose, with its bits."""
    languages, spaced = frozenset(WORDINGS), frozenset(WORDINGS) - frozenset(UNSPACED)
    groups = [
        (_SERIES, _list_openers(_gather(("series", "parted", "works", "partitives"), languages))),
        (_PART, _list_openers(_gather(("parts", "units"), languages))),
        (_PROPER_PART, _list_openers(_gather(("parts",), languages))),
        (_NUMBER, _list_openers(_gather(("cardinals", "ordinals"), languages))),
        (_NUMBER, words("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi")),
        (MAY_POINT, _list_openers(_gather(("previous", "next", "older", "newer"), languages))),
        (MAY_SAY_HERE, _list_openers(_gather(("here",), languages))),
        *((bit, _list_marks(_gather((name,), spaced))) for name, bit in _PHRASES.items()),
    ]
    gathered: dict[str, int] = {}
    for bit, group in groups:
        for word in group:
            gathered[word] = gathered.get(word, 0) | bit
    return gathered


def _gather_signs() -> dict[str, int]:
    """Return the first signs of the words of unspaced languages, with the bits of what they serve."""
    gathered: dict[str, int] = {}
    for bit, names in ((_SERIES, ("series",)), (MAY_POINT, ("previous", "next")), (MAY_SAY_HERE, ("here",))):
        for word in _gather(names, frozenset(UNSPACED)):
            gathered[word[0]] = gathered.get(word[0], 0) | bit
    return gathered


# Persian and Arabic have letters of their own for the same sounds.
_ARABIC = str.maketrans({"ی": "ي", "ک": "ك"})
_WORDS = _gather_words()
_KNOWN_WORDS = frozenset(_WORDS)
# The words of ASCII as bytes: most need no decoding.
_PLAIN = {word.encode(): bits for word, bits in _WORDS.items() if word.isascii()}
_PLAIN_WORDS = frozenset(_PLAIN)
_SIGNS = _gather_signs()
_SIGN = re.compile(f"[{''.join(_SIGNS)}]")
