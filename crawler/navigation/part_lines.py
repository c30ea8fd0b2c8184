"""Lines of part numbers that authors write by hand: "Part 1 | Part 2 | Part 3", "Part 1: X, Part 2: Y", "« Part 2".

The page's own number is the one that is not linked, or the one that its headline states.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from crawler.items import Claim, ClaimKind, Entry, Evidence, SeriesName
from crawler.navigation.asides import is_aside, is_listing
from crawler.navigation.labels import list_labels
from crawler.navigation.page_title import find_own_number, get_language
from crawler.navigation.pagination import is_further_page
from crawler.navigation.prose import Block, Link
from crawler.navigation.series_heading import cut_name
from crawler.navigation.wording import (
    MAY_NUMBER,
    Direction,
    Form,
    can_number,
    find_part_statements,
    find_pointer,
    mentions_series,
)
from crawler.page import Page
from crawler.text.spacing import squeeze
from crawler.urls import is_same_site

_INLINE = frozenset({"em", "strong", "i", "b", "small", "span", "u", "font"})
_BOXES = frozenset({"p", "div", "td", "center", "blockquote", "nav", "section"})
# The first digit comes first, as that is what is quick to look for.
_NUMBER = re.compile(r"\d(?<![\w.]\d)\d?(?![\w.])")
_WORD = re.compile(r"\w+")
_EDGES = " \t:–—-|·•.,;()[]«»←→‹›<>"
LONGEST_LINE = 600
# A line has few words beside its links and numbers; a sentence has more.
MOST_WORDS = 12
MOST_BOXES = 60
# How many characters a line has for each of its links, at most, and how many bare numbers at least.
CHARACTERS = 100
LEAST_NUMBERS = 3
LEAST_SIGNS = 2
LONGEST_OPENING = 25
LONGEST_WORDED = 200
MOST_PARTS = 60
CONFIDENCE = 0.75


@dataclass
class _Line:
    """The numbers of a line, or of lines side by side: linked ones, and those that are not."""

    links: dict[int, Link] = field(default_factory=dict)
    plain: set[int] = field(default_factory=set)
    text: str = ""
    nodes: list[LexborNode] = field(default_factory=list)


def read_part_lines(page: Page, blocks: Iterable[Block]) -> list[Claim]:
    """Read place, neighbours and contents from the first line of part numbers that has room for the page's own."""
    if is_listing(page):
        return []
    language = get_language(page)
    for line in _find_lines(page, blocks, language):
        own = _find_own(page, line)
        if own is not None and not any(is_aside(node, but_bars=True) for node in line.nodes):
            return list(_state(page, line, own, language))
    return []


def _find_lines(page: Page, blocks: Iterable[Block], language: str | None) -> list[_Line]:
    """Return the lines of part numbers; paragraphs side by side are one."""
    lines: dict[int, _Line] = {}
    for block in (*blocks, *_list_bars(page)):
        node = block.node
        is_line = node.tag in _BOXES and len(block.text) <= LONGEST_LINE and _may_be_line(block, language)
        line = _read_line(block, language) if is_line else None
        if line is None:
            continue
        parent = node.parent
        joined = lines.setdefault(parent.mem_id if parent and node.tag == "p" else node.mem_id, _Line())
        joined.links = {**line.links, **joined.links}
        joined.plain |= line.plain
        joined.text = joined.text or block.text
        joined.nodes.append(node)
    return list(lines.values())


def _may_be_line(block: Block, language: str | None) -> bool:
    """Whether a block may be a line of part numbers: a quick look."""
    if not can_number(block.text):
        return mentions_series(block.text) and len(_NUMBER.findall(block.text)) >= LEAST_NUMBERS
    numbers = len(_NUMBER.findall(block.text))
    if (
        numbers < LEAST_SIGNS
        and not can_number(block.text[:LONGEST_OPENING])
        and (numbers or len(block.text) > LONGEST_WORDED)
    ):
        return False
    if len(block.text) > CHARACTERS * (len(block.node.css("a[href]")) + 1):
        return False
    found = [one for one in find_part_statements(block.text, language) if one.number]
    return len(found) > 1 or (bool(found) and not block.text[: found[0].start].strip(_EDGES))


def _list_bars(page: Page) -> Iterator[Block]:
    """Yield the boxes that are no paragraphs and hold links named by parts: "← Part 2"."""
    seen: set[int] = set()
    for node, href, label, hints in list_labels(page):
        # A quick look: of the labels of a bar one has its number in digits.
        if not (hints & MAY_NUMBER or label.isdigit()) or href is None or not _NUMBER.search(label):
            continue
        box = node.parent
        while box is not None and box.tag in _INLINE:
            box = box.parent
        if box is not None and box.tag in _BOXES and box.tag != "p" and box.mem_id not in seen:
            seen.add(box.mem_id)
            yield Block.make(page, box)
        if len(seen) > MOST_BOXES:
            return


