"""Recognising what headings and short texts say: "in this series", "table of contents", "to be continued"."""

import re

from crawler.navigation.wording.hints import can_say_here, may_have
from crawler.navigation.wording.registry import UNSPACED, WORDINGS
from crawler.navigation.wording.tokens import tokenize
from crawler.navigation.wording.unspaced import is_unspaced
from crawler.navigation.wording.vocabulary import Vocabulary, enter

_SENTENCE_END = re.compile(r"[.!?。！？](?:\s|$)|\n|\s[|·•–—-]\s")
_QUOTES = (("“", "”"), ("„", "“"), ("«", "»"), ("「", "」"), (' "', '"'))
# 時系列, the order of events in time, has the word for series in it.
_NO_CHRONOLOGY = "(?<!時)"
# A heading or label is shorter; in longer prose a phrase says little.
LONGEST_HEADING = 200


class Phrasebook:
    """The phrases of all languages for one purpose: a field of the wordings."""

    def __init__(self, name: str) -> None:
        self._name = name
        spaced = [wording for code, wording in WORDINGS.items() if code not in UNSPACED]
        self._spaced = Vocabulary([entry for wording in spaced for entry in enter(getattr(wording, name), True)])
        unspaced = frozenset().union(*(getattr(WORDINGS[code], name) for code in UNSPACED))
        longest_first = sorted(unspaced, key=len, reverse=True)
        self._unspaced = re.compile("|".join(_NO_CHRONOLOGY + re.escape(phrase) for phrase in longest_first))

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


_CONTENTS = Phrasebook("contents")
_INDEX = Phrasebook("index")
_CONTINUED = Phrasebook("continued")
_ENDED = Phrasebook("ended")
_SERIES = Phrasebook("series")
_HERE = Phrasebook("here")
_THIS = Phrasebook("this")


def announces_contents(text: str) -> bool:
    """Whether a heading announces the list of a series' parts: "In this series", "Alle Teile", "シリーズ一覧"."""
    return len(text) <= LONGEST_HEADING and _CONTENTS.find(text) is not None


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
    sentence = _SENTENCE_END.split(lead)[-1].strip(' \t\n"“„«»([*—–-:,|>•·')
    return not sentence or _THIS.find(sentence[:60]) is not None


def _is_within(lead: str, opening: str, closing: str) -> bool:
    """Whether a quotation that begins after some words is still open where *lead* ends."""
    at = lead.rfind(opening)
    return at > 0 and closing not in lead[at + len(opening) :] and any(char.isalnum() for char in lead[:at])
