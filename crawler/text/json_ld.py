"""Loading JSON-LD as sites write it: with control characters, comments, several roots, and nested graphs."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

# Deeper nesting is no metadata; it bounds the walk on hostile pages.
_DEEPEST = 12
_WRAPPER = re.compile(
    r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|/\*\s*\]\]>\s*\*/|//\s*\]\]>|\]\]>)\s*;?\s*$"
)
_TRAILING_COMMA = re.compile(r",\s*([}\]])")


def load_json_ld(text: str) -> list[Mapping[str, Any]]:
    """Return all nodes of a JSON-LD script, outer before inner; none when it is no JSON. Never raises."""
    stripped = text.strip().rstrip(";")
    if stripped[:1] not in {"{", "["}:
        stripped = _WRAPPER.sub("", stripped).strip().rstrip(";")
    root = _parse(stripped)
    if root is None:
        root = _parse(_TRAILING_COMMA.sub(r"\1", stripped))
    return list(_walk(root, 0))


def _parse(text: str) -> object:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _walk(value: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            if isinstance(inner, dict | list):
                yield from _walk(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _walk(inner, depth + 1)
