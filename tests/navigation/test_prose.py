from crawler.navigation.prose import Block, list_edge_blocks
from crawler.page import Page

URL = "https://news.example/kites/wood"


def parse(body: str, url: str = URL) -> Page:
    return Page.parse(f"<body>{body}</body>".encode(), url)


def test_only_the_edges_of_a_long_text_are_read() -> None:
    body = "".join(f"<p>Series number {n}</p>" for n in range(100))
    texts = [block.text for block in list_edge_blocks(parse(body))]
    assert texts[0] == "Series number 0"
    assert texts[-1] == "Series number 99"
    assert "Series number 50" not in texts


def test_texts_without_a_word_for_series_or_parts_are_left_out() -> None:
    body = "<p>A kite of wood.<p>Part 3 of 7<p>The kites series<p>凧についての連載<h2>A kite of linen"
    assert [block.text for block in list_edge_blocks(parse(body))] == [
        "Part 3 of 7",
        "The kites series",
        "凧についての連載",
    ]


def test_a_listing_has_no_blocks_of_an_article() -> None:
    assert list_edge_blocks(parse("<p>Part 3 of 7", "https://news.example/")) == []


def test_links_know_their_span_and_leave_out_the_page_itself() -> None:
    page = parse('<p>See <a href="/kites/sail"> the\n sail</a> and <a href="#x">here</a>.</p>')
    node = page.tree.css_first("p")
    assert node is not None
    block = Block.make(page, node)
    assert [(block.text[link.start : link.end], link.url) for link in block.links] == [
        ("the sail", "https://news.example/kites/sail"),
        ("here", None),
    ]
