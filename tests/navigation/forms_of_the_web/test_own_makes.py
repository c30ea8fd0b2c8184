"""Boxes that the authors of blogs made for themselves, each in its own way."""

import pytest

from tests.navigation.forms_of_the_web.web import (
    ANYTHING,
    FULL,
    LISTED,
    NAMED,
    NEIGHBOURS,
    NUMBERED_NEIGHBOURS,
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
        "chips with parts to come",
        "",
        Expected(title=None, position=ANYTHING, total=ANYTHING, previous=2, next=ANYTHING, contents=ANYTHING),
        before=f'<nav class="series-nav">{a(1, "← Part 1 · Green Wood")}{a(2, "← Part 2 · Wet String")}<span class="current">Part 3 · Torn Sail</span><span class="disabled">Part 4 · Long Tail · coming</span></nav>',
        text="<p>A text.</p>" * 4,
    ),
    case(
        "previously and next under a quoted name",
        f'<div class="series-nav"><p>📚 <strong>This post is part of the "Kites" series</strong></p><p>🔙 <strong>Previously:</strong> {a(2)}</p><p>🔜 <strong>Next:</strong> {a(4)}</p></div>',
        NEIGHBOURS,
    ),
    case(
        "badge, name, progress, labelled links in Japanese",
        f'<nav class="series-navigation" aria-label="シリーズナビゲーション"><div class="series-info"><span class="series-badge">📚 シリーズ</span><h3 class="series-title">Kites</h3><p class="series-progress">Part 3 / 5</p></div><div class="series-links"><a href="{path(2)}" class="series-link series-prev"><span>← 前の記事</span><span>Wet String</span></a><a href="{path(4)}" class="series-link series-next"><span>次の記事 →</span><span>Long Tail</span></a></div></nav>',
        NUMBERED_NEIGHBOURS,
        lang="ja",
    ),
    case(
        "name and count of parts in Vietnamese",
        '<div class="series-nav"><div class="series-nav-title">🧠 Series Kites · 5 phần</div><ol>'
        + rows('<li><a href="{h}">Phần {n} - {t}</a></li>', "<li><strong>Phần {n} - {t}</strong></li>")
        + "</ol></div>",
        Expected(title=ANYTHING),
        lang="vi",
    ),
    case(
        "steps in Korean",
        '<nav class="series-nav" aria-label="Kites 시리즈"><p>📏 Kites — 5단계 시리즈</p><ol>'
        + rows("<li>{a}</li>", '<li aria-current="step"><strong>{t}</strong></li>')
        + "</ol></nav>",
        FULL,
        lang="ko",
    ),
    case(
        "box with name and place, neighbours by class",
        f'<div class="series-box"><div class="series-header"><i></i><span>Series: Kites (3 / 5)</span></div><div class="series-nav"><a href="{path(2)}" class="series-prev">Wet String</a><a href="{path(4)}" class="series-next">Long Tail</a></div></div>',
        NUMBERED_NEIGHBOURS,
    ),
    case(
        "linked card with name and place",
        f'<div><a class="fpe-series" href="/series/kites/"><span>Series</span><span>Kites</span><span>3 / 5</span></a></div><div class="fpe-pn"><a href="{path(2)}"><span>← Previous in series</span><span>Wet String</span></a><a href="{path(4)}"><span>Next in series →</span><span>Long Tail</span></a></div>',
        NUMBERED_NEIGHBOURS,
    ),
    case(
        "labels over the links",
        f'<div class="box"><h3>Series: Kites</h3><ol>{rows()}</ol><div class="grid"><div><div class="mono">← Previous in Series</div>{a(2)}</div><div><div class="mono">Next in Series →</div>{a(4)}</div></div></div>',
        FULL,
    ),
    case(
        "part in words, name, labelled neighbours",
        "",
        Expected(total=None, contents=()),
        below=f"<hr><p><em>Part Three | Kites series</em></p><p><strong>Previous in series:</strong> {a(2, 'Part Two - Wet String')}</p><p><strong>Next in series:</strong> {a(4, 'Part Four - Long Tail')}</p>",
    ),
    case(
        "series of five, rows with parts",
        "<p>This post is part of a series of 5:</p><ul>"
        + rows('<li><a href="{h}">Part {n}: {t}</a></li>', '<li><a href="{h}">Part {n}: {t}</a></li>')
        + "</ul>",
        LISTED,
    ),
    case(
        "quotation about the series and its tag",
        '<blockquote><p>This post is part of a series about rewriting a kite. The paper is old.</p><p>See the rest of the series <a href="/tags/kites/">here</a>.</p></blockquote>',
        Expected(title=ANYTHING, position=None, total=None, previous=None, next=None, contents=()),
    ),
    case(
        "steps with sub steps",
        f"<p>Other posts in this series:</p><ul><li>Step 1: {a(1)}<ul><li>Step 1a: {a(2)}</li></ul></li><li>Step 2: {a(4)}</li></ul>",
        Expected(title=None, position=ANYTHING, total=ANYTHING, previous=ANYTHING, next=ANYTHING, contents=ANYTHING),
    ),
    case(
        "index found here",
        '<p>This post is part of a series of posts on kites the series index can be found here <a href="/2015/kites-up-and-running/">Kites Up and Running</a>.</p>',
        Expected(title=ANYTHING, position=None, total=None, previous=None, next=None, contents=()),
    ),
    case(
        "part of a series on, with other parts",
        f"<p>This post is part of a series on how we built kites. Other parts:</p><ul><li>{a(1, 'Part 1: Green Wood')}</li><li>{a(2, 'Part 2: Wet String')}</li><li>Part 3: Torn Sail</li><li>{a(4, 'Part 4: Long Tail')}</li></ul>",
        Expected(title=ANYTHING, total=ANYTHING, contents=(1, 2, 3, 4)),
    ),
    case(
        "previous posts in bold",
        f"<p><strong>Previous posts in this series:</strong></p><ul><li>{a(1)}</li><li>{a(2)}</li></ul>",
        Expected(title=None, position=ANYTHING, total=ANYTHING, previous=ANYTHING, next=None, contents=ANYTHING),
    ),
    case(
        "standings",
        '<div class="series-tabs"><nav class="series-nav"><button class="series-tab active">Cup</button><button class="series-tab">League</button></nav></div>',
        OTHER,
        lang="sv",
    ),
    case(
        "tv",
        '<div class="series-nav"><ul><li class="active first"><a href="/series/undercover">Show</a></li><li><a href="/series/undercover/cast">Cast</a></li><li><a href="/series/undercover/features">Features</a></li></ul></div>',
        OTHER,
        url="/series/undercover/about",
        headline="Undercover",
    ),
    case("future posts", "<p>Future posts in this series will feature more complex kites.</p>", OTHER),
    case(
        "series mention with a brand",
        "<p>This article is part of our series on security. Stay tuned for more.</p>",
        Expected(title=ANYTHING, position=None, total=None, previous=None, next=ANYTHING, contents=()),
    ),
    case(
        "label and name apart",
        '<div class="series-box"><div class="series-label">Series</div><div class="series-name">Kites</div><ol class="series-list">'
        + rows('<li class="series-item">{a}</li>', '<li class="series-item series-current"><span>{t}</span></li>')
        + "</ol></div>",
    ),
    case(
        "more in, with a part to come",
        "",
        Expected(title=ANYTHING, total=ANYTHING, next=ANYTHING, contents=ANYTHING),
        below=f'<section class="series-box"><h2>More in Kites</h2><ol><li>{a(1)}</li><li>{a(2)}</li><li class="here"><span>Torn Sail</span></li><li class="pending"><span>Long Tail</span><span class="pill">Not published yet</span></li></ol></section>',
    ),
    case(
        "all articles with numbers",
        '<div class="series-box"><h3>All Articles in This Series</h3><ul>'
        + rows('<li><a href="{h}">{n}. {t}</a></li>', '<li><a href="{h}">{n}. {t}</a></li>')
        + "</ul></div>",
        LISTED,
    ),
    case(
        "french congo from zero",
        "<details><summary>Kites - Cet article fait partie d'une série.</summary>"
        + "".join(
            f"<div>Partie {n - 1}: {a(n)}</div>" if n != 3 else "<div>Partie 2: Cet article</div>" for n in range(1, 6)
        )
        + "</details>",
        Expected(position=ANYTHING, total=ANYTHING),
        lang="fr",
    ),
    case(
        "german third part, listed",
        f"<p>Dies ist der dritte Teil der Serie:</p><ul><li>{a(1)}</li><li>{a(2)}</li><li>Torn Sail (dieser Text)</li></ul>",
        Expected(title=None, total=ANYTHING, next=None, contents=(1, 2, 3)),
        lang="de",
    ),
    case(
        "german membership in quotes",
        f"<p>Dieser Artikel ist Teil der Serie „{SERIES}“. Separate Artikel behandeln Wind und Holz.</p>",
        NAMED,
        lang="de",
    ),
    case(
        "russian with this post",
        '<div class="post-series"><h4>Серия статей:</h4><ol>'
        + rows(own="<li>{t} <em>(Этот пост)</em></li>")
        + "</ol></div>",
        LISTED,
        lang="ru",
    ),
    case(
        "side block of a series",
        "",
        Expected(position=ANYTHING, total=ANYTHING),
        side=f'<aside class="sidebarblock post-series"><h6>Kites</h6><ol class="post-series-list">{rows(own="<li>{a}</li>")}</ol></aside>',
    ),
    case(
        "plugin sentence with colon",
        f'<div class="post-series-manager-block"><p>This post is part of a series: {SERIES}</p></div>',
        NAMED,
    ),
    case(
        "french invitation",
        f"<p><em>Note — Ce billet fait partie d'une série de billets sur les cerfs-volants. Nous vous invitons à les consulter dans l'ordre :</em></p><ul><li>{a(1, 'Kites – Partie 1')}</li><li>{a(2, 'Kites – Partie 2')}</li><li>{a(3, 'Kites – Partie 3')}</li><li>{a(4, 'Kites – Partie 4')}</li></ul>",
        Expected(title=ANYTHING, total=ANYTHING, contents=(1, 2, 3, 4)),
        lang="fr",
    ),
    case(
        "repeating event",
        "<p>Teil der Serie Hafenfest – jedes Jahr, mit dem nächsten Termin immer oben.</p>",
        Expected(title=ANYTHING, position=None, total=None, previous=None, next=None, contents=()),
        lang="de",
    ),
]


@pytest.mark.parametrize(("page", "expected"), CASES)
def test_boxes_of_own_make(page: tuple[bytes, str], expected: Expected) -> None:
    check(page, expected)
