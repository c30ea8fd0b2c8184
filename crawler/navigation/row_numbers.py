"""The part numbers that the rows of a list print: stated ("Part 3: …"), or counted ("3. …", "[Level 1] 03 – …")."""

import re
from collections.abc import Sequence
from itertools import islice, pairwise, takewhile

from crawler.navigation.lists import LinkList, Row
from crawler.navigation.wording import Form, find_part_statements, may_state

# A number that rows count by after their common beginning.
_COUNTED = re.compile(r"\s*0*(\d{1,4})(?!\d)")
LEAST_COUNTED = 3
LONGEST_ROW = 200
# Where two thirds of the rows are numbered, one of the first is.
LOOKED_AT = 4


def read_number(text: str) -> int | None:
    """Return the part number that one row states."""
    text = text[:LONGEST_ROW]
    statements = find_part_statements(text) if may_state(text) else []
    return next((one.number for one in statements if one.number is not None and one.form is not Form.BARE), None)


def is_numbered(found: LinkList) -> bool:
    """Whether most rows state a part number."""
    first = [row.text[:LONGEST_ROW] for row in found.rows[:LOOKED_AT]]
    if len(first) < 2 or not may_state("\n".join(first)) or all(read_number(text) is None for text in first):
        return False
    return state_numbers(found.rows)


def state_numbers(rows: Sequence[Row]) -> bool:
    """Whether two thirds of *rows* state a part number; no more are read than it takes to tell."""
    silent = (row for row in rows if read_number(row.text) is None)
    return next(islice(silent, len(rows) // 3, None), None) is None


def read_numbers(found: LinkList, rows: list[Row]) -> list[int | None]:
    """Return the part numbers of *rows*; a number in one row of many belongs to that headline alone."""
    return [read_number(row.text) for row in rows] if is_numbered(found) else _count(rows)


def _count(rows: list[Row]) -> list[int | None]:
    """Return the numbers by which all rows count, one by one, up or down."""
    titles = [row.link_text or row.text for row in rows]
    # All that the first and the last in order begin with alike, all between them do.
    shared = zip(min(titles, default=""), max(titles, default=""), strict=False)
    prefix = "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], shared)).rstrip("0123456789")
    counted = [_COUNTED.match(title, len(prefix)) for title in titles]
    numbers = [int(match[1]) for match in counted if match]
    steps = {after - before for before, after in pairwise(numbers)}
    is_count = len(numbers) == len(rows) >= LEAST_COUNTED and (
        steps in ({1}, {-1}) or (numbers[:2] == [1, 2] and min(steps) > 0 and len(rows) > LEAST_COUNTED)
    )
    return [*numbers] if is_count else [None] * len(rows)
