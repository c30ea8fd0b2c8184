"""The lines and the marked elements around a headline."""

from crawler.article.body import extract_body
from crawler.article.headline import Headline
from crawler.article.masthead import Masthead, find_masthead
from crawler.article.places import Places
from crawler.page import Page

LONG = "The ferry that had carried the town's letters for forty years left the quay for the last time before dawn"


def find(html: str, heading: str) -> Masthead:
    body = extract_body(Page.parse(html.encode(), "https://courier.example/"))
    at = next(index for index, block in enumerate(body.layout.blocks) if block.text == heading)
    return find_masthead(Places(body.layout), Headline(heading, range(at, at + 1)), body)


PAGE = (
    "<main><article><p>Harbour</p><h1>The Last Ferry</h1><p class='byline'>By Jane Doe</p>"
    f"<p>{LONG}.</p><blockquote>Gone, 3 May 2016</blockquote><p>{LONG}, it says.</p><p>{LONG}, it said.</p>"
    "<footer><p>Author: John Roe</p></footer></article></main>"
)


def test_lines_below_end_with_the_prose_and_leave_out_quotes() -> None:
    masthead = find(PAGE, "The Last Ferry")
    assert [block.text for block in masthead.below] == ["By Jane Doe", f"{LONG}."]
    assert [block.text for block in masthead.above] == ["Harbour"]


def test_marked_elements_and_footers_are_found() -> None:
    masthead = find(PAGE, "The Last Ferry")
    assert [node.text() for node in masthead.marked] == ["By Jane Doe"]
    assert [block.text for block in masthead.after] == ["Author: John Roe"]


def test_lines_and_marked_elements_among_comments_are_left_out() -> None:
    comments = (
        "<section id='comments'><div><p>Zoe</p><p><time>9 May 2016</time></p></div></section><p>Printed in Rome</p>"
    )
    masthead = find(PAGE.replace("</main>", f"{comments}</main>"), "The Last Ferry")
    assert [block.text for block in masthead.after] == ["Printed in Rome", "Author: John Roe"]
    assert masthead.marked_after == ()
