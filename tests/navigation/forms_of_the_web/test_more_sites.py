"""Forms of platforms and papers that have their own habits: Ghost, Zenn, Qiita, Wattpad, instalments of newspapers."""

import pytest

from tests.navigation.forms_of_the_web.web import (
    ANYTHING,
    LISTED,
    NAMED,
    NUMBERED,
    OTHER,
    SERIES,
    Expected,
    a,
    case,
    check,
    path,
    rows,
)

CASES = [
    case(
        "ghost sentence with a tag as index",
        '<p>This post is part of the <a href="/tag/kites/">Kites</a> series.</p>',
        NAMED,
    ),
    case("ghost toc", f'<aside class="kg-card"><h4>In this series</h4><ul>{rows()}</ul></aside>', LISTED),
    case(
        "qiita instalment",
        f"<p>連載「Kites」の第3回です。</p><p>前回：{a(2)} 次回：{a(4)}</p>",
        Expected(total=None, contents=()),
        lang="ja",
    ),
    case("note.com", "<p>この記事は「Kites」シリーズの第3回（全5回）です。</p>", NUMBERED, lang="ja"),
    case(
        "web novel bar in Korean",
        '<div class="nav"><a href="/novel/kites/2">이전화</a> <a href="/novel/kites">목록</a> <a href="/novel/kites/4">다음화</a></div>',
        Expected(
            title=None, position=ANYTHING, total=None, previous="/novel/kites/2", next="/novel/kites/4", contents=()
        ),
        url="/novel/kites/3",
        lang="ko",
        headline="제3화 찢어진 돛",
    ),
    case(
        "scribble buttons",
        '<div class="prenext"><a class="btn-wi btn-prev" href="/read/kites/chapter/2/">Previous</a><a class="btn-wi" href="/read/kites/">Index</a>'
        '<a class="btn-wi btn-next" href="/read/kites/chapter/4/">Next</a></div>',
        Expected(
            title=ANYTHING,
            position=3,
            total=None,
            previous="/read/kites/chapter/2/",
            next="/read/kites/chapter/4/",
            contents=(),
        ),
        url="/read/kites/chapter/3/",
        headline="Chapter 3: Torn Sail",
    ),
    case(
        "tadlock's list",
        f'<div class="series-posts"><h3>Series: {SERIES}</h3><ul>{rows()}</ul></div>',
    ),
    case(
        "le monde",
        "<p>Retrouvez tous les épisodes de la série « Kites » <a href='/series/kites/'>ici</a>.</p>",
        NUMBERED,
        lang="fr",
        kicker="<p class='kicker'>Épisode 3/5</p>",
    ),
    case(
        "spiegel list in paragraphs",
        f"<p>Lesen Sie die ganze Serie „Kites“:</p><p>Teil 1: {a(1)}</p><p>Teil 2: {a(2)}</p><p>Teil 3: Torn Sail</p><p>Teil 4: {a(4)}</p><p>Teil 5: {a(5)}</p>",
        Expected(title=ANYTHING, total=ANYTHING),
        lang="de",
    ),
    case(
        "guardian kicker",
        "",
        NAMED,
        kicker='<div class="label label--series"><a href="/series/kites/">Kites</a></div>',
        text="<p>A text.</p>" * 4,
    ),
    case(
        "el pais",
        f"<p>Esta es la tercera de cinco entregas de la serie ‘Kites’. Lea aquí la {a(1, 'primera')} y la {a(2, 'segunda')}.</p>",
        Expected(previous=ANYTHING, next=None, contents=ANYTHING),
        lang="es",
    ),
    case(
        "repubblica",
        f"<p>Terza puntata di cinque. Qui la {a(1, 'prima puntata')} e la {a(2, 'seconda puntata')}.</p>",
        Expected(title=None, total=ANYTHING, previous=2, next=None, contents=ANYTHING),
        lang="it",
    ),
    case(
        "russian beginning",
        f"<p>Часть 3. Начало: {a(1, 'часть 1')}, {a(2, 'часть 2')}.</p>",
        Expected(title=None, total=None, next=None, contents=ANYTHING),
        lang="ru",
    ),
    case(
        "swedish",
        f"<p>Detta är tredje delen i serien Kites. Läs även {a(1, 'del 1')} och {a(2, 'del 2')}.</p>",
        Expected(total=None, next=None, contents=ANYTHING),
        lang="sv",
    ),
    case(
        "polish",
        "<p>Trzecia część pięcioczęściowego cyklu „Kites”.</p>",
        Expected(total=ANYTHING, previous=None, next=None, contents=()),
        lang="pl",
    ),
    case(
        "chinese",
        f"<p>本文是《Kites》系列的第三篇，共五篇。</p><p>上一篇：{a(2)}</p><p>下一篇：{a(4)}</p>",
        Expected(contents=()),
        lang="zh",
    ),
    case(
        "roman line",
        f"<p>{a(1, 'Part I')} | {a(2, 'Part II')} | Part III | {a(4, 'Part IV')} | {a(5, 'Part V')}</p>",
        Expected(title=None, total=ANYTHING),
    ),
    case(
        "numbered book",
        "<div class='chapters'><a href='/book/ch02.html'>Chapter 2: Wet String</a> <a href='/book/index.html'>Contents</a> <a href='/book/ch04.html'>Chapter 4: Long Tail</a></div>",
        Expected(
            title=ANYTHING,
            position=3,
            total=None,
            previous="/book/ch02.html",
            next="/book/ch04.html",
            contents=ANYTHING,
        ),
        url="/book/ch03.html",
        headline="Chapter 3: Torn Sail",
    ),
    case(
        "readers' box newest first with dates",
        "<section><h3>More from the series Kites</h3>"
        + "".join(
            f"<article><h4>{a(n)}</h4><time datetime='2024-05-0{n}'>May {n}</time></article>" for n in (5, 4, 2, 1)
        )
        + "</section>",
        Expected(position=ANYTHING, total=ANYTHING, previous=ANYTHING, next=ANYTHING, contents=(1, 2, 4, 5)),
    ),
    case(
        "docs pager",
        "<nav class='pagination-nav'><a href='/docs/install'>Previous: Install</a><a href='/docs/config'>Next: Configuration</a></nav>",
        OTHER,
        url="/docs/usage",
        headline="Usage",
    ),
    case(
        "gallery",
        "<div class='gallery'><span>3/15</span><a href='?slide=2'>Previous</a><a href='?slide=4'>Next</a></div>",
        OTHER,
    ),
    case("recipe", "<h3>Step 3 of 5</h3><p>Stir the paste for ten minutes.</p>", OTHER, headline="How to make paste"),
    case(
        "pages of one article",
        f"<div class='pages'>Page 2 of 3: <a href='{path(3)}'>1</a> 2 <a href='{path(3)}3/'>3</a></div>",
        OTHER,
        url=path(3) + "2/",
    ),
    case(
        "phones",
        "<p>The new iPhone 15 series comes in three sizes. Part 2 of our buyers' guide will tell the price.</p>",
        OTHER,
        headline="The new series of phones",
    ),
    case(
        "baseball",
        "<p>The Rangers won Game 3 of the World Series, the third of seven.</p>",
        OTHER,
        headline="Rangers take Game 3 of 7",
    ),
    case("hearing", "<p>Wednesday's hearing was the third in a series of five hearings on the dyke.</p>", OTHER),
    case("act", "<p>Part 3 of the Harbour Act says that <a href='/law/part-3/'>Part 3</a> applies.</p>", OTHER),
]


@pytest.mark.parametrize(("page", "expected"), CASES)
def test_forms_of_more_sites(page: tuple[bytes, str], expected: Expected) -> None:
    check(page, expected)
