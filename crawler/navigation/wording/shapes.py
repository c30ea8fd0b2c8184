"""Turning a text into a string of word classes, one letter a word, on which the grammar of statements is matched.

The grammar is thereby the same for all spaced languages, its patterns are short, and their cost does not depend on how
many words the languages have.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crawler.navigation.wording.numerals import NUMBER_WORDS, read_numeral
from crawler.navigation.wording.registry import UNSPACED, WORDINGS
from crawler.navigation.wording.tokens import SPACED_WORD, Token, fold
from crawler.navigation.wording.vocabulary import Vocabulary, enter
from crawler.navigation.wording.wording import Wording, words

# Letters of the classes: P part word, U weaker part word, S series word, N number, T ordinal, K adjective that holds a
# total, G noun of a total that comes first, O of, I in, A about, D determiner, M phrase that leads to a series' title,
# W any other word. Signs stand for themselves.
_SIGNS = {
    "#": "#", "№": "#", "＃": "#", "/": "/", "／": "/", ":": ":", "：": ":", ".": ".", ",": ",", "|": "|",
    "-": "-", "–": "-", "—": "-", "−": "-", "‑": "-", "·": "-", "'": "'", "’": "'",
    "(": "(", ")": ")", "[": "(", "]": ")", "（": "(", "）": ")",
}  # fmt: skip
_NUMBER_SIGNS = words("no nr num number nummer numero номер sayı núm numéro número")
_ROMAN_LETTERS = frozenset("IVXLCDMivx" + "".join(map(chr, range(0x2160, 0x2180))))
# Weaker part words ("lesson 3 of 12") are common in prose, and only looked for in labels and sentences.
SHORT = 40
# Texts that more languages claim are read well enough by those that know most of their words.
MOST_LANGUAGES = 3


@dataclass(frozen=True, slots=True)
class Shape:
    """The classes of a text: ``letters``, and for each letter its tokens' span (indices) and value (0 for none)."""

    letters: str
    spans: tuple[tuple[int, int], ...]
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language as the grammar needs them: each with its class and, for numerals, its value."""

    wording: Wording
    classes: Vocabulary[tuple[str, int]]
    known: frozenset[str]
    numbers: Vocabulary[int]
    member: Vocabulary[bool]
    here: frozenset[str]


@cache
def get_lexicon(code: str) -> Lexicon:
    """Return the vocabularies of the language *code*."""
    wording = WORDINGS[code]
    entries = [(word, ("K", total)) for word, total in wording.parted.items()]
    entries += [(word, ("S", total)) for word, total in wording.works.items()]
    for letter, group in (
        ("G", wording.partitives),
        ("P", wording.parts),
        ("S", wording.series),
        ("U", wording.units),
        ("O", wording.of),
        ("I", wording.into),
        ("D", wording.determiners),
        ("A", wording.about),
    ):
        entries += enter(group, (letter, 0))
    entries += [(word, ("T", number)) for word, number in wording.ordinals.items()]
    entries += [(word, ("N", number)) for word, number in wording.cardinals.items()]
    classes = Vocabulary(entries)
    return Lexicon(
        wording=wording,
        classes=classes,
        known=classes.openers | _NUMBER_SIGNS,
        numbers=NUMBER_WORDS[code],
        member=Vocabulary(enter(wording.member, True)),
        here=Vocabulary(enter(wording.this, True)).openers,
    )


def shape_tokens(tokens: Sequence[Token], lexicon: Lexicon) -> Shape:
    """Classify *tokens* by the words of one language. Linear in their number."""
    letters: list[str] = []
    spans: list[tuple[int, int]] = []
    values: list[int] = []
    known = lexicon.known
    at = 0
    while at < len(tokens):
        text, folded, _, _ = tokens[at]
        if folded not in known and text[0] not in _ROMAN_LETTERS and text.isalpha():
            # Most words are none that the language has for anything, which is quick to tell.
            length, letter, value = 1, "W", 0
        else:
            length, letter, value = _classify(tokens, at, lexicon)
        # An elided article ("d'une") is a word of its own; its apostrophe says nothing.
        if letter != "'":
            letters.append(letter)
            spans.append((at, at + length))
            values.append(value)
        at += length
    return Shape("".join(letters), tuple(spans), tuple(values))


def may_name_part(text: str) -> bool:
    """Whether a text has a word that some spaced language has for a part or a series: a look at its other letters."""
    return not _ANCHORS_AND_UNITS.isdisjoint([fold(word) for word in SPACED_WORD.findall(text)])


def find_languages(tokens: Sequence[Token], language: str | None) -> list[str]:
    """Return the codes of the languages that *tokens* can be read by: their part or series words occur.

    The page's *language* comes first, then those that know more of the words; few are enough. Words that a neighbouring
    language uses for something else count only for the page's language.
    """
    found: dict[str, None] = {}
    is_short = len(tokens) <= SHORT
    for token in tokens:
        for code, is_shared in _ANCHORS.get(token.folded, ()):
            if code == language or not is_shared:
                found[code] = None
        if is_short:
            found.update(dict.fromkeys(_UNITS.get(token.folded, ())))
    if len(found) < 2:
        return list(found)
    printed = {token.folded for token in tokens}
    known = {code: len(printed & get_lexicon(code).classes.openers) for code in found}
    return sorted(found, key=lambda code: (code != language, -known[code]))[:MOST_LANGUAGES]


def _classify(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, str, int]:
    token = tokens[at]
    sign = _SIGNS.get(token.text)
    if sign:
        return 1, sign, 0
    matched = lexicon.classes.match(tokens, at)
    if matched:
        length, (letter, value) = matched
        if value < 20 or letter not in "NT":
            return length, letter, value
    elif token.folded in _NUMBER_SIGNS and at + 1 < len(tokens) and tokens[at + 1].text[0] in ".0123456789":
        return 1, "#", 0
    if not matched and token.text[0] not in _ROMAN_LETTERS and not token.text[0].isdigit():
        return 1, "W", 0
    number = read_numeral(tokens, at, lexicon.numbers)
    if not number:
        return 1, "W", 0
    length, value = number
    is_ordinal = token.text[0].isdigit() and length > 1
    if not token.text[0].isdigit():
        last = lexicon.classes.match(tokens, at + length - 1)
        is_ordinal = last is not None and last[1][0] == "T"
    return length, "T" if is_ordinal else "N", value


def _gather_units() -> dict[str, list[str]]:
    """Which languages know a word as a weaker part word ("lesson 3 of 12")."""
    units: dict[str, list[str]] = {}
    for code, wording in WORDINGS.items():
        for opener in Vocabulary(enter(wording.units, True)).openers:
            units.setdefault(opener, []).append(code)
    return units


def _gather_anchors() -> dict[str, tuple[tuple[str, bool], ...]]:
    """Which languages know a word as one that opens a part or series word, and whether that word is shared."""
    anchors: dict[str, list[tuple[str, bool]]] = {}
    for code, wording in WORDINGS.items():
        if code in UNSPACED:
            continue
        shared = Vocabulary(enter(wording.shared, True)).openers
        entries = enter({*wording.parts, *wording.series, *wording.parted, *wording.works, *wording.partitives}, True)
        for opener in Vocabulary(entries).openers:
            anchors.setdefault(opener, []).append((code, opener in shared))
    return {word: tuple(codes) for word, codes in anchors.items()}


_ANCHORS = _gather_anchors()
_UNITS = _gather_units()
_ANCHORS_AND_UNITS = frozenset(_ANCHORS) | frozenset(_UNITS)
