"""Pages that list the parts of a series, and are none themselves."""

import pytest

from tests.navigation.forms_of_the_web.web import OTHER, Expected, case, check, index, rows

CARD = '<article class="post"><h2 class="entry-title"><a href="{h}">{t}</a></h2><p class="date">May {n}, 2024</p><p>A man, a dyke and a line.</p></article>'
DATED = '<article class="post"><h2><a href="{h}">{t}</a></h2><time datetime="2024-05-0{n}">May {n}</time><p>A man and a dyke.</p></article>'
URL = "/series/kites/"


def listing(name: str, content: str, expected: Expected = index(), **others: str) -> object:  # noqa: B008  (a value)
    defaults = {"url": URL, "headline": "Kites", "text": ""}
    return case(name, content, expected, **{**defaults, **others})


def chapters(pattern: str, count: int = 6) -> str:
    return "".join(pattern.format(n=each) for each in range(1, count + 1))


def chapter_paths(pattern: str, count: int = 6) -> tuple[str, ...]:
    return tuple(pattern.format(n=each) for each in range(1, count + 1))


ALL = rows(CARD, CARD)

CASES = [
    listing("cards under the name of the series", ALL),
    listing("cards, newest first by their days", rows(DATED, DATED, parts=(5, 4, 3, 2, 1))),
    listing("headline with the word for series", ALL, headline="Series: Kites"),
    listing("the word for series as a kicker", ALL, kicker="<p>Series</p>"),
    listing(
        "archive of a term, by the class of the body",
        ALL,
        url="/s/kites/",
        headline="Kites",
        body="archive tax-series term-kites",
    ),
    listing("rows of a list", f"<ul>{rows(own='<li>{a}</li>')}</ul>"),
    listing(
        "rows of an ordered list with parts by number",
        f"<ol>{rows('<li>Part {n}: {a}</li>', '<li>Part {n}: {a}</li>')}</ol>",
    ),
    listing(
        "rows by number, newest first",
        f"<ul>{rows('<li>Part {n}: {a}</li>', '<li>Part {n}: {a}</li>', parts=(5, 4, 3, 2, 1))}</ul>",
    ),
    listing(
        "table of parts",
        f"<table><tr><th>No.</th><th>Title</th></tr>{rows('<tr><td>{n}</td><td>{a}</td></tr>', '<tr><td>{n}</td><td>{a}</td></tr>')}</table>",
    ),
    listing(
        "cards that are links",
        rows(
            '<a class="card" href="{h}"><h3>{t}</h3><p>May {n}</p></a>',
            '<a class="card" href="{h}"><h3>{t}</h3><p>May {n}</p></a>',
        ),
    ),
    listing("under a blog's folder", ALL, url="/blog/series/kites"),
    listing("in German", ALL, url="/serie/kites/", lang="de", headline="Serie: Kites"),
    listing("in French, a dossier", ALL, url="/dossier/kites/", lang="fr", headline="Dossier : Kites"),
    listing("in Spanish", ALL, url="/serie/kites/", lang="es", headline="Serie: Kites"),
    listing("in Japanese", ALL, url="/rensai/kites/", lang="ja", headline="連載：Kites"),
    listing("in Russian", ALL, url="/series/kites/", lang="ru", headline="Цикл: Kites"),
    listing("in Chinese", ALL, url="/series/kites/", lang="zh", headline="系列：Kites"),
    listing("in Korean", ALL, url="/series/kites/", lang="ko", headline="시리즈: Kites"),
    listing(
        "a series of articles with an introduction",
        f"<p>Five articles on those who fly them. Part 1 came out in May.</p>{ALL}",
    ),
    listing(
        "chapters of a work below its page",
        f"<table id=chapters>{chapters('<tr><td><a href=/fiction/4711/kites/chapter/90{n}/c{n}>Chapter {n}</a></td><td>May {n}</td></tr>')}</table>",
        index("Kites", chapter_paths("/fiction/4711/kites/chapter/90{n}/c{n}")),
        url="/fiction/4711/kites",
    ),
    listing(
        "chapters of a book, counted",
        f"<ol>{chapters('<li><a href=/book/{n}.html>{n}. The dyke in May</a></li>')}</ol>",
        index("Kites", chapter_paths("/book/{n}.html")),
        url="/book/index.html",
    ),
    listing(
        "chapters in Japanese",
        f"<div class=index_box>{chapters('<dl><dd><a href=/n0123ab/{n}/>第{n}話　嵐</a></dd><dt>2024/05/0{n}</dt></dl>')}</div>",
        index("Kites", chapter_paths("/n0123ab/{n}/")),
        url="/n0123ab/",
        lang="ja",
    ),
    listing(
        "chapters in Chinese",
        f"<dl>{chapters('<dd><a href=/book/55/100{n}.html>第{n}章 暴风</a></dd>')}</dl>",
        index("Kites", chapter_paths("/book/55/100{n}.html")),
        url="/book/55/",
        lang="zh",
    ),
    listing(
        "episodes of a podcast in a season",
        ALL,
        index("Kites"),
        url="/podcast/series/kites/",
        headline="Podcast series: Kites",
    ),
    listing("a tag that is no series", ALL, OTHER, url="/tag/kites/"),
    listing("an author's articles", ALL, OTHER, url="/author/ida/", headline="Ida Brook"),
    listing("a month of the archive", ALL, OTHER, url="/2024/05/", headline="May 2024"),
    listing("search results", ALL, OTHER, url="/?s=series", headline="Results for: series"),
]


@pytest.mark.parametrize(("page", "expected"), CASES)
def test_index_pages(page: tuple[bytes, str], expected: Expected) -> None:
    check(page, expected)
