"""Many statements "this before that" into one order, whatever cycles, forks and islands they make.

Cycles are broken where the evidence is weakest: among the nodes of a strongly connected component, the one that the
least evidence inside and the most evidence outside the component puts behind others comes first (the idea of Eades, Lin
and Smyth, "A fast and effective heuristic for the feedback arc set problem", 1993). What remains is sorted
topologically; where it leaves a choice, dates decide, and a part without a date stays behind its predecessor.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush
from math import inf

from crawler.series.knots import find_knots

Edges = Mapping[tuple[str, str], int]
Hint = tuple[float, str]

# Each break costs time linear in its component; more breaks than this mean that the evidence is worth no more care.
MAX_BREAKS = 64


def arrange(nodes: Iterable[str], edges: Edges, dates: Mapping[str, float]) -> list[str]:
    """Return *nodes* in the order that the weighted *edges* (before, after) tell; independent of the order of input."""
    hints = {node: (dates.get(node, inf), node) for node in nodes}
    successors: dict[str, dict[str, int]] = {node: {} for node in sorted(hints)}
    for (before, after), weight in sorted(edges.items()):
        if before != after:
            successors[before][after] = weight
    _break_cycles(successors, hints)
    plain = _sort(successors, {node: (hint, node) for node, hint in hints.items()})
    return _sort(successors, _spread_dates(plain, successors, hints))


def _break_cycles(successors: dict[str, dict[str, int]], hints: Mapping[str, Hint]) -> None:
    knots = find_knots(successors)
    breaks = 0
    while knots:
        knot = set(knots.pop())
        breaks += 1
        if breaks > MAX_BREAKS:
            for before in knot:
                for after in [node for node in successors[before] if node in knot and hints[node] < hints[before]]:
                    del successors[before][after]
            continue
        first = _find_entrance(knot, successors, hints)
        for before in knot:
            successors[before].pop(first, None)
        knots += find_knots({node: [n for n in successors[node] if n in knot] for node in sorted(knot)})


def _find_entrance(knot: set[str], successors: Mapping[str, Mapping[str, int]], hints: Mapping[str, Hint]) -> str:
    inside: dict[str, int] = defaultdict(int)
    outside: dict[str, int] = defaultdict(int)
    for before, afters in successors.items():
        weights = inside if before in knot else outside
        for after, weight in afters.items():
            weights[after] += weight
    return min(knot, key=lambda node: (inside[node], -outside[node], hints[node]))


def _spread_dates(
    order: list[str], successors: Mapping[str, Mapping[str, int]], hints: Mapping[str, Hint]
) -> dict[str, tuple[Hint, str]]:
    """Give nodes without a date the place in time of the nodes before them, or else of those behind them."""
    spread = dict(hints)
    latest: dict[str, Hint] = {}
    for node in order:
        if hints[node][0] == inf and node in latest:
            spread[node] = latest[node]
        for after in successors[node]:
            latest[after] = max(spread[node], latest.get(after, spread[node]))
    for node in reversed(order):
        if spread[node][0] == inf:
            spread[node] = min([spread[node], *(spread[after] for after in successors[node])])
    return {node: (spread[node], node) for node in order}


def _sort(successors: Mapping[str, Mapping[str, int]], keys: Mapping[str, tuple[Hint, str]]) -> list[str]:
    waiting: dict[str, int] = defaultdict(int)
    for afters in successors.values():
        for after in afters:
            waiting[after] += 1
    ready = [keys[node] for node in successors if not waiting[node]]
    heapify(ready)
    order = []
    while ready:
        _, node = heappop(ready)
        order.append(node)
        for after in successors[node]:
            waiting[after] -= 1
            if not waiting[after]:
                heappush(ready, keys[after])
    return order
