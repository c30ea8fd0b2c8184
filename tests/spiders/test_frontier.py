"""What a crawl asks for next."""

from hypothesis import given
from hypothesis import strategies as st

from crawler.items import Claim, ClaimKind, Entry, Evidence, PageKind, Reading, SeriesName, SeriesReading
from crawler.spiders.frontier import Frontier

SITE = "https://gazette.example"
INDEX = f"{SITE}/series/harbour/"
EVIDENCE = Evidence("test", "words", "content", 0.9)


def url(name: object) -> str:
    return f"{SITE}/{name}/"


def read(page: str, *claims: Claim, title: str | None = "Harbour", index: str | None = INDEX) -> Reading:
    return Reading(PageKind.PART, (SeriesReading(title, index, None, None, None, None, (), claims),))


def say(kind: ClaimKind, page: str, **fields: object) -> Claim:
    return Claim(kind, SeriesName("Harbour", INDEX), page, EVIDENCE, **fields)  # type: ignore[arg-type]  # test data


def say_list(page: str, names: str, *, whole: bool) -> Claim:
    return say(ClaimKind.CONTENTS, page, entries=tuple(Entry(url(name)) for name in names), whole=whole)


def start(reading: Reading, page: str, most: int = 100) -> Frontier:
    frontier = Frontier(most)
    frontier.admit([page])
    frontier.start(reading, page)
    return frontier


def test_a_whole_list_is_all_that_is_needed() -> None:
    reading = read(url("b"), say_list(url("b"), "abc", whole=True))
    frontier = start(reading, url("b"))
    assert frontier.expand(reading, url("b")) == [url("a"), url("c")]
    assert frontier.known == 3


def test_without_a_whole_list_the_index_is_asked_for_too() -> None:
    reading = read(url("b"), say(ClaimKind.NEXT, url("b"), url=url("c")), say_list(url("b"), "ab", whole=False))
    assert start(reading, url("b")).expand(reading, url("b")) == [url("c"), url("a"), INDEX]


def test_a_part_s_other_series_is_not_followed() -> None:
    reading = read(url("b"), say(ClaimKind.NEXT, url("b"), url=url("c")))
    frontier = start(reading, url("b"))
    other = Reading(
        PageKind.PART,
        (
            *read(url("c"), say(ClaimKind.NEXT, url("c"), url=url("d"))).series,
            *read(
                url("c"), say(ClaimKind.NEXT, url("c"), url=url("x")), title="Quay", index=f"{SITE}/series/quay/"
            ).series,
        ),
    )
    frontier.admit(frontier.expand(reading, url("b")))
    assert frontier.tell_followed(other, url("c")) == (True, False)
    assert frontier.expand(other, url("c")) == [url("d")]


def test_what_the_budget_leaves_out_is_remembered() -> None:
    frontier = Frontier(2)
    assert frontier.admit([url("a"), url("b"), url("c")]) == [url("a"), url("b")]
    assert list(frontier.left_out.values()) == [url("c")]


def test_a_series_may_live_on_a_few_sites_and_no_more() -> None:
    frontier = Frontier(100)
    hosts = [f"https://{name}.example/1/" for name in ("www.gazette", "gazette", "old", "older", "oldest")]
    assert frontier.admit(hosts) == hosts[:1] + hosts[2:4]
    assert list(frontier.off_site.values()) == hosts[4:]
    assert list(frontier.sites) == ["https://www.gazette.example", "https://old.example", "https://older.example"]


@given(st.lists(st.sampled_from("abcdefgh")), st.integers(0, 8))
def test_no_page_is_asked_for_twice_nor_more_than_allowed(names: list[str], most: int) -> None:
    frontier = Frontier(most)
    asked = [page for name in names for page in frontier.admit([url(name), f"{SITE}/{name}?utm_source=x"])]
    assert len(asked) == len(set(asked)) <= most
    assert len(frontier.asked) + len(frontier.left_out) == len(set(names))
