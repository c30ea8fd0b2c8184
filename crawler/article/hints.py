"""What the tag, class, id and role of an element say about its content, as short words to weigh."""

import re
from collections.abc import Mapping
from functools import lru_cache
from string import ascii_lowercase

from crawler.article.weights import LOCAL

# Everything but small letters of ASCII parts the words of names; bytes are looked through much quicker than text.
LETTERS = bytes(code if chr(code) in ascii_lowercase else 0x20 for code in range(0x100))
# What is rare is asked first.
CAMEL = re.compile(r"(?=[A-Z])(?<=[a-z])")
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
# The weight of each hint of the element itself, and of one of those that it lies in or is.
OWN = {bit: LOCAL.get(f"O{hint}", 0.0) for hint, bit in BITS.items()}
INHERITED = {bit: LOCAL.get(f"A{hint}", 0.0) for hint, bit in BITS.items()}


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
    hints = 0
    for hint in list_hints(tag, classes, id_, role, itemprop, hidden):
        hints |= BITS.get(hint, 0)
    return hints, weigh_hints(hints, OWN), weigh_hints(hints, INHERITED)


def weigh_hints(hints: Hints, weights: Mapping[Hints, float]) -> float:
    """Return the sum of the *weights* of *hints*."""
    weight = 0.0
    while hints:
        bit = hints & -hints
        weight += weights[bit]
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
    """Return every hint of an element, with a weight or without: ``t:aside``, ``c:comments``, ``r:main``, ``hid``."""
    names = f"{classes or ''} {id_ or ''}"[:MAX_NAMES]
    small = names if names.islower() else CAMEL.sub(" ", names).lower()
    words = small.encode(errors="replace").translate(LETTERS).decode().split()
    hints = [f"t:{tag}", *[f"c:{word}" for word in words]]
    if role:
        hints.append(f"r:{role[:20]}")
    if itemprop:
        hints.append(f"ip:{itemprop[:20]}")
    if hidden:
        hints.append("hid")
    return hints
