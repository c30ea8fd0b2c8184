"""From the claims of one series to its certificate."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from crawler.items import GapReason
from crawler.series.contradictions import Account, find_contradictions
from crawler.series.freshness import keep_fresh, read_time, split_superseded
from crawler.series.gathering import find_index_pages, gather
from crawler.series.identity import Identities
from crawler.series.numbering import find_holes, place_missing
from crawler.series.ordering import arrange
from crawler.series.settling import settle
from crawler.series.statements import UNLINKED, Numbering, Statements
from crawler.series.testimony import Certificate, KnownArticle, Part, Testimony
from crawler.series.verdicts import Findings, judge
from crawler.series.weighing import (
    BETWEEN,
    choose_numbering,
    choose_total,
    find_leading_list,
    find_misdirected,
    weigh_order,
)
from crawler.urls import canonicalize


def assess(
    testimonies: Iterable[Testimony],
    known: Mapping[str, KnownArticle],
    *,
    now: str,
    resolve: Callable[[str], str] = canonicalize,
) -> Certificate:
    """Return what is proven about the one series that all *testimonies* are about.

    *known* says by URL what the archive holds, *now* (ISO 8601) what "lately" is measured against, *resolve* turns an
    alias into the URL that an article is filed under. Pure: equal input in any order gives the equal certificate.
    """
    identities = Identities(known, resolve)
    testimonies = list(testimonies)
    index = find_index_pages(testimonies, identities)
    said, unsaid = split_superseded(testimonies)
    current, superseded = gather(said, identities, index), gather(unsaid, identities, index)
    nodes = set(current.parts) | {key for key in superseded.parts if _is_kept(identities.find_article(key))}
    chosen = {key: best for key in nodes if (best := choose_numbering(_list_numberings(key, current, superseded)))}
    numbers = {key: each.number for key, each in chosen.items() if each.number is not None}
    leading, total = find_leading_list(current), choose_total(current)
    misdirected = find_misdirected(current, leading, numbers, lambda key: identities.find_article(key).held)
    for key in misdirected:
        nodes.remove(key)
        del current.parts[key], numbers[key], chosen[key]
    dates = {key: date for key in nodes if (date := read_time(identities.find_article(key).published_at)) is not None}
    edges = weigh_order(current, superseded, leading, numbers)
    order = settle(_arrange_parts(nodes, edges, dates), numbers, dates)
    holes = find_holes(order, numbers, total, len(leading.keys) if leading else None)
    placed = place_missing(order, numbers, holes.missing)
    parts = _make_parts(placed, numbers, identities, (current, superseded))
    by_key = {key: part for key, part in zip(placed, parts, strict=True) if isinstance(key, str)}
    keys = [key if isinstance(key, str) else None for key in placed]
    verdict, proof = judge(Findings(keys, parts, current, leading, total, dates, read_time(now)))
    title, url = _name_series(said or unsaid)
    lost = {identities.show_url(key) or key: number for key, number in misdirected.items()}
    contradictions = find_contradictions(Account(by_key, chosen, current, superseded, leading, total, holes, lost))
    return Certificate(title, url, total, verdict, tuple(proof), tuple(parts), tuple(contradictions))


def _is_kept(withdrawn: KnownArticle) -> bool:
    """Whether what no page names any more is still a part.

    Only what the archive holds: nothing else can tell it from a mistake. What moved to another series is kept there.
    """
    return withdrawn.held and not withdrawn.left


def _list_numberings(key: str, current: Statements, superseded: Statements) -> list[Numbering]:
    return current.numberings.get(key) or superseded.numberings.get(key) or []


def _arrange_parts(nodes: set[str], edges: Mapping[tuple[str, str], int], dates: Mapping[str, float]) -> list[str]:
    helpers = {key for pair in edges for key in pair if key.startswith(BETWEEN)}
    usable = {pair: weight for pair, weight in edges.items() if set(pair) <= nodes | helpers}
    return [key for key in arrange(nodes | helpers, usable, dates) if key not in helpers]


def _make_parts(
    placed: Sequence[str | int],
    numbers: Mapping[str, int],
    identities: Identities,
    statements: tuple[Statements, Statements],
) -> list[Part]:
    urls = [identities.show_url(key) if isinstance(key, str) else None for key in placed]
    parts = []
    for place, key in enumerate(placed):
        around = (urls[place - 1] if place else None, urls[place + 1] if place + 1 < len(urls) else None)
        if isinstance(key, int):
            parts.append(Part(place + 1, None, None, key, False, GapReason.NEVER_LINKED.value, *around))
            continue
        article = identities.find_article(key)
        title = article.headline or _choose_title(key, statements)
        missing = GapReason.NEVER_LINKED if key.startswith(UNLINKED) else GapReason.NOT_FETCHED
        reason = None if article.held else article.reason or missing.value
        parts.append(Part(place + 1, urls[place], title, numbers.get(key), article.held, reason, *around))
    return parts


def _choose_title(key: str, statements: tuple[Statements, Statements]) -> str | None:
    for each in statements:
        titles = each.titles.get(key, Counter())
        if titles:
            return max(titles, key=lambda title: (titles[title], title))
    return None


def _name_series(testimonies: Iterable[Testimony]) -> tuple[str | None, str | None]:
    """Return the title and the URL that most pages read last give the series."""
    fresh = keep_fresh(testimonies, lambda testimony: read_time(testimony.seen_at) or 0.0)
    titles = {(testimony.claim.series.title, testimony.source) for testimony in fresh}
    urls = {(testimony.claim.series.url, testimony.source) for testimony in fresh}
    return _find_most_common(titles), _find_most_common(urls)


def _find_most_common(said: Iterable[tuple[str | None, str]]) -> str | None:
    votes = Counter(name for name, _ in said if name)
    return max(votes, key=lambda name: (votes[name], name), default=None)
