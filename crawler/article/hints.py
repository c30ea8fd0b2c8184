"""What the tag, class, id and role of an element say about its content, as short words to weigh."""

import re
from collections.abc import Mapping
from functools import lru_cache
from string import ascii_letters

from crawler.article.weights import LOCAL

# Everything but letters of ASCII parts the words of names; bytes are looked through much quicker than text.
LETTERS = bytes(code if chr(code) in ascii_letters else 0x20 for code in range(0x100)).lower()
# What is rare is asked first.
CAMEL = re.compile(rb"(?=[A-Z])(?<=[a-z])")
# Longer lists of class names are generated (or hostile) and say nothing more.
MAX_NAMES = 400

# A set of hints, each a bit of the number: sets of many elements are kept, and numbers cost the garbage collector
# nothing.
Hints = int
# The hints of an element, their weight for the text of its own, and for all text in it.
Weighed = tuple[Hints, float, float]
# The bit of each hint that has a weight: only those are carried along.
BITS: dict[str, Hints] = {
    hint: 1 << place for place, hint in enumerate(sorted({trait[1:] for trait in LOCAL if trait[:1] in {"A", "O"}}))
}
# The weight of each for all text in the element.
INHERITED = {bit: LOCAL.get(f"A{hint}", 0.0) for hint, bit in BITS.items()}
WEIGHED: dict[str, Weighed] = {hint: (bit, LOCAL.get(f"O{hint}", 0.0), INHERITED[bit]) for hint, bit in BITS.items()}
# The same by the words of names: few words of a page have a weight.
WORDS = {hint[2:].encode(): weighed for hint, weighed in WEIGHED.items() if hint[:2] == "c:"}
KNOWN_WORDS = frozenset(WORDS)


def find_hints(tag: str, attributes: Mapping[str, str | None]) -> Weighed:
    """Return the hints of one element that have a weight, and what they weigh."""
    get = attributes.get
    classes = get("class")
    # Most elements have a class or nothing at all.
    if len(attributes) == (classes is not None):
        return _pick_hints(tag, classes)
    return _pick_hints(tag, classes, get("id"), get("role"), get("itemprop"), is_hidden(attributes))


@lru_cache(maxsize=16384)
def _pick_hints(
    tag: str,
    classes: str | None,
    id_: str | None = None,
    role: str | None = None,
    itemprop: str | None = None,
    hidden: bool = False,
) -> Weighed:
    found = [WORDS[word] for word in KNOWN_WORDS.intersection(_split_names(classes, id_))]
    found += [WEIGHED[hint] for hint in _list_marks(tag, role, itemprop, hidden) if hint in WEIGHED]
    hints, own, inherited = 0, 0.0, 0.0
    for bit, weight, weight_inside in found:
        hints |= bit
        own += weight
        inherited += weight_inside
    return hints, own, inherited


def weigh_inherited(hints: Hints) -> float:
    """Return the sum of the weights of *hints* for all text in an element."""
    weight = 0.0
    while hints:
        bit = hints & -hints
        weight += INHERITED[bit]
        hints ^= bit
    return weight


def is_hidden(attributes: Mapping[str, str | None]) -> bool:
    """Whether the element says that it is not shown. It can be text of the article still: scripts may show it."""
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    return bool(style and "display:none" in style.replace(" ", "").lower())


def list_hints(
    tag: str, classes: str | None, id_: str | None, role: str | None, itemprop: str | None, hidden: bool
) -> list[str]:
    """Return every hint of an element, also those without a weight, of which weights are learned.

    They read ``t:aside``, ``c:comments``, ``r:main``, ``ip:author``, ``hid``.
    """
    words = [f"c:{word.decode()}" for word in _split_names(classes, id_)]
    return words + _list_marks(tag, role, itemprop, hidden)


def _split_names(classes: str | None, id_: str | None) -> list[bytes]:
    """Return the words of the names of an element in small letters; those of ``relatedPosts`` are two."""
    names = f"{classes or ''} {id_ or ''}"[:MAX_NAMES].encode(errors="replace")
    return (names if names.islower() else CAMEL.sub(b" ", names)).translate(LETTERS).split()


def _list_marks(tag: str, role: str | None, itemprop: str | None, hidden: bool) -> list[str]:
    hints = [f"t:{tag}"]
    if role:
        hints.append(f"r:{role[:20]}")
    if itemprop:
        hints.append(f"ip:{itemprop[:20]}")
    if hidden:
        hints.append("hid")
    return hints
