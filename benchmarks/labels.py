"""Which blocks of a page are text of its article, by a truth that is only known as text."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

WORD = re.compile(r"\w+")
# Blocks of so many words are found by their sequences of four words; shorter ones by their place between longer ones.
LONG = 8
RUN = 4


def list_words(text: str) -> list[str]:
    """Return the words of *text*, in lower case."""
    return WORD.findall(text.lower())


def label_blocks(texts: Sequence[str], truth: str) -> list[bool]:
    """Tell for each of *texts*, the blocks of a page in order, whether it stands in *truth*."""
    wanted = list_words(truth)
    blocks = [list_words(text) for text in texts]
    spans = _find_long_blocks(blocks, wanted)
    labels = [span is not None for span in spans]
    limits, limit = [0] * len(blocks), len(wanted)
    for index in reversed(range(len(blocks))):
        limits[index] = limit
        span = spans[index]
        limit = span[0] if span else limit
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(wanted):
        places[word].append(place)
    position = 0
    for index, words in enumerate(blocks):
        span = spans[index]
        if span is not None:
            position = span[1]
        elif 0 < len(words) < LONG:
            for place in places[words[0]]:
                if position - 1 <= place <= limits[index] + 2 and wanted[place : place + len(words)] == words:
                    labels[index], position = True, place + len(words)
                    break
    return labels


def _find_long_blocks(blocks: Sequence[Sequence[str]], wanted: Sequence[str]) -> list[tuple[int, int] | None]:
    """Return where each long block stands in *wanted*, if half of its sequences of words do."""
    runs: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place in range(len(wanted) - RUN + 1):
        runs[tuple(wanted[place : place + RUN])].append(place)
    spans: list[tuple[int, int] | None] = []
    position = 0
    for words in blocks:
        count = max(1, len(words) - RUN + 1)
        hits = [(offset, runs.get(tuple(words[offset : offset + RUN]), [])) for offset in range(count)]
        if len(words) < LONG or 2 * sum(bool(found) for _, found in hits) < count:
            spans.append(None)
            continue
        starts = Counter(place - offset for offset, found in hits for place in found[:20])
        often = max(starts.values())
        likely = [start for start, times in starts.items() if 5 * times >= 4 * often]
        start = min(likely, key=lambda start: (start < position - 5, abs(start - position)))
        position = start + len(words)
        spans.append((start, position))
    return spans
