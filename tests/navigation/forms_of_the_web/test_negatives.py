"""Pages that only look like parts of a series: nothing may be read on them."""

import pytest

from tests.navigation.forms_of_the_web.web import OTHER, Expected, case, check, rows

LINK = '<a href="/2024/0{}/{}/">{}</a>'
OLDER, NEWER = LINK.format(5, "town-budget", "Town budget"), LINK.format(5, "new-bridge", "New bridge")

# Other articles, with the page itself among them.
LINKED = rows(
    '<li><a href="/2023/0{n}/story-{n}/">Story {n}</a></li>', '<li class="current"><a href="{h}">{t}</a></li>'
)


def prose(text: str, **others: str) -> object:
    return case(f"prose: {text[:60]}", f"<p>{text}</p>", OTHER, **others)


def headline(text: str, **others: str) -> object:
    return case(f"headline: {text[:60]}", "", OTHER, headline=text, **others)


def docs(name: str, below: str, **others: str) -> object:
    defaults = {"url": "/docs/guide/install/", "headline": "Install"}
    return case(f"documentation: {name}", "", OTHER, below=below, **{**defaults, **others})


LISTING = "".join(
    f'<article><h2><a href="/2024/0{at}/story-{at}/">Story {at}</a></h2><p>This entry is part {at} of 9 in the series Dykes.</p></article>'
    for at in range(1, 6)
)

