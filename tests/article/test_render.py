import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.article.blocks import lay_out
from crawler.article.render import UNSURE, render_html, sanitize
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


def test_code_keeps_its_space_and_breaks_stay() -> None:
    assert render("<pre>a\n  b</pre><p>one<br>two</p>") == "<pre>a\n  b</pre>\n<p>one<br>two</p>"


SCRAPS = [
    *[
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<i>",
        "<em>",
        "</em>",
        "<q>",
        "<sup>",
        "<code>",
        "<br>",
        "<h2>",
        "</h2>",
        "<pre>\n\n",
    ],
    *["<ul><li>", "</ul>", "<dl><dt>", "<dd>", "<blockquote>", "</blockquote>", "<figure><figcaption>", "</figure>"],
    *["<table>", "<tr>", "<td>", "<caption>", "</table>", "<div>", "</div>", "<marquee>", "</marquee>", "</a>"],
    *["<a>", "<a href=/x?a=1&b=2>", "<a href='https://a.example'>", "<a href='http://1.2.3.4.5/'>", "<a href=//xn--/>"],
    *["<a href=javascript:x>", "<a href='https://a--b.example:99999/'>", "<a href='https://a.example/\"&lt;x&#39;'>"],
    *["text ", "&lt;b&gt;", "&amp;nbsp;", "&nbsp;", "\x01", "\ufeff", "é", "'", '"'],
]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(SCRAPS), max_size=30))
def test_what_is_not_sanitised_needs_it_not(scraps: list[str]) -> None:
    html = render("".join(scraps))
    assert sanitize(html) == html


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        "<p onclick=x>",
        "<p><img src=x></p>",
        "<a href='https://a.example/'>x</a>",
        '<a href="javascript:x">x</a>',
        '<a href="https://a.example/" onclick="x">x</a>',
        '<a href="https://a.example.1/">x</a>',
        '<a href="https://xn--a.example/">x</a>',
        '<a href="https://a.example/&quot;">x</a>',
        "<a>x<a>y</a></a>",
        '<img src="https://a.example/" alt="&quot;">',
        "<table>",
        "<pre>",
        "<!--x-->",
    ],
)
def test_any_other_tag_is_sanitised(html: str) -> None:
    assert UNSURE.search(html)
