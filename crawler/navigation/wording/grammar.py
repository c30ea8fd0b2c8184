"""The grammar of statements about parts: patterns over the word classes of a shape, the same for all spaced languages.

A pattern's groups name what it found: ``number`` (``plain``, ``after``, ``before``) and ``total`` the numerals, ``odd``
what stands for a numeral and is none, ``size`` a total that belongs to the series, ``word`` the part word, ``series``
(``last``) the series word, ``inner`` the words of a title between others.
"""

import re
from typing import NamedTuple


class Found(NamedTuple):
    """The facts of one statement (see PartStatement)."""

    number: int | None
    total: int | None
    label: str | None
    title: str | None
    title_span: tuple[int, int]
    span: tuple[int, int]
    names_series: bool
    is_topic: bool = False


_NUMBER = r"(?P<number>[NT])"
_OF = r"[OI/]{1,2}D*"
_TOTAL = r"(?P<total>N)(?!-?[PU]S|-[PU])"
_SERIES = r"D*(?:(?P<size>[NK])-?[PU]?)?D*W?(?P<series>S)"
# "part 3 (of 7)", "part #3/7", "Teil drei von sieben", "part third"
LABELLED = re.compile(rf"(?P<word>P)[.:\-]?#?\.?{_NUMBER}\.?P?(?:\(?{_OF}{_TOTAL}P?\)?)?")
# "third part", "3. Teil", "2nd instalment of seven"
ORDINAL = re.compile(rf"(?:(?P<number>T)|(?P<plain>N)\.)D?W?(?P<word>P)(?:\(?{_OF}{_TOTAL}P?\)?)?")
# "the second in a five-part series", "first post of a series about …", "o terceiro de cinco da série"
NTH_OF_SERIES = re.compile(rf"(?:(?P<number>T)|(?P<plain>N)\.)W?[UP]?(?:OD?(?P<total>N)[UP]?)?[OI]+{_SERIES}")
# "post 3 of our series", "day #3 in the series", "3 of 7 in the series"
UNIT = re.compile(rf"(?:U[.:]?#?\.?|#\.?|(?=N[O/]+N)){_NUMBER}(?:{_OF}{_TOTAL}[UP]?)?\)?,?[OI]*{_SERIES}")
# "third of five articles"
NTH_OF_TOTAL = re.compile(r"(?P<number>T)OD?(?P<total>N)[UP]")
# "lesson 3 of 12"
UNIT_OF_TOTAL = re.compile(rf"(?P<word>U)[.:]?#?\.?{_NUMBER}{_OF}{_TOTAL}")
# "7 bölümün 3.", "7 में से तीसरा भाग": the total comes first
REVERSED = re.compile(r"(?P<total>[NTK])(?:G#?(?P<number>[NT])\.?P?|[PU]?OO(?:P(?P<after>N)|(?P<before>T)P))")
# "part of the series X", "Teil unserer Serie"
MEMBER = re.compile(rf"(?P<word>P)[OIA]*{_SERIES}")
# "part of 10 in the series X", "part A of 10 in the series X": a plugin's sentence about a part without number
UNNUMBERED = re.compile(rf"(?P<word>P)(?P<odd>[WD])?O{_TOTAL}\)?,?[OI]+{_SERIES}")
# "part of the X series"
MEMBER_BETWEEN = re.compile(r"P[OI]+D+(?P<inner>[WNTUIOAD,\-':]{1,10})(?P<series>S)")
# "Kites (5 part series)", "a five-part series on kites"
SIZED = re.compile(r"(?P<size>K|N(?=-?[PU]))-?(?P<word>[PU])?-?(?P<series>S)")
# "“X” serisinin bir parçasıdır": the part word comes last
MEMBER_AFTER = re.compile(r"(?P<last>S)[OID]?P(?![#NT])")
# "Series X (3/7)", "Série « X », 3 sur 7"
COUNTED = re.compile(
    r"(?P<series>S)[:\-]?(?P<inner>(?![OAI])[^S.()|]{1,14}?)[,\-:|]?\(?(?P<number>N)(?:/|O+(?=N\)))(?P<total>N)\)?"
)
# "Series X – No. 3", "Serie X / 3" as a whole text
PLACED = re.compile(
    r"^(?P<series>S)[:\-]?(?P<inner>(?![OAI])[^S.()|/#]{1,14}?)[,\-:|]?(?:#\.?(?P<number>N)|/(?P<plain>N))$"
)
# "Series: X" as a whole text
LABEL = re.compile(r"(?:[UDP][OI]*D*)?(?P<series>S)[:\-|](?=[^.,])")

# What may follow a numbered part and name its series, and what may go before it.
TAIL = re.compile(rf"\)?,?-?[OIA]*{_SERIES}")
TAIL_BETWEEN = re.compile(
    r"\)?,?[OI]+D*(?P<inner>[WNTUPIOAD,\-':]{1,10}?)(?:,?D*(?P<size>[NK])-?[PU]?-?)?(?P<series>S)"
)
# "Part 3 | The X series" as the end of a text
TAIL_APART = re.compile(r"\|D*(?P<inner>[WNTUOAD,\-':]{1,8}?)(?P<series>S)$")
HEAD = re.compile(r"(?P<series>S)(?P<inner>(?:(?!P[.:#\-]?[NT])[^S.]){0,14}?)[\-,:(|]*$")
# "X: a five-part series": the name and the size before the word for series.
SIZED_HEAD = re.compile(r"^(?P<name>[WNTUPOIAD'&,]{1,10})[:\-|]D*(?P<size>[NK])-?[PU]?-?$")
# The name that a text opens with.
NAME = re.compile(r"^(?=[^W]*W)[WNTUPOIAD'&,]{0,9}[WNTUP]$")
# What a series is said to be about ("about X", "of five articles on X"), and of what works it consists ("of reviews").
TOPIC = re.compile(r"(?:OD?(?P<size>N)?W?[UP]{0,2})?(?P<about>A)")
WORKS = re.compile(r"OD?(?P<size>N)?(?P<noun>.{0,3}?[UP])?")
OF_SOMETHING_ELSE = re.compile(r"[OI]D+[WUN]|[O]W")

# A pattern is tried only when the letters that it cannot do without occur.
PATTERNS = (
    (LABELLED, "P"),
    (ORDINAL, "P"),
    (UNIT_OF_TOTAL, "U"),
    (NTH_OF_TOTAL, "T"),
    (NTH_OF_SERIES, "S"),
    (UNIT, "S"),
    (COUNTED, "/"),
    (COUNTED, "N)"),
    (PLACED, "#"),
    (PLACED, "/"),
    (UNNUMBERED, "S"),
    (MEMBER, "S"),
    (MEMBER_BETWEEN, "S"),
    (SIZED, "S"),
    (MEMBER_AFTER, "S"),
    (REVERSED, "G"),
    (REVERSED, "OO"),
)
