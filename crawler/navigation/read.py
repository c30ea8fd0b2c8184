"""Reading a page: run every form, group the claims by series, say what the page is."""

from crawler.items import Claim, ClaimKind, PageKind, Reading, SeriesReading
from crawler.navigation.forms import BLOCK_FORMS, FORMS, LIST_FORMS
from crawler.navigation.grouping import group_claims
from crawler.navigation.index_page import is_taxonomy, read_index_page
from crawler.navigation.lists import LinkList, find_lists
from crawler.navigation.prose import list_edge_blocks
from crawler.navigation.summing import sum_up
from crawler.page import Page

# Claims that make a page a part. A number in a headline alone does not: it may belong to nothing.
_MEMBER_KINDS = frozenset({ClaimKind.MEMBERSHIP, ClaimKind.PREVIOUS, ClaimKind.NEXT, ClaimKind.CONTENTS})
LEAST_CONFIDENCE = 0.5
# An index page's own listing outweighs links that merely file it; a statement about itself outweighs the listing.
SURE_OF_PART = 0.9


def read(page: Page) -> Reading:
    """Return all that *page* says about series. Never raises on any page that was parsed."""
    lists = find_lists(page)
    claims = list_claims(page, lists)
    series = [sum_up(group, page.canonical_url) for group in group_claims(claims) if _is_member(group, page)]
    index = read_index_page(page, lists) if is_taxonomy(page) or not _is_surely_part(series, page) else None
    if index:
        readings = tuple(sum_up(group, page.canonical_url) for group in group_claims(index.claims))
        return Reading(PageKind.INDEX, readings, index.further_pages)
    if not series:
        return Reading(PageKind.OTHER)
    furniture = frozenset(node for one in series for claim in one.claims for node in claim.evidence.furniture)
    return Reading(PageKind.PART, tuple(series), furniture=furniture)


def list_claims(page: Page, lists: list[LinkList]) -> list[Claim]:
    """Return what all forms read on *page*, whose *lists* of links are given."""
    blocks = list_edge_blocks(page)
    claims = [claim for form in LIST_FORMS for claim in form(page, lists)]
    claims += [claim for form in BLOCK_FORMS for claim in form(page, blocks)]
    return claims + [claim for form in FORMS for claim in form(page)]


def _is_member(group: list[Claim], page: Page) -> bool:
    return any(
        claim.kind in _MEMBER_KINDS
        and claim.about == page.canonical_url
        and claim.evidence.confidence >= LEAST_CONFIDENCE
        for claim in group
    )


def _is_surely_part(series: list[SeriesReading], page: Page) -> bool:
    return any(_says_it_is_part(one, page) for one in series)


def _says_it_is_part(series: SeriesReading, page: Page) -> bool:
    sure = [
        claim
        for claim in series.claims
        if claim.evidence.confidence >= SURE_OF_PART and claim.about == page.canonical_url
    ]
    # No page is both part 2 and part 4: those are the sentences of listed excerpts.
    return bool(sure) and len({claim.number for claim in sure if claim.kind is ClaimKind.POSITION}) < 2
