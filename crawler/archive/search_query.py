"""What people type into a search box, made into queries that SQLite's full-text search understands. Pure.

Words are all wanted; "several words" in quotes are a phrase; ``word*`` is a beginning; ``a OR b`` is either; ``-word``
is unwanted. Nothing else has a meaning: whatever a person types is a query, but for a quote that is not closed.
"""

import re
from dataclasses import dataclass

from crawler.errors import UsageError

# Scripts that put no spaces between words (Chinese, Japanese, Thai, Lao, Burmese, Khmer), and Korean, whose words carry
# their particles: there any run of characters is looked for. As SQLite's GLOB and regular expressions write ranges.
UNSPACED = "฀-໿က-႟ក-៿぀-ヿ㐀-䶿一-鿿가-힯豈-﫿"
TERM = re.compile(r'(?P<unwanted>-?)(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
LETTER = re.compile(r"\w")
SHORTEST_TRIGRAM = 3


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase. ``is_prefix``: words that begin so are meant, too."""

    text: str
    is_prefix: bool = False

    @property
    def is_unspaced(self) -> bool:
        """Whether it has characters of a script without spaces."""
        return re.search(f"[{UNSPACED}]", self.text) is not None

    def write(self) -> str:
        """Return the term as FTS5 quotes it: https://sqlite.org/fts5.html#fts5_strings"""
        quoted = '"{}"'.format(self.text.replace('"', '""'))
        return f"{quoted}*" if self.is_prefix else quoted


@dataclass(frozen=True, slots=True)
class Query:
    """``wanted``: of each group, one term must be there; ``unwanted``: none of these may."""

    wanted: tuple[tuple[Term, ...], ...]
    unwanted: tuple[Term, ...]

    @property
    def is_unspaced(self) -> bool:
        """Whether it must be looked for in the index of scripts without spaces."""
        return any(term.is_unspaced for group in self.wanted for term in group)

    def write(self) -> str:
        """Return the query in the language of FTS5."""
        groups = " AND ".join(f"({' OR '.join(term.write() for term in group)})" for group in self.wanted)
        unwanted = " OR ".join(term.write() for term in self.unwanted)
        return f"({groups}) NOT ({unwanted})" if unwanted else groups


def parse_query(text: str) -> Query:
    """Return what *text* looks for. Raises UsageError, in words for the person who typed it."""
    if text.count('"') % 2:
        raise UsageError(f"a quotation mark is not closed: {text}")
    wanted: list[list[Term]] = []
    unwanted: list[Term] = []
    joins = False
    for match in TERM.finditer(text):
        word = match["word"]
        if word == "OR" and not match["unwanted"]:
            joins = bool(wanted)
            continue
        term = _make_term(match)
        if not term:
            continue
        if match["unwanted"]:
            unwanted.append(term)
        elif joins:
            wanted[-1].append(term)
        else:
            wanted.append([term])
        joins = False
    if not wanted:
        raise UsageError("nothing to search for: name at least one word that is wanted")
    return Query(tuple(map(tuple, wanted)), tuple(unwanted))


def _make_term(match: re.Match[str]) -> Term | None:
    text = match["word"] if match["phrase"] is None else " ".join(match["phrase"].split())
    is_prefix = match["phrase"] is None and text.endswith("*")
    text = text.rstrip("*").replace("\0", "") if is_prefix else text.replace("\0", "")
    return Term(text, is_prefix) if LETTER.search(text) else None
