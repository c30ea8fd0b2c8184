"""What a file that is imported holds: exchanges as they were, and what is known of those that were not to be had."""

from dataclasses import dataclass

from crawler.items import Exchange


@dataclass(frozen=True, slots=True)
class Record:
    """One exchange. ``place`` tells where in which file it stands, for messages."""

    exchange: Exchange
    place: str


@dataclass(frozen=True, slots=True)
class TextFile:
    """A plain text. ``url`` is where it is from, None when nothing says so; ``place`` the file, ``saved_at`` when."""

    place: str
    url: str | None
    text: str
    saved_at: str


@dataclass(frozen=True, slots=True)
class LostPage:
    """A page that was known and not to be had when the file was written, and why (a GapReason value)."""

    url: str
    reason: str


@dataclass(frozen=True, slots=True)
class Origin:
    """What a file says of itself: when all in it was last looked at (ISO 8601)."""

    checked_at: str
