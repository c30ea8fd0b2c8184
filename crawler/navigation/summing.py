"""Summing up the claims of one series on one page, for those who need no claims."""

from crawler.items import Claim, ClaimKind, SeriesReading
from crawler.navigation.work_urls import read_slug
from crawler.urls import article_key

# The confidence from which a stated position outweighs one that is counted from a whole list.
STATED = 0.92
# The rules that read lists which may show a window of the parts around the page.
WINDOWED = frozenset({"contents_box.list"})


def sum_up(claims: list[Claim], url: str) -> SeriesReading:
    """Return what the page *url* says about one series: of each kind the claim of highest confidence.

    Where a list contains the page, its neighbours there are the neighbours; a number that is printed outweighs one that
    is counted from a list.
    """
    own = [claim for claim in claims if claim.about == url]
    contents = _find_best(claims, ClaimKind.CONTENTS)
    urls = [entry.url for entry in contents.entries if entry.url] if contents else []
    at = next((at for at, one in enumerate(urls) if article_key(one) == article_key(url)), None)
    position, total = _find_best(own, ClaimKind.POSITION), _find_best(own, ClaimKind.TOTAL)
    is_whole = contents is not None and contents.whole
    size = total.number if total else None
    counted = None
    if at is not None and is_whole:
        counted = at + 1
    elif at is not None and size and contents and contents.evidence.rule in WINDOWED:
        counted = _count_in_window(at, len(urls), size)
        position = position if position and _fits_window(position, at, len(urls), size) else None
    index = _find_url(claims)
    return SeriesReading(
        title=_find_title(claims) or (read_slug(index) if index else None),
        url=index,
        position=_choose_position(position, counted),
        total=total.number if total else (len(urls) if is_whole and at is not None else None),
        previous=_find_neighbour(own, ClaimKind.PREVIOUS, urls, at, -1),
        next=_find_neighbour(own, ClaimKind.NEXT, urls, at, 1),
        contents=tuple(urls),
        claims=tuple(claims),
    )


def _count_in_window(at: int, length: int, total: int) -> int | None:
    """Return the position that row *at* has in a window of *length* rows of *total*; None where that is open.

    A window keeps the page in its middle; only one that has reached an end of the list does not, and so tells where.
    """
    if at < (length - 1) // 2:
        return at + 1
    return total - (length - 1 - at) if at > length // 2 else None


def _fits_window(position: Claim, at: int, length: int, total: int) -> bool:
    return position.number is not None and at < position.number <= total - (length - 1 - at)


def _choose_position(stated: Claim | None, counted: int | None) -> int | None:
    """Return the position that a page states about itself in a sentence, else its place in a whole list.

    Numbers in headlines and in the rows of a list are often of the author's own counting: they start anew, or skip.
    """
    if stated is None or (counted is not None and stated.evidence.confidence < STATED):
        return counted
    return stated.number


def _find_best(claims: list[Claim], kind: ClaimKind) -> Claim | None:
    candidates = [claim for claim in claims if claim.kind is kind]
    return max(candidates, key=lambda claim: (claim.evidence.confidence, len(claim.entries)), default=None)


def _find_title(claims: list[Claim]) -> str | None:
    named = [claim for claim in claims if claim.series.title]
    # A sentence can be sure of the number and less so of where the name in it ends: membership tells of the name.
    members = [claim for claim in named if claim.kind is ClaimKind.MEMBERSHIP] or named
    best = max(members, key=lambda one: one.evidence.confidence + (0.1 if one.series.url else 0), default=None)
    return best.series.title if best else None


def _find_url(claims: list[Claim]) -> str | None:
    named = [claim for claim in claims if claim.series.url]
    best = max(named, key=lambda one: one.evidence.confidence, default=None)
    return best.series.url if best else None


def _find_neighbour(own: list[Claim], kind: ClaimKind, urls: list[str], at: int | None, step: int) -> str | None:
    if at is not None and len(urls) > 1:
        return urls[at + step] if 0 <= at + step < len(urls) else None
    best = _find_best(own, kind)
    return best.url if best else None
