"""Where what the site says does not fit together, in words a person understands."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from crawler.series.freshness import keep_fresh
from crawler.series.numbering import Holes
from crawler.series.statements import Listing, Numbering, Statements
from crawler.series.testimony import Part
from crawler.series.wording import count_parts, name_part, open_sentence

# A site whose every page contradicts the next gets a summary, not a thousand sentences.
MOST_OF_A_KIND = 8


@dataclass(frozen=True, slots=True)
class Account:
    """The derived order beside what was said. ``parts`` has the linked or titled parts by key, in reading order.

    ``misdirected`` has the URLs of links that lead nowhere, with the number of the part that they were meant for.
    """

    parts: Mapping[str, Part]
    chosen: Mapping[str, Numbering]
    statements: Statements
    superseded: Statements
    leading: Listing | None
    total: int | None
    holes: Holes
    misdirected: Mapping[str, int] = field(default_factory=dict)


def find_contradictions(account: Account) -> list[str]:
    """Return all contradictions as sentences, in a fixed order."""
    finders: list[Callable[[Account], Iterable[str]]] = [
        _tell_totals,
        _tell_misplaced_numbers,
        _tell_shared_numbers,
        _tell_labels,
        _tell_explained_holes,
        _tell_links,
        _tell_lists,
        _tell_withdrawn,
        _tell_misdirected,
    ]
    sentences: list[str] = []
    for find in finders:
        found = [open_sentence(sentence) for sentence in find(account)]
        rest = len(found) - MOST_OF_A_KIND
        more = [f"{rest} more contradictions of this kind."] if rest > 1 else found[MOST_OF_A_KIND:]
        sentences += found[:MOST_OF_A_KIND] + more
    return sentences


def _tell_totals(account: Account) -> Iterable[str]:
    fresh = keep_fresh(account.statements.totals, lambda total: total[2])
    pages = defaultdict(set)
    for number, source, _ in fresh:
        pages[number].add(source)
    if len(pages) > 1:
        said = ", ".join(f"{number} on {len(pages[number])} of them" for number in sorted(pages))
        yield f"Pages disagree on how many parts there are: {said}."
    total, leading = account.total, account.leading
    top = max((each.number for each in account.chosen.values() if each.number is not None), default=0)
    if total is not None and top > total and not account.holes.implausible:
        yield f"The site declares {count_parts(total)}, yet numbers one of them {top}."
    if total is not None and leading is not None and len(leading.keys) != total:
        yield f"The site declares {count_parts(total)}, yet its contents list has {len(leading.keys)}."
    if account.holes.implausible:
        yield f"The declared numbers go up to {top} for {count_parts(len(account.parts))}: they are not positions."


def _tell_misplaced_numbers(account: Account) -> Iterable[str]:
    """Numbers that run against the reading order: those outside its longest rising run."""
    numbered = [
        (key, each.number) for key in account.parts if (each := account.chosen.get(key)) and each.number is not None
    ]
    rising = _find_rising([number for _, number in numbered])
    for place, (key, number) in enumerate(numbered):
        if place not in rising:
            part, of = account.parts[key], f" of {account.total}" if account.total else ""
            authority = _name_authority(account)
            yield f"the site calls {name_part(part)} “part {number}{of}”; {authority} put it at {part.position}."


def _name_authority(account: Account) -> str:
    links = "links" if account.statements.links else ""
    contents = "contents" if account.statements.listings else ""
    return " and ".join(filter(None, (contents, links))) or "dates"


def _find_rising(numbers: Sequence[int]) -> set[int]:
    """Return the places of a longest run of *numbers* that never falls (patience sorting, n log n)."""
    tops: list[int] = []
    ends: list[int] = []
    back: list[int] = []
    for place, number in enumerate(numbers):
        pile = bisect_right(tops, number)
        back.append(ends[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [number]
        ends[pile : pile + 1] = [place]
    rising: set[int] = set()
    place = ends[-1] if ends else -1
    while place >= 0:
        rising.add(place)
        place = back[place]
    return rising


def _tell_shared_numbers(account: Account) -> Iterable[str]:
    sharing = defaultdict(list)
    for key, part in account.parts.items():
        numbering = account.chosen.get(key)
        if numbering and numbering.number is not None:
            sharing[numbering.number].append(part)
    for number, parts in sorted(sharing.items()):
        if len(parts) > 1:
            yield f"{len(parts)} parts are numbered {number}: {', '.join(map(name_part, parts[:MOST_OF_A_KIND]))}."


def _tell_labels(account: Account) -> Iterable[str]:
    numbered = any(each.number is not None for each in account.chosen.values())
    for key, part in account.parts.items():
        numbering = account.chosen.get(key)
        if numbering and numbering.number is None and numbering.label:
            yield f"{name_part(part)} is labelled “{numbering.label}”, which is no number."
        elif numbered and part.declared_position is None and part.held:
            yield f"{name_part(part)} has no number, unlike others."


def _tell_explained_holes(account: Account) -> Iterable[str]:
    if account.holes.explained:
        numbers = ", ".join(map(str, account.holes.explained[:MOST_OF_A_KIND]))
        yield (
            f"No part is numbered {numbers}, yet as many parts are known as there should be: "
            "those that share a number or have none account for it."
        )


def _tell_links(account: Account) -> Iterable[str]:
    parts = account.parts
    for key in sorted(account.statements.selfish & set(parts)):
        yield f"the page of {name_part(parts[key])} links itself as its neighbour."
    nexts = defaultdict(set)
    for before, after in account.statements.links:
        if before in parts and after in parts:
            nexts[before].add(after)
    for before in sorted(nexts, key=lambda key: parts[key].position):
        afters = sorted(nexts[before], key=lambda key: parts[key].position)
        backward = [after for after in afters if parts[after].position < parts[before].position]
        for after in backward:
            yield f"a page links {name_part(parts[after])} as following {name_part(parts[before])}; it comes before it."
        if len(afters) > 1 and not backward:
            named = ", ".join(name_part(parts[after]) for after in afters[:MOST_OF_A_KIND])
            yield f"{len(afters)} parts are linked as following {name_part(parts[before])}: {named}."


def _tell_lists(account: Account) -> Iterable[str]:
    for listing in sorted(account.statements.listings.values(), key=lambda each: (each.keys, each.whole)):
        places = [account.parts[key].position for key in listing.keys if key in account.parts]
        astray = len(places) - len(_find_rising(places))
        if astray:
            page = min(listing.sources)
            yield f"the contents list on {page} has {count_parts(astray)} in another order."


def _tell_withdrawn(account: Account) -> Iterable[str]:
    current = account.statements
    listed = set(account.leading.keys) if account.leading else set(account.parts)
    for key, part in account.parts.items():
        if key not in current.parts:
            yield f"the site no longer lists {name_part(part)}."
        elif key not in listed:
            yield f"the contents list leaves out {name_part(part)}, which other pages count as a part."


def _tell_misdirected(account: Account) -> Iterable[str]:
    for url, number in sorted(account.misdirected.items()):
        yield f"a page links <{url}> as part {number} and nothing is there; the contents list has that part elsewhere."
