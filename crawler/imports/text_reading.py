"""From a part that was read from plain text to what an archive records: its article, and what it says of its series."""

from collections.abc import Iterator, Mapping

from crawler.imports.text_document import TextPart
from crawler.items import Claim, ClaimKind, Evidence, Exchange, PageItem, PageKind, Reading, SeriesName
from crawler.navigation.summing import sum_up
from crawler.series.naming import make_slug

# Where texts are from that nobody knows the origin of: a host that leads nowhere (RFC 2606, section 2).
NOWHERE = "https://text.invalid/"
# How sure the sentence at the top of a text is; the rule is that of the same sentence on a page.
STATED = 0.95
# That its neighbours bear the numbers before and behind.
COUNTED = 0.6


def find_text_address(part: TextPart, position: int, url_prefix: str | None) -> str:
    """Return the address of a part of the same series, by its number, below *url_prefix*."""
    return f"{(url_prefix or NOWHERE).rstrip('/')}/{make_slug(part.series)}/{position}/"


def read_text_part(part: TextPart, exchange: Exchange, url_prefix: str | None, known: Mapping[int, str]) -> PageItem:
    """Return what to record of a part that *exchange* holds; *known* are its series' addresses by number."""
    claims = list(_state(part, exchange.url, url_prefix, known))
    reading = Reading(PageKind.PART, (sum_up(claims, exchange.url),))
    return PageItem(exchange.url, [exchange], reading, part.article, canonical_url=exchange.url)


def _state(part: TextPart, url: str, url_prefix: str | None, known: Mapping[int, str]) -> Iterator[Claim]:
    series = SeriesName(part.series)
    stated = Evidence("text.sentence", part.statement, "content", STATED)
    yield Claim(ClaimKind.MEMBERSHIP, series, url, stated)
    yield Claim(ClaimKind.POSITION, series, url, stated, number=part.position)
    if part.total:
        yield Claim(ClaimKind.TOTAL, series, url, stated, number=part.total)
    ending = Evidence("text.neighbours", part.ending, "content", part.neighbours.confidence)
    counted = Evidence("text.neighbours", part.ending, "content", COUNTED)
    sides = (
        (ClaimKind.PREVIOUS, part.neighbours.previous, part.position - 1),
        (ClaimKind.NEXT, part.neighbours.next, part.position + 1),
    )
    for kind, title, number in sides:
        if title and number > 0:
            neighbour = known.get(number) or find_text_address(part, number, url_prefix)
            yield Claim(kind, series, url, ending, url=neighbour, title=title)
            yield Claim(ClaimKind.POSITION, series, neighbour, counted, number=number)
