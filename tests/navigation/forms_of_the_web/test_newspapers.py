"""Kickers, boxes and links of newspapers and magazines."""

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

CARD = '<li class="card"><a href="{h}"><img src="/{n}.jpg" alt=""><div><h3>{t}</h3><p>A man, a dyke and a line of eighty metres.</p></div></a></li>'
OWN_CARD = '<li class="card current"><div><h3>{t}</h3><p>You are reading this article</p></div></li>'
UNPLACED = Expected(position=None, total=None, previous=None, next=None)
UNTITLED = Expected(title=None, position=None, total=None, previous=None, next=None)

CASES = [
    case(
        "more from this series, cards, newest first, without the page",
        "",
        Expected(title=ANYTHING, position=None, total=None, previous=None, next=None, contents=ANYTHING),
        below="<section><h2>More from this series</h2><ul>" + rows(CARD, "", parts=(5, 4, 2, 1)) + "</ul></section>",
    ),
    case(
        "read the series, numbered in words, the page not linked",
        "<div class=series><h2>Read the series</h2><ol>"
        + f"<li><a href='{path(1)}'>Part one: Green Wood</a></li><li><a href='{path(2)}'>Part two: Wet String</a></li>"
        "<li>Part three: Torn Sail</li>"
        + f"<li><a href='{path(4)}'>Part four: Long Tail</a></li><li><a href='{path(5)}'>Part five: West Wind</a></li></ol></div>",
        LISTED,
    ),
    case(
        "cards of the series' parts, the page's without link",
        f'<section class="series-package"><h2>{SERIES}: A five-part series</h2><ul>{rows(CARD, OWN_CARD)}</ul></section>',
    ),
    case(
        "kicker with part and name: Teil 3 der Serie",
        "",
        Expected(previous=None, next=None, contents=(), total=None),
        lang="de",
        kicker='<p class="kicker">Serie „Kites“, Teil 3</p>',
    ),
    case(
        "kicker with the name of the series linked",
        "",
        NAMED,
        kicker=f'<span class="kicker">Series: {SERIES}</span>',
    ),
    case(
        "kicker with name and number after a colon",
        "",
        Expected(previous=None, next=None, contents=(), total=None),
        lang="de",
        kicker='<span class="kicker"><a href="/thema/kites/">Serie: Kites</a></span><span>Folge 3</span>',
    ),
    case(
        "italics at the head: third in a series",
        "<p><em>Third in a series of five articles about kites.</em></p>",
        Expected(title=ANYTHING, previous=None, next=None, contents=()),
    ),
    case(
        "italics at the foot: this is the third of five",
        "",
        Expected(title=ANYTHING, previous=None, next=None, contents=()),
        below="<p><em>This is the third of five articles in the series “Kites”.</em></p>",
    ),
    case(
        "about this series",
        "",
        Expected(title=ANYTHING, total=ANYTHING, previous=None, next=None, position=3, contents=()),
        below='<aside class="about"><h4>About this series</h4><p>This story is part three of “Kites”, a five-part series on the people of the dyke.</p></aside>',
    ),
    case(
        "tabs of the parts",
        '<nav class="series-tabs" aria-label="Parts of the series Kites"><ul>'
        + rows(
            '<li><a href="{h}">Part {n}</a></li>',
            '<li class="active"><a href="{h}" aria-current="page">Part {n}</a></li>',
        )
        + "</ul></nav>",
    ),
    case(
        "tabs of the parts with titles beneath",
        '<div class="package"><a class="title" href="/projects/kites/">Kites</a><ul>'
        + rows(
            '<li><a href="{h}"><span>Part {n}</span> {t}</a></li>',
            '<li class="is-active"><span>Part {n}</span> {t}</li>',
        )
        + "</ul></div>",
    ),
    case(
        "dossier box in French",
        "<div class=dossier><p>Cet article fait partie du dossier « Kites »</p><ul>" + rows() + "</ul></div>",
        lang="fr",
    ),
    case(
        "episodes in French, newest first",
        "",
        LISTED,
        below="<section><h2>Tous les épisodes de la série</h2><ul>"
        + rows("<li><span>Épisode {n}</span> {a}</li>", "<li><span>Épisode {n}</span> {t}</li>", parts=(5, 4, 3, 2, 1))
        + "</ul></section>",
        lang="fr",
    ),
    case(
        "episode number in a French kicker",
        "",
        Expected(previous=None, next=None, contents=()),
        lang="fr",
        kicker='<p class="overline">Série « Kites » (3/5)</p>',
    ),
    case(
        "number in brackets behind a Spanish headline with series kicker",
        "",
        Expected(title="Kites", previous=None, next=None, contents=()),
        lang="es",
        headline="Torn Sail (3/5)",
        kicker='<p class="overline">Serie: <a href="/series/kites/">Kites</a></p>',
    ),
    case(
        "Italian puntata",
        "<p><strong>Terza puntata di cinque della serie “Kites”.</strong></p>",
        NUMBERED,
        lang="it",
    ),
    case(
        "previous articles in the series, as an inline box without the page",
        "<aside class=inline><h4>Previously in this series</h4><ul>" + rows(parts=(1, 2)) + "</ul></aside>",
        Expected(title=ANYTHING, position=3, total=ANYTHING, previous=2, next=None, contents=ANYTHING),
    ),
    case(
        "podcast: season and episode with links",
        "<p>Season 1, Episode 3</p>",
        Expected(title=ANYTHING, position=ANYTHING, total=None, contents=()),
        below=f'<div class="episode-nav">{a(2, "Previous episode")}{a(4, "Next episode")}</div>',
    ),
    case(
        "part 3 as a link to the index of the series",
        "",
        Expected(total=None, previous=None, next=None, contents=()),
        kicker='<p>Part 3 of <a href="/series/kites/">Kites</a></p>',
    ),
    case(
        "headline with the name of the series and the number",
        f"<p>Kites is a series in five parts. {a(2, 'Read part 2')}.</p>",
        Expected(title=ANYTHING, total=ANYTHING, next=None, contents=ANYTHING),
        headline="Kites, part III: Torn Sail",
    ),
    case(
        "chapters of a long read with the present one marked",
        '<div class="chapters"><h2>Chapters</h2><ol>'
        + rows('<li><a href="{h}">Chapter {n}: {t}</a></li>', '<li class="current"><span>Chapter {n}: {t}</span></li>')
        + "</ol></div>",
        LISTED,
    ),
    case(
        "the project's bar above the article",
        "",
        Expected(),
        before='<div class="series-header"><a href="/projects/kites/">Kites: a series in five parts</a><ol>'
        + rows('<li><a href="{h}">{n}. {t}</a></li>', '<li class="current">{n}. {t}</li>')
        + "</ol></div>",
    ),
    case(
        "sidebar inside of the text with the parts by weekday",
        "<div class=infobox><h3>The series at a glance</h3><p>Monday: "
        + f"{a(1)}</p><p>Tuesday: {a(2)}</p><p>Wednesday: Torn Sail</p><p>Thursday: {a(4)}</p><p>Friday: {a(5)}</p></div>",
        LISTED,
    ),
]


@pytest.mark.parametrize(("page", "expected"), CASES)
def test_forms(page: tuple[bytes, str], expected: Expected) -> None:
    check(page, expected)
