"""What the archive gives back: plain immutable values. Times are ISO 8601 UTC."""

from collections.abc import Iterator
from dataclasses import dataclass

from crawler.items import Dateline, Exchange, Image
from crawler.series.testimony import Part


@dataclass(frozen=True, slots=True)
class RecordedPage:
    """What recording a page came to.

    ``article_id`` is None when the page holds no article; ``series_ids`` has one id for each series of the reading, in
    its order; ``revision`` is "new" (first seen), "changed", "same" or None.
    """

    article_id: int | None
    series_ids: tuple[int, ...]
    revision: str | None


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """One series. ``held`` of its ``known`` parts are in the archive; ``last_checked_at`` None: never assessed."""

    id: int
    title: str | None
    slug: str
    url: str | None
    site: str
    language: str | None
    declared_total: int | None
    verdict: str
    proof: tuple[str, ...]
    contradictions: tuple[str, ...]
    held: int
    known: int
    first_seen_at: str
    last_checked_at: str | None


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One thing that was seen of an article.

    ``change`` is the kind of a revision ("first", "edit", "extractor") or of an event (see
    :class:`crawler.archive.events.EventKind`); ``revision`` and ``word_count`` are None for an event, ``before`` and
    ``after`` for a revision. ``captures`` counts the exchanges that gave the revision, ``pages`` their distinct bodies.
    """

    seen_at: str
    change: str
    url: str
    headline: str | None
    revision: int | None
    word_count: int | None
    before: str | None
    after: str | None
    captures: int
    pages: int


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """One state of an article's content. ``number`` counts from 1."""

    number: int
    kind: str
    first_seen_at: str
    last_seen_at: str
    headline: str | None
    standfirst: str | None
    byline: tuple[str, ...]
    dateline: str | None
    published_at: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Reextracted:
    """An article that is read otherwise now: the columns that differ, and its number of words before and now."""

    url: str
    headline: str | None
    fields: tuple[str, ...]
    words_before: int
    words_now: int


@dataclass(frozen=True, slots=True)
class Watched:
    """A held part, as a refresh looks at it.

    ``row`` is what the list of the parts called it when it was checked, None if it was not there.
    """

    url: str
    checked_at: str
    withdrawn: bool
    row: str | None


@dataclass(frozen=True, slots=True)
class RefreshPlan:
    """What a refresh of one series asks for.

    ``names`` are the titles and ``urls`` the index pages that the series goes by. ``witnesses`` are the pages that tell
    what parts there are: the one that shows the whole list, or the first and the last page of an index of several (the
    keys of all of them are ``lists``), and the last part where only the links tell. ``parts`` are the held ones by
    their keys. ``unheld`` are URLs of parts that are due to be tried again,
    ``waiting`` the keys of those that are not; ``due`` are held ones by their age: to be asked for where the site tells
    no changes. ``since`` is when all of the series was last known to be as it is held.
    """

    series_id: int
    title: str
    names: tuple[str, ...]
    urls: tuple[str, ...]
    witnesses: tuple[str, ...]
    lists: frozenset[str]
    parts: dict[str, Watched]
    unheld: tuple[str, ...]
    waiting: frozenset[str]
    due: tuple[str, ...]
    since: str


