"""The dateline of a report: "MOSCOW, OCTOBER 19 (TASS) –", "(ANSA) - ROMA, 19 OTT -", "Madrid, 19 oct (EFE).-".

After the usage of the wires of AP, Reuters, AFP, ANSA, EFE, Xinhua and TASS: a place, mostly in capitals, a date
without year, an agency in brackets or between slashes, in nearly any order, closed by a dash, a colon or a full stop.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from crawler.items import Dateline
from crawler.text.dateline_east_asian import parse_east_asian
from crawler.text.dates import find_year, make_date
from crawler.text.months import get_month

# A dateline stands at the very beginning; what is longer is prose.
MAX_LENGTH, MAX_PLACE, MAX_PLACE_WORDS, MAX_ENDS = 120, 50, 6, 8
_WORD = r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0963\u0980-\u09e3\u0e00-\u0e4e\u0590-\u05c7’'ʼ])*"
# What can close a dateline; of two signs the closer comes first (".-", ". -").
_END = re.compile(r"\s*[-–—―−]{1,2}(?=[\s\"“«„‘A-ZÀ-ÞА-Я])|\.?\s?[-–—―−]{1,2}(?=\s)|[:：](?=\s)|\.(?=\s)")
_DASHES = "-–—―−"
# What the date and the agency that stand beside a place begin with.
_MORE = re.compile(r"[\d(\[/]")
_AGENCY = re.compile(r"[(\[]\s*([^()\[\]\n]{2,40}?)\s*[)\]]|(?<!\S)/([^/\n]{2,30})/")
_ORDINAL = r"(?:\.|º|°|er|st|nd|rd|th|-го)?"
_DATES = (
    re.compile(
        rf"(?<!\w)(?P<day>\d{{1,2}}){_ORDINAL}\s+(?:de\s+|of\s+|d[’'])?(?P<month>{_WORD})\.?"
        r"(?:,?\s+(?:de\s+)?(?P<year>\d{4})(?!\d)(?:\s?г(?:ода)?\.?)?)?"
    ),
    re.compile(
        rf"(?<!\w)(?P<month>{_WORD})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?P<year>\d{{4}})(?!\d))?"
    ),
    re.compile(rf"(?<!\w)(?P<year>\d{{4}})\.\s+(?P<month>{_WORD})\s+(?P<day>\d{{1,2}})\.?"),
)
_PIECE = re.compile(r"\s*[,.;:]\s+|\s+[-–—]{1,2}\s+|\s{2,}")
_PLACE = re.compile(rf"{_WORD}\.?(?:[ -]{_WORD}\.?)*(?:/{_WORD}\.?(?:[ -]{_WORD}\.?)*)*")
# Words that open prose or a label, never a place; and small words within the names of places.
_NO_PLACE_LIST = (
    "in on at the a an by from for with as of after before when while since and but i we it he she they this that "
    "note update updated breaking exclusive opinion analysis editorial video watch photo photos source read also "
    "correction im am der die das ein eine nach vor wie le la les un une dans en el los las il lo nel em no na"
)
_NO_PLACE = frozenset(_NO_PLACE_LIST.split())
_SMALL_LIST = "de la le les del della dei di da do dos am an der den bei sur sous y e upon of the on al el"
_SMALL = frozenset(_SMALL_LIST.split())


@dataclass(frozen=True, slots=True)
class _Header:
    """What stands before the closing sign, taken apart."""

    place: str | None
    agency: str | None
    day: re.Match[str] | None


def parse_dateline(paragraphs: Iterable[str], published: str | None = None) -> Dateline | None:
    """Return the dateline that opens one of *paragraphs*, the first few of a text, or None. Never raises.

    ``text`` is the exact span, closing sign included. A date without year gets the year in which it was the last before
    *published* (ISO 8601); it stays unknown if that is.
    """
    for paragraph in paragraphs:
        head = paragraph.lstrip()[:MAX_LENGTH]
        if dateline := parse_east_asian(head, published) or _parse_western(head, published):
            return dateline
    return None


def _parse_western(head: str, published: str | None) -> Dateline | None:
    """Try each sign that can close the dateline, the farthest first, so that all that belongs to it is taken."""
    ends = []
    for end in _END.finditer(head):
        ends.append(end)
        if len(ends) == MAX_ENDS:
            break
    for end in reversed(ends):
        text, sign = head[: end.start()], end[0].strip()
        # Only a dash makes a dateline of a place alone: most sentences are told from one by that.
        if sign[-1] not in _DASHES and not _MORE.search(text):
            continue
        header = _parse_header(text)
        if header and _is_closed(header, sign, head[end.end() :].lstrip()):
            day = _date_header(header.day, published)
            return Dateline(head[: end.end()].strip(), header.place, day, header.agency)
    return None


def _parse_header(text: str) -> _Header | None:
    """Return the parts of *text*, or None if anything in it is none of a dateline's parts."""
    agencies = [(match[1] or match[2]).strip() for match in _AGENCY.finditer(text)]
    rest = _AGENCY.sub("  ", text)
    day = next((match for form in _DATES for match in form.finditer(rest) if get_month(match["month"])), None)
    if day is not None:
        before, after = rest[: day.start()], rest[day.end() :]
    else:
        before, after = rest, ""
    pieces = [piece.strip(" .,-–—") for piece in _PIECE.split(before) if piece.strip(" .,-–—")]
    trailing = after.strip(" .,-–—")
    if len(agencies) > 2 or len(pieces) > 3 or len(trailing.split()) > 1:
        return None
    # After the date at most the day of the week stands, or an agency without brackets ("INTERFAX.RU"), before it "le".
    if day is not None and len(pieces) > 1 and pieces[-1].islower() and " " not in pieces[-1]:
        pieces.pop()
    agency = agencies[0] if agencies else trailing if trailing.isupper() else None
    if not pieces:
        return _Header(None, agency, day) if agency and day is None and not trailing else None
    place = before[before.index(pieces[0]) :].strip(" .,-–—") if len(pieces) > 1 else pieces[0]
    if day is not None and len(pieces) > 1:
        place = ", ".join(pieces)
    return _Header(place, agency, day) if all(map(_is_place, pieces)) and len(place) <= MAX_PLACE else None


def _is_place(piece: str) -> bool:
    """Whether *piece* can be the name of a place: few words, none in small letters but those that names hold."""
    words = piece.split()
    if _PLACE.fullmatch(piece) is None or len(words) > MAX_PLACE_WORDS or words[0].casefold().strip(".") in _NO_PLACE:
        return False
    return all(not word[:1].islower() or word.casefold() in _SMALL for word in words)


def _is_closed(header: _Header, sign: str, following: str) -> bool:
    """Whether the parts and the sign after them make a dateline, and no sentence that begins with a name."""
    is_dash = sign[-1] in _DASHES
    if header.place is None:
        return is_dash
    capitals = header.place.split(",")[0].isupper() or (
        not header.place[:1].isascii() and header.place.lower() == header.place.upper()
    )
    if header.agency:
        return is_dash or header.day is not None or capitals
    if header.day is not None:
        return is_dash or capitals
    # "NASA – the agency" goes on in small letters, a report begins with a capital.
    return is_dash and capitals and len(header.place) > 2 and not following[:1].islower()


def _date_header(day: re.Match[str] | None, published: str | None) -> str | None:
    month = get_month(day["month"]) if day is not None else None
    if day is None or month is None:
        return None
    known = make_date(int(day["year"]), month, int(day["day"])) if day["year"] else None
    known = known or find_year(month, int(day["day"]), date.fromisoformat(published[:10]) if published else None)
    return known.isoformat() if known else None
