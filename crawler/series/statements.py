"""What all pages together say about one series, with URLs replaced by the keys of parts."""

from collections import Counter
from dataclasses import dataclass, field

UNLINKED = "\0"


@dataclass(slots=True)
class Listing:
    """One contents list, however many pages show it. ``seen`` is when it was last shown (seconds since 1970)."""

    keys: tuple[str, ...]
    whole: bool
    sources: set[str]
    seen: float


@dataclass(frozen=True, slots=True)
class Numbering:
    """What one page says the number of a part is. ``rank``: 2 its own page, 1 another page, 0 a row of a list.

    ``number`` is None when the page gives only a ``label`` that is no number.
    """

    number: int | None
    label: str | None
    source: str
    seen: float
    rank: int
    confidence: float


@dataclass(slots=True)
class Statements:
    """The claims of one time (current, or superseded), sorted by what they are about.

    ``parts`` has when a page last counted each. ``links`` holds (before, after) and the pages that say so; ``closings``
    the (key, kind) of pages that say that they have no previous or no next part, ``linking`` of those that name a
    neighbour; ``announced`` the parts whose page names a next one without link; ``selfish`` those that link themselves.
    """

    parts: dict[str, float] = field(default_factory=dict)
    listings: dict[tuple[tuple[str, ...], bool], Listing] = field(default_factory=dict)
    links: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    closings: set[tuple[str, str]] = field(default_factory=set)
    linking: set[tuple[str, str]] = field(default_factory=set)
    announced: set[str] = field(default_factory=set)
    selfish: set[str] = field(default_factory=set)
    numberings: dict[str, list[Numbering]] = field(default_factory=dict)
    totals: list[tuple[int, str, float]] = field(default_factory=list)
    titles: dict[str, Counter[str]] = field(default_factory=dict)

    def count(self, key: str, seen: float) -> None:
        """Record that a page counted the part to the series at *seen*."""
        self.parts[key] = max(seen, self.parts.get(key, seen))

    def name(self, key: str, title: str | None) -> None:
        """Record that a page calls the part *title*."""
        if title and title.strip():
            self.titles.setdefault(key, Counter())[" ".join(title.split())] += 1

    def number(self, key: str, numbering: Numbering) -> None:
        """Record what a page says the part's number is."""
        self.numberings.setdefault(key, []).append(numbering)
