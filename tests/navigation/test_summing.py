from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.items import Claim, ClaimKind, Entry, Evidence, SeriesName, SeriesReading
from crawler.navigation.summing import STATED, sum_up

URL = "https://news.example/kites/3"
INDEX = "https://news.example/series/blue-kites/"
NAMELESS = SeriesName()
SURE, UNSURE = STATED, STATED - 0.01


def get_url(number: int) -> str:
    return f"https://news.example/kites/{number}"


def claim(
    kind: ClaimKind,
    number: int | None = None,
    *,
    sure: float = 0.9,
    name: SeriesName = NAMELESS,
    about: str = URL,
    url: str | None = None,
) -> Claim:
    return Claim(kind, name, about, Evidence("rule", "", "content", sure), number=number, url=url)


def list_parts(first: int, last: int, *, whole: bool = True, rule: str = "rule", sure: float = 0.9) -> Claim:
    entries = tuple(Entry(get_url(number)) for number in range(first, last + 1))
    evidence = Evidence(rule, "", "content", sure)
    return Claim(ClaimKind.CONTENTS, NAMELESS, URL, evidence, entries=entries, whole=whole)


def read(*claims: Claim) -> SeriesReading:
    return sum_up(list(claims), URL)


@pytest.mark.parametrize(("sure", "expected"), [(SURE, 7), (0.99, 7), (UNSURE, 3), (0.5, 3)])
def test_a_stated_position_beats_a_counted_one_only_when_sure(sure: float, expected: int) -> None:
    assert read(claim(ClaimKind.POSITION, 7, sure=sure), list_parts(1, 5)).position == expected


@pytest.mark.parametrize("whole", [True, False])
def test_any_stated_position_does_where_nothing_is_counted(whole: bool) -> None:
    assert read(claim(ClaimKind.POSITION, 7, sure=0.5)).position == 7
    assert read(claim(ClaimKind.POSITION, 7, sure=0.5), list_parts(4, 9, whole=whole)).position == 7


def test_a_list_that_is_not_whole_is_not_counted() -> None:
    reading = read(list_parts(1, 5, whole=False))
    assert (reading.position, reading.total) == (None, None)
    assert len(reading.contents) == 5


def test_a_whole_list_tells_position_and_total() -> None:
    assert (read(list_parts(2, 5)).position, read(list_parts(2, 5)).total) == (2, 4)
    assert (read(list_parts(4, 9)).position, read(list_parts(4, 9)).total) == (None, None)


def test_a_stated_total_outweighs_a_counted_one() -> None:
    assert read(claim(ClaimKind.TOTAL, 12, sure=0.5), list_parts(1, 5)).total == 12


@pytest.mark.parametrize(
    ("first", "last", "total", "position"),
    [
        (3, 7, 9, 1),
        (2, 6, 9, 2),
        (1, 5, 9, None),
        (0, 4, 9, 8),
        (-1, 3, 9, 9),
        (0, 3, 9, 9),
        (1, 4, 9, None),
        (3, 3, 9, None),
    ],
    ids=["first row", "second", "middle", "one before last", "last", "last of four", "middle of four", "alone"],
)
def test_a_window_tells_the_position_only_at_an_end(first: int, last: int, total: int, position: int | None) -> None:
    window = list_parts(first, last, whole=False, rule="contents_box.list")
    assert read(window, claim(ClaimKind.TOTAL, total)).position == position
    other = list_parts(first, last, whole=False, rule="index_page.list")
    assert read(other, claim(ClaimKind.TOTAL, total)).position is None


@pytest.mark.parametrize(("stated", "expected"), [(2, None), (3, 3), (7, 7), (8, None)])
def test_a_position_that_the_window_rules_out_is_none(stated: int, expected: int | None) -> None:
    window = list_parts(1, 5, whole=False, rule="contents_box.list")
    assert read(window, claim(ClaimKind.TOTAL, 9), claim(ClaimKind.POSITION, stated)).position == expected


def test_neighbours_in_the_list_go_before_stated_ones() -> None:
    stated = (claim(ClaimKind.PREVIOUS, url=get_url(90), sure=0.99), claim(ClaimKind.NEXT, url=get_url(91), sure=0.99))
    listed = read(*stated, list_parts(1, 5))
    assert (listed.previous, listed.next) == (get_url(2), get_url(4))
    last = read(*stated, list_parts(1, 3))
    assert (last.previous, last.next) == (get_url(2), None)
    for elsewhere in (list_parts(4, 9), list_parts(3, 3)):
        alone = read(*stated, elsewhere)
        assert (alone.previous, alone.next) == (get_url(90), get_url(91))


