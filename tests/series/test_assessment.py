from types import SimpleNamespace

import pytest

from crawler.items import ClaimKind, Entry
from crawler.series import Certificate, KnownArticle, Verdict, assess

LATER = "2025-09-01T10:00:00+00:00"


def list_names(certificate: Certificate) -> list[str | None]:
    return [part.url.split("/")[-2] if part.url else None for part in certificate.parts]


def test_no_claims_prove_nothing(gazette: SimpleNamespace) -> None:
    certificate = assess([], {}, now=gazette.now)
    assert certificate.verdict is Verdict.UNPROVEN
    assert certificate.parts == ()


def test_number_between_others_that_no_part_has_is_a_gap(gazette: SimpleNamespace) -> None:
    names = ["a", "b", "d"]
    told = [
        gazette.say(ClaimKind.POSITION, gazette.url(name), number=n) for name, n in zip(names, (1, 2, 4), strict=True)
    ]
    told += [gazette.say_list(names, gazette.url(name)) for name in names]
    told += [gazette.say(ClaimKind.TOTAL, gazette.url(name), number=3) for name in names]
    certificate = assess(told, gazette.hold(names), now=gazette.now)
    assert certificate.verdict is Verdict.INCOMPLETE
    assert list_names(certificate) == ["a", "b", None, "d"]
    assert [(gap.declared_position, gap.reason) for gap in certificate.gaps] == [(3, "never_linked")]
    assert "The site declares 3 parts, yet numbers one of them 4." in certificate.contradictions


def test_linked_part_that_could_not_be_had_takes_its_number(gazette: SimpleNamespace) -> None:
    told = [
        *[gazette.say(ClaimKind.POSITION, gazette.url(name), number=n) for name, n in (("a", 1), ("b", 2), ("d", 4))],
        *gazette.say_links(["b", "c", "d"]),
    ]
    known = gazette.hold(["a", "b", "d"]) | {gazette.url("c"): KnownArticle(False, "not_found")}
    certificate = assess(told, known, now=gazette.now)
    assert [(gap.url, gap.position, gap.reason) for gap in certificate.gaps] == [(gazette.url("c"), 3, "not_found")]


def test_shared_and_missing_numbers_explain_holes(gazette: SimpleNamespace) -> None:
    names = ["a", "b", "c", "d", "e"]
    numbers = {"a": 1, "b": 2, "c": 2, "d": 5}
    told = [gazette.say(ClaimKind.POSITION, gazette.url(name), number=n) for name, n in numbers.items()]
    told += [gazette.say(ClaimKind.POSITION, gazette.url("e"), label="A")]
    told += [gazette.say_list(names, gazette.url(name)) for name in names]
    told += [gazette.say(ClaimKind.TOTAL, gazette.url(name), number=5) for name in names]
    certificate = assess(told, gazette.hold(names), now=gazette.now)
    assert certificate.verdict is Verdict.COMPLETE
    assert list_names(certificate) == names
    assert certificate.contradictions[0].startswith("2 parts are numbered 2: ")
    assert any("labelled “A”" in sentence for sentence in certificate.contradictions)
    assert any(sentence.startswith("No part is numbered 3, 4, yet") for sentence in certificate.contradictions)


def test_declared_total_beyond_the_numbers_known_is_a_gap_at_the_end(gazette: SimpleNamespace) -> None:
    certificate = assess(gazette.say_numbers(["a", "b"], 4), gazette.hold(["a", "b"]), now=gazette.now)
    assert certificate.verdict is Verdict.INCOMPLETE
    assert [gap.declared_position for gap in certificate.gaps] == [3, 4]


def test_parts_to_come_of_a_series_that_runs_are_announced(gazette: SimpleNamespace) -> None:
    known = gazette.hold(["a", "b"], {"a": "2025-12-20", "b": "2025-12-27"})
    certificate = assess(gazette.say_numbers(["a", "b"], 4), known, now=gazette.now)
    assert certificate.verdict is Verdict.ONGOING
    assert [gap.declared_position for gap in certificate.gaps] == [3, 4]


