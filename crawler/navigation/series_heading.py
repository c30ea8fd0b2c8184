"""The name of a series in a heading: "Series: X", "The X Series", "X: Part 3 of 5", "All articles of the series X"."""

import re

from crawler.navigation.wording import (
    Form,
    PartStatement,
    announces_contents,
    drop_pictures,
    drop_small_words,
    find_contents_phrase,
    find_part_statements,
    is_part_word,
    is_unspaced,
    names_index,
    names_parts,
    names_series,
)

_SENTENCE = re.compile(r"\s*[-–—:|]?\s*(?:this (?:article|post|entry) is|part of a series).*$", re.IGNORECASE)
# A short word in small letters, as articles and prepositions are.
_ARTICLE = re.compile(r"(?:^|\s)(?!\d)[^\W\dA-ZÀ-Þ]{1,4}$")
_SPLIT = re.compile(r"\s[-–—|•·]\s|\s?[:：]\s?")
_QUOTED = re.compile(r"[“„«「『《\"‘]\s*([^“”„«»「」『』《》\"‘’]{2,80}?)\s*[”“»」』》\"’]")
# "3 / 5" at the end
_PLACE = re.compile(r"[\s|·,:–—-]*[(（]?(?<!\d)\d{1,3}\s?[/／]\s?\d{1,3}[)）]?\s*$")
_OPENERS = frozenset(" :：「『《“‘(（")
_EDGES = " \t\n:：|-–—·•,;>()（）[]"
_COUNT = re.compile(
    r"[(（\[]\s*(?P<bracketed>\d{1,4})(?:\s*(?P<counted>[\w.]{1,12}))?\s*[)）\]]\s*$"
    r"|[:：·|–—-]?\s*(?P<count>\d{1,3})\s(?P<unit>[^\W\d_]{2,12})(?:\(s\))?\s*$"
)
LONGEST_CLAUSE = 60
# A larger number behind a heading is a year: "Series: Kites (2024)".
FIRST_YEAR = 1900


def find_named(heading: str) -> PartStatement | None:
    """Return the statement in *heading* that names its series, if one does."""
    found = find_part_statements(heading)
    named = (one for one in found if one.form is Form.SERIES and one.title)
    return next((one for one in named if one.title and drop_small_words(one.title)), None)


def cut_name(heading: str) -> str | None:
    """Return *heading* without the words that only say that it is about a series; None when no name is left."""
    title = drop_pictures(_SENTENCE.sub("", heading).strip())
    quoted = _QUOTED.search(title)
    if quoted and names_series(title[: quoted.start()] + " " + title[quoted.end() :]):
        return quoted[1]
    title = _cut_place(title)
    phrase = find_contents_phrase(title)
    if phrase:
        return _cut_around(title, *phrase)
    if not names_series(title):
        return title if drop_small_words(title) and not names_index(title) else None
    return _cut_clause(title) or _cut_last_word(title)


def cut_count(heading: str) -> tuple[str, int | None]:
    """Split the count of parts off a heading: "Kites (5)", "Kites: 5 parts". A larger number is a year."""
    match = _COUNT.search(heading)
    if not match or (match["unit"] and not is_part_word(match["unit"])):
        return heading, None
    count = int(match["bracketed"] or match["count"])
    return heading[: match.start()].strip(), count if count < FIRST_YEAR else None


def count_parts(heading: str) -> int | None:
    """Return how many parts a heading counts in words: "Kites: 5 parts", "5 Part(s)"."""
    match = _COUNT.search(heading)
    if match and match["unit"]:
        # "Most read: 5 articles" counts as well: only a word for parts tells.
        return int(match["count"]) if names_parts(match["unit"]) else None
    return int(match["bracketed"]) if match and match["counted"] and is_part_word(match["counted"]) else None


def cut_linked_name(text: str) -> str | None:
    """Return the name that is linked in a heading, as printed: it may well end with the word for series."""
    name = cut_count(text)[0]
    clause = _cut_clause(name)
    if clause and name.startswith(clause):
        return clause
    lead, colon, rest = name.partition(":")
    name = rest.strip() if colon and rest.strip() and names_series(lead) else name
    return name if drop_small_words(name) and not announces_contents(name) else cut_name(name)


def _cut_place(title: str) -> str:
    """Cut a place of a part out of a heading: "Kites: Part 3 of 5", "Article 3 of 5 in Kites"."""
    title = _PLACE.sub("", title)
    for one in find_part_statements(title):
        if one.number is not None and one.form is not Form.SERIES:
            before, after = title[: one.start].strip(_EDGES), title[one.end :].strip(_EDGES)
            return before or drop_small_words(after, edges="start")
    return title


def _cut_around(title: str, start: int, end: int) -> str | None:
    """Return the name beside a phrase such as "all parts of": what is set apart before it, or what follows."""
    before, after = title[:start].rstrip(), title[end:]
    is_apart = bool(before) and before[-1] in ":：|–—-"
    if not is_apart and is_unspaced(title) and after[:1] not in _OPENERS:
        return None
    name = before.strip(_EDGES) if is_apart else drop_small_words(after.strip(_EDGES), edges="start")
    return name if name and drop_small_words(name) and not name[0].islower() else None


def _cut_clause(title: str) -> str | None:
    """Return what a separator sets apart from the words that say "series"."""
    split = _SPLIT.search(title)
    if not split:
        return None
    lead, rest = title[: split.start()].strip(), title[split.end() :].strip()
    if names_series(rest) and not names_series(lead) and len(rest) <= LONGEST_CLAUSE:
        return lead or None
    return rest or None if ":" in split.group() or "：" in split.group() else None


def _cut_last_word(title: str) -> str | None:
    name, _, last = title.rpartition(" ")
    if not names_series(last):
        # "Series of posts" names none.
        return title if drop_small_words(title) else None
    # "Explore the series", "All articles of the series": what stands before the word is no name.
    return name.strip() if name.strip() and not _ARTICLE.search(name) and drop_small_words(name) else None
