import pytest

from crawler.items import Claim, ClaimKind
from crawler.navigation.part_links import read_part_links
from crawler.page import Page

URL = "https://news.example/kites/sail"


def read(body: str, *, language: str = "en") -> list[Claim]:
    return read_part_links(Page.parse(f'<html lang="{language}"><body>{body}</body></html>'.encode(), URL))


def sum_up(claims: list[Claim]) -> dict[ClaimKind, str | int | None]:
    return {claim.kind: claim.number or claim.url for claim in claims if claim.about == URL}


def test_prose_that_links_all_other_parts() -> None:
    claims = read(
        '<p>This is Part 3 of a series on kites. <a href="/k/1">Part 1</a> covers wood, <a href="/k/2">Part 2</a> '
        'string, and <a href="/k/4">Part 4</a> the tail.</p>'
    )
    summary = sum_up(claims)
    assert summary[ClaimKind.POSITION] == 3
    assert summary[ClaimKind.PREVIOUS] == "https://news.example/k/2"
    assert summary[ClaimKind.NEXT] == "https://news.example/k/4"
    others = {claim.about: claim.number for claim in claims if claim.about != URL}
    assert others == {f"https://news.example/k/{n}": n for n in (1, 2, 4)}


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("de", 'Neben der in <a href="/k/1">Teil 1</a> beschriebenen Schnur braucht es Holz.'),
        ("en", 'As we saw in <a href="/k/1">part one</a>, wood is heavy.'),
        ("es", 'Como vimos en la <a href="/k/1">primera parte</a>, la madera pesa.'),
        ("fr", 'Comme dans la <a href="/k/1">première partie</a>, le bois est lourd.'),
    ],
)
def test_a_link_back_to_the_first_part(language: str, body: str) -> None:
    summary = sum_up(read(f"<h1>Das Segel</h1><p>{body}</p>", language=language))
    assert summary[ClaimKind.PREVIOUS] == "https://news.example/k/1"
    assert summary[ClaimKind.POSITION] == 2


def test_links_that_say_here() -> None:
    links = 'Teil eins finden Sie <a href="/k/1">hier</a>, Teil zwei <a href="/k/2">hier</a>.'
    body = f"<p>Dies ist der dritte Teil der Serie. {links}</p>"
    summary = sum_up(read(body, language="de"))
    assert (summary[ClaimKind.POSITION], summary[ClaimKind.PREVIOUS]) == (3, "https://news.example/k/2")


def test_a_link_back_by_title_and_number() -> None:
    body = '<h1>Kites for all II</h1><p>I end what I began in <a href="/k/1">Kites for all (part 1)</a> today.</p>'
    assert sum_up(read(body))[ClaimKind.PREVIOUS] == "https://news.example/k/1"


def test_a_link_onward_that_opens_with_its_number() -> None:
    summary = sum_up(
        read('<h1>The sail (Part 3)</h1><p>Continue with <a href="/k/4">Part 4: The long tail of it</a>.</p>')
    )
    assert (summary[ClaimKind.POSITION], summary[ClaimKind.NEXT]) == (3, "https://news.example/k/4")


@pytest.mark.parametrize(
    "body",
    [
        '<h1>Wind</h1><p>Under <a href="/law">Part 1</a> of the law no one may fly.</p>',
        '<h1>Wind</h1><p>Also read <a href="/f">The other word – Part 2</a> if you like.</p>',
        '<h1>Wind</h1><nav><p>See <a href="/f">Part 2</a> now</p></nav>',
        '<h1>Wind</h1><div class="related-posts"><p>See <a href="/f">Part 2</a> now</p></div>',
        '<h1>Wind</h1><p>The film, of which <a href="https://film.example/2">part 2</a> is the best.</p>',
        '<h1>Wind</h1><p>A part of <a href="/law">the law</a> was struck down.</p>',
        '<h1>Wind</h1><ul><li><a href="/f">Part 2</a></li></ul>',
        "<h1>Wind</h1><p>Nothing is linked in part 2.</p>",
    ],
)
def test_other_links_are_no_parts(body: str) -> None:
    assert read(body) == []