@dataclass(frozen=True, slots=True)
class GapRow:
    """A part that is known to exist and is not held. ``url`` is None when no page links to it."""

    series_id: int
    series_title: str | None
    position: int
    url: str | None
    title: str | None
    reason: str
    first_seen_at: str | None
    last_seen_at: str | None
    attempts: int
    next_try_at: str | None


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An article that matches a search.

    ``snippet`` are pieces of its text, each with whether it is a match; ``series`` are the ids and titles of its
    series, with its position there.
    """

    article_id: int
    url: str
    headline: str | None
    published_at: str | None
    byline: tuple[str, ...]
    snippet: tuple[tuple[str, bool], ...]
    series: tuple[tuple[int, str, int], ...]


@dataclass(frozen=True, slots=True)
class Watch:
    """Something that is watched: a series, or a ``url`` whose series is not known yet. ``title`` names it to people.

    ``every`` is what was asked for, ``seconds`` the interval that follows from it (None: a cron expression), ``reason``
    why. ``last_check_at`` is the last check that did not fail; ``failures`` counts those since.
    """

    id: int
    url: str | None
    series_id: int | None
    title: str | None
    every: str
    seconds: int | None
    reason: str
    added_at: str
    last_check_at: str | None
    next_check_at: str
    failures: int


@dataclass(frozen=True, slots=True)
class Symptom:
    """A sign that something broke: its ``kind``, what it is ``about`` (a URL), and a sentence for people."""

    kind: str
    about: str
    series_id: int | None
    message: str


@dataclass(frozen=True, slots=True)
class AlarmRow:
    """An alarm: see the table ``alarms``."""

    id: int
    kind: str
    about: str
    series_id: int | None
    message: str
    raised_at: str
    last_seen_at: str
    cleared_at: str | None
    told_at: str | None


@dataclass(frozen=True, slots=True)
class NewsItem:
    """Something that happened to an article; ``detail`` is what an edit changed, or from what to what it went.

    ``position`` is the place of the article in the first of its series.
    """

    seen_at: str
    change: str
    headline: str | None
    url: str
    series: str | None
    article_id: int
    position: int | None
    detail: str | None


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """A series on the shelf: what is held of it, when it ran, how many words it has."""

    series_id: int
    title: str
    verdict: str
    held: int
    known: int
    first_published_at: str | None
    last_published_at: str | None
    words: int
    language: str | None


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part in reading order; ``status`` is "held" or why it is not, ``article_id`` None where it is not."""

    position: int
    headline: str | None
    published_at: str | None
    word_count: int | None
    status: str
    url: str | None
    declared_position: int | None
    article_id: int | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article stands in a series of ``known`` parts, with the held parts before and after it."""

    series_id: int
    title: str
    position: int
    known: int
    previous: PartRow | None
    next: PartRow | None


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article as a reader sees it. ``capture_id`` is that of the page it was last read from, if it was one."""

    article_id: int
    article: "ExportedPart"
    places: tuple[Place, ...]
    capture_id: int | None
    revisions: int
    withdrawn_at: str | None
    withdrawn_reason: str | None


@dataclass(frozen=True, slots=True)
class CapturePage:
    """An answer of a site as it was. ``source`` is where a copy was had from when not from the site."""

    capture_id: int
    url: str
    status: int
    fetched_at: str
    content_type: str
    source: str | None
    body: bytes
    article_id: int | None


@dataclass(frozen=True, slots=True)
class ExportedPart:
    """One held part with its text. ``previous`` and ``next`` are the neighbours in reading order, held or not.

    ``html`` is the body of ``text``, sanitised; None in archives made before it was kept.
    ``captured_at`` is when this content was first seen; ``sha256`` identifies the content (see
    :func:`crawler.archive.revisions.hash_content`).
    """

    position: int
    declared_position: int | None
    url: str
    aliases: tuple[str, ...]
    headline: str | None
    standfirst: str | None
    byline: tuple[str, ...]
    dateline: Dateline | None
    published_at: str | None
    modified_at: str | None
    language: str | None
    word_count: int
    text: str
    html: str | None
    images: tuple[Image, ...]
    previous: str | None
    next: str | None
    captured_at: str
    sha256: str


@dataclass(frozen=True, slots=True)
class MissingPart:
    """One part that is not held, and why (a GapReason value)."""

    position: int
    url: str | None
    title: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class SeriesExport:
    """A series for export.

    ``contents`` are its parts in reading order, held or not, ``missing`` those that are not. ``parts`` yields the held
    ones with their texts, ``captures`` every exchange that the series rests on: once, while the archive is open.
    ``selection`` says in words what was chosen of it; None: all.
    """

    series: SeriesRow
    contents: tuple[Part, ...]
    parts: Iterator[ExportedPart]
    missing: tuple[MissingPart, ...]
    captures: Iterator[Exchange]
    selection: str | None = None
