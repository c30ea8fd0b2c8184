"""From testimonies to statements: URLs become keys of parts, index pages are none, rows without link find theirs."""

from collections.abc import Iterable, Sequence

from crawler.items import Claim, ClaimKind, Entry
from crawler.series.freshness import read_time
from crawler.series.identity import Identities
from crawler.series.naming import normalize_title
from crawler.series.statements import UNLINKED, Listing, Numbering, Statements
from crawler.series.testimony import Testimony

OWN_PAGE, OTHER_PAGE, ROW = 2, 1, 0
MEMBER_KINDS = {ClaimKind.MEMBERSHIP, ClaimKind.POSITION, ClaimKind.PREVIOUS, ClaimKind.NEXT}
LARGEST_NUMBER = 1_000_000


def find_index_pages(testimonies: Sequence[Testimony], identities: Identities) -> set[str]:
    """Return the keys of the pages that list parts and are none themselves.

    The page that lists a series can be its first part, too: then a list or a number says so.
    """
    claims = [testimony.claim for testimony in testimonies]
    index = identities.find_keys(claim.series.url for claim in claims)
    index |= identities.find_keys(claim.url for claim in claims if claim.kind is ClaimKind.INDEX)
    listed = {entry.url for entries in {claim.entries for claim in claims} for entry in entries}
    numbered = {claim.about for claim in claims if claim.kind is ClaimKind.POSITION}
    return index - identities.find_keys(listed) - identities.find_keys(numbered)


def gather(testimonies: Iterable[Testimony], identities: Identities, index: set[str]) -> Statements:
    """Return what *testimonies* say, regardless of their order."""
    statements = Statements()
    lists: dict[tuple[Entry, ...], list[tuple[Testimony, float]]] = {}
    for testimony in testimonies:
        claim, seen = testimony.claim, read_time(testimony.seen_at) or 0.0
        about = identities.find_key(claim.about)
        if claim.kind in MEMBER_KINDS and about not in index:
            statements.count(about, seen)
        if claim.kind is ClaimKind.POSITION and about not in index:
            rank = OWN_PAGE if identities.find_key(testimony.source) == about else OTHER_PAGE
            _gather_number(statements, about, testimony, seen, rank)
        elif claim.kind is ClaimKind.TOTAL and claim.number is not None and 0 < claim.number <= LARGEST_NUMBER:
            statements.totals.append((claim.number, testimony.source, seen))
        elif claim.kind in (ClaimKind.PREVIOUS, ClaimKind.NEXT) and about not in index:
            _gather_link(statements, claim, about, seen, identities, index)
        elif claim.kind is ClaimKind.CONTENTS:
            # A thousand pages can show the same thousand rows: each distinct list is read once.
            lists.setdefault(claim.entries, []).append((testimony, seen))
    _gather_lists(statements, lists, identities, index)
    return statements


def _gather_number(statements: Statements, about: str, testimony: Testimony, seen: float, rank: int) -> None:
    claim = testimony.claim
    number = claim.number if claim.number is not None and 0 <= claim.number <= LARGEST_NUMBER else None
    statements.number(about, Numbering(number, claim.label, testimony.source, seen, rank, claim.evidence.confidence))


def _gather_link(
    statements: Statements, claim: Claim, about: str, seen: float, identities: Identities, index: set[str]
) -> None:
    neighbour = identities.find_key(claim.url) if claim.url else None
    if neighbour is None:
        # A neighbour with a name and no link is announced, not absent.
        announced = claim.kind is ClaimKind.NEXT and bool(claim.title)
        statements.announced.update([about] if announced else [])
        statements.closings.update([] if announced else [(about, claim.kind)])
    elif neighbour == about:
        statements.selfish.add(about)
    elif neighbour not in index:
        statements.count(neighbour, seen)
        statements.name(neighbour, claim.title)
        statements.linking.add((about, claim.kind))
        pair = (about, neighbour) if claim.kind is ClaimKind.NEXT else (neighbour, about)
        statements.links.setdefault(pair, set()).add(about)


def _gather_lists(
    statements: Statements,
    lists: dict[tuple[Entry, ...], list[tuple[Testimony, float]]],
    identities: Identities,
    index: set[str],
) -> None:
    unlinked = _Rows(statements, lists, identities)
    for entries, sightings in lists.items():
        rows: dict[str, Entry] = {}
        for entry in entries:
            key = identities.find_key(entry.url) if entry.url else unlinked.find_key(entry)
            if key and key not in index:
                rows.setdefault(key, entry)
        keys = tuple(rows)
        seen = max(seen for _, seen in sightings)
        confidence = max(testimony.claim.evidence.confidence for testimony, _ in sightings)
        for key, entry in rows.items():
            statements.count(key, seen)
            statements.name(key, entry.title)
            if entry.number is not None and 0 <= entry.number <= LARGEST_NUMBER:
                source = min(testimony.source for testimony, _ in sightings)
                statements.number(key, Numbering(entry.number, None, source, seen, ROW, confidence))
        for whole in sorted({testimony.claim.whole for testimony, _ in sightings}):
            sources = {testimony.source for testimony, _ in sightings if testimony.claim.whole is whole}
            times = [seen for testimony, seen in sightings if testimony.claim.whole is whole]
            listing = statements.listings.setdefault((keys, whole), Listing(keys, whole, set(), 0.0))
            listing.sources |= sources
            listing.seen = max(listing.seen, *times)


class _Rows:
    """Finds the part that a row without link stands for: the linked one of that title or number, or one of its own."""

    def __init__(self, statements: Statements, lists: Iterable[tuple[Entry, ...]], identities: Identities) -> None:
        self._titles: dict[str, str] = {}
        self._numbers: dict[int, set[str]] = {}
        for key, numberings in statements.numberings.items():
            for numbering in numberings:
                if numbering.number is not None:
                    self._numbers.setdefault(numbering.number, set()).add(key)
        for entry in {entry for entries in lists for entry in entries if entry.url}:
            key = identities.find_key(entry.url or "")
            if entry.title:
                title = normalize_title(entry.title)
                self._titles[title] = min(key, self._titles.get(title, key))
            if entry.number is not None:
                self._numbers.setdefault(entry.number, set()).add(key)

    def find_key(self, entry: Entry) -> str | None:
        """Return the key of the part; None for a row that names nothing."""
        title = normalize_title(entry.title) if entry.title else ""
        numbered = self._numbers.get(entry.number, set()) if entry.number is not None else set()
        if title in self._titles:
            return self._titles[title]
        if len(numbered) == 1:
            return min(numbered)
        if title:
            return f"{UNLINKED}{title}"
        return f"{UNLINKED}#{entry.number}" if entry.number is not None else None
