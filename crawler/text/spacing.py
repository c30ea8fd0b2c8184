"""White space between words, which a page's source has as it likes."""


def squeeze(text: str) -> str:
    """Return *text* with single spaces, and none at its ends. Idempotent."""
    # Half of all texts need no splitting.
    return text.strip() if is_spaced_singly(text) else " ".join(text.split())


def is_spaced_singly(text: str) -> bool:
    """Whether all white space in *text* is surely single spaces: a quick look, which other odd signs deceive."""
    # Of all white space only the space is printable.
    return text.isprintable() and "  " not in text
