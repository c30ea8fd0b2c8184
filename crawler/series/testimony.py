"""What goes into the derivation of a series' order, and what comes out."""

from dataclasses import dataclass
from enum import StrEnum

from crawler.items import Claim


class Verdict(StrEnum):
    """How complete a series is proven to be."""

    COMPLETE = "complete"
    ONGOING = "ongoing"
    INCOMPLETE = "incomplete"
    UNPROVEN = "unproven"


@dataclass(frozen=True, slots=True)
class Testimony:
    """A claim with its source: the URL of the page that made it, and when it was last seen there (ISO 8601 UTC).

    ``read_at`` is when that page was last read, whatever it said then; None when that is not known.
    """

    claim: Claim
    source: str
    seen_at: str
    read_at: str | None = None


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """What the archive knows of one URL that claims speak of.

    ``held`` is true when its text is in the archive; else ``reason`` says why not (a GapReason value), None when it was
    never asked for. ``published_at`` is ISO 8601. ``left`` is true when its own page was read again and speaks of
    other series only.
    """

    held: bool
    reason: str | None = None
    headline: str | None = None
    published_at: str | None = None
    left: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One part in reading order. ``position`` counts from 1 without holes over all parts known, held or not.

    ``url`` is None for a part that is only known by its number. ``declared_position`` is what the site says now.
    """

    position: int
    url: str | None
    title: str | None
    declared_position: int | None
    held: bool
    reason: str | None
    previous: str | None
    next: str | None


@dataclass(frozen=True, slots=True)
class Certificate:
    """What is proven about a series: its parts in reading order, the gaps among them, and the verdict with its proof.

    ``proof`` and ``contradictions`` are sentences for people. ``gaps`` are the parts not held.
    """

    title: str | None
    url: str | None
    declared_total: int | None
    verdict: Verdict
    proof: tuple[str, ...]
    parts: tuple[Part, ...]
    contradictions: tuple[str, ...]

    @property
    def gaps(self) -> tuple[Part, ...]:
        """The parts that are known to exist and are not held."""
        return tuple(part for part in self.parts if not part.held)