def _read_line(block: Block, language: str | None) -> _Line | None:
    line = _Line(text=block.text)
    is_bare = mentions_series(block.text) and sum(link.text.isdigit() for link in block.links) > 1
    if not is_bare and not can_number(block.text):
        return None
    at, words = 0, 0
    for link in block.links:
        gap = block.text[at : link.start]
        own = int(link.text) if is_bare and link.text.isdigit() else _read_number(link.text, language)
        led, plain = _read_gap(gap, language, is_bare=is_bare)
        number = own or led
        line.plain |= plain - {led} if led else plain
        if led and own:
            line.plain.add(led)
        words += len(_WORD.findall(gap))
        if number:
            line.links.setdefault(number, link)
        else:
            words += len(_WORD.findall(link.text))
        at = link.end
    tail = block.text[at:]
    led, plain = _read_gap(tail, language, is_bare=is_bare)
    line.plain |= plain | ({led} if led else set())
    words += len(_WORD.findall(tail))
    numbers = len(line.links) + len(line.plain)
    return line if numbers and words <= MOST_WORDS + 2 * numbers else None


def _read_number(text: str, language: str | None) -> int | None:
    """Return the number of the part that opens a link's text: "Part 2", "« Part 2: Wet String"."""
    found = [one for one in find_part_statements(text, language) if one.number and one.form is not Form.BARE]
    return found[0].number if found and not text[: found[0].start].strip(_EDGES) else None


def _read_gap(gap: str, language: str | None, *, is_bare: bool) -> tuple[int | None, set[int]]:
    """Return the number that leads to the link right behind *gap* ("Part 2: "), and the other numbers in it."""
    if is_bare:
        return None, {int(number) for number in _NUMBER.findall(gap)}
    found = [one for one in find_part_statements(gap, language) if one.number and one.form is not Form.BARE]
    numbers = {one.number for one in found if one.number}
    is_lead = bool(found) and not gap[found[-1].end :].strip(_EDGES)
    return (found[-1].number if is_lead else None), numbers


def _find_own(page: Page, line: _Line) -> int | None:
    """Return the page's own number in a line of other parts."""
    linked = {number: link for number, link in line.links.items() if link.url}
    if not linked or len(linked) > MOST_PARTS or not all(_is_part(page, link) for link in linked.values()):
        return None
    selves = line.links.keys() - linked.keys()
    stated = find_own_number(page)
    candidates: list[int] = [*selves, *(line.plain - line.links.keys() if len(line.plain) == 1 else ())]
    if stated and stated.number not in linked:
        candidates.append(stated.number)
    elif len(linked) == 2 and _point_apart(linked):
        candidates.append(min(linked) + 1)
    for own in candidates:
        numbers = sorted({*linked, own})
        is_run = numbers == list(range(numbers[0], numbers[-1] + 1))
        if is_run and (len(linked) > 1 or own == (stated.number if stated else None)):
            return own
    return None


def _is_part(page: Page, link: Link) -> bool:
    return (
        bool(link.url)
        and is_same_site(link.url or "", page.url)
        and not is_further_page(link.url or "", page.canonical_url)
    )


def _point_apart(linked: dict[int, Link]) -> bool:
    """Whether two links point back and forth at the numbers before and after one."""
    (before, back), (after, forth) = sorted(linked.items())
    pointers = find_pointer(squeeze(back.text)), find_pointer(squeeze(forth.text))
    return after == before + 2 and [one and one.direction for one in pointers] == [Direction.PREVIOUS, Direction.NEXT]


def _state(page: Page, line: _Line, own: int, language: str | None) -> Iterator[Claim]:
    about = page.canonical_url
    linked = {number: Entry(link.url, link.text, number) for number, link in line.links.items() if link.url}
    entries = [entry for _, entry in sorted({**linked, own: Entry(about, number=own)}.items())]
    series = SeriesName(_find_name(line.text, language))
    evidence = Evidence(
        "part_lines.list", line.text[:300], "content", CONFIDENCE, tuple(one.mem_id for one in line.nodes)
    )
    yield Claim(ClaimKind.MEMBERSHIP, series, about, evidence)
    yield Claim(ClaimKind.POSITION, series, about, evidence, number=own)
    if len(entries) > 2 and entries[0].number == 1:
        yield Claim(ClaimKind.CONTENTS, series, about, evidence, entries=tuple(entries), whole=own < max(linked))
    for kind, number in ((ClaimKind.PREVIOUS, own - 1), (ClaimKind.NEXT, own + 1)):
        if number in linked:
            yield Claim(kind, series, about, evidence, url=linked[number].url, title=linked[number].title)


def _find_name(text: str, language: str | None) -> str | None:
    """Return the name that opens the line: "Kites: Part 1 | Part 2", "The Kites series: 1 | 2"."""
    found = find_part_statements(text, language)
    if found and found[0].form is Form.SERIES and found[0].title:
        return found[0].title
    lead = text[: found[0].start] if found else _NUMBER.split(text)[0]
    is_name = lead.rstrip().endswith((":", "：")) or mentions_series(lead)
    return cut_name(lead.strip(_EDGES)) if is_name and lead.strip(_EDGES) else None
