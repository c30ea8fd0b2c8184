"""Places that only a sort by number gave: parts that share a number, and parts that have none.

A content system that sorts parts by their numbers leaves equal ones as its query found them, newest first, and takes
an empty number for zero (Organize Series and PublishPress Series do both). Contents and links, made of that sort,
then repeat the accident on every page. Where the order bears these marks the dates decide; an order that was arranged
by hand does not bear them.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise


def settle(order: Sequence[str], numbers: Mapping[str, int], dates: Mapping[str, float]) -> list[str]:
    """Return *order* with what a sort by number misplaced put in its place by date; unchanged if it is no such sort.

    Parts that share a number and stand newest first are turned round. Parts without number before the first numbered
    one, each of them newer than it, go behind the last, among those without number that stand there.
    """
    numbered = [key for key in order if key in numbers]
    if any(numbers[before] > numbers[after] for before, after in pairwise(numbered)):
        return list(order)
    settled = [key for run in _list_runs(order, numbers) for key in _turn_newest_first(run, numbers, dates)]
    return _move_empty_numbers(settled, numbers, dates)


def _list_runs(order: Sequence[str], numbers: Mapping[str, int]) -> Iterator[list[str]]:
    """Yield the runs of neighbours that share a number; each part without number is a run of its own."""
    for _, run in groupby(enumerate(order), key=lambda each: (numbers.get(each[1]), each[1] in numbers or each[0])):
        yield [key for _, key in run]


def _turn_newest_first(run: list[str], numbers: Mapping[str, int], dates: Mapping[str, float]) -> list[str]:
    if any(key not in numbers or key not in dates for key in run):
        return run
    falls = all(dates[before] > dates[after] for before, after in pairwise(run))
    return run[::-1] if falls else run


def _move_empty_numbers(order: list[str], numbers: Mapping[str, int], dates: Mapping[str, float]) -> list[str]:
    places = [place for place, key in enumerate(order) if key in numbers]
    if not places or order[places[0]] not in dates:
        return order
    head, middle, tail = order[: places[0]], order[places[0] : places[-1] + 1], order[places[-1] + 1 :]
    is_accident = all(dates.get(key, 0.0) > dates[middle[0]] for key in head)
    if not head or not is_accident or any(key not in dates for key in tail):
        return order
    return middle + sorted(head + tail, key=lambda key: (dates[key], key))
