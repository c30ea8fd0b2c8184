"""The name of a series in a heading: "Series: X", "The X Series", "X – This article is part of a series."."""

import re

from crawler.navigation.wording import Form, PartStatement, find_part_statements, names_series

_SENTENCE = re.compile(r"\s*[-–—:|]?\s*(?:this (?:article|post|entry) is|part of a series).*$", re.IGNORECASE)
_DASH = re.compile(r"\s[-–—]\s")


def find_named(heading: str) -> PartStatement | None:
    """Return the statement in *heading* that names its series, if one does."""
    found = find_part_statements(heading)
    return next((one for one in found if one.form is Form.SERIES and one.title), None)


def cut_name(heading: str) -> str:
    """Return *heading* without the words that only say that it is about a series."""
    title = _SENTENCE.sub("", heading).strip()
    lead, *rest = _DASH.split(title, maxsplit=1)
    if rest and names_series(rest[0]) and not names_series(lead):
        return lead.strip()
    lead, colon, name = title.partition(":")
    if colon and name.strip() and names_series(lead):
        return name.strip()
    name, _, last = title.rpartition(" ")
    return name.strip() if name and names_series(last) else title
