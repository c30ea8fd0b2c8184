"""When the article was published and modified: what metadata, the page and its URL say, weighed against one another.

Nothing is guessed from the time of reading. A time in metadata is taken where the page does not print another day.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice

from crawler.article.dated_folders import find_dated_months
from crawler.article.masthead import Masthead
from crawler.article.printed_dates import LabelledDate, list_printed, list_printed_after
from crawler.article.structured_article import StructuredArticle
from crawler.page import Page
from crawler.text.dates import make_date, parse_timestamp
from crawler.text.language import normalize_tag
from crawler.text.months import get_month

# "/2016/10/19/", "/2016-10-19-", "/20161019/"
URL_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)([/_-]?)([01]\d)\2([0-3]\d)(?!\d)")
# "/2016/oct/19/"
URL_DATE_NAMED = re.compile(r"/((?:19|20)\d\d)/([a-z]{3,10})/([0-3]?\d)(?:/|$)", re.IGNORECASE)
# How the state that scripts keep, as JSON in an attribute or a string, names the time of publication; and its value.
_SCRIPT_KEYS = (
    "datePublished publishedAt published_at publishDate publishedDate pubDate publish_date publicationDate "
    "published_time firstPublished first_published_at date_published"
)
SCRIPT_KEYS = tuple(_SCRIPT_KEYS.split())
# What each of these names holds, and how far it reaches beyond that on either side.
KEY_CORE, KEY_REACH = re.compile(r"ub(?:li|Date)"), 10
# Only hostile pages hold more.
MAX_CORES = 100_000
SCRIPT_VALUE = re.compile(
    r"(?:\\{0,3}[\"']|&quot;)\s*:\s*(?:\\{0,3}[\"']|&quot;)([12]\d{3}-[01]\d-[0-3]\d[^\"'\\&<]{0,30})"
)


@dataclass(frozen=True, slots=True)
class Dates:
    """ISO 8601 times, and the date of publication as printed."""

    published_at: str | None = None
    published_text: str | None = None
    modified_at: str | None = None


def find_dates_of_article(page: Page, structured: StructuredArticle, masthead: Masthead, language: str | None) -> Dates:
    """Return the times of the article; what the page does not tell is None.

    A page that prints no other date than that of its last change bears that one, unless it is known to be older.
    """
    language = _add_region(language, structured.languages)
    seen = list(list_printed(masthead, language))
    changed = next(_parse_all(structured.modified, language), None)
    stated = _choose_stated(list(_parse_all(structured.published, language)), seen)
    months = find_dated_months(page, structured)
    if stated is None:
        published = next((each.value for each in _list_own(seen)), None) or read_url_date(page.url)
    else:
        # One time for publication and change alike may be no other than that of the change.
        is_doubtful = changed is not None and changed[:10] == stated[:10]
        further = chain(seen, list_printed_after(masthead, language)) if is_doubtful else ()
        published = _find_contradiction(stated, seen, further, months, page.url) or stated
    changed = changed or _get_first(seen, is_modified=True)
    if published is None:
        following = list(list_printed_after(masthead, language))
        published = _get_first(following, is_modified=False) or _read_scripts(page)
        published = published or _find_change([*seen, *following], months)
        changed = changed or _get_first(following, is_modified=True)
    text = next((each.text for each in seen if published and each.value[:10] == published[:10]), None)
    return Dates(published, text or None, changed)


def _add_region(language: str | None, declared: Sequence[str]) -> str | None:
    """Return *language* with the region that metadata add to it: it decides which of two numbers is the month."""
    if language is None or "-" in language:
        return language
    tags = (normalize_tag(tag) for tag in declared)
    return next((tag for tag in tags if tag and tag.startswith(f"{language}-")), language)


def _parse_all(values: Sequence[str], language: str | None) -> Iterator[str]:
    return (parsed for value in values if (parsed := parse_timestamp(value, language)))


def _get_first(seen: Sequence[LabelledDate], *, is_modified: bool) -> str | None:
    return next((each.value for each in seen if each.is_modified == is_modified), None)


def _list_own(seen: Sequence[LabelledDate]) -> list[LabelledDate]:
    """Return the dates that the page prints as those of its publication.

    A marked element often repeats, without the label, what a line says to be the date of a change.
    """
    changes = {each.value[:10] for each in seen if each.is_modified}
    return [each for each in seen if not each.is_modified and (each.is_near or each.value[:10] not in changes)]


def _find_change(printed: Sequence[LabelledDate], months: Sequence[str]) -> str | None:
    """Return the date of the change that the page prints, unless one of *months* shows the article to be older."""
    day = _get_first(printed, is_modified=True)
    return None if day is None or any(month < day[:7] for month in months) else day


def _choose_stated(stated: Sequence[str], seen: Sequence[LabelledDate]) -> str | None:
    """Return the time of publication in metadata: of several the one that the page prints at its headline."""
    near = {each.value[:10] for each in seen if each.is_near and not each.is_modified}
    return next((time for time in stated if time[:10] in near), None) or next(iter(stated), None)


def _find_contradiction(
    stated: str, seen: Sequence[LabelledDate], further: Iterable[LabelledDate], months: Sequence[str], url: str
) -> str | None:
    """Return the date by which the page contradicts that in metadata, which nothing else bears out.

    It stands at the headline: be it that of a change, it is the only one that the page has for its readers. *further*
    are other dates that are believed too. The day in metadata is borne out where it is printed, and where the address
    of the page or of its lead picture has its month. The day next to it can be the same moment in another zone: that
    one contradicts only where the *url* has it as well.
    """
    shown = [each for each in seen if each.text]
    own = _list_own(shown)
    shown = own if any(each.is_near for each in own) else shown
    near = next((each.value for each in shown if each.is_near), None)
    if any(each.value[:10] == stated[:10] for each in shown):
        return None
    if any(_is_same_day(each.value, stated) for each in shown):
        return near if near and read_url_date(url) == near[:10] else None
    if stated[:7] in months:
        return None
    return near or next((each.value for each in further if each.text and not each.is_modified), None)


def _is_same_day(one: str, other: str) -> bool:
    """Whether two times are at most a day apart: one moment has two dates, in two zones."""
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days) <= 1


def read_url_date(url: str) -> str | None:
    """Return the date in the path of *url*, if it holds a whole one."""
    path = url.partition("?")[0]
    for match in URL_DATE.finditer(path):
        if day := make_date(int(match[1]), int(match[3]), int(match[4])):
            return day.isoformat()
    for match in URL_DATE_NAMED.finditer(path):
        month = get_month(match[2], "en")
        if month and (day := make_date(int(match[1]), month, int(match[3]))):
            return day.isoformat()
    return None


def _read_scripts(page: Page) -> str | None:
    """Return the date of publication in the state that a script of the page keeps."""
    html = page.html
    # The page is looked through once for all the names, in place of once for each.
    cores = islice(KEY_CORE.finditer(html), MAX_CORES)
    near = "\n".join([html[max(0, core.start() - KEY_REACH) : core.end() + KEY_REACH] for core in cores])
    for key in SCRIPT_KEYS:
        at = html.find(key) if key in near else -1
        if at >= 0 and (match := SCRIPT_VALUE.match(html, at + len(key))):
            return parse_timestamp(match[1])
    return None
