"""Paragraphs: text in which one blank line separates the blocks."""

import re
from collections.abc import Iterable

from crawler.text.spacing import squeeze

# Spaces, line ends and the printable signs of ASCII: without them little of a text is left to be looked at.
ORDINARY = bytes([*b"\n", *range(0x20, 0x7F)])
BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n\s*)+")


def split_paragraphs(text: str) -> list[str]:
    """Return the paragraphs of *text*, which blank lines separate; single line breaks inside one are kept."""
    paragraphs = (
        "\n".join([line for raw in part.split("\n") if (line := squeeze(raw))]) for part in BLANK_LINE.split(text)
    )
    return [paragraph for paragraph in paragraphs if paragraph]


def join_paragraphs(paragraphs: Iterable[str]) -> str:
    """Return *paragraphs* as one text, separated by exactly one blank line."""
    return "\n\n".join(paragraphs)


def normalize_paragraphs(text: str) -> str:
    """Return *text* with exactly one blank line between paragraphs and single spaces between words. Idempotent."""
    return text if _is_normal(text) else join_paragraphs(split_paragraphs(text))


def _is_normal(text: str) -> bool:
    """Whether *text* is so already, as far as that is cheap to tell: of all white space only the space is printable."""
    if "  " in text or "\n\n\n" in text or any(line.strip(" ") != line for line in text.split("\n")):
        return False
    if text.strip() != text:
        return False
    return (
        text.encode("utf-8", "surrogatepass").translate(None, ORDINARY).decode("utf-8", "surrogatepass").isprintable()
    )
