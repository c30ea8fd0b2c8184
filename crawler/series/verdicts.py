"""How complete a series is proven to be, and by what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from crawler.items import ClaimKind
from crawler.series.freshness import DAY, ONE_CRAWL
from crawler.series.statements import Listing, Statements
from crawler.series.testimony import Part, Verdict
from crawler.series.wording import count_parts, name_part, open_sentence, show_day

# A series goes on while its newest part is no older than twice the usual wait for the next one.
INTERVALS = 2
SHORTEST_WAIT = 14 * DAY
LONGEST_WAIT = 730 * DAY
UNKNOWN_WAIT = 60 * DAY
MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Findings:
    """What the verdict rests on. ``order`` are the keys of ``parts``, None for a part known by its number alone.

    ``dates`` are seconds since 1970; ``now`` too.
    """

    order: Sequence[str | None]
    parts: Sequence[Part]
    statements: Statements
    leading: Listing | None
    total: int | None
    dates: Mapping[str, float]
    now: float | None


def judge(findings: Findings) -> tuple[Verdict, list[str]]:
    """Return the verdict and its proof in sentences."""
    parts = findings.parts
    gaps = [part for part in parts if not part.held]
    if not parts:
        return Verdict.UNPROVEN, ["No page names a part of this series."]
    recent = _prove_recent(findings)
    if gaps:
        proof = [f"Of {count_parts(len(parts))} known, {len(parts) - len(gaps)} held."]
        proof += [_describe_gap(part) for part in gaps[:MOST_NAMED]]
        proof += [f"{len(gaps) - MOST_NAMED} more are missing."] if len(gaps) > MOST_NAMED else []
        announced = parts[-len(gaps) :] == gaps and all(part.url is None for part in gaps)
        is_ongoing = announced and recent is not None and len(gaps) < len(parts)
        return (Verdict.ONGOING, [*proof, recent or ""]) if is_ongoing else (Verdict.INCOMPLETE, proof)
    closed = _prove_closed(findings)
    if closed is None:
        return Verdict.UNPROVEN, _explain_open(findings)
    if parts[-1].url and findings.order[-1] in findings.statements.announced:
        return Verdict.ONGOING, [
            closed,
            f"{open_sentence(name_part(parts[-1]))} announces another part that has no page yet.",
        ]
    return (Verdict.ONGOING, [closed, recent]) if recent else (Verdict.COMPLETE, [closed])


def _describe_gap(part: Part) -> str:
    if part.url is None and part.title is None:
        return f"Part {part.declared_position} is missing: the site counts it and no page links to it."
    return f"{open_sentence(name_part(part))} is missing ({(part.reason or 'not_fetched').replace('_', ' ')})."


def _prove_closed(findings: Findings) -> str | None:
    known, total, leading = len(findings.parts), findings.total, findings.leading
    if leading is not None and (total is None or total <= known) and not _find_unlisted(findings.statements, leading):
        pages = len(leading.sources)
        shown = f"{pages} page{'' if pages == 1 else 's'} show{'s' if pages == 1 else ''}"
        beyond = known - len(leading.keys)
        more = f", and {beyond} more that it leaves out" if beyond > 0 else ""
        return f"The contents list that {shown} is held from beginning to end: {count_parts(len(leading.keys))}{more}."
    numbers = {part.declared_position for part in findings.parts}
    if total is not None and total <= known and numbers >= set(range(1, total + 1)):
        return f"The site declares {count_parts(total)}, and every number from 1 to {total} is held."
    if (total is None or total <= known) and not _find_breaks(findings) and not _find_open_ends(findings):
        return (
            f"The chain of links is closed: {name_part(findings.parts[0])} has none before it, "
            f"{name_part(findings.parts[-1])} none behind it, and each of the {known} parts is linked to the next."
        )
    return None


def _find_unlisted(statements: Statements, leading: Listing) -> set[str]:
    """Return the parts that a page counted when the list was last shown without them: it is not whole after all."""
    return {
        key for key in statements.parts.keys() - set(leading.keys) if statements.parts[key] >= leading.seen - ONE_CRAWL
    }


def _explain_open(findings: Findings) -> list[str]:
    parts, known = findings.parts, len(findings.parts)
    proof = [f"{count_parts(known)} known and held; nothing on the site proves that there are no more."]
    if findings.total is not None and findings.total > known:
        proof.append(f"The site declares {count_parts(findings.total)}, and only {known} can be found.")
    if findings.leading is not None and (unlisted := _find_unlisted(findings.statements, findings.leading)):
        proof.append(f"The contents list leaves out {count_parts(len(unlisted))} that other pages count.")
    breaks = _find_breaks(findings)
    if breaks:
        place = breaks[0]
        proof.append(f"Nothing links {name_part(parts[place])} to {name_part(parts[place + 1])}.")
    for kind in _find_open_ends(findings):
        end, side = (parts[0], "before") if kind is ClaimKind.PREVIOUS else (parts[-1], "behind")
        proof.append(f"Nothing says that no part comes {side} {name_part(end)}.")
    return proof


def _find_breaks(findings: Findings) -> list[int]:
    """Return the places whose part no link and no list connects with the next one."""
    joined = set(findings.statements.links)
    for listing in findings.statements.listings.values():
        joined.update(pairwise(listing.keys))
    pairs = pairwise(findings.order)
    return [place for place, (before, after) in enumerate(pairs) if (before, after) not in joined]


def _find_open_ends(findings: Findings) -> list[ClaimKind]:
    """Return the sides on which more parts may follow.

    An end is closed when its page says so, when its number is the first or the last, or when its page links the other
    neighbour and none on this side.
    """
    statements, total = findings.statements, findings.total
    ends = [
        (findings.order[0], ClaimKind.PREVIOUS, ClaimKind.NEXT, findings.parts[0].declared_position == 1),
        (
            findings.order[-1],
            ClaimKind.NEXT,
            ClaimKind.PREVIOUS,
            total is not None and findings.parts[-1].declared_position == total,
        ),
    ]
    open_ends = []
    for key, side, other, numbered in ends:
        says_so = (key, side) in statements.closings and (key, side) not in statements.linking
        implies = (key, other) in statements.linking and (key, side) not in statements.linking
        if not (numbered or says_so or implies):
            open_ends.append(side)
    return open_ends


def _prove_recent(findings: Findings) -> str | None:
    """Return the sentence that says that the series has lately gone on; None if it has not or nothing is dated."""
    dates = sorted(findings.dates.values())
    if not dates or findings.now is None:
        return None
    waits = [after - before for before, after in pairwise(dates)]
    usual = min(max(INTERVALS * median(waits), SHORTEST_WAIT), LONGEST_WAIT) if len(waits) > 1 else UNKNOWN_WAIT
    if findings.now - dates[-1] > usual:
        return None
    return f"The newest part is of {show_day(dates[-1])}: the series may still go on."
