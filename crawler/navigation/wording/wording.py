"""What one language says about series: words and phrases, as data."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of one language, in any case and with or without accents; phrases have single spaces.

    ``parts`` name a part by themselves ("part", "chapter"); ``units`` do so only beside a series or a total ("day",
    "post"). ``shared`` are those of them that mean something else in a neighbouring language (Swedish "del", Spanish
    "del") and count only on pages of this language. ``of`` stands between number and total or between part and whole,
    ``into`` between part and series, ``about`` between series and topic. ``parted`` are adjectives that hold a total
    ("dreiteilig": 3), ``works`` nouns that do ("trilogy": 3), ``partitives`` inflected nouns of a total that comes
    first (Turkish "7 bölümün 3."). ``this`` opens a sentence in which an article speaks of itself; ``here`` is what it
    links other pages by. ``older`` and ``newer`` order by date, as blogs do. ``member`` are phrases that lead to a
    series' title ("belongs to the series"). ``foreign`` are words that, next to a numbered part, make it a part of
    something else ("chapter 11 bankruptcy"). ``products`` are works that come in series of their own, of which an
    article only speaks ("the third book in the series").
    """

    code: str
    parts: frozenset[str]
    series: frozenset[str]
    units: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    into: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    cardinals: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    parted: Mapping[str, int] = field(default_factory=dict)
    works: Mapping[str, int] = field(default_factory=dict)
    partitives: frozenset[str] = frozenset()
    previous: frozenset[str] = frozenset()
    next: frozenset[str] = frozenset()
    this: frozenset[str] = frozenset()
    here: frozenset[str] = frozenset()
    older: frozenset[str] = frozenset()
    newer: frozenset[str] = frozenset()
    pages: frozenset[str] = frozenset()
    member: frozenset[str] = frozenset()
    contents: frozenset[str] = frozenset()
    index: frozenset[str] = frozenset()
    continued: frozenset[str] = frozenset()
    ended: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()
    products: frozenset[str] = frozenset()


def words(text: str) -> frozenset[str]:
    """Return the words of *text*, which are separated by spaces."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Return the phrases of *text*, which are separated by ``|``."""
    return frozenset(phrase.strip() for phrase in text.split("|"))


def count(text: str, endings: str = "", *, start: int = 1) -> dict[str, int]:
    """Number the words of *text* upwards from *start*; ``a/b`` are two words for one number, ``-`` skips a number.

    *endings*, separated by spaces, are added to each word (``-`` for none): stems of inflected ordinals.
    """
    suffixes = ["" if ending == "-" else ending for ending in endings.split()] or [""]
    return {
        stem + suffix: number
        for number, alternatives in enumerate(text.split(), start)
        if alternatives != "-"
        for stem in alternatives.split("/")
        for suffix in suffixes
    }


def count_tens(text: str, endings: str = "") -> dict[str, int]:
    """Number the words of *text* 20, 30, … 100, as :func:`count` does."""
    return {word: number * 10 for word, number in count(text, endings, start=2).items()}


def compound(units: Mapping[str, int], joint: str, tens: Mapping[str, int]) -> dict[str, int]:
    """Return numbers written as one word with the unit first ("einundzwanzig")."""
    return {
        unit + joint + ten: number + tenfold
        for unit, number in units.items()
        if number < 10
        for ten, tenfold in tens.items()
        if tenfold < 100
    }


def part_adjectives(text: str, endings: Iterable[str], *, start: int = 2) -> dict[str, int]:
    """Return adjectives that hold a total ("dreiteilig"): the number words of *text* from *start*, with each ending."""
    return count(text, " ".join(endings), start=start)
