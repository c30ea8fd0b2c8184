"""Cycles in a directed graph."""

from collections.abc import Collection, Iterable, Iterator, Mapping


def find_knots(successors: Mapping[str, Collection[str]]) -> list[list[str]]:
    """Return the strongly connected components of two or more nodes (Tarjan, 1972), in linear time.

    Without recursion, as a series of thousands of parts would exceed Python's stack.
    """
    numbers: dict[str, int] = {}
    lows: dict[str, int] = {}
    path: list[str] = []
    on_path: set[str] = set()
    knots: list[list[str]] = []
    for root in successors:
        if root in numbers:
            continue
        visits: list[tuple[str, Iterator[str]]] = [_enter(root, successors[root], numbers, lows, path, on_path)]
        while visits:
            node, remaining = visits[-1]
            after = next(remaining, None)
            if after is None:
                visits.pop()
                if visits:
                    parent = visits[-1][0]
                    lows[parent] = min(lows[parent], lows[node])
                if lows[node] == numbers[node]:
                    knot = _leave(node, path, on_path)
                    if len(knot) > 1:
                        knots.append(knot)
            elif after not in numbers:
                visits.append(_enter(after, successors[after], numbers, lows, path, on_path))
            elif after in on_path:
                lows[node] = min(lows[node], numbers[after])
    return knots


def _enter(
    node: str,
    afters: Iterable[str],
    numbers: dict[str, int],
    lows: dict[str, int],
    path: list[str],
    on_path: set[str],
) -> tuple[str, Iterator[str]]:
    numbers[node] = lows[node] = len(numbers)
    path.append(node)
    on_path.add(node)
    return node, iter(afters)


def _leave(node: str, path: list[str], on_path: set[str]) -> list[str]:
    knot = [path.pop()]
    while knot[-1] != node:
        knot.append(path.pop())
    on_path.difference_update(knot)
    return knot
