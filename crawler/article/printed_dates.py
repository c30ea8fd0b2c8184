"""The dates that a page prints around its article, in the masthead and after the text, and how each is labelled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from crawler.article.blocks import BREAK, Block
from crawler.article.masthead import Masthead
from crawler.text.any_case import AnyCase
from crawler.text.dates import find_dates, parse_timestamp
from crawler.text.spacing import squeeze

MODIFIED = AnyCase(
    r"updat|modif|revis|review|edited|verified|last|corrected|aktualisier|geändert|mis à jour|màj|mise à jour|actualiz"
    r"|aggiornat|atualiz|bijgewerkt|gewijzigd|uppdatera|opdatere|oppdatert|päivitetty|zaktualizowan|aktualizac|aktualizov|frissít|actualizat"
    r"|güncelle|обновл|оновлен|изменен|更新|修订|수정|تحديث|עודכן|diperbarui|cập nhật|ενημ",
)
PUBLISHED = AnyCase(
    r"publi|post(?:ed)?\b|created|written|first|veröffentlicht|erstellt|posté|pubblicat|geplaatst|публик|опублик|投稿|公開|发布|發布|게시|نشر",
)
DATE_CLASS = AnyCase(r"date|time|publish|posted|entry-meta|post-meta|byline")
NO_DATE_CLASS = AnyCase(
    r"pagination|navigation|prev|next|card|teaser|comment|related|event|copyright|update-?d?-?(?:notice|bar)|sidebar|footer|widget",
)
META_DATES = ("datePublished", "dateCreated", "dateModified")
MAX_LENGTH = 200
MAX_LABEL = 40
# What else may stand in a line with a date, in characters.
MAX_REST = 90
# So many lines from the headline a date is that of the article.
NEAR = 6


@dataclass(frozen=True, slots=True)
class LabelledDate:
    """A date that the page prints, as ISO 8601 and as it stands there.

    ``is_modified`` is whether it is said to be that of a change, ``is_near`` whether it stands near the headline.
    """

    value: str
    text: str
    is_modified: bool
    is_near: bool


def list_printed(masthead: Masthead, language: str | None) -> Iterator[LabelledDate]:
    """Yield the dates in the lines around the headline, and in elements that are marked as dates, the surest first."""
    yield from _read_lines(masthead.below[:NEAR], language, is_near=True)
    for node in masthead.marked:
        names = _get_names(node)
        if _is_date(node, names):
            yield from _read_node(node, names, language)
    yield from _read_lines(masthead.above, language, is_near=True)
    yield from _read_lines(masthead.below[NEAR:], language, is_near=False)


def _is_date(node: LexborNode, names: str) -> bool:
    """Whether *node* can hold a date of the article; a ``meta`` element can be about a video, an event, a person."""
    if node.tag == "meta":
        return any(name in names for name in META_DATES)
    return (node.tag == "time" or DATE_CLASS.is_in(names)) and not NO_DATE_CLASS.is_in(names)


def _get_names(node: LexborNode) -> str:
    attributes = node.attributes
    return f"{attributes.get('class') or ''} {attributes.get('itemprop') or ''}"


def _read_lines(blocks: Iterable[Block], language: str | None, is_near: bool) -> Iterator[LabelledDate]:
    before = ""
    for block in blocks:
        for line in _split_lines(block):
            yield from _read_line(line[:MAX_LENGTH], before, language, is_near)
            before = line if len(line) < MAX_LABEL else ""


def _split_lines(block: Block) -> list[str]:
    """Return the lines of *block*, its elements apart: "May 3, 2021" and "5 min" may have only a margin in between."""
    if len(block.pieces) == 1:
        return [block.text]
    spaced = " ".join([text for text, _, _ in block.pieces])
    return [squeeze(line) for line in spaced.split(BREAK)]


def _read_line(line: str, before: str, language: str | None, is_near: bool) -> Iterator[LabelledDate]:
    """Yield the dates of a line that is no prose; *before* is a label that stands in the line before.

    A line that names an account ("(@name)") signs a post that the article quotes.
    """
    found = find_dates(line, language) if "(@" not in line else []
    if not found or len(line) - sum(len(each.text) for each in found) > MAX_REST:
        return
    end = 0
    for each in found:
        label = line[end : each.start] or before
        yield LabelledDate(each.value, each.text, MODIFIED.is_in(label) and not PUBLISHED.is_in(label), is_near)
        end = each.end


def _read_node(node: LexborNode, names: str, language: str | None) -> Iterator[LabelledDate]:
    raw = node.text(separator=" ")
    text = squeeze(raw) if len(raw) < 5 * MAX_LENGTH else ""
    is_modified = MODIFIED.is_in(names) and not PUBLISHED.is_in(names)
    value = node.attributes.get("datetime") or node.attributes.get("content")
    if value and (stamp := parse_timestamp(value, language)):
        yield LabelledDate(stamp, text, is_modified or (MODIFIED.is_in(text) and not PUBLISHED.is_in(text)), False)
    elif text:
        for seen in _read_line(text[:MAX_LENGTH], "", language, False):
            yield replace(seen, is_modified=is_modified or seen.is_modified)


def list_printed_after(masthead: Masthead, language: str | None) -> Iterator[LabelledDate]:
    """Yield the dates after the text that can be the article's: labelled ones, then one that stands there alone."""
    before = ""
    for block in masthead.after:
        line = block.text[:MAX_LENGTH]
        for each in _read_line(line, before, language, False):
            if each.is_modified or PUBLISHED.is_in(f"{before} {line}"):
                yield each
        before = line if len(line) < MAX_LABEL else ""
    marked = []
    for node in masthead.marked_after:
        names = _get_names(node)
        if _is_date(node, names):
            marked += list(_read_node(node, names, language))
    # Several dates are those of a list of other articles.
    if len({each.value[:10] for each in marked}) == 1:
        yield from marked
