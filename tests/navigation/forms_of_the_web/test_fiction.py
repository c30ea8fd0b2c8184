"""Chapters of serial fiction, episodes and books: bars, menus and links above them."""

import pytest

from tests.navigation.forms_of_the_web.web import ANYTHING, Expected, case, check

NAMES = ("The Dyke", "The Reel", "The Storm", "The Field", "The Lamp")


def chapter(number: int) -> str:
    return f"/fiction/4711/kites/chapter/90{number}/chapter-{number}"


def option(number: int, here: int = 3, value: str = "") -> str:
    chosen = " selected" if number == here else ""
    return f'<option value="{value or chapter(number)}"{chosen}>{number}. {NAMES[number - 1]}</option>'


def expect(**others: object) -> Expected:
    defaults = {"total": None, "previous": chapter(2), "next": chapter(4), "contents": (), "title": "Kites"}
    return Expected(**{**defaults, **others})  # type: ignore[arg-type]  # names of its fields


BAR = (
    '<div class="row nav-buttons"><div><a class="btn btn-primary" href="{}">Previous Chapter</a></div>'
    '<div><a class="btn" href="/fiction/4711/kites">Fiction Index</a></div>'
    '<div><a class="btn btn-primary" href="{}">Next Chapter</a></div></div>'
)
HEAD = '<div class="fic-header"><h2><a href="/fiction/4711/kites">Kites</a></h2><h3>by Ida Brook</h3></div>'
WORK = '<h2><a href="/works/88">Kites</a></h2>'

