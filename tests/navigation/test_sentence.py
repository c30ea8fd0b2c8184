import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.items import Claim, ClaimKind
from crawler.navigation.prose import list_edge_blocks
from crawler.navigation.sentence import read_sentences
from crawler.page import Page

URL = "https://news.example/kites/wood"


def read(body: str, *, language: str = "en", url: str = URL) -> list[Claim]:
    page = Page.parse(f'<html lang="{language}"><body>{body}</body></html>'.encode(), url)
    return read_sentences(page, list_edge_blocks(page))


def sum_up(claims: list[Claim]) -> dict[str, object]:
    values: dict[str, object] = {}
    for claim in claims:
        values.setdefault("title", claim.series.title)
        values[claim.kind.value] = claim.number if claim.number is not None else claim.url
    return values


@pytest.mark.parametrize(
    ("language", "sentence", "number", "total"),
    [
        ("en", "This post is part 2 of 5 in the series {}.", 2, 5),
        ("en", "This is the third instalment in our series {}.", 3, None),
        ("de", "Dies ist Teil 2 von 5 der Serie {}.", 2, 5),
        ("de", "Dieser Beitrag gehört zur Serie {}.", None, None),
        ("fr", "Cet article est le deuxième volet de la série {}.", 2, None),
        ("es", "Este artículo forma parte de la serie {}.", None, None),
        ("pt", "Este texto é a parte 2 da série {}.", 2, None),
        ("it", "Questa è la seconda puntata della serie {}.", 2, None),
        ("nl", "Dit is deel 2 van 5 in de serie {}.", 2, 5),
        ("sv", "Detta är del 2 av 5 i serien {}.", 2, 5),
        ("pl", "To jest część 2 z 5 serii {}.", 2, 5),
        ("ru", "Это часть 2 из 5 серии {}.", 2, 5),
        ("cs", "Toto je 2. díl seriálu {}.", 2, None),
    ],
)
def test_the_article_speaks_of_itself(language: str, sentence: str, number: int | None, total: int | None) -> None:
    title = '<a href="/series/kites">Drachen Papalotes</a>'
    values = sum_up(read(f"<article><p>{sentence.format(title)}</p><p>And so on.</p></article>", language=language))
    assert values["title"] == "Drachen Papalotes"
    assert values["index"] == "https://news.example/series/kites"
    assert values.get("position") == number
    assert values.get("total") == total


def test_the_series_page_can_be_linked_by_other_words() -> None:
    phrase = read('<p><em>This post is <a href="/series/k">part of a series on building kites</a>.</em></p>')
    assert sum_up(phrase)["index"] == "https://news.example/series/k"
    here = read('<p>This post is part of a series of reviews. For the rest go <a href="/series/k">here</a>.</p>')
    assert sum_up(here)["index"] == "https://news.example/series/k"


def test_the_snippet_is_what_was_read() -> None:
    claims = read("<p>This is part 2 of the series “Kites”.</p>")
    assert {claim.evidence.snippet for claim in claims} == {"This is part 2 of the series “Kites”."}
    assert all(claim.about == URL for claim in claims)


def test_a_label_is_furniture_and_a_paragraph_is_not() -> None:
    label = read('<div class="post-series">Part 2 of 5 in the series <a href="/series/k">Kites</a></div><p>Text.</p>')
    assert any(claim.evidence.furniture for claim in label)
    prose = read(
        "<p>This is part 2 of the series “Kites”. " + "The wind was strong and the wood was wet. " * 4 + "</p>"
    )
    assert prose
    assert not any(claim.evidence.furniture for claim in prose)


@pytest.mark.parametrize(
    "body",
    [
        "<p>In the second episode of the series, the king dies, and nobody in the capital mourns him for long.</p>",
        "<p>The attack was part of a series of strikes along the coast, officials said on Monday evening.</p>",
        "<p>She wrote about part 2 of the law, which the court had struck down a year before.</p>",
        "<p>Critics praised the first film in a three-part series by the same director, made long ago.</p>",
        "<p>The note on the other page read: “This entry is part 2 of 9 in the series Kites”. It was wrong.</p>",
        '<p>Previously in this series: <a href="/k/1">the first instalment</a>, <a href="/k/10">part ten</a>.</p>',
        '<aside class="sidebar"><p>Part 2 of 5 in the series Kites</p></aside>',
        '<div class="related-posts"><p>Part 2 of 5 in the series Kites</p></div>',
        '<article><h2><a href="/kites/sail">The sail</a></h2><p>This is part 2 of 5 in the series Kites.</p></article>',
        '<p><a href="/kites/sail">Part 2 of the series Kites</a></p>',
    ],
)
def test_what_speaks_of_something_else_is_no_claim(body: str) -> None:
    assert read(body) == []


def test_a_lone_label_gives_the_position() -> None:
    claims = read('<p class="kicker">Part 3 of 7</p><h1>Wood</h1><p>The wind was strong and the wood was wet.</p>')
    assert [(claim.kind, claim.number) for claim in claims] == [(ClaimKind.POSITION, 3), (ClaimKind.TOTAL, 7)]


def test_headings_of_sections_are_no_labels() -> None:
    assert read("<h2>Part 1</h2><p>Text of one.</p><h2>Part 2</h2><p>Text of two.</p>") == []


def test_excerpts_on_listings_are_no_claims() -> None:
    body = "<p>This is part 2 of 5 in the series Kites.</p>"
    assert read(body, url="https://news.example/") == []
    assert read(body, url="https://news.example/blog/page/3/") == []
    assert read(body)


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<a href=/x>",
                "</a>",
                "part 2 of",
                "the series",
                "This is",
                "第3回",
                "<div class=series>",
                ">",
                "\x00",
                "“",
            ]
        ),
        max_size=25,
    )
)
def test_never_raises(pieces: list[str]) -> None:
    for claim in read(" ".join(pieces)):
        assert 0 < claim.evidence.confidence <= 1
        assert claim.kind in ClaimKind
