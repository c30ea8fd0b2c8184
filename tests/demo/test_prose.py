from crawler.demo.prose import render_prose


def test_dateline_opens_the_first_paragraph() -> None:
    assert render_prose("One.\n\nTwo.", dateline="VALLETTA, MARCH 3") == "<p>VALLETTA, MARCH 3 – One.</p>\n<p>Two.</p>"


def test_blocks() -> None:
    assert render_prose("## A *b*\n\n> c & d") == "<h2>A <em>b</em></h2>\n<blockquote><p>c &amp; d</p></blockquote>"


def test_lines_of_a_paragraph_are_joined() -> None:
    assert render_prose("one\ntwo") == "<p>one two</p>"


def test_figure() -> None:
    html = render_prose('![A "b"|c|D](/e.svg)')
    assert html.startswith('<figure class="wp-caption"><img src="/e.svg" alt="c"')
    assert 'A &quot;b&quot; <span class="credit">Photo: D</span>' in html
