"""What changed between two texts, word by word.

Paragraphs are matched first, and words only within those that changed: a long article costs no more than its edits.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
# Paragraphs that have less in common than this are another paragraph, not an edited one.
SAME_PARAGRAPH = 0.5


class ChangeKind(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Change:
    """A piece of text and what became of it."""

    kind: ChangeKind
    text: str


def compare_texts(old: str, new: str) -> list[Change]:
    """Return the pieces that make *old* (without the added ones) and *new* (without the removed ones), in order."""
    before, after = _split_paragraphs(old), _split_paragraphs(new)
    changes: list[Change] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            changes.append(Change(ChangeKind.SAME, "".join(before[a:b])))
        else:
            changes += _compare_paragraphs(before[a:b], after[c:d])
    return _join(changes)


def _split_paragraphs(text: str) -> list[str]:
    """Return the paragraphs, each with the blank line behind it."""
    return re.findall(r".+?(?:\n\n+|\Z)|\n+", text, re.DOTALL)


def _compare_paragraphs(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """Compare runs of paragraphs: pairs that are alike word by word, the others whole."""
    rest = list(after)
    for old in before:
        at = next((index for index, new in enumerate(rest) if _is_alike(old, new)), None)
        if at is None:
            yield Change(ChangeKind.REMOVED, old)
            continue
        yield from (Change(ChangeKind.ADDED, new) for new in rest[:at])
        yield from _compare_words(old, rest[at])
        del rest[: at + 1]
    yield from (Change(ChangeKind.ADDED, new) for new in rest)


def _is_alike(old: str, new: str) -> bool:
    matcher = SequenceMatcher(None, _WORDS.findall(old), _WORDS.findall(new), autojunk=False)
    return matcher.quick_ratio() >= SAME_PARAGRAPH and matcher.ratio() >= SAME_PARAGRAPH


def _compare_words(old: str, new: str) -> Iterator[Change]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Change(ChangeKind.SAME, "".join(before[a:b]))
            continue
        yield Change(ChangeKind.REMOVED, "".join(before[a:b]))
        yield Change(ChangeKind.ADDED, "".join(after[c:d]))


def _join(changes: Sequence[Change]) -> list[Change]:
    joined: list[Change] = []
    for change in changes:
        if not change.text:
            continue
        if joined and joined[-1].kind is change.kind:
            joined[-1] = Change(change.kind, joined[-1].text + change.text)
        else:
            joined.append(change)
    return joined
