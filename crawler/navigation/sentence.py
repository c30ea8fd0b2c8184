"""Sentences in which an article names its series: "This is part 3 of 7 in the series X", "Teil der Serie X"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from crawler.items import Claim, ClaimKind, Entry, Evidence, SeriesName
from crawler.navigation.asides import is_aside, is_excerpt, is_listing
from crawler.navigation.box_pointers import read_box_pointers
from crawler.navigation.page_title import get_language
from crawler.navigation.prose import Block, Link
from crawler.navigation.series_heading import cut_count, cut_name
from crawler.navigation.wording import (
    Form,
    PartStatement,
    drop_small_words,
    find_part_statements,
    may_state,
    mentions_series,
    says_here,
    speaks_of_itself,
    tells_of_text,
)
from crawler.page import Page
from crawler.text.spacing import squeeze

LONGEST_LABEL = 40
LEAST_ROWS = 3
# Signs between a link and the statement it belongs to: "[Kites] 系列的第三篇".
ADJOINING = 2
_HEADINGS = frozenset({"summary", "legend", "h2", "h3", "h4", "h5", "h6"})


def read_sentences(page: Page, blocks: Iterable[Block]) -> list[Claim]:
    """Read membership, position and total from the sentences in which the article speaks of itself."""
    if is_listing(page):
        return []
    language = get_language(page)
    claims: list[Claim] = []
    labels: list[tuple[Block, PartStatement]] = []
    for block in blocks:
        if len(block.text) <= LONGEST_LABEL and may_state(block.text):
            found = [one for one in find_part_statements(block.text, language) if _fills(one, block.text)]
            labels += [(block, one) for one in found[-1:]]
        if not mentions_series(block.text):
            continue
        found = find_part_statements(block.text, language)
        statements = [one for one in found if one.form is Form.SERIES]
        if len({one.number for one in found if one.number}) >= LEAST_ROWS:
            # "The X series. Part 1: … Part 2: … Part 3: …" lists the parts, and says nothing of this one.
            continue
        if statements and not is_aside(block.node) and not is_excerpt(page, block.node):
            for statement in statements:
                claims += _read_statement(page, block, statement)
    # Several such labels are the headings of one article's sections.
    return claims + _read_label(page, *labels[0]) if len(labels) == 1 else claims


def _fills(statement: PartStatement, text: str) -> bool:
    # "Part 3 of 7" with all it says may follow the name of the work.
    is_whole = statement.end >= len(text) - 2 and (statement.total is not None or statement.start <= 2)
    return is_whole and statement.number is not None and statement.form is Form.PART


def _read_label(page: Page, block: Block, statement: PartStatement) -> list[Claim]:
    """Read "Part 3 of 7" that stands alone over the headline."""
    if is_aside(block.node) or is_excerpt(page, block.node) or block.node.css_first("a") or block.node.tag == "li":
        return []
    evidence = Evidence("sentence.label", block.text, "content", 0.6, (block.node.mem_id,))
    series, about = SeriesName(), page.canonical_url
    claim = Claim(ClaimKind.POSITION, series, about, evidence, number=statement.number, label=statement.label)
    total = replace(claim, kind=ClaimKind.TOTAL, number=statement.total, label=None)
    return [claim, total] if statement.total else [claim]


def _read_statement(page: Page, block: Block, statement: PartStatement) -> Iterator[Claim]:
    lead = block.text[: statement.start]
    if not speaks_of_itself(lead):
        return
    link = _find_link(block, statement)
    if statement.number is not None and any(_leads_to(other, statement.number) for other in block.links):
        # "part 2 of the series" as a link leads to that part: it says nothing about this page.
        return
    series = _name_series(statement, link)
    if not series.title and not series.url and block.node.tag in _HEADINGS:
        yield from _read_box(page, block)
        return
    if not series.url and statement.number is None and not (series.title and tells_of_text(lead)):
        return
    about, snippet = page.canonical_url, block.text[:300]
    confidence = 0.93 if series.url or statement.number is not None else 0.75
    furniture = _list_furniture(block, statement)
    rule = "sentence.topic" if statement.is_topic else "sentence.membership"
    # Where a name ends in running text is less sure than where a line ends.
    evidence = Evidence(rule, snippet, "content", confidence if furniture else confidence - 0.03, furniture)
    yield Claim(ClaimKind.MEMBERSHIP, series, about, evidence)
    if statement.number is not None or statement.label:
        evidence = Evidence("sentence.position", snippet, "content", confidence)
        yield Claim(ClaimKind.POSITION, series, about, evidence, number=statement.number, label=statement.label)
    if statement.total:
        yield Claim(
            ClaimKind.TOTAL,
            series,
            about,
            Evidence("sentence.total", snippet, "content", confidence),
            number=statement.total,
        )
    if link and link.url:
        yield Claim(
            ClaimKind.INDEX,
            series,
            about,
            Evidence("sentence.index", snippet, "content", confidence - 0.1),
            url=link.url,
        )
    yield from read_box_pointers(page, block.node, series)


def _read_box(page: Page, block: Block) -> Iterator[Claim]:
    """Read "X – This article is part of a series." over the one part there is so far: "Part 1: This article"."""
    name = cut_name(block.text)
    row = block.node.next
    box = block.node.parent
    is_sole = box is not None and box.css_first("a[href]") is None
    text = squeeze(row.text()) if is_sole and name and name != block.text and row is not None else ""
    number = next((one.number for one in find_part_statements(text) if one.number), None)
    if row is None or not number or len(text) > LONGEST_LABEL or not speaks_of_itself(text):
        return
    series, about = SeriesName(name), page.canonical_url
    evidence = Evidence("sentence.box", f"{block.text} {text}", "content", 0.93, (block.node.mem_id, row.mem_id))
    yield Claim(ClaimKind.MEMBERSHIP, series, about, evidence)
    yield Claim(ClaimKind.POSITION, series, about, evidence, number=number)
    yield Claim(ClaimKind.CONTENTS, series, about, evidence, entries=(Entry(about, number=number),), whole=number == 1)


def _leads_to(link: Link, number: int) -> bool:
    """Whether a link to another page is named by the part number."""
    return link.url is not None and any(one.number == number for one in find_part_statements(link.text))


def _find_link(block: Block, statement: PartStatement) -> Link | None:
    """Return the link to the series: over its title, over the words that say "series", or "here" after them."""
    if statement.title:
        over_title = [link for link in block.links if link.covers(statement.title_start, statement.title_end)]
        if over_title:
            return over_title[0]
    over_words = [link for link in block.links if link.covers(statement.start - ADJOINING, statement.end)]
    return next(iter(over_words), None) or _find_onward_link(block, statement)


def _find_onward_link(block: Block, statement: PartStatement) -> Link | None:
    """Return the first link after the statement, when it leads to the series and not to one part."""
    link = next((link for link in block.links if link.start >= statement.end), None)
    if link is None or not (says_here(link.text) or mentions_series(link.text)):
        return None
    return None if find_part_statements(block.text[statement.end : link.end]) else link


def _name_series(statement: PartStatement, link: Link | None) -> SeriesName:
    if statement.title and not drop_small_words(statement.title):
        # "in this series": what follows the word in other languages is no name.
        statement = statement._replace(title=None)
    is_title = link and statement.title and (link.text in statement.title or statement.title in link.text)
    if link and is_title and link.start >= statement.title_start - 1 and not statement.is_topic:
        rest = link.text.replace(statement.title or "", "", 1)
        if mentions_series(rest):
            return SeriesName(statement.title, link.url)
        return SeriesName(cut_count(link.text)[0], link.url)
    if statement.is_topic and link and link.url:
        # The index page has the name; a topic is but the best there is without it.
        return SeriesName(None, link.url)
    is_name = link and link.url and not statement.title and not says_here(link.text) and not mentions_series(link.text)
    return SeriesName(cut_count(link.text)[0] if link and is_name else statement.title, link.url if link else None)


def _list_furniture(block: Block, statement: PartStatement) -> tuple[int, ...]:
    """A block that holds nothing but the statement is navigation; a sentence of the author's in a paragraph is text."""
    return (block.node.mem_id,) if statement.end - statement.start > 0.6 * len(block.text) else ()
