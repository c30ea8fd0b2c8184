"""More boxes that list the parts: with blurbs, tables, cards, side bars, rows to come, two series on one page."""

import pytest

from tests.navigation.forms_of_the_web.web import ANYTHING, LISTED, NAMED, OTHER, SERIES, Expected, a, case, check, rows

CURRENT = '<li class="current">{t}</li>'
SIDE = '<aside class="sidebar"><section class="widget widget_series"><h3>{}</h3><ol>{}</ol></section></aside>'

CASES = [
    case(
        "bare word over a list that goes on",
        f"<p>All about flying in the wind.</p><h4>Series</h4><ol>{rows()}<li>More coming soon...</li></ol>",
        LISTED,
    ),
    case(
        "items within links",
        '<div class="blog-series"><hr><h3>Series - Kites</h3><ul>'
        + rows('<a href="{h}"><li>{t}</li></a>', '<a href="{h}"><li class="current">{t}</li></a>')
        + "</ul></div>",
    ),
    case(
        "sentence with a strong name over a list",
        "<p>This article is part of the <strong>Kites</strong> series:</p><ul>"
        + rows(own="<li><strong>{t}</strong></li>")
        + "</ul>",
    ),
    case(
        "side bar of the series",
        "",
        Expected(position=None, total=None),
        side=SIDE.format("Series: Kites", rows(own='<li class="current"><a href="{h}">{t}</a></li>')),
    ),
    case(
        "side bar in this series",
        "",
        Expected(title=None, position=None, total=None),
        side=SIDE.format("In this series", rows(own="<li><strong>{a}</strong></li>")),
    ),
    case(
        "side bar of another series",
        "",
        OTHER,
        side=SIDE.format(
            "Series: Dykes", "".join(f'<li><a href="/2023/0{n}/dyke-{n}/">Dyke {n}</a></li>' for n in range(1, 6))
        ),
    ),
    case(
        "table with status",
        "<h3>Parts of this series</h3><table><tr><th>Part</th><th>Title</th><th>Status</th></tr>"
        + rows("<tr><td>{n}</td><td>{a}</td><td>out</td></tr>", "<tr><td>{n}</td><td>{t}</td><td>this one</td></tr>")
        + "</table>",
        LISTED,
    ),
    case(
        "definition list",
        "<h3>The series Kites</h3><dl>"
        + rows("<dt>Part {n}</dt><dd>{a}</dd>", "<dt>Part {n}</dt><dd>{t}</dd>")
        + "</dl>",
        Expected(title=ANYTHING),
    ),
    case(
        "dialogue of chapters",
        '<div class="toc-menu"><h2>Kites</h2><ul class="table-of-contents">'
        + rows(
            "<li><a href='{h}'><div>Chapter {n}: {t}</div></a></li>",
            "<li class='active'><a href='{h}'><div>Chapter {n}: {t}</div></a></li>",
        )
        + "</ul></div>",
    ),
    case(
        "parts with Roman numerals",
        "<h3>In this series</h3><p>I. "
        + f"{a(1)}</p><p>II. {a(2)}</p><p>III. Torn Sail</p><p>IV. {a(4)}</p><p>V. {a(5)}</p>",
        LISTED,
    ),
    case(
        "numbered in words, in one paragraph",
        f"<p>Read the other parts: {a(1, 'Part One')}, {a(2, 'Part Two')}, {a(4, 'Part Four')}, {a(5, 'Part Five')}.</p>",
        Expected(title=None, total=ANYTHING),
        headline="Kites, Part Three",
    ),
    case(
        "part numbers in a bar of the theme",
        '<div class="parts"><span class="label">Parts</span>'
        + rows('<a class="part" href="{h}">{n}</a>', '<span class="part is-current">{n}</span>')
        + "</div>",
        Expected(title=ANYTHING),
    ),
    case(
        "steps with titles in a bar of the theme",
        f'<section class="series-stepper" aria-label="Kites series">{rows("<a href={h}><b>{n}</b><span>{t}</span></a>", "<span aria-current=step><b>{n}</b><span>{t}</span></span>")}</section>',
        Expected(title=ANYTHING),
    ),
    case(
        "two series on one page",
        f'<h3>Series: Kites</h3><ol>{rows()}</ol><h3>Series: Wind</h3><ol><li><a href="/2024/01/gale/">Gale</a></li><li>Torn Sail</li></ol>',
    ),
    case(
        "first part of one, and the next to come",
        "<h3>Series: Kites</h3><ol><li><strong>Green Wood</strong></li><li>Wet String (coming soon)</li></ol>",
        NAMED,
        here=1,
    ),
    case(
        "series box at the foot as a card grid, newest first by number",
        "",
        below='<section><h2>All parts of the series Kites</h2><div class="grid">'
        + rows(
            '<a class="card" href="{h}"><span>Part {n}</span><h3>{t}</h3></a>',
            '<div class="card"><span>Part {n}</span><h3>{t}</h3></div>',
            parts=(5, 4, 3, 2, 1),
        )
        + "</div></section>",
    ),
    case(
        "the box says part of, the name in the next line",
        f'<div class="box"><div>Part of the series</div><div>{SERIES}</div><ol>{rows()}</ol></div>',
    ),
    case(
        "n posts in a collapsible button",
        f'<div><button aria-expanded="false">Kites (5 posts)</button><ol>{rows()}</ol></div>',
    ),
    case(
        "folded box, part n of n in the button",
        f'<div class="series"><button>Part 3 of 5: Kites</button><ul>{rows(own="<li aria-current=true>{t}</li>")}</ul></div>',
    ),
    case(
        "index linked at the end of the list",
        f'<h3>Series: Kites</h3><ul>{rows()}<li><a href="/series/kites/">View the whole series</a></li></ul>',
    ),
    case(
        "the page's row with an arrow and its own title",
        "<p>Kites series:</p><ul>" + rows(own="<li>→ {t} ←</li>") + "</ul>",
    ),
    case(
        "rows with dates and reading times",
        "<h3>Series: Kites</h3><ul>"
        + rows(
            "<li><span>2024-05-0{n}</span> {a} <small>7 min read</small></li>",
            "<li><span>2024-05-0{n}</span> {t} <small>7 min read</small></li>",
        )
        + "</ul>",
    ),
    case(
        "parts and an appendix without number",
        f"<h3>Series: Kites</h3><ul><li>Part 1: {a(1)}</li><li>Part 2: {a(2)}</li><li>Part 3: Torn Sail</li><li>Bonus: {a(4)}</li></ul>",
        Expected(total=ANYTHING, contents=(1, 2, 4)),
    ),
    case(
        "previous and next in one sentence",
        f"<p>This is part 3 of the Kites series. The previous part is {a(2)}; the next part is {a(4)}.</p>",
        Expected(total=None, previous=ANYTHING, next=ANYTHING, contents=()),
    ),
    case(
        "missing own part in a list that names the series",
        f"<h3>More from the series Kites</h3><ul>{rows(own='')}</ul>",
        Expected(position=None, total=None, previous=None, next=None),
    ),
]


@pytest.mark.parametrize(("page", "expected"), CASES)
def test_forms(page: tuple[bytes, str], expected: Expected) -> None:
    check(page, expected)
