"""Series boxes of static site generators and their themes: Hugo, Jekyll, Hexo, Pelican, Nikola, Eleventy."""

import pytest

from tests.navigation.forms_of_the_web.web import (
    ANYTHING,
    FULL,
    LISTED,
    NAMED,
    SERIES,
    Expected,
    a,
    case,
    check,
    path,
    rows,
)

SELF = "<li>{t}</li>"
COUNTED = Expected(title="Kites", contents=(1, 2, 3, 4, 5))

CASES = [
    case(
        "hugo: details with numbered rows",
        '<details class="mb-5 rounded-lg" open><summary class="cursor-pointer">Kites - This article is part of a series.</summary>'
        + rows('<div class="py-1">Part {n}: {a}</div>', '<div class="py-1">Part {n}: This Article</div>')
        + "</details>",
    ),
    case(
        "hugo: link in the post's meta",
        "",
        NAMED,
        kicker='<div class="post-meta"><span class="post-series">Included in series <a href="/series/kites/">Kites</a></span></div>',
    ),
    case(
        "hugo: series box below the text with arrows",
        "",
        FULL,
        below=f'<div class="series-nav"><h2>Series: {SERIES}</h2><ol>{rows(own="<li class=active>{t}</li>")}</ol>'
        f'<div class="flex">{a(2, "← Wet String")}{a(4, "Long Tail →")}</div></div>'.replace(
            "Series: Kites", "Series: Kites"
        ),
    ),
    case(
        "hugo: collapsible card with the count in a badge",
        f'<div class="details series-nav open"><div class="details-summary series-title"><span>Series - Kites</span><span class="badge">5</span>'
        f'</div><div class="details-content series-content"><nav><ul>{rows(own="<li><span class=active>{t}</span></li>")}</ul></nav></div></div>',
    ),
    case(
        "hugo: posts of one series, newest first, dated",
        "<h3>Posts in this Series</h3><ul>"
        + rows(
            '<li><time datetime="2024-05-0{n}">May {n}</time> {a}</li>',
            '<li><time datetime="2024-05-0{n}">May {n}</time> {t}</li>',
            parts=(5, 4, 3, 2, 1),
        )
        + "</ul>",
        LISTED,
    ),
    case(
        "hugo: table of the series",
        f"<section class=series><p>This post is part of the {SERIES} series.</p><table>"
        + rows("<tr><td>{n}</td><td>{a}</td></tr>", "<tr><td>{n}</td><td>{t}</td></tr>")
        + "</table></section>",
    ),
    case(
        "jekyll: note with list",
        '<div class="panel seriesNote"><p>This article is <strong>Part 3</strong> in a <strong>5-Part</strong> Series.</p><ul>'
        + rows("<li>Part {n} - {a}</li>", "<li>Part {n} - This Article</li>")
        + "</ul></div>",
        LISTED,
    ),
    case(
        "jekyll: name, part and count",
        '<div class="panel seriesNote"><p><strong>Kites:</strong> Part 3 of 5</p><ul>'
        + rows("<li>Part {n} - {a}</li>", "<li>Part {n} - This Article</li>")
        + "</ul></div>",
    ),
    case(
        "jekyll: so far",
        '<div class="series"><div>This post is post 3 of a (so far) 5-part series on <span class="seriesname">"Kites"</span>.</div>'
        f"<ol>{rows(own='<li><span class=me>{t}</span><span class=date>May 3</span></li>', linked='<li>{a}<span class=date>May {n}</span></li>')}</ol></div>",
    ),
    case(
        "jekyll: the quoted name as heading, rows counted",
        '<div class="well"><h4>The "Kites" series</h4>' + rows("<div>{n}. {a}</div>", "<div>{n}. {t}</div>") + "</div>",
    ),
    case(
        "jekyll: post n of n in the series, then a list",
        f'<aside class="series"><p>Article 3 of 5 in {SERIES}</p><ul>{rows()}</ul></aside>',
    ),
    case(
        "jekyll: list with the page marked by an arrow",
        "<p>This post is part of a series:</p><ul>" + rows(own="<li>👉 {t}</li>") + "</ul>",
        LISTED,
    ),
    case(
        "jekyll: the page linked as #",
        "<p>The series so far:</p><ol>" + rows(own='<li><a href="#">{t}</a></li>') + "</ol>",
        LISTED,
    ),
    case(
        "hexo: series widget",
        "",
        below='<div class="post-series"><div class="series-title">系列文章：<a href="/series/kites/">风筝</a></div><ul class="series-items">'
        + rows(own='<li class="current">{t}</li>')
        + "</ul></div>",
        expected=Expected(title="风筝"),
        lang="zh-CN",
    ),
    case(
        "hexo: sentence and list",
        "<blockquote><p>本文是《风筝》系列的第 3 篇，共 5 篇。</p></blockquote>",
        Expected(title="风筝", previous=None, next=None, contents=()),
        lang="zh-CN",
    ),
    case(
        "pelican: previous and next lists",
        "",
        Expected(title="Kites", total=5),
        below=f"<h2>Part 3 of the Kites series</h2><h3>Previous articles</h3><ul>{rows(parts=(1, 2))}</ul><h3>Next articles</h3><ul>{rows(parts=(4, 5))}</ul>",
    ),
    case(
        "pelican: sentence and pointers",
        "<p>This post is part 3 of the “Kites” series:</p><ul>"
        + f"<li>Previous: {a(2)}</li><li>Next: {a(4)}</li></ul>",
        Expected(total=None, contents=()),
    ),
    case(
        "pelican: ordered list under part n",
        f'<div class="series"><p>Part 3 of series <strong>Kites</strong></p><ol>{rows(own="<li class=active>{t}</li>")}</ol></div>',
    ),
    case(
        "nikola: posts of the series",
        f'<p class="series">Other posts in this series: {SERIES}</p>',
        NAMED,
    ),
    case(
        "eleventy: this is part n of n in the series, with arrows",
        f'<nav aria-label="Series"><p>This is part 3 of 5 in the {SERIES} series.</p>'
        f"<p>{a(2, '← Wet String')} {a(4, 'Long Tail →')}</p></nav>",
        Expected(contents=()),
    ),
    case(
        "eleventy: aside with current marker",
        f'<aside class="series-box"><h2>{SERIES}</h2><ol>'
        + rows("<li>{a}</li>", '<li aria-current="page">{t} <em>(you are here)</em></li>')
        + "</ol></aside>",
    ),
    case(
        "svelte: aside before and buttons after the text",
        f'<aside class="series-navigator__title">This is post 3 of 5 in the {SERIES} series.</aside>',
        Expected(contents=()),
        below=f'<aside class="series-navigator__buttons"><a href="{path(2)}" class="series-navigator__previous button">Wet String</a>'
        f'<a href="{path(4)}" class="series-navigator__next button">Long Tail</a></aside>',
    ),
    case(
        "zola: part of the series in head and foot",
        f'<div class="post-series post-series-head"><div>This is part 3 of the {SERIES} series.</div></div>',
        Expected(total=None, contents=()),
        below=f'<div class="post-series post-series-foot"><div>Previous: {a(2)}</div><div>Next: {a(4)}</div></div>',
    ),
    case(
        "a heading of the whole series in Spanish",
        "",
        LISTED,
        below=f'<h2>La serie completa</h2><div class="series"><ol>{rows()}</ol></div>',
        lang="es",
    ),
    case(
        "plain text pointers to other parts in the same paragraph",
        f"<p><em>Part 3 of the Kites series. {a(2, 'Part 2')} | {a(4, 'Part 4')}</em></p>",
        Expected(total=None, contents=()),
    ),
    case(
        "a line of numbers, the page's own plain",
        f"<p>Kites series: {a(1, '1')} | {a(2, '2')} | 3 | {a(4, '4')} | {a(5, '5')}</p>",
    ),
    case(
        "a line of part names, the page's own plain",
        f"<p>Kites: {a(1, 'Part 1')} · {a(2, 'Part 2')} · Part 3 · {a(4, 'Part 4')} · {a(5, 'Part 5')}</p>",
    ),
    case(
        "rows joined by line breaks",
        f"<p><strong>The Kites series</strong><br>Part 1: {a(1)}<br>Part 2: {a(2)}<br>Part 3: Torn Sail<br>Part 4: {a(4)}<br>Part 5: {a(5)}</p>",
        Expected(title="The Kites"),
    ),
    case(
        "list in which later parts are not out yet",
        "<h3>Series: Kites</h3><ol>"
        + rows(parts=(1, 2, 3))
        + "<li>Long Tail (coming soon)</li><li>West Wind (coming soon)</li></ol>",
        Expected(total=ANYTHING, position=3, previous=2, next=None, contents=(1, 2)),
    ),
    case(
        "heading with count of parts",
        "<div class=series-toc><p>Kites (5 part series)</p><ol>" + rows() + "</ol></div>",
    ),
    case(
        "part statement in the summary of the series' details",
        "<details><summary>Part 3 of 5 in Kites</summary><ol>" + rows() + "</ol></details>",
    ),
    case(
        "only the sentence, with a link that is named series",
        '<p>This is the third post in <a href="/series/kites/">a series about kites</a>.</p>',
        Expected(title=ANYTHING, total=None, previous=None, next=None, contents=()),
    ),
    case(
        "doubly: in the first and in the last paragraph",
        f"<p>This is part 3 of 5 of my series on kites. The last part was {a(2)}.</p>",
        Expected(title=ANYTHING, previous=ANYTHING, next=4, contents=ANYTHING),
        below=f"<p>Next part: {a(4)}</p>",
    ),
    case(
        "plain sentence in italics",
        "<p><em>Part three of five in a series on kites.</em></p>",
        Expected(title="kites", previous=None, next=None, contents=()),
    ),
]


@pytest.mark.parametrize(("page", "expected"), CASES)
def test_forms(page: tuple[bytes, str], expected: Expected) -> None:
    check(page, expected)
