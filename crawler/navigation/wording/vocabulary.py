"""Looking up words and phrases in a row of tokens: one step for each token, however many phrases there are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from crawler.navigation.wording.tokens import Token, fold, tokenize

Value = TypeVar("Value")


class Vocabulary(Generic[Value]):
    """Words and phrases, each with a value; the longest phrase wins, and of equal phrases the first that was given.

    ``openers`` are the folded words with which they begin.
    """

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        phrases: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        seen: set[tuple[str, ...]] = set()
        for phrase, value in entries:
            # Most phrases are one word, which needs no splitting.
            key = (fold(phrase),) if phrase.isalpha() else tuple(token.folded for token in tokenize(phrase))
            if key and key not in seen:
                seen.add(key)
                phrases.setdefault(key[0], []).append((key, value))
        # Tuples, as the garbage collector looks at each list for as long as the program runs.
        self._phrases = {
            opener: tuple(sorted(found, key=lambda candidate: -len(candidate[0]))) for opener, found in phrases.items()
        }
        self.openers = frozenset(self._phrases)

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, Value] | None:
        """Return the number of tokens and the value of the longest phrase that begins at index *at*, if any does."""
        for key, value in self._phrases.get(tokens[at].folded, ()):
            length = len(key)
            if length == 1 or tuple(token.folded for token in tokens[at : at + length]) == key:
                return length, value
        return None

    def find(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int, Value]]:
        """Yield (first index, index after the last, value) of each phrase in *tokens*, from left to right."""
        at = 0
        while at < len(tokens):
            matched = self.match(tokens, at) if tokens[at].folded in self._phrases else None
            if matched:
                yield at, at + matched[0], matched[1]
            at += matched[0] if matched else 1


def enter(phrases: Iterable[str] | Mapping[str, int], value: Value) -> list[tuple[str, Value]]:
    """Return vocabulary entries that give all *phrases* one *value*."""
    return [(phrase, value) for phrase in phrases]
