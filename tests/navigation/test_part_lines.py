import pytest

from crawler.items import Claim, ClaimKind
from crawler.navigation.part_lines import read_part_lines
from crawler.navigation.prose import list_edge_blocks
from crawler.page import Page

SITE = "https://news.example"
URL = f"{SITE}/kites-sail/"


def read(body: str, *, headline: str = "Sail") -> dict[ClaimKind, Claim]:
    page = Page.parse(f'<html lang="en"><body><article><h1>{headline}</h1>{body}</article></body></html>'.encode(), URL)
    return {claim.kind: claim for claim in read_part_lines(page, list_edge_blocks(page))}


def a(number: int, text: str) -> str:
    return f'<a href="/kites-{number}/">{text}</a>'


@pytest.mark.parametrize(
    "line",
    [
        f"<p>Kites: {a(1, 'Part 1')} | {a(2, 'Part 2')} | Part 3 | {a(4, 'Part 4')}</p>",
        f"<p>The parts. Part 1: {a(1, 'Wood')} Part 2: {a(2, 'String')} Part 3: Sail Part 4: {a(4, 'Tail')}</p>",
        f"<p>Part 1: {a(1, 'Wood')}</p><p>Part 2: {a(2, 'String')}</p><p>Part 3: Sail</p><p>Part 4: {a(4, 'Tail')}</p>",
        f"<p>Kites series: {a(1, '1')} · {a(2, '2')} · 3 · {a(4, '4')}</p>",
        f"<p>{a(1, 'Part One')}, {a(2, 'Part Two')}, <a href='#'>Part Three</a>, {a(4, 'Part Four')}</p>",
    ],
)
def test_the_number_without_link_is_the_page(line: str) -> None:
    claims = read(line)
    assert claims[ClaimKind.POSITION].number == 3
    assert claims[ClaimKind.PREVIOUS].url == f"{SITE}/kites-2/"
    assert claims[ClaimKind.NEXT].url == f"{SITE}/kites-4/"
    assert [entry.number for entry in claims[ClaimKind.CONTENTS].entries] == [1, 2, 3, 4]


def test_the_headline_states_the_number_that_the_line_leaves_out() -> None:
    claims = read(f"<div>{a(2, '← Part 2')} {a(4, 'Part 4 →')}</div>", headline="Kites, part 3")
    assert claims[ClaimKind.POSITION].number == 3
    assert ClaimKind.CONTENTS not in claims


def test_the_last_part_does_not_tell_whether_others_follow() -> None:
    claims = read(f"<p>{a(1, 'Part 1')} | {a(2, 'Part 2')} | Part 3</p>")
    assert not claims[ClaimKind.CONTENTS].whole


def test_the_name_that_opens_the_line_is_the_series() -> None:
    assert (
        read(f"<p>Kites: {a(1, 'Part 1')} | Part 2 | {a(3, 'Part 3')}</p>")[ClaimKind.MEMBERSHIP].series.title
        == "Kites"
    )


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{a(1, 'Part 1')} and {a(5, 'part 5')} | Part 3</p>",
        f"<p>Parts of the law: {a(1, 'Part 1')}</p>",
        '<p>Part 1 of 3: <a href="/kites-sail/2/">2</a> <a href="/kites-sail/3/">3</a></p>',
        '<nav class="pagination"><a href="/kites-sail/2/">Part 2</a> <a href="/kites-sail/3/">Part 3</a> Part 1</nav>',
        "<p>"
        + "They talked of wood and wind all night. " * 6
        + f"In {a(1, 'part 1')} it rained, in part 2 it froze.</p>",
    ],
)
def test_other_numbers_are_no_line(body: str) -> None:
    assert read(body) == {}
