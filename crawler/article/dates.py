"""When the article was published and modified: what metadata, the page and its URL say, weighed against one another.

Nothing is guessed from the time of reading. A time in metadata is taken where the page does not print another day.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from selectolax.lexbor import LexborNode

from crawler.article.blocks import Block
from crawler.article.masthead import Masthead
from crawler.article.structured_article import StructuredArticle
from crawler.page import Page
from crawler.text.dates import find_dates, make_date, parse_timestamp

MODIFIED = re.compile(
    r"updat|modif|revis|review|edited|verified|last|corrected|aktualisier|geändert|mis à jour|màj|mise à jour|actualiz"
    r"|aggiornat|atualiz|bijgewerkt|gewijzigd|uppdatera|opdatere|oppdatert|päivitetty|zaktualizowan|aktualizac|aktualizov|frissít|actualizat"
    r"|güncelle|обновл|оновлен|изменен|更新|修订|수정|تحديث|עודכן|diperbarui|cập nhật|ενημ",
    re.IGNORECASE,
)
PUBLISHED = re.compile(
    r"publi|post(?:ed)?\b|created|written|first|veröffentlicht|erstellt|posté|pubblicat|geplaatst|публик|опублик|投稿|公開|发布|發布|게시|نشر",
    re.IGNORECASE,
)
DATE_CLASS = re.compile(r"date|time|publish|posted|entry-meta|post-meta|byline", re.IGNORECASE)
NO_DATE_CLASS = re.compile(
    r"pagination|navigation|prev|next|card|teaser|comment|related|event|copyright|update-?d?-?(?:notice|bar)|sidebar|footer|widget",
    re.IGNORECASE,
)
# "/2016/10/19/", "/2016-10-19-", "/20161019/"
URL_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)([/_-]?)([01]\d)\2([0-3]\d)(?!\d)")
# How the state that scripts keep, as JSON in an attribute or a string, names the time of publication; and its value.
_SCRIPT_KEYS = (
    "datePublished publishedAt published_at publishDate publishedDate pubDate publish_date publicationDate "
    "published_time firstPublished first_published_at date_published"
)
SCRIPT_KEYS = tuple(_SCRIPT_KEYS.split())
SCRIPT_VALUE = re.compile(
    r"(?:\\{0,3}[\"']|&quot;)\s*:\s*(?:\\{0,3}[\"']|&quot;)([12]\d{3}-[01]\d-[0-3]\d[^\"'\\&<]{0,30})"
)
MAX_LENGTH = 200
MAX_LABEL = 40
# What else may stand in a line with a date, in characters.
MAX_REST = 90
# So many lines from the headline a date is that of the article.
NEAR = 6


@dataclass(frozen=True, slots=True)
class Dates:
    """ISO 8601 times, and the date of publication as printed."""

    published_at: str | None = None
    published_text: str | None = None
    modified_at: str | None = None


@dataclass(frozen=True, slots=True)
class _Seen:
    """A date that the page prints; whether it is said to be that of a change, and whether it is near the headline."""

    value: str
    text: str
    is_modified: bool
    is_near: bool


def find_dates_of_article(page: Page, structured: StructuredArticle, masthead: Masthead, language: str | None) -> Dates:
    """Return the times of the article; what the page does not tell is None.

    A page that prints no other date than that of its last change bears that one.
    """
    stated, changed = _first(structured.published, language), _first(structured.modified, language)
    seen = list(_list_seen(masthead, language))
    printed = next((each for each in seen if not each.is_modified), None)
    printed_change = next((each.value for each in seen if each.is_modified), None)
    known = {each.value[:10] for each in seen if each.is_modified} | ({changed[:10]} if changed else set())
    if stated is None:
        published = printed.value if printed else None
    else:
        published = printed.value if printed and _contradicts(printed, stated, seen, known) else stated
    published = published or read_url_date(page.url) or _read_footer(masthead, language) or _read_scripts(page)
    published = published or printed_change
    text = next((each.text for each in seen if published and each.value[:10] == published[:10]), None)
    return Dates(published, text or None, changed or printed_change)


def _contradicts(printed: _Seen, stated: str, seen: Iterable[_Seen], changes: Iterable[str]) -> bool:
    """Whether the page prints right at its headline another day than metadata have, and it is not that of a change."""
    if not printed.is_near or any(_is_same_day(each.value, stated) for each in seen if not each.is_modified):
        return False
    return not any(_is_same_day(printed.value, day) for day in changes)


def _is_same_day(one: str, other: str) -> bool:
    """Whether two times are at most a day apart: one moment has two dates, in two zones."""
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days) <= 1


def read_url_date(url: str) -> str | None:
    """Return the date in the path of *url*, if it holds a whole one."""
    for match in URL_DATE.finditer(url.partition("?")[0]):
        if day := make_date(int(match[1]), int(match[3]), int(match[4])):
            return day.isoformat()
    return None


def _first(values: Iterable[str], language: str | None) -> str | None:
    return next((parsed for value in values if (parsed := parse_timestamp(value, language))), None)


def _list_seen(masthead: Masthead, language: str | None) -> Iterator[_Seen]:
    """Yield the dates in the lines around the headline, and in elements that are marked as dates, the surest first."""
    yield from _read_lines(masthead.below[:NEAR], language, is_near=True)
    for node in masthead.marked:
        names = _get_names(node)
        if node.tag == "time" or (DATE_CLASS.search(names) and not NO_DATE_CLASS.search(names)):
            yield from _read_node(node, names, language)
    yield from _read_lines(masthead.above, language, is_near=True)
    yield from _read_lines(masthead.below[NEAR:], language, is_near=False)


def _get_names(node: LexborNode) -> str:
    attributes = node.attributes
    return f"{attributes.get('class') or ''} {attributes.get('itemprop') or ''}"


def _read_lines(blocks: Iterable[Block], language: str | None, is_near: bool) -> Iterator[_Seen]:
    before = ""
    for block in blocks:
        for line in block.text.split("\n"):
            yield from _read_line(line[:MAX_LENGTH], before, language, is_near)
            before = line if len(line) < MAX_LABEL else ""


def _read_line(line: str, before: str, language: str | None, is_near: bool) -> Iterator[_Seen]:
    """Yield the dates of a line that is no prose; *before* is a label that stands in the line before.

    A line that names an account ("(@name)") signs a post that the article quotes.
    """
    found = find_dates(line, language) if "(@" not in line else []
    if len(line) - sum(len(each.text) for each in found) > MAX_REST:
        return
    end = 0
    for each in found:
        label = line[end : each.start] or before
        yield _Seen(each.value, each.text, bool(MODIFIED.search(label)) and not PUBLISHED.search(label), is_near)
        end = each.end


def _read_node(node: LexborNode, names: str, language: str | None) -> Iterator[_Seen]:
    raw = node.text(separator=" ")
    text = " ".join(raw.split()) if len(raw) < 5 * MAX_LENGTH else ""
    is_modified = bool(MODIFIED.search(names)) and not PUBLISHED.search(names)
    value = node.attributes.get("datetime") or node.attributes.get("content")
    if value and (stamp := parse_timestamp(value, language)):
        yield _Seen(stamp, text, is_modified or bool(MODIFIED.search(text) and not PUBLISHED.search(text)), False)
    elif text:
        for seen in _read_line(text[:MAX_LENGTH], "", language, False):
            yield replace(seen, is_modified=is_modified or seen.is_modified)


def _read_footer(masthead: Masthead, language: str | None) -> str | None:
    """Return the date after the text that is said to be the one of publication."""
    before = ""
    for block in masthead.after:
        line = block.text[:MAX_LENGTH]
        if PUBLISHED.search(f"{before} {line}") and (found := find_dates(line, language)):
            return found[0].value
        before = line if len(line) < MAX_LABEL else ""
    for node in masthead.marked_after:
        names = _get_names(node)
        if PUBLISHED.search(names) and not NO_DATE_CLASS.search(names):
            for seen in _read_node(node, names, language):
                return seen.value
    return None


def _read_scripts(page: Page) -> str | None:
    """Return the date of publication in the state that a script of the page keeps."""
    for key in SCRIPT_KEYS:
        at = page.html.find(key)
        if at >= 0 and (match := SCRIPT_VALUE.match(page.html, at + len(key))):
            return parse_timestamp(match[1])
    return None
