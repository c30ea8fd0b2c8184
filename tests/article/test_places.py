"""Where elements stand among the frames of a page."""

from crawler.article.blocks import lay_out
from crawler.article.places import Places, find_common_frame
from crawler.page import Page

PAGE = Page.parse(
    b"<body><main><h1 id='h'>Head <i id='i'>line</i></h1><div><p id='p'>Text</p></div></main>"
    b"<footer><p id='f'>By Jane</p></footer></body>",
    "https://courier.example/",
)


def test_elements_are_placed_in_document_order_and_footers_last() -> None:
    assert PAGE.tree.body is not None
    layout = lay_out(PAGE.tree.body)
    places = Places(layout)
    found = {}
    for name in ("h", "i", "p", "f"):
        node = PAGE.tree.css_first(f"#{name}")
        assert node is not None
        found[name] = places.find(node)
    assert found["h"] is not None
    assert found["h"] == found["i"]
    assert found["p"] is not None
    assert found["h"] < found["p"] < len(layout.frames) == found["f"]


def test_the_common_frame_holds_both() -> None:
    assert PAGE.tree.body is not None
    layout = lay_out(PAGE.tree.body)
    heading, text = layout.blocks[0].frame, layout.blocks[1].frame
    assert find_common_frame(heading, text).tag == "main"
    assert find_common_frame(heading, heading) is heading
