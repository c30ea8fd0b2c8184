"""Reading statements about parts in languages that separate words by spaces."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crawler.navigation.wording import grammar
from crawler.navigation.wording.grammar import Found
from crawler.navigation.wording.hints import can_state
from crawler.navigation.wording.shapes import Lexicon, Shape, find_languages, get_lexicon, may_name_part, shape_tokens
from crawler.navigation.wording.titles import (
    QUOTES,
    find_name_after,
    find_quoted_before,
    find_title_after,
    find_title_between,
    find_title_within,
)
from crawler.navigation.wording.tokens import Token, tokenize
from crawler.navigation.wording.unspaced import is_unspaced

_SENTENCE_END = re.compile(r"[.!?](?:\s|$)|[。！？।]|\n")
_LETTER = re.compile(r"[a-hA-H](?!\w)")
_AND = frozenset({"and", "und", "y", "et", "e", "to", "bis", "i", "и", "&", "og", "och", "en", "or", "a"})


def find_spaced(text: str, language: str | None) -> list[Found]:
    """Return the statements in *text*, read by the first language that finds any; they may overlap."""
    if (is_unspaced(text) and not may_name_part(text)) or not can_state(text):
        return []
    tokens = tokenize(text)
    for code in find_languages(tokens, language.split("-")[0].lower() if language else None):
        lexicon = get_lexicon(code)
        found = list(_Reader(text, tokens, lexicon, shape_tokens(tokens, lexicon)).find())
        if found:
            return found
    return []


@dataclass(frozen=True, slots=True)
class _Series:
    """Where a statement names its series: the span in letters, and the title and total found there."""

    span: tuple[int, int]
    total: int | None
    title: tuple[str, int, int] | None
    is_topic: bool = False


@dataclass(frozen=True, slots=True)
class _Reader:
    """One text, classified by the words of one language. Matches are in letters of its shape."""

    text: str
    tokens: Sequence[Token]
    lexicon: Lexicon
    shape: Shape

    def find(self) -> Iterator[Found]:
        letters = self.shape.letters
        for pattern, needed in grammar.PATTERNS:
            if needed in letters:
                for match in pattern.finditer(letters):
                    yield from self._read(match)
        label = grammar.LABEL.match(letters) if len(self.text) < 200 else None
        if label:
            yield from self._read(label)
        if "S" in letters:
            yield from self._find_memberships()

    def _find_memberships(self) -> Iterator[Found]:
        """Read "belongs to the series X"; a mere "in the series X" only in quotes or where the text begins with it."""
        for start, end, _ in self.lexicon.member.find(self.tokens):
            title = find_title_after(self.text, self.tokens[end - 1].end)
            opener = self.lexicon.classes.match(self.tokens, start)
            is_verb = opener is None or opener[1][0] not in "IO"
            following = self.lexicon.classes.match(self.tokens, end) if end < len(self.tokens) else None
            if following and following[1][0] in "OA":
                continue
            if title and (start == 0 or is_verb or self.text[title[1] - 1] in QUOTES):
                yield Found(None, None, None, title[0], title[1:], (self.tokens[start].start, title[2]), True)

    def _read(self, match: re.Match[str]) -> Iterator[Found]:
        groups = match.groupdict()
        name = next((name for name in ("number", "plain", "after", "before") if groups.get(name)), None)
        if name and not self._is_part_number(match, name, groups):
            return
        total = self.shape.values[match.start("total")] if groups.get("total") else None
        series = self._find_series(match, groups)
        if name and not series and self._is_of_something_else(match.end(), total):
            return
        if not name and (series is None or not (series.title or groups.get("word"))):
            return
        title = series.title if series else None
        if series and not title and not series.is_topic:
            title = self._find_name_before(match.start())
        ends = [
            self._end(match.end() - 1),
            *([self._end(series.span[1] - 1)] if series else []),
            *([title[2]] if title else []),
        ]
        starts = [
            self._start(match.start()),
            *([self._start(series.span[0])] if series else []),
            *([title[1]] if title else []),
        ]
        yield Found(
            self.shape.values[match.start(name)] if name else None,
            total or (series.total if series else None),
            self._print(match, name) if name else groups.get("odd") and self._print(match, "odd"),
            title[0] if title else None,
            (title[1], title[2]) if title else (0, 0),
            (min(starts), max(ends)),
            series is not None,
            series is not None and series.is_topic,
        )

    def _find_series(self, match: re.Match[str], groups: dict[str, str | None]) -> _Series | None:
        letters = self.shape.letters
        if groups.get("last"):
            return self._describe_head(match.span("last"), (0, 0))
        if groups.get("series"):
            return self._describe_series(match)
        if "S" not in letters:
            return None
        tail = grammar.TAIL.match(letters, match.end())
        if tail:
            return self._describe_series(tail)
        tail = grammar.TAIL_BETWEEN.match(letters, match.end())
        if tail and not _SENTENCE_END.search(self.text, self._end(match.end() - 1), self._end(tail.end() - 1)):
            return self._describe_series(tail)
        tail = grammar.TAIL_APART.match(letters, match.end())
        if tail:
            return self._describe_series(tail)
        head = grammar.HEAD.search(letters, 0, match.start())
        if head and not _SENTENCE_END.search(self.text, self._start(head.start()), self._start(match.start())):
            return self._describe_head(head.span("series"), head.span("inner"))
        return None

    def _describe_series(self, match: re.Match[str]) -> _Series | None:
        """Read the title that follows the series word, or stands before it ("the X series")."""
        groups, letters, span = match.groupdict(), self.shape.letters, match.span("series")
        total = self.shape.values[match.start("size")] if groups.get("size") else self.shape.values[span[0]] or None
        if groups.get("inner"):
            start, end = match.span("inner")
            if letters[start - 2 : start] in ("DD", "OD") and self._token_is_capital(start - 1):
                # "the A Game of Tokens series", "part 5 of A Game of Tokens": this article is the title's own.
                start -= 1
            if letters[start:end].endswith(",D"):
                # "part 5 of X, a series of posts"
                end -= 2
            return _Series(span, total, find_title_within(self.text, self._start(start), self._end(end - 1)))
        if groups.get("size") and match.start() and letters[match.start() - 1] == "(":
            return _Series(span, total, find_title_between(self.text, 0, self._start(match.start() - 1)))
        name = self._token(span[0] - 1) if match.start() < span[0] and letters[span[0] - 1] == "W" else None
        if name and name.text[0].isupper() and not self._is_named_after(span[1]):
            # "part 3 of the Kites series": a name of one word, where an adjective could stand.
            return _Series(span, total, (name.text, name.start, name.end))
        topic = grammar.TOPIC.match(letters, span[1])
        if topic:
            total = self.shape.values[topic.start("size")] if topic["size"] else total
            return _Series(span, total, find_title_after(self.text, self._end(topic.start("about"))), is_topic=True)
        works = grammar.WORKS.match(letters, span[1])
        if works is None:
            return _Series(span, total, find_name_after(self.text, self._end(span[1] - 1)))
        # "a series of (three) attacks" is no work, "a series of reviews" is.
        if not works["noun"] and not (works["size"] and self._ends_clause(works.end())):
            return None
        if works["size"]:
            return _Series(span, self.shape.values[works.start("size")], None)
        return _Series(span, total, find_title_after(self.text, self._end(span[1])), is_topic=True)

    def _ends_clause(self, end: int) -> bool:
        return self.shape.letters[end : end + 1] in ("", ".", ",", ")", ":", "-", "A")

    def _is_named_after(self, end: int) -> bool:
        """Whether a colon or a quotation mark follows the series word."""
        following = self._token(end)
        return following is not None and (following.text in QUOTES or following.text in ":：")

    def _describe_head(self, series: tuple[int, int], inner: tuple[int, int]) -> _Series:
        """Read "Series X – part 3", and "“X” serisinin 3. bölümü"."""
        total = self.shape.values[series[0]] or None
        if self.shape.letters[: series[0]].endswith("K"):
            total = self.shape.values[series[0] - 1]
        if self.shape.letters[inner[0] : inner[1]].strip("OIDA"):
            title = find_title_between(self.text, self._start(inner[0]), self._end(inner[1] - 1))
            return _Series(series, total, title)
        sized = grammar.SIZED_HEAD.match(self.shape.letters, 0, series[0])
        if sized:
            return _Series(series, self.shape.values[sized.start("size")], self._find_name(sized.end("name")))
        quoted = find_quoted_before(self.text, self._start(series[0]))
        return _Series(series, total, quoted or self._find_name(series[0]))

    def _find_name_before(self, end: int) -> tuple[str, int, int] | None:
        """Return the name that opens the text before a separator: "Kites – part 3 of a five-part series"."""
        letters = self.shape.letters
        while letters[end - 1 : end] == "D":
            end -= 1
        return self._find_name(end - 1) if end and letters[end - 1] in "-:|" else None

    def _find_name(self, end: int) -> tuple[str, int, int] | None:
        """Return the name that the text, or its last line, has before the letter *end*: "Kites series: part 3"."""
        hyphen = self._token(end - 1)
        if hyphen and hyphen.text == "-" and end > 1 and self._end(end - 2) == hyphen.start:
            # "Kites-Serie"
            end -= 1
        lead = grammar.NAME.search(self.shape.letters, 0, end)
        if not lead:
            return None
        tokens = self.tokens[self.shape.spans[lead.start()][0] : self.shape.spans[end - 1][1]]
        is_name = not tokens[0].text[0].islower() and not any(one.folded in self.lexicon.here for one in tokens)
        return find_title_between(self.text, tokens[0].start, tokens[-1].end) if is_name else None

    def _is_part_number(self, match: re.Match[str], name: str, groups: dict[str, str | None]) -> bool:
        """Whether the numeral numbers one part: no range, no version, no pronoun "I", nothing of the law."""
        at, letters = match.start(name), self.shape.letters
        foreign = self.lexicon.wording.foreign
        around = [self._token(match.start() - 2), self._token(match.start() - 1)]
        around += [self._token(match.end() + gap) for gap in range(2)]
        if any(token and token.folded in foreign for token in around):
            return False
        noun = self._token(at + 1) if letters[at] == "T" else None
        if noun and noun.folded in self.lexicon.wording.products:
            return False
        number = self.tokens[self.shape.spans[at][1] - 1]
        following, after = self._token(at + 1), self._token(at + 2)
        if not groups.get("total") and following and after and after.text[0].isdigit():
            is_glued = following.start == number.end and following.text in "-–.,/" and after.start == following.end
            if is_glued or following.folded in _AND:
                return False
        word = self._token(match.start("word")) if groups.get("word") else None
        if word and at > match.start("word") and len(word.text) > 4 and "." in letters[match.start("word") : at]:
            # The full stop of a sentence, not of an abbreviation.
            return False
        if number.text == "I" and word:
            is_heading = following is None or not following.text[0].islower() or letters[at + 1] in "OI"
            return word.text[0].isupper() and is_heading
        return self.shape.values[at] < 1900 or groups.get("total") is not None

    def _is_of_something_else(self, end: int, total: int | None) -> bool:
        """Whether "part 2" is followed by "of the law": a part, but not of a series."""
        matched = grammar.OF_SOMETHING_ELSE.match(self.shape.letters, end)
        token = self._token(matched.end() - 1) if matched else None
        if token is None or matched is None:
            return False
        if token.folded in self.lexicon.wording.foreign:
            return True
        is_named = matched.end() - matched.start() == 2 and token.text[0].isupper()
        return total is None and not is_named

    def _token_is_capital(self, letter: int) -> bool:
        token = self._token(letter)
        return token is not None and token.text[0].isupper()

    def _start(self, letter: int) -> int:
        return self.tokens[self.shape.spans[letter][0]].start

    def _end(self, letter: int) -> int:
        return self.tokens[self.shape.spans[letter][1] - 1].end

    def _token(self, letter: int) -> Token | None:
        return self.tokens[self.shape.spans[letter][0]] if 0 <= letter < len(self.shape.spans) else None

    def _print(self, match: re.Match[str], name: str) -> str:
        """Return the numeral as printed, with a letter glued to it ("1a")."""
        at = match.start(name)
        start, end = self._start(at), self._end(at)
        letter = _LETTER.match(self.text, end) if self.text[end - 1].isdigit() else None
        return self.text[start : letter.end() if letter else end]
