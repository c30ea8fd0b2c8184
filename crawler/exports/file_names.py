"""File names for any title: safe on every system, readable, and never twice the same."""

import re
from unicodedata import normalize

MOST_BYTES = 80
# Names that Windows keeps for devices, with any extension.
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
UNSAFE = re.compile(r"[^\w]+|_+")


def make_file_name(title: str | None, fallback: str) -> str:
    """Return a name without extension made of the letters and digits of *title*, else of *fallback*.

    It is at most MOST_BYTES long in UTF-8, has neither a separator nor a dot, and does not begin with a hyphen.
    """
    for text in (title or "", fallback):
        name = UNSAFE.sub("-", normalize("NFC", text).casefold())
        name = name.encode("utf-8", "ignore")[:MOST_BYTES].decode("utf-8", "ignore").strip("-")
        if name:
            return f"{name}-series" if RESERVED.fullmatch(name) else name
    return "series"


def make_unique(name: str, taken: set[str]) -> str:
    """Return *name*, with a number after it where it is among *taken* (some systems ignore case), and take it."""
    unique, number = name, 2
    while normalize("NFKC", unique).casefold() in taken:
        unique, number = f"{name}-{number}", number + 1
    taken.add(normalize("NFKC", unique).casefold())
    return unique