CASES = [
    case(
        "buttons in words with an index",
        "",
        expect(position=3),
        url=chapter(3),
        headline="Chapter 3 – The Storm",
        before=HEAD,
        below=BAR.format(chapter(2), chapter(4)),
    ),
    case(
        "buttons in words, first chapter, previous disabled",
        "",
        expect(position=1, previous=None, next=chapter(2)),
        url=chapter(1),
        headline="Chapter 1 – The Dyke",
        before=HEAD,
        below=BAR.replace('href="{}">Previous', 'disabled="disabled">Previous').format(chapter(2)),
    ),
    case(
        "last chapter, next is a button without link",
        "",
        expect(position=5, previous=chapter(4), next=None),
        url=chapter(5),
        headline="Chapter 5 – The Lamp",
        before=HEAD,
        below=BAR.format(chapter(4), "#").replace(
            '<a class="btn btn-primary" href="#">Next Chapter</a>', "<button disabled>Next Chapter</button>"
        ),
    ),
    case(
        "arrows with a menu of chapters",
        "",
        expect(title=ANYTHING, position=3, total=5, contents=tuple(chapter(each) for each in range(1, 6))),
        url=chapter(3),
        before=HEAD,
        headline="The Storm",
        below=f'<form><select name="chapter">{"".join(option(each) for each in range(1, 6))}</select></form>'
        f'<a href="{chapter(2)}">←</a> <a href="{chapter(4)}">→</a>',
    ),
    case(
        "work with chapters by id, menu and links in a list",
        '<ul class="work navigation actions"><li class="chapter previous"><a href="/works/88/chapters/502">← Previous Chapter</a></li>'
        '<li class="chapter next"><a href="/works/88/chapters/504">Next Chapter →</a></li><li class="chapter"><a href="#">Chapter Index</a>'
        '<ul class="expandable secondary"><li><form action="/works/88/navigate"><p><select name="selected_id">'
        + "".join(option(each, value=str(500 + each)) for each in range(1, 6))
        + "</select></p></form></li></ul></li></ul>"
        '<dl class="stats"><dt>Chapters:</dt><dd class="chapters">3/5</dd></dl>',
        expect(
            title="Kites",
            position=3,
            total=ANYTHING,
            previous="/works/88/chapters/502",
            next="/works/88/chapters/504",
            contents=ANYTHING,
        ),
        url="/works/88/chapters/503",
        headline="Chapter 3: The Storm",
        kicker=WORK,
    ),
    case(
        "work of a series with neighbours",
        '<dl class="work meta group"><dt class="series">Series:</dt><dd class="series"><span class="series">'
        '<a class="previous" href="/works/87">← Previous Work</a> <span class="divider"> | </span>'
        '<span class="position">Part 3 of <a href="/series/19">Kites</a></span> <span class="divider"> | </span>'
        '<a class="next" href="/works/89">Next Work →</a></span></dd></dl>',
        expect(position=3, previous="/works/87", next="/works/89"),
        url="/works/88",
        headline="The Storm",
    ),
    case(
        "ch. 3 with next and prev in rows",
        "",
        expect(title=ANYTHING, position=3, previous="/s/881/2/Kites", next="/s/881/4/Kites"),
        url="/s/881/3/Kites",
        headline="Kites Chapter 3: The Storm",
        before='<a href="/u/77/">Ida Brook</a>',
        below="<span><button onclick=\"location='/s/881/2/Kites'\">&lt; Prev</button>"
        '<a href="/s/881/2/Kites">&lt; Prev Chapter</a> <a href="/s/881/4/Kites">Next Chapter &gt;</a></span>',
    ),
    case(
        "prev and next alone under numbered addresses with an index above",
        "",
        Expected(
            title=ANYTHING,
            position=3,
            total=None,
            previous="/books/kites/2.html",
            next="/books/kites/4.html",
            contents=(),
        ),
        url="/books/kites/3.html",
        headline="Chapter III",
        below='<p class="nav"><a href="2.html">Prev</a> | <a href="index.html">Contents</a> | <a href="4.html">Next</a></p>',
    ),
    case(
        "image links in a book",
        "",
        Expected(
            title=ANYTHING,
            position=ANYTHING,
            total=None,
            previous="/books/kites/2.html",
            next="/books/kites/4.html",
            contents=(),
        ),
        url="/books/kites/3.html",
        headline="The Storm",
        below='<table><tr><td><a href="2.html"><img src="l.gif" alt="Previous"></a></td><td><a href="index.html"><img src="u.gif" alt="Contents"></a></td>'
        '<td><a href="4.html"><img src="r.gif" alt="Next"></a></td></tr></table>',
    ),
    case(
        "rel links in the head of numbered chapters",
        "",
        expect(title=ANYTHING, position=3),
        url=chapter(3),
        headline="Chapter 3 – The Storm",
        head=f'<link rel="prev" href="{chapter(2)}"><link rel="next" href="{chapter(4)}">',
    ),
    case(
        "Japanese: bar with the place under the title of the work",
        '<div class="novel_bn"><a href="/n0123ab/2/">&lt;&lt;&nbsp;前へ</a><a href="/n0123ab/4/">次へ&nbsp;&gt;&gt;</a><a href="/n0123ab/">目次</a></div>',
        expect(title="凧の話", position=3, total=5, previous="/n0123ab/2/", next="/n0123ab/4/"),
        url="/n0123ab/3/",
        lang="ja",
        headline="第三話　嵐",
        kicker='<div class="c-announce"><a href="/n0123ab/">凧の話</a></div><div class="p-novel__number">3/5</div>',
    ),
    case(
        "Japanese: next episode in words with its title",
        "",
        expect(
            title=ANYTHING,
            position=ANYTHING,
            previous="/works/117735405/episodes/117735502",
            next="/works/117735405/episodes/117735504",
        ),
        url="/works/117735405/episodes/117735503",
        lang="ja",
        headline="第3話　嵐",
        before='<p id="contentMain-header-workTitle"><a href="/works/117735405">凧の話</a></p>',
        below='<a href="/works/117735405/episodes/117735502">前のエピソード</a><a href="/works/117735405/episodes/117735504">次のエピソード　第4話　野原</a>',
    ),
    case(
        "Chinese: chapter bar with index",
        "",
        expect(title=ANYTHING, position=3, previous="/book/55/1002.html", next="/book/55/1004.html"),
        url="/book/55/1003.html",
        lang="zh",
        headline="第三章 暴风",
        below='<div class="page_chapter"><ul><li><a href="/book/55/1002.html">上一章</a></li><li><a href="/book/55/">返回目录</a></li>'
        '<li><a href="/book/55/1004.html">下一章</a></li></ul></div>',
    ),
    case(
        "Korean: previous and next episode",
        "",
        expect(title=ANYTHING, position=3, previous="/novel/55/2", next="/novel/55/4"),
        url="/novel/55/3",
        lang="ko",
        headline="제3화 폭풍",
        below='<div><a href="/novel/55/2">이전화</a> <a href="/novel/55">목록</a> <a href="/novel/55/4">다음화</a></div>',
    ),
    case(
        "Russian: arrows with titles and contents",
        "",
        expect(title=ANYTHING, position=3, previous="/book/55/2", next="/book/55/4"),
        url="/book/55/3",
        lang="ru",
        headline="Глава 3. Буря",
        below='<div><a href="/book/55/2">← Предыдущая глава</a><a href="/book/55">Оглавление</a><a href="/book/55/4">Следующая глава →</a></div>',
    ),
    case(
        "Vietnamese: previous and next chapter",
        "",
        expect(title=ANYTHING, position=3, previous="/truyen/dieu/chuong-2", next="/truyen/dieu/chuong-4"),
        url="/truyen/dieu/chuong-3",
        lang="vi",
        headline="Chương 3: Bão",
        below='<div><a href="/truyen/dieu/chuong-2">Chương trước</a><a href="/truyen/dieu/chuong-4">Chương tiếp</a></div>',
    ),
    case(
        "Indonesian: previous and next chapter",
        "",
        expect(title=ANYTHING, position=3, previous="/novel/layang/bab-2", next="/novel/layang/bab-4"),
        url="/novel/layang/bab-3",
        lang="id",
        headline="Bab 3: Badai",
        below='<div><a href="/novel/layang/bab-2">Bab sebelumnya</a><a href="/novel/layang">Daftar Isi</a><a href="/novel/layang/bab-4">Bab selanjutnya</a></div>',
    ),
    case(
        "book navigation of a content management system",
        "",
        Expected(
            title=ANYTHING,
            position=ANYTHING,
            total=None,
            previous="/kites/wet-string",
            next="/kites/long-tail",
            contents=(),
        ),
        url="/kites/chapter-3-torn-sail",
        headline="Chapter 3: Torn Sail",
        below='<nav id="book-navigation-12" class="book-navigation" role="navigation"><h2>Book traversal links for Torn Sail</h2><ul>'
        '<li><a href="/kites/wet-string" rel="prev" title="Go to previous page"><b>‹</b> Wet String</a></li>'
        '<li><a href="/kites" title="Go to parent page">Up</a></li>'
        '<li><a href="/kites/long-tail" rel="next" title="Go to next page">Long Tail <b>›</b></a></li></ul></nav>',
    ),
    case(
        "web comic of numbered pages with first and last",
        "",
        expect(title=ANYTHING, position=ANYTHING, previous="/kites/chapter-3-page-2/", next="/kites/chapter-3-page-4/"),
        url="/kites/chapter-3-page-3/",
        headline="Kites, Chapter 3, Page 3",
        below='<nav><a href="/kites/chapter-1-page-1/">« First</a> <a href="/kites/chapter-3-page-2/">‹ Previous chapter</a> '
        '<a href="/kites/chapter-3-page-4/">Next chapter ›</a> <a href="/kites/chapter-9-page-1/">Last »</a></nav>',
    ),
    case(
        "serial on a blog: previous and next chapter beside dates",
        '<p><a href="/2024/04/29/chapter-2-the-reel/">&lt;- Previous Chapter</a> <a href="/2024/05/06/chapter-4-the-field/">Next Chapter -&gt;</a></p>',
        Expected(
            title=ANYTHING,
            position=3,
            total=None,
            previous="/2024/04/29/chapter-2-the-reel/",
            next="/2024/05/06/chapter-4-the-field/",
            contents=(),
        ),
        url="/2024/05/02/chapter-3-the-storm/",
        headline="Chapter 3: The Storm",
    ),
    case(
        "sequence of essays: part of the sequence, arrows without text",
        '<div class="bar"><a href="/posts/wet-string" aria-label="Previous"><svg></svg></a><a href="/s/kites">Kites</a>'
        '<a href="/posts/long-tail" aria-label="Next"><svg></svg></a></div><p>This is the third post in the sequence <a href="/s/kites">Kites</a>.</p>',
        Expected(total=None, previous=ANYTHING, next=ANYTHING, contents=()),
        url="/posts/torn-sail",
    ),
    case(
        "story list within the story in words: Episode 3",
        "<p>Kites – Episode 3 of 5</p>",
        Expected(title=ANYTHING, previous="/stories/kites-2", next="/stories/kites-4", contents=()),
        url="/stories/kites-3",
        below='<p><a href="/stories/kites-2">Previous episode</a> · <a href="/stories/kites">All episodes</a> · <a href="/stories/kites-4">Next episode</a></p>',
    ),
]


@pytest.mark.parametrize(("page", "expected"), CASES)
def test_forms(page: tuple[bytes, str], expected: Expected) -> None:
    check(page, expected)
