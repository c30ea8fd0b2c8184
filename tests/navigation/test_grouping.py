from itertools import permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.items import Claim, ClaimKind, Entry, Evidence, SeriesName
from crawler.navigation import read
from crawler.navigation.grouping import group_claims
from crawler.page import Page

SITE = "https://news.example"
URL = f"{SITE}/2024/sail"
KITES, BOATS = f"{SITE}/series/kites/", f"{SITE}/series/boats/"


def claim(
    kind: ClaimKind = ClaimKind.MEMBERSHIP,
    title: str | None = None,
    index: str | None = None,
    *,
    rule: str = "series_box.membership",
    number: int | None = None,
    url: str | None = None,
    box: int | None = None,
    entries: tuple[str, ...] = (),
) -> Claim:
    evidence = Evidence(rule, "", "content", 0.9, () if box is None else (box,))
    rows = tuple(Entry(f"{SITE}{path}") for path in entries)
    path = f"{SITE}{url}" if url else None
    return Claim(kind, SeriesName(title, index), URL, evidence, number=number, url=path, entries=rows)


def number_groups(claims: list[Claim]) -> list[list[int]]:
    """Return the places in *claims* of each group's claims, as a page that says a thing twice has equal claims."""
    places = {id(one): at for at, one in enumerate(claims)}
    return [sorted(places[id(one)] for one in group) for group in group_claims(claims)]


def make_box(number: int, back: str, on: str, *, member: bool = True) -> list[Claim]:
    neighbours = [claim(ClaimKind.PREVIOUS, url=back, box=number), claim(ClaimKind.NEXT, url=on, box=number)]
    return neighbours + ([claim(box=number)] if member else [])


def test_two_series_on_one_page_stay_apart() -> None:
    page = [
        claim(title="Kites", index=KITES),
        claim(title="Boats", index=BOATS),
        claim(ClaimKind.POSITION, "Kites", KITES, number=2),
        claim(ClaimKind.POSITION, "Boats", BOATS, number=2),
    ]
    assert number_groups(page) == [[0, 2], [1, 3]]
    assert number_groups([claim(title="Kites"), claim(title="Boats")]) == [[0], [1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Kites", KITES), ("All about kites", KITES)),
        (("Kites", KITES), (None, "http://www.news.example/series/kites?utm_source=feed")),
        (("Kites", None), ("KITES!", None)),
        (("The Flyer’s Tale", None), ("the flyer's  tale", KITES)),
        ((None, KITES), (None, KITES)),
    ],
)
def test_claims_of_one_index_page_or_one_title_belong_together(
    one: tuple[str | None, str | None], other: tuple[str | None, str | None]
) -> None:
    assert number_groups([claim(title=one[0], index=one[1]), claim(title=other[0], index=other[1])]) == [[0, 1]]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_claim_that_names_both_joins_title_and_address(order: tuple[int, ...]) -> None:
    named = [claim(title="Kites"), claim(index=KITES), claim(title="Kites", index=KITES)]
    assert len(group_claims([named[at] for at in order])) == 1


def test_two_sentences_that_give_the_page_one_number_speak_of_one_series() -> None:
    def state(title: str, index: str | None, number: int, rule: str = "sentence.position") -> Claim:
        return claim(ClaimKind.POSITION, title, index, number=number, rule=rule)

    assert number_groups([state("Kites", KITES, 2), state("Kites and how to fly them", None, 2)]) == [[0, 1]]
    assert number_groups([state("Kites", KITES, 2), state("Boats", None, 3)]) == [[0], [1]]
    assert number_groups([state("Kites", KITES, 2), state("Boats", BOATS, 2)]) == [[0], [1]]
    assert number_groups([state("Kites", KITES, 2), state("Boats", None, 2, "page_title.number")]) == [[0], [1]]


def test_two_names_with_the_same_neighbour_are_one_series_unless_both_link_an_index_page() -> None:
    def point(title: str, index: str | None, kind: ClaimKind = ClaimKind.NEXT) -> Claim:
        return claim(kind, title, index, url="/2024/tail")

    assert number_groups([point("Kites", KITES), point("More on kites", None)]) == [[0, 1]]
    assert number_groups([point("Kites", KITES), point("Boats", BOATS)]) == [[0], [1]]
    assert number_groups([point("Kites", None), point("Boats", None, ClaimKind.PREVIOUS)]) == [[0], [1]]


LISTS = [
    claim(ClaimKind.CONTENTS, "Kites", KITES, entries=("/2024/wood", "/2024/sail", "/2024/tail")),
    claim(ClaimKind.CONTENTS, "Boats", BOATS, entries=("/2023/hull", "/2024/sail", "/2024/mast")),
]


@pytest.mark.parametrize("member", [True, False])
def test_a_nameless_box_goes_to_the_series_that_lists_its_neighbours(member: bool) -> None:
    box = make_box(7, "/2023/hull", "/2024/mast/", member=member)
    assert number_groups([*LISTS, *box]) == [[0], [1, *range(2, 2 + len(box))]]
    assert number_groups([*box, *LISTS])[1] == [*range(len(box)), len(box) + 1]


def test_two_boxes_go_to_their_own_series_whatever_their_order() -> None:
    kites = make_box(7, "/2024/wood", "/2024/tail")
    boats = make_box(8, "/2023/hull", "/2024/mast")
    assert number_groups([*LISTS, *boats, *kites]) == [[0, 5, 6, 7], [1, 2, 3, 4]]


