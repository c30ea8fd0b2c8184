from random import Random
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.items import Claim, ClaimKind, Entry, Evidence, SeriesName
from crawler.series import Certificate, KnownArticle, Verdict, assess
from crawler.series import Testimony as Said

ANY_URL = st.sampled_from(
    [*(f"https://gazette.example/{name}" for name in "abcdefg"), "https://gazette.example/index", "::"]
)
MAYBE_URL = st.none() | ANY_URL
NUMBER = st.none() | st.integers(-2, 12) | st.just(10**12)
ENTRY = st.builds(Entry, url=MAYBE_URL, title=st.none() | st.sampled_from(["One", "Two", " "]), number=NUMBER)
TIME = st.sampled_from(["2020-01-01T00:00:00Z", "2024-05-01T10:00:00Z", "2024-05-02", "yesterday"])
CLAIM = st.builds(
    Claim,
    kind=st.sampled_from(ClaimKind),
    series=st.builds(
        SeriesName, title=st.none() | st.just("S"), url=st.none() | st.just("https://gazette.example/index")
    ),
    about=ANY_URL,
    evidence=st.builds(
        Evidence, rule=st.just("r"), snippet=st.just("s"), place=st.just("p"), confidence=st.sampled_from([0.2, 0.9])
    ),
    number=NUMBER,
    label=st.none() | st.just("A"),
    url=MAYBE_URL,
    title=st.none() | st.just("Next"),
    entries=st.lists(ENTRY, max_size=6).map(tuple),
    whole=st.booleans(),
)
TESTIMONIES = st.lists(st.builds(Said, claim=CLAIM, source=ANY_URL, seen_at=TIME), max_size=25)
KNOWN = st.dictionaries(
    ANY_URL,
    st.builds(
        KnownArticle,
        held=st.booleans(),
        reason=st.none() | st.just("not_found"),
        published_at=st.none() | st.sampled_from(["2023-01-05", "2024-02-01T08:00:00+02:00", "May"]),
    ),
)
ORDER = st.integers(1, 12).flatmap(lambda length: st.permutations(range(length)))


def list_urls(certificate: Certificate) -> list[str | None]:
    return [part.url for part in certificate.parts]


@given(TESTIMONIES, KNOWN, st.randoms(use_true_random=False))
def test_order_of_claims_does_not_matter(
    testimonies: list[Said], known: dict[str, KnownArticle], random: Random
) -> None:
    shuffled = random.sample(testimonies, len(testimonies))
    certificate = assess(testimonies, known, now="2024-06-01")
    assert assess(shuffled, dict(reversed(known.items())), now="2024-06-01") == certificate


@given(TESTIMONIES, KNOWN)
def test_any_claims_give_a_sound_certificate(testimonies: list[Said], known: dict[str, KnownArticle]) -> None:
    certificate = assess(testimonies, known, now="2024-06-01")
    urls = [part.url for part in certificate.parts if part.url]
    assert len(urls) == len(set(urls))
    assert [part.position for part in certificate.parts] == list(range(1, len(certificate.parts) + 1))
    assert all((part.reason is None) is part.held for part in certificate.parts)
    assert not any(part.held and part.url is None for part in certificate.parts)
    assert certificate.proof
    if certificate.verdict is Verdict.COMPLETE:
        assert not certificate.gaps
    if certificate.verdict is Verdict.INCOMPLETE:
        assert certificate.gaps


@given(TESTIMONIES, KNOWN)
def test_no_held_part_is_lost(testimonies: list[Said], known: dict[str, KnownArticle]) -> None:
    certificate = assess(testimonies, known, now="2024-06-01")
    index = {"https://gazette.example/index", *(testimony.claim.url for testimony in testimonies)}
    for testimony in testimonies:
        about = testimony.claim.about
        if (
            testimony.claim.kind is ClaimKind.MEMBERSHIP
            and about not in index
            and known.get(about, KnownArticle(False)).held
        ):
            assert about in list_urls(certificate)


@pytest.mark.parametrize("source", ["next", "previous", "both", "contents", "numbers", "windows", "dates"])
@given(order=ORDER, random=st.randoms(use_true_random=False))
def test_each_source_alone_gives_the_true_order(
    gazette: SimpleNamespace, source: str, order: list[int], random: Random
) -> None:
    dates = {name: f"2024-03-{place + 1:02}" for place, name in enumerate(order)}
    told = {
        "next": gazette.say_links(order, backward=False),
        "previous": gazette.say_links(order, forward=False),
        "both": gazette.say_links(order),
        "contents": [gazette.say_list(order, gazette.index)],
        "numbers": gazette.say_numbers(order),
        "windows": [
            gazette.say_list(order[max(0, place - 1) : place + 2], gazette.url(name), whole=False)
            for place, name in enumerate(order)
        ],
        "dates": [],
    }[source]
    members = [gazette.say(ClaimKind.MEMBERSHIP, gazette.url(name)) for name in order]
    testimonies = random.sample(told + members, len(told + members))
    known = gazette.hold(order, dates if source == "dates" else None)
    certificate = assess(testimonies, known, now=gazette.now)
    assert list_urls(certificate) == [gazette.url(name) for name in order]
    assert certificate.contradictions == ()
    assert certificate.gaps == ()


@given(order=ORDER, kept=st.sets(st.sampled_from(["links", "contents", "numbers"]), min_size=1), twice=st.booleans())
def test_consistent_sources_agree_and_a_second_reading_changes_nothing(
    gazette: SimpleNamespace, order: list[int], kept: set[str], twice: bool
) -> None:
    told = {
        "links": gazette.say_links(order),
        "contents": [gazette.say_list(order, gazette.url(name)) for name in order],
        "numbers": gazette.say_numbers(order, len(order)),
    }
    members = [gazette.say(ClaimKind.MEMBERSHIP, gazette.url(name)) for name in order]
    testimonies = members + [testimony for source in sorted(kept) for testimony in told[source]]
    certificate = assess(testimonies, gazette.hold(order), now=gazette.now)
    again = [gazette.retell(testimony, "2025-01-01T00:00:00Z") for testimony in testimonies]
    assert assess(testimonies + again if twice else again, gazette.hold(order), now=gazette.now) == certificate
    assert list_urls(certificate) == [gazette.url(name) for name in order]
    if len(order) > 1 or "links" not in kept or len(kept) > 1:
        assert certificate.verdict is Verdict.COMPLETE


@given(order=ORDER, lies=st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=4))
def test_lying_links_do_not_move_what_contents_show(
    gazette: SimpleNamespace, order: list[int], lies: list[tuple[int, int]]
) -> None:
    links = [
        gazette.say(ClaimKind.NEXT, gazette.url(one), url=gazette.url(other))
        for one, other in lies
        if one in order and other in order
    ]
    certificate = assess([gazette.say_list(order, gazette.index), *links], gazette.hold(order), now=gazette.now)
    assert list_urls(certificate) == [gazette.url(name) for name in order]
    backward = [
        (one, other) for one, other in lies if {one, other} <= set(order) and order.index(one) >= order.index(other)
    ]
    assert bool(backward) <= bool(certificate.contradictions)
