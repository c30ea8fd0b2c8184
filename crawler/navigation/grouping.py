"""Grouping the claims of one page by the series they speak of."""

from crawler.items import Claim, ClaimKind, SeriesName
from crawler.series.naming import normalize_title
from crawler.urls import article_key

# Claims of these rules name what a series is about, for want of its name.
_TOPIC_RULES = frozenset({"sentence.topic"})


def group_claims(claims: list[Claim]) -> list[list[Claim]]:
    """Return the claims of each series, in the order in which the page first speaks of them.

    Claims belong together that name one index page or one title. A box that names no series belongs to the one whose
    contents list its neighbours; where every series has such a box, they come in the series' order; else it belongs to
    the first series that is named. With none named, each box is a series of its
    own, unless it repeats another one.
    """
    groups: list[_Group] = []
    nameless: list[Claim] = []
    for claim in sorted(claims, key=_is_topic):
        if not (claim.series.title or claim.series.url) or (_is_topic(claim) and groups and not claim.series.url):
            nameless.append(claim)
            continue
        group = next((one for one in groups if one.matches(claim.series)), None)
        if group is None:
            group = _Group()
            groups.append(group)
        group.add(claim)
    groups = _join(groups)
    return [group.claims for group in (_assign(nameless, groups) if groups else _join(_group_boxes(nameless)))]


def _assign(nameless: list[Claim], groups: "list[_Group]") -> "list[_Group]":
    main = next((one for one in groups if one.speaks_of_membership()), groups[0])
    boxes = _list_boxes(nameless)
    members = [box for box in boxes if any(claim.kind is ClaimKind.MEMBERSHIP for claim in box)]
    in_order = dict(zip(map(id, members), groups, strict=True)) if len(members) == len(groups) else {}
    for box in boxes:
        target = next((one for one in groups if one.lists(box)), None) or in_order.get(id(box), main)
        target.claims += box
    return groups


def _list_boxes(nameless: list[Claim]) -> list[list[Claim]]:
    boxes: dict[tuple[int, ...], list[Claim]] = {}
    for claim in nameless:
        boxes.setdefault(claim.evidence.furniture, []).append(claim)
    return list(boxes.values())


def _group_boxes(nameless: list[Claim]) -> "list[_Group]":
    """Return a group for each box that states membership; what else is said belongs to the first."""
    groups: list[_Group] = []
    rest: list[Claim] = []
    for box in _list_boxes(nameless):
        if any(claim.kind is ClaimKind.MEMBERSHIP for claim in box):
            groups.append(_Group())
            groups[-1].claims += box
        else:
            rest += box
    if rest and not groups:
        groups.append(_Group())
    if rest:
        groups[0].claims += rest
    return groups


def _is_topic(claim: Claim) -> bool:
    return claim.evidence.rule in _TOPIC_RULES


class _Group:
    """The claims of one series, with the names it goes by."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self.titles: set[str] = set()
        self.urls: set[str] = set()

    def matches(self, name: SeriesName) -> bool:
        if name.url and article_key(name.url) in self.urls:
            return True
        return bool(name.title) and normalize_title(name.title or "") in self.titles

    def add(self, claim: Claim) -> None:
        self.claims.append(claim)
        if claim.series.title:
            self.titles.add(normalize_title(claim.series.title))
        if claim.series.url:
            self.urls.add(article_key(claim.series.url))

    def speaks_of_membership(self) -> bool:
        return any(claim.kind is ClaimKind.MEMBERSHIP for claim in self.claims)

    def lists(self, box: list[Claim]) -> bool:
        """Whether the contents of the series list a neighbour that the box names."""
        urls = {article_key(claim.url) for claim in box if claim.url}
        listed = (entry.url for claim in self.claims for entry in claim.entries)
        return bool(urls) and any(url and article_key(url) in urls for url in listed)

    def join(self, other: "_Group") -> None:
        self.claims += other.claims
        self.titles |= other.titles
        self.urls |= other.urls


def _join(groups: list[_Group]) -> list[_Group]:
    """Join groups that turned out to share a name, or a neighbour: a second form may have named both title and URL."""
    joined: list[_Group] = []
    for group in groups:
        other = next((one for one in joined if _is_one(one, group)), None)
        if other:
            other.join(group)
        else:
            joined.append(group)
    # What a group learned by joining can make it one with another.
    return joined if len(joined) == len(groups) else _join(joined)


def _is_one(one: _Group, other: _Group) -> bool:
    if one.titles & other.titles or one.urls & other.urls:
        return True
    if _state_one_place(one, other):
        return True
    # A box that names no index page and lists the same neighbours speaks of the same series.
    has_both_urls = bool(one.urls and other.urls)
    return not has_both_urls and bool(_list_neighbours(one) & _list_neighbours(other))


def _state_one_place(one: _Group, other: _Group) -> bool:
    """Whether two sentences name a series differently, give the page one number in it, and link no two index pages."""
    if one.urls and other.urls:
        return False
    places = [
        {
            (claim.about, claim.number)
            for claim in group.claims
            if claim.evidence.rule == "sentence.position" and claim.number is not None
        }
        for group in (one, other)
    ]
    return bool(places[0] & places[1])


def _list_neighbours(group: _Group) -> set[tuple[ClaimKind, str]]:
    kinds = (ClaimKind.PREVIOUS, ClaimKind.NEXT)
    return {(claim.kind, article_key(claim.url)) for claim in group.claims if claim.kind in kinds and claim.url}
