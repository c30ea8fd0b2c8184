"""Series boxes of script-made sites (Gatsby, Next, Astro) and of publishing platforms.

Their classes say how things look and not what they are: only words and structure tell.
"""

import pytest

from tests.navigation.forms_of_the_web.web import (
    ANYTHING,
    LISTED,
    NAMED,
    NUMBERED,
    SERIES,
    Expected,
    a,
    case,
    check,
    path,
    rows,
)

CIRCLE = '<a href="{h}" class="flex"><span class="rounded-full">{n}</span><span class="text-sm">{t}</span></a>'
OWN_CIRCLE = (
    '<div class="flex bg-blue-50"><span class="rounded-full">{n}</span><span class="font-bold">{t}</span></div>'
)

CASES = [
    case(
        "banner with a pill, rows linked with numbers in circles",
        '<section class="rounded-md border"><div class="flex"><h2 class="text-lg">Kites</h2><span class="pill">Part 3 of 5</span></div>'
        f'<div class="space-y-2">{rows(CIRCLE, OWN_CIRCLE)}</div></section>',
    ),
    case(
        "banner with kicker and name apart",
        f'<section><p class="text-xs uppercase">Series</p><h3><a href="/series/kites">Kites</a></h3><ol>{rows()}</ol></section>',
    ),
    case(
        "banner with a progress bar",
        f'<div class="border"><div><span>Series: {SERIES}</span><span>3 / 5</span></div><div class="bar" role="progressbar" aria-valuenow="60"></div>'
        f"<ol>{rows(own='<li aria-current=page>{t}</li>')}</ol></div>",
    ),
    case(
        "title and count of parts, all rows linked, the page in bold",
        f'<div class="mb-32 p-5"><p class="text-xl">Kites: 5 Part(s)</p><ol>{rows(own="<li class=font-bold>{a}</li>")}</ol></div>',
    ),
    case(
        "title with n part series, rows with n)",
        '<div class="blogSeries_x1"><div class="title_x2">Kites (5 Part Series)</div>'
        + rows(
            '<div class="serie_x3"><a href="{h}">{n}) {t}</a></div>', '<div class="serie_x3 active_x4">{n}) {t}</div>'
        )
        + "</div>",
    ),
    case(
        "collapsed middle rows",
        '<div class="series-switcher"><h3>Kites (8 Part Series)</h3><div class="series-list">'
        + f'<a href="{path(1)}" title="Published May 1"><span class="n">1</span> Green Wood</a>'
        + f'<a href="{path(2)}" title="Published May 2"><span class="n">2</span> Wet String</a>'
        + '<button data-details="...">... 4 more parts...</button>'
        + f'<a href="{path(7)}" title="Published May 7"><span class="n">7</span> Dry Glue</a>'
        + f'<a href="{path(8)}" class="current" title="Published May 8"><span class="n">8</span> Last Flight</a></div></div>',
        Expected(position=8, total=8, previous=7, next=None, contents=ANYTHING),
        here=8,
    ),
    case(
        "all rows linked, the page's with aria-current, class names hashed",
        '<div class="css-1a2b"><h2 class="css-9z"><span>SERIES: </span><a href="/series/Kites">Kites (5)</a></h2><ul class="css-3c">'
        + rows(
            '<li class="css-7"><a href="{h}">{t}</a></li>',
            '<li class="css-7"><a aria-current="page" class="css-8" href="{h}">{t}</a></li>',
        )
        + "</ul></div>",
    ),
    case(
        "previous and next cards with labels above the titles",
        f"<p>Part 3 of the series {SERIES}</p>",
        Expected(total=None, contents=()),
        below='<div class="grid"><a class="card" href="'
        + path(2)
        + '"><span>Previous in this series</span><strong>Wet String</strong></a>'
        '<a class="card" href="' + path(4) + '"><span>Next in this series</span><strong>Long Tail</strong></a></div>',
    ),
    case(
        "previous part and next part named by number",
        "",
        Expected(title=None, position=ANYTHING, total=None, contents=()),
        headline="Building a kite, part 3",
        below=f'<div><a href="{path(2)}">← Part 2: Wet String</a><a href="{path(4)}">Part 4: Long Tail →</a></div>',
    ),
    case(
        "badge with name and part, nothing else",
        "",
        Expected(total=None, previous=None, next=None, contents=()),
        kicker='<div class="badge"><a href="/series/kites">Kites</a> <span>· Part 3</span></div>',
    ),
    case(
        "badge with name, part and total",
        "",
        NUMBERED,
        kicker='<div class="badge"><a href="/series/kites">Kites series</a><span>Part 3 of 5</span></div>',
    ),
    case(
        "details with the place in the summary",
        f"<details><summary>Series: Kites (3/5)</summary><ol>{rows()}</ol></details>",
    ),
    case(
        "nav of the series with name linked and count",
        '<nav aria-label="Series navigation"><div><a href="/blog/series/kites">Kites</a><span>Part 3 of 5</span></div><ol>'
        + rows("<li>{a}</li>", '<li><span aria-current="page">{t}</span></li>')
        + "</ol></nav>",
    ),
    case(
        "article series of a platform with a widget of all",
        "",
        Expected(title="Kites", position=3, total=5),
        below='<div><div>ARTICLE SERIES</div><a href="/series/kites"><h2>Kites</h2></a><div>'
        + rows(
            '<div class="row"><div class="num">{n}</div><div><a href="{h}"><h3>{t}</h3></a><p>How it went, told in short.</p></div></div>',
            '<div class="row"><div class="num">{n}</div><div><a href="{h}"><h3>{t}</h3></a><p>How it went, told in short.</p></div></div>',
        )
        + "</div></div>",
    ),
    case(
        "series box of a platform in Korean, a place and arrows",
        '<div class="series"><h2><a href="/@ida/series/kites">연 만들기</a></h2><div class="footer"><div>목록 보기</div><div class="nav">3/5'
        f'<a href="{path(2)}" class="prev"></a><a href="{path(4)}" class="next"></a></div></div></div>',
        Expected(title="연 만들기", previous=ANYTHING, next=ANYTHING, contents=()),
        lang="ko",
        below=f'<div><a href="{path(2)}"><span>이전 포스트</span><h3>Wet String</h3></a><a href="{path(4)}"><span>다음 포스트</span><h3>Long Tail</h3></a></div>',
    ),
    case(
        "links back in prose: part one and part two",
        f"<p><em>This is part three of a series. You can read {a(1, 'part one here')} and {a(2, 'part two here')}.</em></p>",
        Expected(title=ANYTHING, total=None, next=None, contents=ANYTHING),
    ),
    case(
        "links back in prose, by the words that say which",
        f"<p>This is the third instalment of my series about kites. In {a(1, 'the first part')} we cut the wood, in {a(2, 'the second')} we wound the string.</p>",
        Expected(title=ANYTHING, total=None, previous=ANYTHING, next=None, contents=ANYTHING),
    ),
    case(
        "list of parts at the head, as letters",
        f"<p>Part 1: {a(1)}</p><p>Part 2: {a(2)}</p><p>Part 3: Torn Sail (you are here)</p><p>Part 4: {a(4)}</p><p>Part 5: {a(5)}</p>",
        LISTED,
    ),
    case(
        "list of parts, the page's row linked to itself in bold, a row to come",
        "<p>The full series:</p><ul>"
        + rows(own="<li><strong>{a}</strong></li>", parts=(1, 2, 3, 4))
        + "<li>Part 5: coming in June</li></ul>",
        Expected(title=ANYTHING, total=ANYTHING, contents=(1, 2, 3, 4)),
    ),
    case(
        "headline with part and total, pointers in words",
        "",
        Expected(title=ANYTHING, contents=()),
        headline="Building a kite (Part 3 of 5)",
        below=f"<p>{a(2, 'Previous part')} | {a(4, 'Next part')}</p>",
    ),
    case(
        "series by a tag beside the headline",
        "",
        NAMED,
        kicker='<a class="post-card-primary-tag" href="/series/kites/">Kites</a>',
    ),
    case(
        "chapters of a book in one bar",
        "",
        Expected(
            title=ANYTHING,
            total=None,
            position=ANYTHING,
            previous="/book/02-string/",
            next="/book/04-tail/",
            contents=(),
        ),
        url="/book/03-sail/",
        below='<div class="pager"><a href="/book/02-string/">← Previous chapter</a> <a href="/book/">Contents</a> <a href="/book/04-tail/">Next chapter →</a></div>',
    ),
]


@pytest.mark.parametrize(("page", "expected"), CASES)
def test_forms(page: tuple[bytes, str], expected: Expected) -> None:
    check(page, expected)