CASES = [
    case("an article between older and newer ones", "", OTHER),
    case(
        "older and newer posts in the head, too",
        "",
        OTHER,
        head='<link rel="prev" href="/2024/05/town-budget/"><link rel="next" href="/2024/05/new-bridge/">',
    ),
    case(
        "previous article and next article with titles",
        "",
        OTHER,
        below=f"<ul class=pager><li>Previous article: {OLDER}</li><li>Next article: {NEWER}</li></ul>",
    ),
    case(
        "arrows with titles",
        "",
        OTHER,
        below=f"<div>{OLDER.replace('>T', '>← T')} {NEWER.replace('bridge<', 'bridge →<')}</div>",
    ),
    case(
        "previous story and next story",
        "",
        OTHER,
        below='<div><a href="/2024/05/town-budget/">Previous story</a><a href="/2024/05/new-bridge/">Next story</a></div>',
    ),
    case(
        "next up and up next",
        "",
        OTHER,
        below='<div><h4>Up next</h4><a href="/2024/05/new-bridge/">New bridge</a></div>',
    ),
    case("a listing of excerpts that are parts", LISTING, OTHER, url="/news/page/2/", headline="News", text=" "),
    case("the front page with excerpts that are parts", LISTING, OTHER, url="/", headline="The Dyke Paper", text=" "),
    case(
        "a tag page",
        LISTING.replace("This entry is part", "It was"),
        OTHER,
        url="/tag/wind/",
        headline="Tag: wind",
        text=" ",
    ),
    case(
        "a category page with pages",
        LISTING.replace("This entry is part", "It was"),
        OTHER,
        url="/category/news/",
        headline="News",
        text=" ",
        after='<nav class="pagination"><a href="/category/news/">1</a> 2 <a href="/category/news/page/3/">3</a><a href="/category/news/page/3/">Next</a></nav>',
    ),
    case(
        "pages of one article",
        "",
        OTHER,
        below='<div class="page-links">Pages: <span>1</span> <a href="/2024/05/torn-sail/2/">2</a> <a href="/2024/05/torn-sail/3/">3</a></div>',
    ),
    case(
        "pages of one article with titles",
        "",
        OTHER,
        below='<ol class="toc"><li>1. The wood</li><li><a href="/2024/05/torn-sail/?page=2">2. The string</a></li><li><a href="/2024/05/torn-sail/?page=3">3. The wind</a></li></ol>',
    ),
    case(
        "contents of the page itself",
        '<div class="toc"><h2>Contents</h2><ol><li><a href="#one">Part 1: The wood</a></li><li><a href="#two">Part 2: The string</a></li><li><a href="#three">Part 3: The sail</a></li></ol></div>',
        OTHER,
    ),
    case(
        "headings part 1, part 2 within the article",
        "<h2>Part 1: The wood</h2><p>It was wet.</p><h2>Part 2: The string</h2><p>It tore.</p><h2>Part 3</h2><p>It flew.</p>",
        OTHER,
    ),
    case(
        "steps of a recipe",
        "<h2>Step 1 of 3</h2><p>Cut the wood.</p><h2>Step 2 of 3</h2><p>Glue it.</p><h2>Step 3 of 3</h2><p>Wait.</p>",
        OTHER,
        headline="Apple pie in 3 steps",
    ),
    case(
        "related articles with the page among them",
        "",
        OTHER,
        below='<section><h3>More on this story</h3><ul><li><a href="/2024/05/torn-sail/">Torn Sail</a></li>'
        + "".join(f'<li><a href="/2024/0{at}/story-{at}/">Story {at}</a></li>' for at in (1, 2, 3))
        + "</ul></section>",
    ),
    case(
        "most read, counted, with the page among them",
        "",
        OTHER,
        below='<section><h3>Most read</h3><ol><li>1. <a href="/2024/05/torn-sail/">Torn Sail</a></li>'
        + "".join(f'<li>{at}. <a href="/2024/0{at}/story-{at}/">Story {at}</a></li>' for at in (2, 3, 4))
        + "</ol></section>",
    ),
    case(
        "latest in the section",
        "",
        OTHER,
        below='<section><h3>More from News</h3><ul><li><a href="/2024/05/torn-sail/">Torn Sail</a></li><li><a href="/2024/05/town-budget/">Town budget</a></li></ul></section>',
    ),
    case(
        "a list of other series of the site",
        "",
        OTHER,
        below='<section><h3>Our series</h3><ul><li><a href="/series/kites/">Kites</a></li><li><a href="/series/dykes/">Dykes</a></li></ul></section>',
    ),
    case(
        "a promotion of another series' part",
        "",
        OTHER,
        below='<div class="promo"><p>Read part 2 of our series <a href="/series/dykes/">Dykes</a></p></div>',
    ),
    case(
        "read more: a link to part 1 of something else",
        '<p>Read also: <a href="/2024/01/harbour-fire-part-1/">Harbour fire, part 1</a></p>',
        OTHER,
    ),
    case(
        "series in the menu and bread crumbs of a section",
        "",
        OTHER,
        before='<nav class="breadcrumbs"><a href="/">Home</a> › <a href="/tv/">TV series</a> › Torn Sail</nav>',
    ),
    case(
        "archive by months in a side bar",
        "",
        OTHER,
        side='<aside class="sidebar"><h3>Archive</h3><ul><li><a href="/2024/05/">May</a></li><li><a href="/2024/04/">April</a></li></ul></aside>',
    ),
    prose("Part 2 of the Act says that a dyke is a public work."),
    prose("Under Chapter 11 of the code the company may go on."),
    prose("In season 3 of the show the detective comes home. The series is on Netflix."),
    prose("The fire was the first in a series of attacks on the harbour."),
    prose("It was the third in a series of storms that broke the dyke."),
    prose("The Dodgers won game 3 of the World Series on Saturday."),
    prose("A Fourier series is the sum of waves; part 1 of the sum is the mean."),
    prose("The new BMW 3 series has a part-time all-wheel drive."),
    prose("The Netflix series “The Dyke” has five episodes, and episode 3 is the best."),
    prose("She played part 2 of the sonata. It is part of a series of concerts in the town hall."),
    prose("The team leads the best-of-seven series 3-2 after game 5."),
    prose("He is the second of three children and a part of the community."),
    prose("This phone is part of the Galaxy series and has a better camera."),
    prose("This is the second in a series of three meetings that the council holds on the budget."),
    prose("The museum's series of talks goes on: part 2 of 4 is on Monday at 8 p.m."),
    prose("Die Serie von Einbrüchen geht weiter: Es war der dritte Teil der Beute.", lang="de"),
    prose("Der zweite Teil des Gesetzes regelt die Deiche.", lang="de"),
    prose("Die neue Serie läuft auf Netflix, Folge 3 ist die beste.", lang="de"),
    prose("La serie de robos continúa: es la tercera parte del botín.", lang="es"),
    prose("La série Netflix compte cinq épisodes ; l'épisode 3 est le meilleur.", lang="fr"),
    prose("La tercera parte de la población vive bajo el nivel del mar.", lang="es"),
    prose("Un tercio della serie A è fallito, la terza parte del bilancio manca.", lang="it"),
    prose("Een derde deel van de dijk brak, de serie branden houdt aan.", lang="nl"),
    prose(
        "Третья часть населения живет ниже уровня моря. Сериал идет на Первом канале, серия 3 вышла вчера.", lang="ru"
    ),
    prose("第3回大会が開かれた。シリーズ優勝は初めて。", lang="ja"),
    prose("第三部分居民住在海平面以下，该系列手机很受欢迎。", lang="zh"),
    prose("한국시리즈 3차전이 열렸다. 제3부두에서 불이 났다.", lang="ko"),
    headline("World Series, Game 3: the Dodgers win"),
    headline("Part-time work on the dyke"),
    headline("5 parts of a kite you should know"),
    headline("Windows 11: ten tips"),
    headline("What is new in version 3.2"),
    headline("Henry VIII and his wives"),
    headline("Top 10 kites of 2024"),
    headline("Season 3, Episode 5 of The Dyke: what happened"),
    headline("Chapter 11 filing of the kite maker"),
    headline("The series is tied: game 4 on Sunday"),
    case(
        "a product with its series and parts",
        '<p>Part number: 4711. Series: 3000. Fits BMW 3 series.</p><ul><li><a href="/shop/part-1/">Part 1: bolt</a></li><li><a href="/shop/part-2/">Part 2: nut</a></li></ul>',
        OTHER,
        url="/shop/kit/",
        headline="Kite kit, series 3000",
    ),
    case(
        "a product of a collection",
        "",
        OTHER,
        url="/shop/lamp/",
        headline="Lamp",
        kicker='<p>Collection: <a href="/collections/summer/">Summer</a></p>',
    ),
    docs(
        "next and previous of a manual",
        '<nav class="pagination-nav" aria-label="Docs pages"><a class="pagination-nav__link--prev" href="/docs/guide/intro/"><div>Previous</div><div>Introduction</div></a><a class="pagination-nav__link--next" href="/docs/guide/configure/"><div>Next</div><div>Configure</div></a></nav>',
    ),
    docs(
        "rel links and arrows of a manual",
        '<footer class="md-footer"><a href="../intro/" class="md-footer__link--prev" rel="prev"><span>Previous</span> Introduction</a><a href="../configure/" rel="next"><span>Next</span> Configure</a></footer>',
        head='<link rel="prev" href="../intro/"><link rel="next" href="../configure/"><link rel="index" href="../">',
    ),
    docs(
        "relations bar of a manual",
        '<div class="related" role="navigation"><h3>Navigation</h3><ul><li class="right"><a href="../genindex.html" title="General Index">index</a></li><li class="right"><a href="configure.html" title="Configure">next</a> |</li><li class="right"><a href="intro.html" title="Introduction">previous</a> |</li><li><a href="../index.html">Guide 3.2 documentation</a> »</li></ul></div>',
        url="/docs/guide/install.html",
    ),
    docs(
        "a side bar of all chapters",
        "",
        side='<aside class="sidebar"><ul><li><a href="/docs/guide/intro/">1. Introduction</a></li><li class="active"><a href="/docs/guide/install/">2. Install</a></li><li><a href="/docs/guide/configure/">3. Configure</a></li></ul></aside>',
    ),
    case(
        "a log of changes",
        "<h2>3.2</h2><ul><li>Part of the series of fixes for kites</li></ul><h2>3.1</h2><ul><li>Fix part 2 of the parser</li></ul>",
        OTHER,
        url="/changelog/",
        headline="Changelog",
    ),
    case(
        "questions and answers",
        "<h2>1. What is a kite?</h2><p>A sail.</p><h2>2. Is it part of a series?</h2><p>No.</p>",
        OTHER,
        url="/faq/",
        headline="FAQ",
    ),
    case(
        "a thread with pages",
        '<div class="post">Part 2 was better. <a href="/forum/t/88/">this thread</a></div><div class="pagination">Page 3 of 9 <a href="/forum/t/88/?page=2">Prev</a> <a href="/forum/t/88/?page=4">Next</a></div>',
        OTHER,
        url="/forum/t/88/?page=3",
        headline="Best series ever",
    ),
    case(
        "a play list",
        '<ol class="playlist"><li><a href="/watch/1/">Kite song 1</a></li><li class="current">Kite song 2</li><li><a href="/watch/3/">Kite song 3</a></li></ol>',
        OTHER,
        url="/watch/2/",
        headline="Kite song 2",
    ),
    case(
        "a gallery with slides",
        '<div class="gallery"><span>Photo 3 of 12</span><a href="/2024/05/torn-sail/?slide=2">Previous</a><a href="/2024/05/torn-sail/?slide=4">Next</a></div>',
        OTHER,
    ),
    case(
        "fixtures of a sports series",
        "<table><tr><td>Game 1</td><td><a href='/games/1/'>3:2</a></td></tr><tr><td>Game 2</td><td><a href='/games/2/'>1:4</a></td></tr></table>",
        OTHER,
        headline="The series so far",
    ),
    case(
        "a table of laws by part",
        '<h3>The Act</h3><ul><li><a href="/law/1/">Part 1: Dykes</a></li><li><a href="/law/2/">Part 2: Locks</a></li></ul>',
        OTHER,
    ),
    case(
        "a reading list with parts of another work",
        '<h3>Further reading</h3><ul><li><a href="/2020/01/fire-1/">Harbour fire, part 1</a></li><li><a href="/2020/01/fire-2/">Harbour fire, part 2</a></li></ul>',
        OTHER,
    ),
    case(
        "steps of a form",
        '<p>Step 2 of 4</p><a href="/apply/1/">Previous</a> <a href="/apply/3/">Next</a>',
        OTHER,
        url="/apply/2/",
        headline="Apply for a permit",
    ),
    case(
        "a shop's collection with the page among its goods",
        "",
        OTHER,
        below=f'<section><h3>More from <a href="/collections/summer/">Summer</a></h3><ul>{LINKED}</ul></section>',
    ),
    case(
        "a counted list of most read",
        "",
        OTHER,
        below=f"<section><h3>Most read: 5 articles</h3><ol>{LINKED}</ol></section>",
    ),
    case("spare parts", "", OTHER, below=f"<section><h3>Parts</h3><ul>{LINKED}</ul></section>"),
    case(
        "parts of a related work",
        "",
        OTHER,
        after='<div class="related"><p><a href="/2020/1/">Part 1</a> | <a href="/2020/2/">Part 2</a> | Part 3</p></div>',
    ),
    case("a leg of a journey over the headline", "", OTHER, kicker='<div class="kicker">Leg 2 of 3</div>'),
    case("a volume over the headline", "", OTHER, kicker='<div class="kicker">Vol. 12, No. 3</div>'),
    case(
        "bread crumbs of a shop",
        "",
        OTHER,
        before='<nav class="breadcrumb"><a href="/">Home</a> / <a href="/collections/kites/">Kites</a> / Sail</nav>',
    ),
    case(
        "another page's sentence in quotes",
        "<p>He wrote: “This post is part 3 of 5 of the series Dykes.” It was not.</p>",
        OTHER,
    ),
    case(
        "the list of all series",
        "".join(
            f'<article><h2><a href="/series/{name}/">{name.title()}</a></h2><p>A series in 5 parts.</p></article>'
            for name in ("kites", "dykes", "ferries")
        ),
        OTHER,
        url="/series/",
        headline="Series",
        text=" ",
    ),
    case(
        "a review of a book of a series",
        "<p>This is the third book in the Dyke series by Ida Brook, and the best.</p>",
        OTHER,
        headline="Review: The Storm",
    ),
    case(
        "an episode guide of a television series",
        "<ul><li>Episode 1: The Dyke</li><li>Episode 2: The Reel</li></ul>",
        OTHER,
        headline="The Dyke, season 1: all episodes",
    ),
]


@pytest.mark.parametrize(("page", "expected"), CASES)
def test_nothing_is_read(page: tuple[bytes, str], expected: Expected) -> None:
    check(page, expected)
