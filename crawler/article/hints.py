"""What the tag, class, id and role of an element say about its content, as short words to weigh."""

import re
from collections.abc import Mapping
from functools import lru_cache

from crawler.article.weights import LOCAL

TOKEN = re.compile(r"[a-z]{2,20}")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
# Longer lists of class names are generated (or hostile) and say nothing more.
MAX_NAMES = 400

# Only what has a weight is carried along, so that the hints of a frame stay few on any page.
VOCABULARY = frozenset(trait[1:] for trait in LOCAL if trait[0] in "AO")


def find_hints(tag: str, attributes: Mapping[str, str | None]) -> frozenset[str]:
    """Return the hints of one element that have a weight."""
    return list_hints(
        tag,
        f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[:MAX_NAMES],
        (attributes.get("role") or "")[:20],
        (attributes.get("itemprop") or "")[:20],
        is_hidden(attributes),
    ) & VOCABULARY


def is_hidden(attributes: Mapping[str, str | None]) -> bool:
    """Whether the element says that it is not shown. Scripts may show it later, so its text can still be the article's."""
    style = attributes.get("style")
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(style and "display:none" in style.replace(" ", "").lower())
    )


@lru_cache(maxsize=8192)
def list_hints(tag: str, names: str, role: str, itemprop: str, hidden: bool) -> frozenset[str]:
    """Return every hint of an element, with a weight or without: ``t:aside``, ``c:comments``, ``r:main``, ``hid``."""
    hints = {f"c:{token}" for token in TOKEN.findall(CAMEL.sub(" ", names).lower())}
    hints.add(f"t:{tag}")
    if role:
        hints.add(f"r:{role}")
    if itemprop:
        hints.add(f"ip:{itemprop}")
    if hidden:
        hints.add("hid")
    return frozenset(hints)
