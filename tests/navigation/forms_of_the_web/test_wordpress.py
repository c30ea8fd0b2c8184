"""Series plugins and hand-made templates of WordPress."""

import pytest

from tests.navigation.forms_of_the_web.web import (
    ANYTHING,
    LISTED,
    NAMED,
    NEIGHBOURS,
    NUMBERED,
    SERIES,
    Expected,
    a,
    case,
    check,
    path,
    rows,
)

TERM = '<a href="/series/kites/" class="series-26" title="Kites">Kites</a>'
META = f'<div class="seriesmeta">This entry is part 3 of 5 in the series {TERM}</div>'
BOX = f'<div class="seriesbox"><div class="center">{TERM}</div><ul class="serieslist-ul">{{}}</ul></div>'
LEGEND = (
    '<fieldset><legend>Series Navigation</legend><span class="series-nav-left">{}</span>'
    '<span class="series-nav-right">{}</span></fieldset>'
)
OWN = '<li class="serieslist-li-current">{t}</li>'
ITEM = '<li class="serieslist-li">{a}</li>'

CASES = [
    case("organize series, meta alone", META, NUMBERED),
    case(
        "organize series, meta and list",
        META + BOX.format(rows(ITEM, OWN)),
    ),
    case(
        "organize series, meta and navigation",
        META + LEGEND.format(a(2, "&lt;&lt; Wet String"), a(4, "Long Tail &gt;&gt;")),
        Expected(contents=()),
    ),
    case(
        "organize series, first part",
        META.replace("part 3", "part 1")
        + BOX.format(rows(ITEM, OWN, here=1))
        + LEGEND.format("", a(2, "Wet String &gt;&gt;")),
        Expected(position=1, previous=None, next=2),
        here=1,
    ),
    case(
        "publishpress series 3",
        f'<div class="pps-series-post-details pps-series-post-details-variant-classic"><div class="pps-series-meta-content">'
        f'<div class="pps-series-meta-text">This entry is part 3 of 5 in the series {TERM}</div></div></div>'
        f'<div class="pps-post-list-box pps-post-list-box-default"><h3 class="pps-post-list-title">{TERM}</h3><ul class="pps-post-list">'
        + rows(
            '<li class="pps-post-item">{a}</li>', '<li class="pps-post-item pps-post-current"><strong>{t}</strong></li>'
        )
        + '</ul></div><div class="pps-navigation-content">'
        + a(2, "« Wet String", 'class="pps-nav-previous"')
        + a(4, "Long Tail »", 'class="pps-nav-next"')
        + "</div>",
    ),
    case(
        "publishpress series in Spanish",
        f'<div class="pps-series-meta-text">Esta entrada es la parte 3 de 5 de la serie {TERM}</div>',
        NUMBERED,
        lang="es",
    ),
    case(
        "wp post series 1",
        '<div class="wp-post-series-box series-kites expandable"><p class="wp-post-series-name">This is post 3 of 5 in the '
        "series <em>&ldquo;Kites&rdquo;</em></p><ol>"
        + rows(own='<li><span class="current">{t}</span></li>')
        + "</ol></div>",
    ),
    case(
        "wp post series 2, collapsible",
        '<aside class="wp-post-series-box series-kites wp-post-series-box--expandable"><input id="c" type="checkbox">'
        '<label class="wp-post-series-box__label" for="c"><p class="wp-post-series-box__name wp-post-series-name">This is post 3 of 5 '
        f'in the series <em>“{SERIES}”</em></p><div class="wp-post-series-box__description"><p>How they are built.</p></div></label>'
        '<div class="wp-post-series-box__posts"><ol>'
        + rows(own='<li><span class="wp-post-series-box__current">{t}</span></li>')
        + "</ol></div></aside>",
    ),
    case(
        "simple post series",
        '<div class="sps-series"><h4>This post is part of the series: Kites</h4><ul>'
        + rows(own='<li class="sps-current"><span>{t}</span></li>')
        + "</ul></div>",
    ),
    case(
        "a series of posts under a sentence with a link",
        f'<div class="entry-meta-series"><h2>This post is a part of the ‘{SERIES}’ series:</h2><ol>{rows()}</ol></div>',
    ),
    case(
        "series by date, in a box with the number",
        f'<div class="post-series"><p>Part 3 of 5 in the {SERIES} series</p></div>',
        NUMBERED,
    ),
    case(
        "serial posts with a heading of their own",
        '<h3 class="serial-posts-heading">Other posts in this series:</h3><ul class="serial-posts">' + rows() + "</ul>",
        LISTED,
    ),
    case(
        "serial posts without the page itself",
        "<h3>Other posts in this series:</h3><ul>" + rows(own="") + "</ul>",
        Expected(title=None, position=None, total=None, previous=None, next=None),
    ),
    case(
        "in series, pointers under the text",
        '<div class="inseries"><p>You are reading part of the series “Kites”.</p><p>'
        + a(2, "« Previous in series: Wet String")
        + " | "
        + a(4, "Next in series: Long Tail »")
        + "</p></div>",
        NEIGHBOURS,
    ),
    case(
        "terms of a taxonomy in the post's meta",
        f'<p class="entry-terms">Series: {SERIES}</p>',
        NAMED,
    ),
    case(
        "terms of a taxonomy behind the text",
        "",
        NAMED,
        below='<footer class="entry-footer"><span class="series-links">Posted in series <a href="/series/kites/" rel="tag">Kites</a></span></footer>',
    ),
    case(
        "a block of the query loop under a heading",
        '<div class="wp-block-group series-box"><h2 class="wp-block-heading">Read the whole series</h2><div class="wp-block-query">'
        '<ul class="wp-block-post-template">'
        + rows(
            '<li class="wp-block-post"><h3 class="wp-block-post-title">{a}</h3><div class="wp-block-post-date">May 2024</div></li>',
            '<li class="wp-block-post"><h3 class="wp-block-post-title">{a}</h3><div class="wp-block-post-date">May 2024</div></li>',
        )
        + "</ul></div></div>",
        LISTED,
    ),
    case(
        "numbered rows that are written by hand, the page in bold",
        "<p><strong>Posts in this series:</strong></p><ol>"
        + rows(own="<li><strong>{t}</strong> (this post)</li>")
        + "</ol>",
        LISTED,
    ),
    case(
        "a box with its parts in one paragraph",
        "<p><em>This is the third post in a five-part series on kites. Read "
        + f"{a(1, 'part one')}, {a(2, 'part two')}, {a(4, 'part four')} and {a(5, 'part five')}.</em></p>",
        Expected(title=ANYTHING),
    ),
    case(
        "a navigation of the theme with the term's name",
        "",
        NEIGHBOURS,
        after=f'<nav class="series-navigation" aria-label="Series"><h2 class="screen-reader-text">Series: {SERIES}</h2>'
        f'<div class="nav-previous"><a href="{path(2)}"><span>Previous in series</span> Wet String</a></div>'
        f'<div class="nav-next"><a href="{path(4)}"><span>Next in series</span> Long Tail</a></div></nav>',
    ),
    case(
        "select menu of a series plugin",
        '<div class="series-toc"><label>Kites: the series</label><select onchange="location=this.value">'
        + rows('<option value="{h}">Part {n}: {t}</option>', '<option value="{h}" selected>Part {n}: {t}</option>')
        + "</select></div>",
        Expected(title=ANYTHING),
    ),
]


@pytest.mark.parametrize(("page", "expected"), CASES)
def test_forms(page: tuple[bytes, str], expected: Expected) -> None:
    check(page, expected)
