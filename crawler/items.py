"""The vocabulary: what a page says and holds, as plain immutable values."""

from dataclasses import dataclass, field
from enum import StrEnum


class ClaimKind(StrEnum):
    """What a claim is about."""

    MEMBERSHIP = "membership"
    POSITION = "position"
    TOTAL = "total"
    PREVIOUS = "previous"
    NEXT = "next"
    CONTENTS = "contents"
    INDEX = "index"


class PageKind(StrEnum):
    """What a page is, as far as series are concerned."""

    PART = "part"
    INDEX = "index"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a claim was made.

    ``rule`` names the form and rule ("organize_series.meta"); ``snippet`` is the exact text that was read; ``place``
    says where ("content", "head", "aside", or a CSS path); ``confidence`` is the calibrated probability that the
    claim is true. ``furniture`` holds the ``mem_id`` of the tree nodes that are navigation and not text of the article.
    """

    rule: str
    snippet: str
    place: str
    confidence: float
    furniture: tuple[int, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class SeriesName:
    """How a page names a series: its title as printed and the URL of its index page. Either can be unknown."""

    title: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a contents list. ``url`` is None for a row without link that is not the page itself.

    ``number`` is the part number printed in the row, when there is one.
    """

    url: str | None
    title: str | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement of one page about a series.

    ``about`` is the URL of the article (or index page) that the statement is about: mostly the page itself, but an
    index page says "part 3 of 9" about each article it lists. Which other fields are set depends on ``kind``:

    - MEMBERSHIP: none. The article is a part of the series.
    - POSITION: ``number`` (the declared position) or, when it is no number ("A", "3b"), only ``label``.
    - TOTAL: ``number``, the declared total.
    - PREVIOUS, NEXT: ``url`` of the neighbour, and its ``title`` when printed. ``url`` None: the page says that there
      is none (it is the first or the last part).
    - CONTENTS: ``entries`` in reading order (a list that runs newest first has been turned round). ``whole`` when the
      list shows the whole series, False for a window, or one page of a paginated list.
    - INDEX: ``url`` of a page that lists the parts.
    """

    kind: ClaimKind
    series: SeriesName
    about: str
    evidence: Evidence
    number: int | None = None
    label: str | None = None
    url: str | None = None
    title: str | None = None
    entries: tuple[Entry, ...] = ()
    whole: bool = False


@dataclass(frozen=True, slots=True)
class SeriesReading:
    """All that one page says about one series: the claims, and their sum for those who need no claims.

    ``contents`` lists URLs in reading order, the page itself included when it is listed.
    """

    title: str | None
    url: str | None
    position: int | None
    total: int | None
    previous: str | None
    next: str | None
    contents: tuple[str, ...]
    claims: tuple[Claim, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """What navigation reads on one page.

    ``further_pages`` are the other pages of a paginated index, in order. ``furniture`` are the ``mem_id`` of the nodes
    that carry series navigation, so that the text can leave them out.
    """

    kind: PageKind
    series: tuple[SeriesReading, ...] = ()
    further_pages: tuple[str, ...] = ()
    furniture: frozenset[int] = field(default=frozenset(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The line that opens a news report: "MOSCOW, OCTOBER 19 (ANSA) – ". ``date`` is ISO 8601 (YYYY-MM-DD)."""

    text: str
    place: str | None = None
    date: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """An image of the article. ``caption`` and ``credit`` are plain text."""

    url: str
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read from one page.

    ``text`` has its paragraphs separated by one blank line; ``html`` is the same body, sanitised. Times are ISO 8601;
    ``published_text`` is the date as printed. ``byline`` holds the names, ``byline_text`` the line as printed.
    ``access`` is "free", "paywalled", "password" or None (unknown). ``further_pages`` are the other pages of an article
    that is split over several. ``method`` says which way of extraction was taken ("structured", "shape", "fallback"),
    ``confidence`` (0 to 1) how sure it was of the body.
    """

    headline: str | None = None
    standfirst: str | None = None
    byline: tuple[str, ...] = ()
    byline_text: str | None = None
    dateline: Dateline | None = None
    published_at: str | None = None
    published_text: str | None = None
    modified_at: str | None = None
    language: str | None = None
    text: str = field(default="", repr=False)
    html: str = field(default="", repr=False)
    word_count: int = 0
    images: tuple[Image, ...] = field(default=(), repr=False)
    section: str | None = None
    tags: tuple[str, ...] = ()
    access: str | None = None
    canonical_url: str | None = None
    further_pages: tuple[str, ...] = ()
    method: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Exchange:
    """One HTTP exchange as it was (a memento, RFC 7089). Header names and values are text, in the order received.

    ``url`` is what was asked for; ``fetched_at`` is ISO 8601 UTC; ``status`` 0 with ``error`` set ("timeout", "reset",
    …) when no answer came. ``source`` is where it was had from when not from the site itself: the address of a memento.
    """

    url: str
    status: int
    fetched_at: str
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = field(default=b"", repr=False)
    request_headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    method: str = "GET"
    error: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class StoredPage:
    """The bytes of a page as they were captured from ``url``; ``content_type`` is the HTTP header, empty if none."""

    url: str
    content_type: str
    body: bytes = field(repr=False)


@dataclass(slots=True)
class PageItem:
    """What the spider hands to the pipelines for one page: the exchanges it took, what was read, the article.

    ``exchanges`` has redirects first and the page itself last; an article split over several pages has them all.
    ``url`` is where the page answered, ``canonical_url`` what it is filed under, ``aliases`` its other URLs.
    ``gap_reason`` is set when the page is known to be a part but its text could not be had (see GapReason).
    ``followed`` says of each series of the reading whether it is one of those that the crawl collects.
    """

    url: str
    exchanges: list[Exchange]
    reading: Reading
    article: Article | None
    canonical_url: str = ""
    aliases: tuple[str, ...] = ()
    gap_reason: str | None = None
    followed: tuple[bool, ...] = ()


class GapReason(StrEnum):
    """Why a part that is known to exist is not held."""

    NEVER_LINKED = "never_linked"
    NOT_FETCHED = "not_fetched"
    NOT_FOUND = "not_found"
    GONE = "gone"
    FORBIDDEN = "forbidden"
    BLOCKED = "blocked"
    ROBOTS = "robots"
    PAYWALLED = "paywalled"
    PASSWORD = "password"
    SERVER_ERROR = "server_error"
    TIMEOUT = "timeout"
    TOO_LARGE = "too_large"
    NOT_HTML = "not_html"
    OFF_SITE = "off_site"
    BUDGET = "budget"
