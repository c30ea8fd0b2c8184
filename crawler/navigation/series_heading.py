"""The name of a series in a heading: "Series: X", "The X Series", "X – This article is part of a series."."""

import re

from crawler.navigation.wording import Form, PartStatement, find_part_statements, names_series

_SENTENCE = re.compile(r"\s*[-–—:|]?\s*(?:this (?:article|post|entry) is|part of a series).*$", re.IGNORECASE)
# A short word in small letters, as articles and prepositions are.
_ARTICLE = re.compile(r"(?:^|\s)(?!\d)[^\W\dA-ZÀ-Þ]{1,4}$")
_DASH = re.compile(r"\s[-–—]\s")


def find_named(heading: str) -> PartStatement | None:
    """Return the statement in *heading* that names its series, if one does."""
    found = find_part_statements(heading)
    return next((one for one in found if one.form is Form.SERIES and one.title), None)


def cut_name(heading: str) -> str | None:
    """Return *heading* without the words that only say that it is about a series; None when no name is left."""
    title = _SENTENCE.sub("", heading).strip()
    lead, *rest = _DASH.split(title, maxsplit=1)
    if rest and names_series(rest[0]) and not names_series(lead):
        return lead.strip() or None
    lead, colon, name = title.partition(":")
    if colon and name.strip() and names_series(lead):
        return name.strip()
    name, _, last = title.rpartition(" ")
    if not names_series(last):
        return title or None
    # "Explore the series": what stands before the word is no name.
    return None if _ARTICLE.search(name) or not name.strip() else name.strip()
