"""Labels around the headline: kickers, bylines, bread crumbs, badges, and headlines that number themselves."""

import pytest

from tests.navigation.forms_of_the_web.web import ANYTHING, NAMED, OTHER, SERIES, Expected, a, case, check

PLACED = Expected(total=None, previous=None, next=None, contents=())
COUNTED = Expected(previous=None, next=None, contents=())
PAIR = f"<p>{a(2, '« Previous part')} {a(4, 'Next part »')}</p>"
NEIGHBOURS = Expected(title=ANYTHING, position=3, total=ANYTHING, contents=())

CASES = [
    *(
        case(f"kicker: {text}", "", expected, kicker=f'<div class="kicker">{text.format(SERIES)}</div>')
        for text, expected in (
            ("{} | Part 3", PLACED),
            ("{} / Part 3", PLACED),
            ("{}: Part 3 of 5", COUNTED),
            ("Part 3 of the series {}", PLACED),
            ("Part 3 of {}", PLACED),
            ("Part III of {}", PLACED),
            ("Part three of the {} series", PLACED),
            ("Series: {}", NAMED),
            ("From the series {}", NAMED),
            ("The {} series", NAMED),
            ("Episode 3 of {}", PLACED),
            ("{}, episode 3", PLACED),
            ("{} (3/5)", COUNTED),
            ("{} · 3 of 5", COUNTED),
            ("Series {} – No. 3", PLACED),
            ("Chapter 3 of {}", PLACED),
            ("Special series: {}", NAMED),
        )
    ),
    *(
        case(f"plain kicker: {text}", "", expected, kicker=f'<div class="kicker">{text}</div>', lang=lang)
        for lang, text, expected in (
            ("en", "Kites: A five-part series | Part 3", COUNTED),
            ("en", "Series: Kites, part 3 of 5", COUNTED),
            ("en", "KITES SERIES – PART 3", Expected(title="KITES", total=None, previous=None, next=None, contents=())),
            ("de", "Serie: Kites (3/5)", COUNTED),
            ("de", "Kites-Serie, Teil 3", PLACED),
            ("de", "Serie „Kites“ – Folge 3", PLACED),
            ("fr", "Série d’été « Kites » (3/5)", COUNTED),
            ("es", "Serie Kites | Capítulo 3", PLACED),
            ("es", "Especial Kites / 3ª entrega", PLACED),
            ("it", "Serie Kites / 3", Expected(position=ANYTHING, total=None, previous=None, next=None, contents=())),
            ("pt", "Série Kites – capítulo 3", PLACED),
            ("nl", "Serie Kites, deel 3", PLACED),
            ("sv", "Serie: Kites, del 3", PLACED),
            ("ja", "連載「Kites」（３）", PLACED),
            ("ja", "連載：Kites　第３回", PLACED),
            ("zh", "专题：Kites（三）", PLACED),
        )
    ),
    *(
        case(f"headline: {text}", "", NEIGHBOURS, headline=text, below=PAIR)
        for text in (
            "Kites, part 3: Torn Sail",
            "Kites (Part 3)",
            "Kites – Part III",
            "Kites #3: Torn Sail",
            "Kites 3/5",
            "Kites [3]",
            "Part Three: Torn Sail",
            "Chapter 3",
            "3. Torn Sail",
            "Kites — Pt. 3",
            "Episode 3: Torn Sail",
            "Torn Sail (3 of 5)",
        )
    ),
    case(
        "bread crumbs through the series",
        "",
        NAMED,
        before=f'<nav class="breadcrumbs"><a href="/">Home</a> › <a href="/series/">Series</a> › {SERIES} › Torn Sail</nav>',
    ),
    case(
        "byline with the series",
        "",
        NAMED,
        kicker="",
        text=f"<p class=meta>Posted on May 3 in the series {SERIES}</p>",
    ),
    case(
        "tags with one of a series",
        "",
        OTHER,
        below='<p class="tags">Tags: <a href="/tag/series/">series</a>, <a href="/tag/wind/">wind</a></p>',
    ),
    case(
        "category with the name series",
        "",
        OTHER,
        kicker='<a class="category" href="/category/tv-series/">TV series</a>',
    ),
    case(
        "kicker of a section",
        "",
        OTHER,
        kicker='<div class="kicker"><a href="/news/">News</a> | Part of the region</div>',
    ),
    case("kicker of a sports series", "", OTHER, kicker='<div class="kicker">World Series, Game 3</div>'),
    case("kicker with a season", "", OTHER, kicker='<div class="kicker">Season 3, Episode 5 recap</div>'),
    case("kicker with a step of pages", "", OTHER, kicker='<div class="kicker">Page 3 of 5</div>'),
    case("kicker with a photo count", "", OTHER, kicker='<div class="kicker">Photo 3 of 5</div>'),
    case("kicker with a date", "", OTHER, kicker='<div class="kicker">Issue 3, 2024</div>'),
]


@pytest.mark.parametrize(("page", "expected"), CASES)
def test_forms(page: tuple[bytes, str], expected: Expected) -> None:
    check(page, expected)