def test_the_surest_claim_of_a_kind_counts_in_any_order() -> None:
    claims = [claim(ClaimKind.NEXT, url=get_url(at), sure=at / 10) for at in (7, 8, 9)]
    assert {read(*order).next for order in permutations(claims)} == {get_url(9)}


def test_of_equally_sure_lists_the_longer_one_counts() -> None:
    assert len(read(list_parts(1, 3), list_parts(1, 9), list_parts(1, 5)).contents) == 9
    assert len(read(list_parts(1, 3, sure=0.95), list_parts(1, 9)).contents) == 3


def test_claims_about_other_articles_are_kept_and_do_not_count() -> None:
    others = (claim(ClaimKind.POSITION, 4, about=get_url(4)), claim(ClaimKind.NEXT, about=get_url(2), url=get_url(3)))
    reading = read(*others, claim(ClaimKind.MEMBERSHIP))
    assert (reading.position, reading.next) == (None, None)
    assert len(reading.claims) == 3


def test_the_page_is_found_in_the_list_under_another_spelling() -> None:
    assert sum_up([list_parts(1, 5)], "https://www.news.example/kites/3/").position == 3


def test_the_title_comes_from_membership_before_surer_claims() -> None:
    membership = claim(ClaimKind.MEMBERSHIP, name=SeriesName("Kites"), sure=0.7)
    position = claim(ClaimKind.POSITION, 3, name=SeriesName("Kites and"), sure=0.99)
    assert read(position, membership).title == "Kites"
    assert read(position).title == "Kites and"
    nameless = claim(ClaimKind.MEMBERSHIP, sure=0.99)
    assert read(position, nameless).title == "Kites and"


def test_a_title_that_links_its_index_page_goes_before_one_as_sure() -> None:
    plain = claim(ClaimKind.MEMBERSHIP, name=SeriesName("Kite stories"), sure=0.9)
    linked = claim(ClaimKind.MEMBERSHIP, name=SeriesName("Kites", INDEX), sure=0.85)
    assert read(plain, linked).title == "Kites"
    surest = claim(ClaimKind.MEMBERSHIP, name=SeriesName("Kite stories"), sure=0.97)
    assert read(surest, linked).title == "Kite stories"


def test_the_address_of_the_index_page_names_the_series_at_last() -> None:
    reading = read(claim(ClaimKind.MEMBERSHIP, name=SeriesName(None, INDEX)))
    assert (reading.title, reading.url) == ("blue kites", INDEX)
    other = read(claim(ClaimKind.MEMBERSHIP, name=SeriesName(None, "https://news.example/p/7")))
    assert (other.title, other.url) == (None, "https://news.example/p/7")
    titled = read(
        claim(ClaimKind.MEMBERSHIP, name=SeriesName(None, INDEX)), claim(ClaimKind.NEXT, name=SeriesName("Kites"))
    )
    assert titled.title == "Kites"


def test_rows_without_a_link_are_not_among_the_contents() -> None:
    rows = (Entry(get_url(1)), Entry(None, "To come"), Entry(URL))
    listed = Claim(ClaimKind.CONTENTS, NAMELESS, URL, Evidence("rule", "", "content", 0.9), entries=rows)
    assert read(listed).contents == (get_url(1), URL)


URLS = st.sampled_from([None, "", URL, INDEX, "http://a.example:99999/x", *(get_url(number) for number in (1, 2, 4))])
NUMBERS = st.none() | st.integers(-3, 10**12)
CLAIMS = st.builds(
    Claim,
    kind=st.sampled_from(ClaimKind),
    series=st.builds(SeriesName, title=st.sampled_from([None, "", "Kites"]), url=URLS),
    about=st.sampled_from([URL, get_url(1), ""]),
    evidence=st.builds(
        Evidence,
        rule=st.sampled_from(["contents_box.list", "rule"]),
        snippet=st.just(""),
        place=st.just("content"),
        confidence=st.sampled_from([0.1, 0.9, SURE, 1.0]),
    ),
    number=NUMBERS,
    url=URLS,
    entries=st.lists(st.builds(Entry, url=URLS, number=NUMBERS), max_size=6).map(tuple),
    whole=st.booleans(),
)


@given(st.lists(CLAIMS, max_size=8), st.sampled_from([URL, get_url(2), "http://a.example:99999/x"]))
@settings(max_examples=100, deadline=None)
def test_summing_up_never_raises_and_keeps_every_claim(claims: list[Claim], url: str) -> None:
    reading = sum_up(claims, url)
    assert reading.claims == tuple(claims)
    assert all(reading.contents)
    listed = {entry.url for one in claims for entry in one.entries} | {one.url for one in claims}
    assert {reading.previous, reading.next} <= listed | {None}
