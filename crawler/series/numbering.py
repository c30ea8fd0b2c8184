"""Numbers that no part has: which of them betray a missing part, and which are only odd numbering."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# More holes than this, without a declared total to vouch for them, mean that the numbers are years, issues or days.
MOST_HOLES = 10
HOLES_PER_PART = 2
LARGEST_TOTAL = 10_000


@dataclass(frozen=True, slots=True)
class Holes:
    """``missing`` numbers belong to parts nobody links; ``explained`` ones to parts that carry another number or none.

    ``implausible`` tells that the numbers cannot be positions at all.
    """

    missing: tuple[int, ...] = ()
    explained: tuple[int, ...] = ()
    implausible: bool = False


def find_holes(order: Sequence[str], numbers: Mapping[str, int], total: int | None, listed: int | None) -> Holes:
    """Return the holes in the declared numbers of the parts in reading order.

    *listed* is the length of the whole contents list, if there is one. A hole is no gap when as many parts are known as
    the site has (its declared total, or else its contents list) and parts without number or with a shared one fill it.
    """
    taken = set(infer_numbers(order, numbers).values())
    if not taken:
        return Holes()
    top = max(taken)
    supported = total is not None and top <= total <= LARGEST_TOTAL
    if not supported and top - len(taken) > MOST_HOLES + HOLES_PER_PART * len(taken):
        return Holes(implausible=True)
    inside = [number for number in range(1, top) if number not in taken]
    spare = len(order) - len(taken - {0})
    if inside and spare >= len(inside) and len(order) >= (total or listed or len(order) + 1):
        return Holes(explained=tuple(inside))
    unknown = min(total or 0, LARGEST_TOTAL) - len(order) - len(inside)
    behind = range(top + 1, top + 1 + max(0, unknown))
    return Holes(missing=(*inside, *(number for number in behind if number <= (total or 0))))


def infer_numbers(order: Sequence[str], numbers: Mapping[str, int]) -> dict[str, int]:
    """Return *numbers* with those of unnumbered parts that exactly fill the room between two numbered neighbours."""
    inferred = dict(numbers)
    run: list[str] = []
    before = 0
    for key in order:
        number = numbers.get(key)
        if number is None:
            run.append(key)
            continue
        if run and number - before - 1 == len(run):
            inferred |= {each: before + 1 + offset for offset, each in enumerate(run)}
        before, run = number, []
    return inferred


def place_missing(order: Sequence[str], numbers: Mapping[str, int], missing: Sequence[int]) -> list[str | int]:
    """Return *order* with each *missing* number behind the last part of the greatest smaller number."""
    inferred = infer_numbers(order, numbers)
    smaller = sorted({(number, place) for place, key in enumerate(order) if (number := inferred.get(key)) is not None})
    behind: dict[int, list[int]] = {}
    step = 0
    place = -1
    for number in sorted(missing):
        while step < len(smaller) and smaller[step][0] < number:
            place = smaller[step][1]
            step += 1
        behind.setdefault(place, []).append(number)
    placed: list[str | int] = [*behind.get(-1, [])]
    for index, key in enumerate(order):
        placed += [key, *behind.get(index, [])]
    return placed
