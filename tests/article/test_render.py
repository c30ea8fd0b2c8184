from html import escape

import pytest

from crawler.article.blocks import lay_out
from crawler.article.render import CLEANER, LONG_TEXT, PARTED, STRETCH, render_html, sanitize
from crawler.page import Page


def render(body: str) -> str:
    page = Page.parse(f"<body>{body}</body>".encode(), "https://example.org/a/b.html")
    assert page.tree.body is not None
    return render_html(lay_out(page.tree.body).blocks, page)


def test_structure_and_emphasis_are_kept() -> None:
    prose = "<h2 style='color:red'>A</h2><p>One <b>two</b>  <em>three</em></p>"
    html = render(f"<div class=x>{prose}<ul><li>x</li><li>y</li></ul></div>")
    assert html == "<h2>A</h2>\n<p>One <b>two</b> <em>three</em></p>\n<ul><li>x</li><li>y</li></ul>"


def test_tables_have_rows() -> None:
    html = render("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>")
    assert html.replace("<tbody>", "").replace("</tbody>", "") == (
        "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>"
    )


def test_links_are_absolute() -> None:
    assert render('<p>See <a href="../c?x=1&y=2" onclick="steal()">there</a></p>') == (
        '<p>See <a href="https://example.org/c?x=1&amp;y=2">there</a></p>'
    )


def test_nothing_that_runs_or_tracks_gets_through() -> None:
    html = render(
        '<p onmouseover="x()">Text <a href="javascript:alert(1)">link</a><img src="https://t.example/p.gif">'
        "<script>alert(2)</script><style>p{}</style><iframe src='x'></iframe> &lt;script&gt;</p>"
    )
    assert html == "<p>Text <a>link</a> &lt;script&gt;</p>"


@pytest.mark.parametrize("sign", ["©", "& ", "\xa0", "< ", "ab "])
def test_a_text_of_any_length_is_sanitised_as_a_short_one(sign: str) -> None:
    """In parts: the sanitiser alone takes the square of its length."""
    html = f"<p>{escape(sign) * 20_000}</p><pre>{escape(sign)}</pre>"
    assert sanitize(html) == CLEANER.clean(html)
    assert PARTED[-5:] in LONG_TEXT.sub(lambda long: STRETCH.sub(PARTED, long[0]), html)


def test_code_keeps_its_space_and_breaks_stay() -> None:
    assert render("<pre>a\n  b</pre><p>one<br>two</p>") == "<pre>a\n  b</pre>\n<p>one<br>two</p>"