def test_years_are_no_positions(gazette: SimpleNamespace) -> None:
    told = [gazette.say(ClaimKind.POSITION, gazette.url(n), number=n) for n in (2014, 2015, 2017)]
    certificate = assess(told, gazette.hold([2014, 2015, 2017]), now=gazette.now)
    assert certificate.gaps == ()
    assert certificate.contradictions == ("The declared numbers go up to 2017 for 3 parts: they are not positions.",)


@pytest.mark.parametrize(("day", "verdict"), [("2025-12-20", Verdict.ONGOING), ("2024-01-20", Verdict.COMPLETE)])
def test_series_that_lately_grew_is_ongoing(gazette: SimpleNamespace, day: str, verdict: Verdict) -> None:
    known = gazette.hold(["a", "b"], {"a": "2024-01-10", "b": day})
    assert assess([gazette.say_list(["a", "b"], gazette.index)], known, now=gazette.now).verdict is verdict


def test_chain_that_nothing_closes_is_unproven(gazette: SimpleNamespace) -> None:
    told = [gazette.say(ClaimKind.NEXT, gazette.url("a"), url=gazette.url("b"))]
    certificate = assess(told, gazette.hold(["a", "b"]), now=gazette.now)
    assert certificate.verdict is Verdict.UNPROVEN
    assert "Nothing says that no part comes behind part 2" in certificate.proof[-1]


def test_chain_that_is_closed_at_both_ends_is_complete(gazette: SimpleNamespace) -> None:
    certificate = assess(gazette.say_links(["a", "b", "c"]), gazette.hold(["a", "b", "c"]), now=gazette.now)
    assert certificate.verdict is Verdict.COMPLETE
    assert certificate.proof[0].startswith("The chain of links is closed")


def test_two_chains_without_a_link_between_them_are_unproven(gazette: SimpleNamespace) -> None:
    told = gazette.say_links(["a", "b"]) + gazette.say_links(["x", "y"])
    known = gazette.hold(["a", "b", "x", "y"], {"x": "2020-01-01", "a": "2021-01-01"})
    certificate = assess(told, known, now=gazette.now)
    assert list_names(certificate) == ["x", "y", "a", "b"]
    assert certificate.verdict is Verdict.UNPROVEN


def test_ring_is_opened_at_the_oldest_part(gazette: SimpleNamespace) -> None:
    names = ["c", "a", "b"]
    dates = {"c": "2021-01-01", "a": "2021-01-02", "b": "2021-01-03"}
    certificate = assess(gazette.say_links([*names, "c"]), gazette.hold(names, dates), now=gazette.now)
    assert list_names(certificate) == names
    assert certificate.contradictions


def test_misnumbered_part_is_told_in_words(gazette: SimpleNamespace) -> None:
    names = list("abcdefgh")
    told = [*gazette.say_links(names), gazette.say_list(names, gazette.index)]
    numbers = dict(zip(names, (1, 2, 3, 4, 5, 6, 3, 8), strict=True))
    told += [gazette.say(ClaimKind.POSITION, gazette.url(name), number=n) for name, n in numbers.items()]
    told += [gazette.say(ClaimKind.TOTAL, gazette.url("a"), number=8)]
    certificate = assess(told, gazette.hold(names), now=gazette.now)
    assert list_names(certificate) == names
    assert (
        "The site calls part 7 (“Part g”) “part 3 of 8”; contents and links put it at 7." in certificate.contradictions
    )


def test_newer_list_renumbers_inserts_and_keeps_what_it_drops(gazette: SimpleNamespace) -> None:
    told = [
        gazette.say_list(["a", "b", "c"], gazette.index),
        gazette.say_list(["a", "new", "c", "d"], gazette.index, at=LATER),
        gazette.say(ClaimKind.MEMBERSHIP, gazette.url("b")),
    ]
    certificate = assess(told, gazette.hold(["a", "b", "c", "d", "new"]), now=gazette.now)
    names = list_names(certificate)
    assert [name for name in names if name != "b"] == ["a", "new", "c", "d"]
    assert names.index("a") < names.index("b") < names.index("c")
    assert certificate.verdict is Verdict.COMPLETE
    assert any("leaves out" in sentence for sentence in certificate.contradictions)