def test_boxes_that_nothing_lists_come_in_the_order_of_the_series() -> None:
    named = [claim(title="Kites", index=KITES), claim(title="Boats", index=BOATS)]
    boxes = [*make_box(7, "/a", "/b"), *make_box(8, "/c", "/d")]
    assert number_groups([*named, *boxes]) == [[0, 2, 3, 4], [1, 5, 6, 7]]


def test_a_box_of_its_own_goes_to_the_first_series_that_the_page_belongs_to() -> None:
    named = [claim(ClaimKind.NEXT, "Kites", KITES), claim(title="Boats", index=BOATS)]
    assert number_groups([*named, *make_box(7, "/a", "/b")]) == [[0], [1, 2, 3, 4]]
    without_member = [claim(ClaimKind.NEXT, "Kites", KITES), claim(ClaimKind.NEXT, "Boats", BOATS)]
    assert number_groups([*without_member, *make_box(7, "/a", "/b")]) == [[0, 2, 3, 4], [1]]


def test_what_is_said_outside_of_boxes_goes_to_the_first_series() -> None:
    named = [claim(title="Kites", index=KITES), claim(title="Boats", index=BOATS)]
    assert number_groups([claim(ClaimKind.POSITION, number=3), *named]) == [[0, 1], [2]]


def test_boxes_without_any_name_are_each_a_series_unless_they_repeat() -> None:
    one, other = make_box(7, "/a", "/b"), make_box(8, "/c", "/d")
    assert number_groups([*one, *other]) == [[0, 1, 2], [3, 4, 5]]
    assert number_groups([*one, *make_box(8, "/a", "/b")]) == [[0, 1, 2, 3, 4, 5]]
    alone = claim(ClaimKind.POSITION, number=3)
    assert number_groups([alone, *one, *other]) == [[0, 1, 2, 3], [4, 5, 6]]
    assert number_groups([alone]) == [[0]]
    assert group_claims([]) == []


def test_the_topic_of_a_series_is_its_name_only_where_it_has_no_other() -> None:
    topic = claim(title="flying without wind", rule="sentence.topic")
    assert number_groups([topic, claim(title="Kites", index=KITES)]) == [[0, 1]]
    assert number_groups([topic, claim(ClaimKind.POSITION, number=2)]) == [[0, 1]]
    linked = claim(title="flying without wind", index=BOATS, rule="sentence.topic")
    assert number_groups([linked, claim(title="Kites", index=KITES)]) == [[1], [0]]


def test_a_page_of_two_series_is_read_as_two() -> None:
    sentence = "<p>This entry is part {} of 3 in the series {}</p>"
    rows = "<ul><li><a href='/{0}/a'>{0} of wood</a></li><li>Sail</li><li><a href='/{0}/b'>{0} of tin</a></li></ul>"
    body = "".join(
        sentence.format(number, name) + f"<section><h3>Series: {name}</h3>{rows.format(name.lower())}</section>"
        for number, name in ((1, "Kites"), (2, "Boats"))
    )
    kites, boats = read(Page.parse(f"<article><h1>Sail</h1>{body}</article>".encode(), URL)).series
    assert (kites.title, kites.previous, kites.next) == ("Kites", f"{SITE}/kites/a", f"{SITE}/kites/b")
    assert (boats.title, boats.previous, boats.next) == ("Boats", f"{SITE}/boats/a", f"{SITE}/boats/b")


CLAIMS = st.builds(
    claim,
    st.sampled_from(ClaimKind),
    st.sampled_from([None, None, "", "Kites", "KITES!", "Boats", "?"]),
    st.sampled_from([None, None, KITES, BOATS, ""]),
    rule=st.sampled_from(["sentence.position", "sentence.topic", "series_box.next"]),
    number=st.sampled_from([None, 2, 3]),
    url=st.sampled_from([None, "/a", "/b"]),
    box=st.sampled_from([None, 7, 8]),
    entries=st.lists(st.sampled_from(["/a", "/b", "/c"]), max_size=3).map(tuple),
)


@given(st.lists(CLAIMS, max_size=8))
@settings(max_examples=150, deadline=None)
def test_no_claim_is_lost_or_told_twice(claims: list[Claim]) -> None:
    groups = number_groups(claims)
    assert all(groups)
    assert sorted(place for group in groups for place in group) == list(range(len(claims)))


NAMES: dict[str, list[tuple[str | None, str | None]]] = {
    KITES: [("Kites", None), ("KITES!", None), (None, KITES), ("Kites", KITES), (None, KITES.rstrip("/"))],
    BOATS: [("Boats", None), ("« Boats »", None), (None, BOATS), ("Boats", BOATS), (None, BOATS + "#top")],
}


@given(st.lists(st.sampled_from([*NAMES[KITES], *NAMES[BOATS]]), max_size=8), st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_each_series_is_one_group_in_whatever_order_its_names_come(
    names: list[tuple[str | None, str | None]], random: Random
) -> None:
    names += [("Kites", KITES), ("Boats", BOATS)]
    random.shuffle(names)
    groups = number_groups([claim(title=title, index=index) for title, index in names])
    expected = [[at for at, name in enumerate(names) if name in NAMES[index]] for index in (KITES, BOATS)]
    assert sorted(groups) == sorted(expected)
