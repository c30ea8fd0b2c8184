"""Turning a text into a string of word classes, one letter a word, on which the grammar of statements is matched.

The grammar is thereby the same for all spaced languages, its patterns are short, and their cost does not depend on how
many words the languages have.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crawler.navigation.wording.numerals import gather_number_words, read_numeral
from crawler.navigation.wording.registry import UNSPACED, WORDINGS
from crawler.navigation.wording.tokens import Token
from crawler.navigation.wording.vocabulary import Vocabulary, enter
from crawler.navigation.wording.wording import Wording

# Letters of the classes: P part word, U weaker part word, S series word, N number, T ordinal, K adjective that holds a
# total, G noun of a total that comes first, O of, I in, A about, D determiner, M phrase that leads to a series' title,
# W any other word. Signs stand for themselves.
_SIGNS = {
    "#": "#", "№": "#", "/": "/", "／": "/", "-": "-", "–": "-", "—": "-", ":": ":", "：": ":", ".": ".", ",": ",", "(": "(", ")": ")",
    "（": "(", "）": ")", "[": "(", "]": ")", "|": "|", "'": "'", "’": "'", "·": "-", "~": "W", "＃": "#", "−": "-", "‑": "-",
}  # fmt: skip
_NUMBER_SIGNS = (
    "no",
    "nr",
    "n°",
    "nº",
    "num",
    "number",
    "nummer",
    "número",
    "numéro",
    "numero",
    "номер",
    "№",
    "sayı",
    "núm",
)


@dataclass(frozen=True, slots=True)
class Shape:
    """The classes of a text: ``letters``, and for each letter its tokens' span (indices) and value (0 for none)."""

    letters: str
    spans: tuple[tuple[int, int], ...]
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The vocabularies of one language that the grammar needs."""

    wording: Wording
    classes: Vocabulary[str]
    numbers: Vocabulary[int]
    ordinals: Vocabulary[int]
    parted: Vocabulary[int]
    member: Vocabulary[bool]


@cache
def get_lexicon(code: str) -> Lexicon:
    """Return the vocabularies of the language *code*."""
    wording = WORDINGS[code]
    entries = [
        *enter(wording.partitives, "G"),
        *enter(wording.parts, "P"),
        *enter(wording.series, "S"),
        *enter(wording.units, "U"),
        *enter(wording.of, "O"),
        *enter(wording.into, "I"),
        *enter(wording.determiners, "D"),
        *enter(wording.about, "A"),
        *enter(_NUMBER_SIGNS, "#"),
    ]
    return Lexicon(
        wording=wording,
        classes=Vocabulary(entries),
        numbers=gather_number_words(wording),
        ordinals=Vocabulary(wording.ordinals.items()),
        parted=Vocabulary(wording.parted.items()),
        member=Vocabulary(enter(wording.member, True)),
    )


def shape_tokens(tokens: Sequence[Token], lexicon: Lexicon) -> Shape:
    """Classify *tokens* by the words of one language. Linear in their number."""
    letters: list[str] = []
    spans: list[tuple[int, int]] = []
    values: list[int] = []
    at = 0
    while at < len(tokens):
        length, letter, value = _classify(tokens, at, lexicon)
        letters.append(letter)
        spans.append((at, at + length))
        values.append(value)
        at += length
    return Shape("".join(letters), tuple(spans), tuple(values))


def find_languages(tokens: Sequence[Token], language: str | None) -> list[str]:
    """Return the codes of the languages whose part or series words occur in *tokens*, the page's *language* first.

    Words that a neighbouring language uses for something else count only for the page's language.
    """
    found: dict[str, None] = {}
    counts = any(
        token.folded in _BETWEEN and before.text[0].isdigit() and after.text[0].isdigit()
        for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    for token in tokens:
        for code, is_shared in _ANCHORS.get(token.folded, ()):
            if code == language or not is_shared:
                found[code] = None
        if counts:
            for code in _UNITS.get(token.folded, ()):
                found[code] = None
    return sorted(found, key=lambda code: code != language)


def _classify(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, str, int]:
    token = tokens[at]
    sign = _SIGNS.get(token.text)
    if sign:
        return 1, sign, 0
    parted = lexicon.parted.match(tokens, at)
    if parted:
        return parted[0], "K", parted[1]
    matched = lexicon.classes.match(tokens, at)
    if matched and not (
        matched[1] == "#"
        and at + 1 < len(tokens)
        and not tokens[at + 1].text[0].isdigit()
        and tokens[at + 1].text != "."
    ):
        return matched[0], matched[1], 0
    number = read_numeral(tokens, at, lexicon.numbers)
    if not number:
        return 1, "W", 0
    length, value = number
    is_ordinal = lexicon.ordinals.match(tokens, at + length - 1) is not None or (token.text[0].isdigit() and length > 1)
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
        entries = enter({*wording.parts, *wording.series, *wording.parted, *wording.partitives}, True)
        for opener in Vocabulary(entries).openers:
            anchors.setdefault(opener, []).append((code, opener in shared))
    return {word: tuple(codes) for word, codes in anchors.items()}


_ANCHORS = _gather_anchors()
_UNITS = _gather_units()
_BETWEEN = frozenset({"/"}).union(*(Vocabulary(enter(wording.of, True)).openers for wording in WORDINGS.values()))