def test_row_that_was_withdrawn_and_never_held_is_no_gap(gazette: SimpleNamespace) -> None:
    told = [
        gazette.say_list(["a", "b", "mistake"], gazette.index),
        gazette.say_list(["a", "b"], gazette.index, at=LATER),
    ]
    certificate = assess(told, gazette.hold(["a", "b"]), now=gazette.now)
    assert list_names(certificate) == ["a", "b"]
    assert certificate.gaps == ()


def test_list_that_leaves_out_what_other_pages_count_proves_nothing(gazette: SimpleNamespace) -> None:
    told = [gazette.say_list(["a", "b"], gazette.index), gazette.say(ClaimKind.MEMBERSHIP, gazette.url("c"))]
    certificate = assess(told, gazette.hold(["a", "b", "c"]), now=gazette.now)
    assert certificate.verdict is Verdict.UNPROVEN


def test_index_page_is_no_part(gazette: SimpleNamespace) -> None:
    told = [*gazette.say_links(["a", "b"]), gazette.say(ClaimKind.PREVIOUS, gazette.url("a"), url=gazette.index)]
    assert list_names(assess(told, gazette.hold(["a", "b"]), now=gazette.now)) == ["a", "b"]


def test_row_without_link_is_the_part_of_its_title_or_an_announced_one(gazette: SimpleNamespace) -> None:
    rows = (Entry(gazette.url("a"), "The Quay"), Entry(None, "The Crane", 2), Entry(None, "Coming soon"))
    told = [
        gazette.say(ClaimKind.CONTENTS, gazette.index, entries=rows, whole=True),
        gazette.say(ClaimKind.POSITION, gazette.url("b"), number=2),
    ]
    certificate = assess(told, gazette.hold(["a", "b"]), now=gazette.now)
    assert list_names(certificate) == ["a", "b", None]
    assert [(gap.title, gap.reason) for gap in certificate.gaps] == [("Coming soon", "never_linked")]


def test_aliases_are_one_part(gazette: SimpleNamespace) -> None:
    short = "https://gazette.example/?p=7"
    told = [gazette.say_list(["a", "b"], gazette.index), gazette.say(ClaimKind.NEXT, gazette.url("a"), url=short)]
    certificate = assess(
        told, gazette.hold(["a", "b"]), now=gazette.now, resolve=lambda url: gazette.url("b") if url == short else url
    )
    assert list_names(certificate) == ["a", "b"]


def test_unnumbered_part_is_placed_by_its_date(gazette: SimpleNamespace) -> None:
    dates = {"a": "2024-01-01", "b": "2024-03-01", "extra": "2024-02-01"}
    told = [*gazette.say_numbers(["a", "b"]), gazette.say(ClaimKind.MEMBERSHIP, gazette.url("extra"))]
    assert list_names(assess(told, gazette.hold(list(dates), dates), now=gazette.now)) == ["a", "extra", "b"]


def test_a_broken_link_to_a_part_that_the_list_has_elsewhere_is_no_gap(gazette: SimpleNamespace) -> None:
    listed = gazette.say_list([1, 2, 3], gazette.index)
    stray = gazette.say(ClaimKind.POSITION, gazette.url("old"), source=gazette.url(2), number=1)
    known = gazette.hold([1, 2, 3]) | {gazette.url("old"): KnownArticle(False, "not_found")}
    certificate = assess([listed, stray, *gazette.say_numbers([1, 2, 3])], known, now=gazette.now)
    assert certificate.verdict is Verdict.COMPLETE
    assert [part.url for part in certificate.parts] == [gazette.url(place) for place in (1, 2, 3)]
    assert any("nothing is there" in sentence for sentence in certificate.contradictions)
