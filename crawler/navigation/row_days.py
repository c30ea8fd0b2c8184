"""The days that listed articles show: lists of a series often run newest first."""

import re
from itertools import pairwise

from selectolax.lexbor import LexborNode

_DATE_PATH = re.compile(r"/((?:19|20)\d\d)/(\d\d?)(?:/(\d\d?))?/")
_ISO_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-./](\d\d)[-./](\d\d)(?!\d)")
LONGEST_LOOK = 400


def read_day(card: LexborNode, url: str) -> str:
    """Return the day (ISO 8601, comparable) that a card or row shows, or that its URL has; empty for none."""
    time = card.css_first("time[datetime]")
    if time:
        return (time.attributes.get("datetime") or "")[:19]
    dated = _DATE_PATH.search(url)
    if dated:
        return f"{dated[1]}-{int(dated[2]):02}-{int(dated[3] or 1):02}"
    printed = _ISO_DATE.search(card.text()[:LONGEST_LOOK])
    return "-".join(printed.groups()) if printed else ""


def falls(values: list[int] | list[str]) -> bool:
    """Whether nearly all values are smaller than those before them."""
    steps = list(pairwise(values))
    falling = sum(before > after for before, after in steps)  # type: ignore[operator]  # one type in one list
    return bool(steps) and falling > len(steps) * 0.8
