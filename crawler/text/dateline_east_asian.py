"""The datelines of East Asian wires: "新华社北京10月19日电", "【北京10月19日共同】", "(서울=연합뉴스)"."""

import re
from datetime import date

from crawler.items import Dateline
from crawler.text.dates import find_year, make_date

_DAY = r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
_FORMS = (
    re.compile(
        rf"[(（【]?(?P<agency>[\u4e00-\u9fff]{{1,4}}[社网網])?(?P<place>[\u4e00-\u9fff·]{{2,12}}?){_DAY}(?:专|綜合|综合)?[电電讯訊]"
        r"[)）】]?(?:\s*[（(][^（）()\n]{1,40}[）)])?"
    ),
    re.compile(
        rf"[【［\[](?P<place>[\u3040-\u30ff\u4e00-\u9fff・]{{1,14}}?){_DAY}[\s＝=・]*(?P<agency>[^】］\]\n]{{0,16}})[】］\]]"
    ),
    re.compile(
        r"[【［\[](?P<place>[\u3040-\u30ff\u4e00-\u9fff・]{1,14}?)[\s＝=]+(?P<agency>[^】］\]\n]{1,16})[】］\]]"
    ),
    re.compile(
        r"[(\[【](?P<place>[\uac00-\ud7a3·]{1,12})\s?=\s?(?P<agency>[\uac00-\ud7a3A-Za-z0-9]{2,12})[)\]】]"
        r"(?:\s?[\uac00-\ud7a3· ]{2,20}\s?=)?"
    ),
)
# Digits, full width to half width; other signs keep their width, and the text its length.
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


def parse_east_asian(head: str, published: str | None) -> Dateline | None:
    """Return the dateline at the start of *head*, or None. *published* is ISO 8601."""
    # Each begins with a bracket or a sign of these scripts: of most texts a look at the first sign is enough.
    if head.isascii() or (head[0].isascii() and head[0] not in "(["):
        return None
    text = head.translate(_DIGITS)
    for form in _FORMS:
        if match := form.match(text):
            groups = match.groupdict()
            return Dateline(
                head[: match.end()], groups["place"], _read_day(groups, published), groups["agency"] or None
            )
    return None


def _read_day(groups: dict[str, str | None], published: str | None) -> str | None:
    month, day, year = groups.get("month"), groups.get("day"), groups.get("year")
    if not month or not day:
        return None
    if year:
        known = make_date(int(year), int(month), int(day))
    else:
        known = find_year(int(month), int(day), date.fromisoformat(published[:10]) if published else None)
    return known.isoformat() if known else None
