"""Reading the page's own part number from its headline and title: "… (Part 3)", "Teil 2", "#42", "… III"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from crawler.items import Claim, ClaimKind, Evidence, SeriesName
from crawler.navigation.wording import Form, find_part_statements, parse_numeral, parse_roman
from crawler.page import Page
from crawler.text.spacing import squeeze

LONGEST_TITLE = 250
_SEPARATORS = " \t\n:：|-–—·•,;/([（【<"
# "(3/7)", "[2]", "(II)", "#42", "③", " - 3", "MN 37": numbers that a title sets apart
_SET_APART = re.compile(
    r"[(\[（【]\s*(?:(?:y|e|et|und|and)\s+)?(?:(?P<number>\d{1,3})(?:\s*(?:/|／|of|von|de|di)\s*(?P<total>\d{1,3}))?"
    r"|(?P<roman>[IVX]{1,6})|(?P<chinese>[一二三四五六七八九十]{1,3}))\s*[)\]）】]"
    r"|(?P<circled>[①-⑳])"
    r"|(?<![\w&])[#＃№]\s?(?P<hash>\d{1,4})\b"
    r"|\s[-–—:]\s(?P<dashed>\d{1,3})(?=$|\s[-–—|:]\s)"
    r"|(?<=\w)\s(?P<last>[IVX]{2,5})(?=$|\s*[-–—:|])"
    r"|^[A-Z]{1,4}\s(?P<coded>\d{1,4})$"
    r"|\s(?P<counted>\d{1,3})/(?P<all>\d{1,3})$|^(?P<leading>\d{1,3})[.)]\s(?=\D)"
)
# Numbers that may well be no part's.
_WEAK = ("last", "dashed", "coded", "counted", "leading")
_COUNTED_WORDS = re.compile(r"(?P<words>[A-Za-z]+(?:[ -][A-Za-z]+){0,4})\s*[:：.–—-]\s")


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """What a page's headline says of its own place. ``stem`` is the headline without it, None when nothing is left."""

    number: int
    total: int | None
    label: str
    stem: str | None
    series: str | None
    snippet: str
    confidence: float


def read_page_title(page: Page) -> list[Claim]:
    """Read position and total from headline and title. Weak by itself: a numbered page may belong to nothing."""
    own = find_own_number(page)
    if not own:
        return []
    series = SeriesName(own.series)
    evidence = Evidence("page_title.number", own.snippet, "title", own.confidence)
    about = page.canonical_url
    claims = [Claim(ClaimKind.POSITION, series, about, evidence, number=own.number, label=own.label)]
    if own.total:
        claims.append(Claim(ClaimKind.TOTAL, series, about, evidence, number=own.total))
    return claims


def find_own_number(page: Page) -> OwnNumber | None:
    """Return the part number in the page's headline, else in its title; None when it has none."""
    language = get_language(page)
    for text in page.titles:
        found = read_title(text, language)
        if found:
            return found
    return None


# Several forms ask for the number of the same headline.
@lru_cache(maxsize=64)
def read_title(text: str, language: str | None = None) -> OwnNumber | None:
    """Return the part number that one headline or title states, or None."""
    text = squeeze(text)[:LONGEST_TITLE]
    for one in find_part_statements(text, language):
        if one.number is not None:
            stem = _cut_stem(text, one.start)
            is_sure = one.form is not Form.BARE
            return OwnNumber(one.number, one.total, one.label or "", stem, one.title, text, 0.6 if is_sure else 0.4)
    return _read_set_apart(text) or _read_words(text)


def get_language(page: Page) -> str | None:
    """Return the language that the page declares, as a bare code ("sv")."""
    root = page.tree.root
    declared = root.attributes.get("lang") if root else None
    return declared.split("-")[0].lower() if declared else None


def _read_set_apart(text: str) -> OwnNumber | None:
    match = _SET_APART.search(text)
    if not match:
        return None
    label = next(value for name, value in match.groupdict().items() if value and name not in ("total", "all"))
    number = parse_roman(label) or parse_numeral(label)
    stem = _cut_stem(text, match.start())
    if not number or (match["dashed"] and not stem):
        return None
    total = int(match["total"] or match["all"]) if match["total"] or match["all"] else None
    if total is not None and total < number:
        return None
    return OwnNumber(number, total, label, stem, None, text, 0.3 if any(match[name] for name in _WEAK) else 0.4)


def _read_words(text: str) -> OwnNumber | None:
    """Read a headline that opens with its number in words: "ONE HUNDRED TWO: …"."""
    match = _COUNTED_WORDS.match(text)
    number = parse_numeral(match["words"], "en") if match else None
    return OwnNumber(number, None, match["words"], None, None, text, 0.3) if match and number else None


def _cut_stem(text: str, start: int) -> str | None:
    return text[:start].rstrip(_SEPARATORS).strip() or None
