"""Patterns of words that count in capitals and small letters alike."""

import re


class AnyCase:
    """A pattern, itself in small letters, that matches in any case.

    Letter by letter that is dear. Most texts are of ASCII, and are matched in small letters as they stand: then the
    first letter of a word rejects it at once.
    """

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._small = re.compile(pattern, flags)
        self._any_case = re.compile(pattern, flags | re.IGNORECASE)

    def is_in(self, text: str) -> bool:
        """Whether the pattern matches anywhere in *text*."""
        found = self._small.search(text.lower()) if text.isascii() else self._any_case.search(text)
        return found is not None

    def opens(self, text: str) -> bool:
        """Whether the pattern matches at the start of *text*."""
        found = self._small.match(text.lower()) if text.isascii() else self._any_case.match(text)
        return found is not None

    def is_all_of(self, text: str) -> bool:
        """Whether the pattern matches the whole of *text*."""
        found = self._small.fullmatch(text.lower()) if text.isascii() else self._any_case.fullmatch(text)
        return found is not None
