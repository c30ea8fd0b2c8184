"""Recognising what headings and short texts say: "in this series", "table of contents", "to be continued"."""

import re

from crawler.navigation.wording.hints import can_say_here, may_have
from crawler.navigation.wording.registry import UNSPACED, WORDINGS
from crawler.navigation.wording.tokens import fold, tokenize
from crawler.navigation.wording.unspaced import is_unspaced
from crawler.navigation.wording.vocabulary import Vocabulary, enter

_SENTENCE_END = re.compile(r"[.!?。！？](?:\s|$)|\n|\s[|·•–—-]\s")
_QUOTES = (("“", "”"), ("„", "“"), ("«", "»"), ("「", "」"), (' "', '"'))
# A heading or label is shorter; in longer prose a phrase says little.
LONGEST_HEADING = 200
LONGEST_WORD = 30


class Phrasebook:
    """The phrases of all languages for one purpose: a field of the wordings."""

    def __init__(self, name: str) -> None:
        self._name = name
        spaced = [wording for code, wording in WORDINGS.items() if code not in UNSPACED]
        self._spaced = Vocabulary([entry for wording in spaced for entry in enter(getattr(wording, name), True)])
        unspaced = frozenset().union(*(getattr(WORDINGS[code], name) for code in UNSPACED))
        longest_first = sorted(unspaced, key=len, reverse=True)
        self._unspaced = re.compile("|".join(map(_exclude_chronology, longest_first)))

    def find(self, text: str) -> tuple[int, int] | None:
        """Return the span of the first phrase in *text*, or None."""
        if may_have(text, self._name):
            tokens = tokenize(text)
            for start, end, _ in self._spaced.find(tokens):
                return tokens[start].start, tokens[end - 1].end
        match = self._unspaced.search(text) if is_unspaced(text) else None
        return match.span() if match else None

    def ends(self, text: str) -> bool:
        """Whether *text* ends with one of the phrases."""
        if may_have(text, self._name):
            tokens = tokenize(text)
            if any(end == len(tokens) for _, end, _ in self._spaced.find(tokens)):
                return True
        return is_unspaced(text) and any(match.end() == len(text) for match in self._unspaced.finditer(text))

    def fills(self, text: str) -> bool:
        """Whether *text* is nothing but one phrase, with signs and numbers around at most."""
        span = self.find(text)
        return span is not None and not re.search(r"[^\W\d_]", text[: span[0]] + text[span[1] :])


def _exclude_chronology(phrase: str) -> str:
    """Return a pattern for *phrase*, but not in 時系列, the order of events; its first sign is quick to look for."""
    first, rest = re.escape(phrase[0]), re.escape(phrase[1:])
    return f"{first}(?<!時{first}){rest}"


_CONTENTS = Phrasebook("contents")
_INDEX = Phrasebook("index")
_CONTINUED = Phrasebook("continued")
_ENDED = Phrasebook("ended")
_SERIES = Phrasebook("series")
_HERE = Phrasebook("here")
_THIS = Phrasebook("this")
_PROPER_PARTS = frozenset(
    token.folded for wording in WORDINGS.values() for phrase in wording.parts for token in tokenize(phrase)
)
_PART_WORDS = frozenset(
    token.folded
    for wording in WORDINGS.values()
    for phrase in wording.parts | wording.units
    for token in tokenize(phrase)
)
_SMALL_WORDS = frozenset(
    token.folded
    for wording in WORDINGS.values()
    for phrase in (
        wording.of | wording.into | wording.determiners | wording.parts | wording.units | wording.series | wording.this
    )
    for token in tokenize(phrase)
)


def announces_contents(text: str) -> bool:
    """Whether a heading announces the list of a series' parts: "In this series", "Alle Teile", "シリーズ一覧"."""
    return len(text) <= LONGEST_HEADING and _CONTENTS.find(text) is not None


def find_contents_phrase(heading: str) -> tuple[int, int] | None:
    """Return the span of the phrase by which a heading announces the list of a series' parts."""
    return _CONTENTS.find(heading) if len(heading) <= LONGEST_HEADING else None


def drop_small_words(text: str, *, edges: str = "both") -> str:
    """Return *text* without the small words, and those for parts and series, at its edges; empty if it is all such.

    *edges* is "start" or "both".
    """
    tokens = tokenize(text)
    small = [token.folded in _SMALL_WORDS or not token.text[0].isalnum() or token.text.isdigit() for token in tokens]
    kept = [at for at, is_small in enumerate(small) if not is_small]
    if not kept:
        return ""
    last = len(tokens) - 1 if edges == "start" else kept[-1]
    return text[tokens[kept[0]].start : tokens[last].end]


def is_part_word(word: str) -> bool:
    """Whether *word* is one for a part or a piece of a series: "parts", "Folgen", "articles"."""
    return any(token.folded in _PART_WORDS for token in tokenize(word))


def names_parts(text: str) -> bool:
    """Whether *text* is nothing but a word for parts: "Chapters", "Teile"."""
    return len(text) <= LONGEST_WORD and text.isalpha() and fold(text) in _PROPER_PARTS


def names_index(text: str, *, longest: int = 4) -> bool:
    """Whether a link text is the name of an index page: "Table of contents", "Alle Kapitel", "MN index", "目录".

    *longest* is the number of words that it may have.
    """
    if len(text) > 60:
        return False
    is_last = text.count(" ") < longest and _INDEX.ends(text)
    return is_last or _INDEX.fills(text) or _CONTENTS.fills(text)


def names_series(text: str) -> bool:
    """Whether a word for series occurs in *text*: "series", "Reihe", "連載"."""
    return len(text) <= LONGEST_HEADING and _SERIES.find(text) is not None


def says_here(text: str) -> bool:
    """Whether a link text points elsewhere with no more than a word or a short call: "here", "Hier finden Sie alle"."""
    span = _HERE.find(text[:LONGEST_HEADING]) if can_say_here(text) else None
    return span is not None and (not text[: span[0]].strip() or len(text) <= 20)


def says_continued(text: str) -> bool:
    """Whether *text* says that another part will come: "To be continued", "Fortsetzung folgt", "未完待续"."""
    return _CONTINUED.find(text) is not None


def says_last(text: str) -> bool:
    """Whether *text* speaks of the last part: "final chapter", "letzter Teil", "最終回"."""
    return _ENDED.find(text) is not None


def speaks_of_itself(lead: str) -> bool:
    """Whether the words that lead to a statement make it one about the page itself: "This post is …", or none at all.

    Only the last sentence of *lead* counts, and only its first words.
    """
    if any(_is_within(lead, opening, closing) for opening, closing in _QUOTES):
        # What another page says: "the note read: “This entry is part 2 …".
        return False
    sentence = _SENTENCE_END.split(lead)[-1].strip(' \t\n"“„«»「『《([*—–-:,|>•·')
    return not sentence or _THIS.find(sentence[:60]) is not None


def tells_of_text(lead: str) -> bool:
    """Whether the words that lead to a statement speak of a text: "This post is", "This is"; not so "This phone is"."""
    sentence = _SENTENCE_END.split(lead)[-1]
    span = _THIS.find(sentence)
    words = re.findall(r"\w+", sentence[span[1] :]) if span else []
    return len(words) <= 1 or is_unspaced(sentence) or any(is_part_word(word) for word in words)


def _is_within(lead: str, opening: str, closing: str) -> bool:
    """Whether a quotation that begins after some words is still open where *lead* ends."""
    at = lead.rfind(opening)
    inner = lead[at + len(opening) :]
    return at > 0 and bool(inner.strip()) and closing not in inner and any(char.isalnum() for char in lead[:at])
