"""Which statement counts where several differ: newer before older, then the better witness, then the more witnesses."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from math import fsum

from crawler.series.freshness import keep_fresh
from crawler.series.statements import Listing, Numbering, Statements

# Contents lists dominate, then declared numbers, then links; what pages have said before and say no more comes last.
# Steps of a thousand keep a few hundred weak witnesses from outvoting one strong one.
LEADING_LIST = 10**15
LIST = 10**12
NUMBER = 10**9
OLD_LIST = 10**6
LINK = 10**3
SUPERSEDED = 1
MOST_VOTES = 100
BETWEEN = "\1"


def find_leading_list(statements: Statements) -> Listing | None:
    """Return the whole list to believe: of those of the latest crawl the one most pages show, then the longest."""
    whole = [listing for listing in statements.listings.values() if listing.whole and listing.keys]
    fresh = keep_fresh(whole, lambda listing: listing.seen)
    return max(fresh, key=lambda listing: (len(listing.sources), len(listing.keys), listing.keys), default=None)


def choose_numbering(numberings: Iterable[Numbering]) -> Numbering | None:
    """Return what the site says now about a part's number; None if it says nothing.

    Of the witnesses of the best rank each page counts once, by the surest thing it says.
    """
    fresh = keep_fresh(numberings, lambda numbering: numbering.seen)
    best = max((each.rank for each in fresh), default=0)
    surest: dict[tuple[int | str | None, str], float] = {}
    for each in fresh:
        said = (_get_place(each), each.source)
        if each.rank == best:
            surest[said] = max(each.confidence, surest.get(said, 0.0))
    votes: dict[int | str | None, list[float]] = defaultdict(list)
    for (place, _), confidence in surest.items():
        votes[place].append(confidence)
    return max(
        (each for each in fresh if each.rank == best),
        key=lambda each: (
            each.number is not None,
            fsum(votes[_get_place(each)]),
            each.confidence,
            -(each.number or 0),
            each.label or "",
        ),
        default=None,
    )


def _get_place(numbering: Numbering) -> int | str | None:
    return numbering.label if numbering.number is None else numbering.number


def find_misdirected(
    statements: Statements, leading: Listing | None, numbers: Mapping[str, int], is_held: Callable[[str], bool]
) -> dict[str, int]:
    """Return the numbers of links that lead nowhere and call themselves a part that the whole list has elsewhere.

    An old or mistyped link in a text ("see part 1") is no part of its own that the site has lost.
    """
    if leading is None:
        return {}
    listed = {numbers[key] for key in leading.keys if key in numbers and is_held(key)}
    unlisted = statements.parts.keys() - set(leading.keys)
    return {key: numbers[key] for key in unlisted if numbers.get(key) in listed and not is_held(key)}


def choose_total(statements: Statements) -> int | None:
    """Return the declared total: what most of the pages read last say, the larger one if they are at odds."""
    fresh = keep_fresh(statements.totals, lambda total: total[2])
    votes = Counter(number for number, _ in {(number, source) for number, source, _ in fresh})
    return max(votes, key=lambda number: (votes[number], number), default=None)


def weigh_order(
    current: Statements, superseded: Statements, leading: Listing | None, numbers: dict[str, int]
) -> dict[tuple[str, str], int]:
    """Return all that is said about order as weighted pairs (before, after) of keys.

    Numbers give pairs through nodes of their own when parts share a number: m parts before n parts are m + n pairs.
    """
    edges: Counter[tuple[str, str]] = Counter()
    ranks = {key: rank for rank, key in enumerate(leading.keys)} if leading else {}
    newest = max((listing.seen for listing in current.listings.values()), default=0.0)
    for listing in current.listings.values():
        stale = listing not in keep_fresh([listing, Listing((), False, set(), newest)], lambda each: each.seen)
        weight = LEADING_LIST if listing is leading else OLD_LIST if stale else LIST
        _add_pairs(edges, pairwise(listing.keys), weight * min(len(listing.sources), MOST_VOTES), ranks)
    _add_pairs(edges, _pair_numbers(numbers), NUMBER, ranks)
    for pair, witnesses in current.links.items():
        _add_pairs(edges, [pair], LINK * len(witnesses), ranks)
    for listing in superseded.listings.values():
        _add_pairs(edges, pairwise(listing.keys), SUPERSEDED, ranks)
    _add_pairs(edges, superseded.links, SUPERSEDED, ranks)
    return edges


def _add_pairs(
    edges: Counter[tuple[str, str]], pairs: Iterable[tuple[str, str]], weight: int, ranks: dict[str, int]
) -> None:
    for before, after in pairs:
        # What the leading list denies would only make cycles that it wins.
        if before in ranks and after in ranks and ranks[before] >= ranks[after]:
            continue
        edges[before, after] += weight


def _pair_numbers(numbers: dict[str, int]) -> Iterable[tuple[str, str]]:
    groups: dict[int, list[str]] = {}
    for key, number in numbers.items():
        groups.setdefault(number, []).append(key)
    ordered = sorted(groups)
    for number, following in pairwise(ordered):
        if len(groups[number]) == len(groups[following]) == 1:
            yield groups[number][0], groups[following][0]
        else:
            between = f"{BETWEEN}{number}"
            yield from ((key, between) for key in groups[number])
            yield from ((between, key) for key in groups[following])
