from collections.abc import Iterable

import pytest

from crawler.items import Claim, ClaimKind, Reading
from crawler.navigation import read as read_page
from crawler.navigation.contents_box import read_contents_boxes
from crawler.navigation.lists import find_lists
from crawler.page import Page

SITE = "https://news.example"
URL = f"{SITE}/kites/3"
TEXT = "<p>The wind was strong and the wood was wet, and nobody had thought of the string.</p>" * 3
TITLES = ("Wood", "String", "Sail", "Tail", "Wind")
LONGER = (*TITLES, "Rain", "Glue", "Flight")


def parse(body: str, url: str = URL) -> Page:
    return Page.parse(f'<html lang="en"><body><article><h1>Sail</h1>{TEXT}{body}</article></body></html>'.encode(), url)


def read(body: str, url: str = URL) -> dict[ClaimKind, Claim]:
    page = parse(body, url)
    return {claim.kind: claim for claim in read_contents_boxes(page, find_lists(page))}


def sum_up(body: str, url: str = URL) -> Reading:
    return read_page(parse(body, url))


def make_list(titles: Iterable[str] = TITLES, *, first: int = 1, step: int = 1) -> str:
    rows = (f'<li><a href="/kites/{first + step * at}">{title}</a></li>' for at, title in enumerate(titles))
    return f"<ul>{''.join(rows)}</ul>"


def list_paths(claims: dict[ClaimKind, Claim]) -> list[str]:
    return [str(entry.url).removeprefix(SITE) for entry in claims[ClaimKind.CONTENTS].entries]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("<h3>Series: Kites</h3>", "Kites"),
        ("<h3>Kites Series</h3>", "Kites"),
        ("<p>Kites - This article is part of a series.</p>", "Kites"),
        ("<p>This is part 3 of 5 in the series Kites</p>", "Kites"),
        ("<h3>All articles in this series, from the first to the last</h3>", None),
    ],
)
def test_a_list_under_a_heading_of_a_series_is_its_contents(heading: str, title: str | None) -> None:
    claims = read(heading + make_list())
    assert list_paths(claims) == [f"/kites/{number}" for number in range(1, 6)]
    assert [entry.title for entry in claims[ClaimKind.CONTENTS].entries] == list(TITLES)
    assert claims[ClaimKind.CONTENTS].whole
    assert claims[ClaimKind.CONTENTS].series.title == title
    assert ClaimKind.MEMBERSHIP in claims
    assert ClaimKind.POSITION not in claims


def test_the_class_of_the_box_can_say_it_alone() -> None:
    assert list_paths(read(f'<div class="seriesbox">{make_list()}</div>'))[2] == "/kites/3"
    assert read(f'<div class="box">{make_list()}</div>') == {}


def test_the_heading_links_the_index_page() -> None:
    claims = read(f'<h3>Series: <a href="/series/kites/">Kites</a></h3>{make_list()}')
    assert claims[ClaimKind.INDEX].url == f"{SITE}/series/kites/"
    assert claims[ClaimKind.CONTENTS].series.url == f"{SITE}/series/kites/"
    repeated = read(f'<h3>Series: <a href="/kites/1">Kites</a></h3>{make_list()}')
    assert repeated[ClaimKind.CONTENTS].series.url is None


def test_the_list_and_its_heading_are_furniture() -> None:
    page = parse(f"<h3>Series: Kites</h3>{make_list()}<ul><li>Glue</li></ul>")
    claim = read_contents_boxes(page, find_lists(page))[0]
    assert [node.tag for node in page.tree.css("h3, ul") if node.mem_id in claim.evidence.furniture] == ["h3", "ul"]
    assert claim.evidence.snippet == "Series: Kites"


def test_the_row_of_the_page_need_not_be_linked() -> None:
    rows = make_list(TITLES[:2]).replace("</ul>", '<li><b>Sail</b></li><li><a href="/kites/4">Tail</a></li></ul>')
    claims = read(f"<h3>Series: Kites</h3>{rows}")
    assert list_paths(claims) == ["/kites/1", "/kites/2", "/kites/3", "/kites/4"]


@pytest.mark.parametrize(("own", "first", "position"), [(1, 1, 1), (2, 1, 2), (5, 3, None), (7, 4, 7), (8, 4, 8)])
def test_a_window_of_a_longer_list(own: int, first: int, position: int | None) -> None:
    window = make_list(LONGER[first - 1 : first + 4], first=first)
    body, url = f"<h3>Series: Kites (8)</h3>{window}", f"{SITE}/kites/{own}"
    claims = read(body, url)
    assert not claims[ClaimKind.CONTENTS].whole
    assert claims[ClaimKind.TOTAL].number == 8
    assert ClaimKind.POSITION not in claims
    (series,) = sum_up(body, url).series
    assert (series.title, series.position, series.total) == ("Kites", position, 8)


def test_a_count_that_the_list_reaches_makes_it_whole() -> None:
    claims = read(f"<h3>Series: Kites (5 parts)</h3>{make_list()}")
    assert claims[ClaimKind.CONTENTS].whole
    assert claims[ClaimKind.TOTAL].number == 5
    assert claims[ClaimKind.CONTENTS].series.title == "Kites"


@pytest.mark.parametrize(
    "pattern", ["Part {0}: {1}", "{1} (Part {0} of 5)", "Kites {0}: {1}", "{0}. {1}", "[Level 1] 0{0}. {1}"]
)
def test_numbers_that_the_rows_print(pattern: str) -> None:
    body = "<h3>Series: Kites</h3>" + make_list(pattern.format(at, title) for at, title in enumerate(TITLES, 1))
    claims = read(body)
    assert [entry.number for entry in claims[ClaimKind.CONTENTS].entries] == [1, 2, 3, 4, 5]
    assert claims[ClaimKind.POSITION].number == 3


def test_a_list_that_runs_newest_first_is_turned_round() -> None:
    titles = [f"Part {number}: {TITLES[number - 1]}" for number in range(5, 0, -1)]
    body = "<h3>Series: Kites</h3>" + make_list(titles, first=5, step=-1)
    claims = read(body)
    assert list_paths(claims) == [f"/kites/{number}" for number in range(1, 6)]
    assert [entry.number for entry in claims[ClaimKind.CONTENTS].entries] == [1, 2, 3, 4, 5]
    (series,) = sum_up(body).series
    assert (series.previous, series.next) == (f"{SITE}/kites/2", f"{SITE}/kites/4")


def test_a_list_without_numbers_keeps_its_order() -> None:
    claims = read("<h3>Series: Kites</h3>" + make_list(TITLES[::-1], first=5, step=-1))
    assert list_paths(claims) == [f"/kites/{number}" for number in range(5, 0, -1)]


def test_a_number_in_one_row_of_many_is_no_part_number() -> None:
    titles = [f"The {word} of kites" for word in ("wood", "string", "Part 3 of 5: The donors", *"abcdefghijklmnopq")]
    claims = read("<h3>Series: Kites</h3>" + make_list(titles))
    assert len(claims[ClaimKind.CONTENTS].entries) == 20
    assert {entry.number for entry in claims[ClaimKind.CONTENTS].entries} == {None}
    assert ClaimKind.POSITION not in claims
    (series,) = sum_up("<h3>Series: Kites</h3>" + make_list(titles)).series
    assert series.position == 3


@pytest.mark.parametrize(
    "titles",
    [
        ("1 kite", "2 kites", "5 kites"),
        ("Wood in 1919", "Wood in 1920", "Wood at last"),
        ("2 kites", "2 strings", "2 tails"),
        ("1. Wood", "2. String", "Sail"),
    ],
    ids=["gaps", "not all", "no count", "one without"],
)
def test_other_numbers_in_titles_are_no_part_numbers(titles: tuple[str, ...]) -> None:
    claims = read("<h3>Series: Kites</h3>" + make_list(titles))
    assert [entry.number for entry in claims[ClaimKind.CONTENTS].entries] == [None, None, None]


def test_a_list_of_the_other_parts_leaves_the_page_out() -> None:
    body = "<h3>Other parts of this series</h3>" + make_list(("Wood", "String"))
    claims = read(body)
    assert list_paths(claims) == ["/kites/1", "/kites/2"]
    assert ClaimKind.POSITION not in claims
    (series,) = sum_up(body).series
    assert (series.position, series.previous, series.next) == (None, None, None)


def test_rows_that_count_parts_need_no_heading() -> None:
    claims = read(make_list(f"Part {number}: {title}" for number, title in enumerate(TITLES, 1)))
    assert list_paths(claims) == [f"/kites/{number}" for number in range(1, 6)]
    assert claims[ClaimKind.POSITION].number == 3


LIST = make_list()
LONG = "The council had heard of a series of accidents on the river, and it asked the harbour master for a report, "
OTHERS = {
    "recent posts": f'<div class="recent-posts"><h3>Series: Kites</h3>{LIST}</div>',
    "numbered posts in a widget": '<div class="widget"><h3>Latest</h3>'
    + make_list(f"Part {number}: {title}" for number, title in enumerate(TITLES, 1))
    + "</div>",
    "related posts": f'<div class="related"><h3>Related in this series</h3>{LIST}</div>',
    "menu": f"<nav><h3>Menu</h3>{LIST}</nav>",
    "tags": f'<h3>Series</h3><div class="tag-list">{LIST}</div>',
    "breadcrumbs": f'<h3>Series</h3><div class="breadcrumbs">{LIST}</div>',
    "comments": f'<div id="comments"><h3>Kites Series</h3>{LIST}</div>',
    "a heading about something else": f"<h3>You may like</h3>{LIST}",
    "no heading": LIST,
    "a longer text with the word": f"<p>{LONG}which it had.</p>{LIST}",
    "no row of the page": "<h3>Series: Kites</h3>" + make_list(TITLES, first=11),
    "another site": "<h3>Series: Kites</h3>" + LIST.replace("/kites/5", "https://film.example/5"),
    "all series": '<h3>Series</h3><ul><li><a href="/series/kites/">Kites</a></li><li>Sail</li><li><a href="/series/boats/">Boats</a></li></ul>',
    "neighbours": '<h3>Kites Series</h3><ul><li><a href="/kites/2">« Previous</a></li><li>Sail</li><li><a href="/kites/4">Next »</a></li></ul>',
    "rows that name series": "<h3>In this series</h3>"
    + make_list(("Wood. This is part 1 of 5 in the series Kites", "String", "Sail")),
    "a choice": '<h3>Series: Kites</h3><select><option value="/kites/2">2</option><option value="/kites/3">3</option></select>',
    "a longer text that announces": f"<p>{LONG}and here is more in this series.</p>" + make_list(TITLES, first=11),
}


@pytest.mark.parametrize("body", OTHERS.values(), ids=OTHERS.keys())
def test_other_lists_are_no_contents(body: str) -> None:
    assert read(body) == {}


@pytest.mark.parametrize("box", ['aside class="sidebar"', 'div class="widget"'])
def test_a_side_bar_under_the_name_of_a_series_may_show_some_parts_only(box: str) -> None:
    claims = read(f"<{box}><h3>Series: Kites</h3>{LIST}</{box.split(maxsplit=1)[0]}>")
    assert claims[ClaimKind.CONTENTS].series.title == "Kites"
    assert not claims[ClaimKind.CONTENTS].whole


def test_a_menu_of_chapters_is_the_contents_and_a_menu_of_languages_is_not() -> None:
    chapters = "".join(
        f'<option value="/works/7/chapters/{number}"{" selected" if number == 12 else ""}>{number - 9}. Tide {number}</option>'
        for number in range(10, 15)
    )
    url = "https://tales.example/works/7/chapters/12"
    page = Page.parse(f"<h1>Tide</h1><p>Text.</p><form><select>{chapters}</select></form>".encode(), url)
    contents = next(claim for claim in read_contents_boxes(page, find_lists(page)) if claim.kind is ClaimKind.CONTENTS)
    assert [entry.number for entry in contents.entries] == [1, 2, 3, 4, 5]
    assert contents.entries[2].url == url
    tongues = "".join(
        f'<option value="/{code}/12">{name}</option>' for code, name in (("en", "A"), ("fr", "B"), ("de", "C"))
    )
    page = Page.parse(f"<h1>Tide</h1><select>{tongues}</select>".encode(), "https://tales.example/en/12")
    assert read_contents_boxes(page, find_lists(page)) == []


@pytest.mark.parametrize(
    "heading",
    [
        "In this series",
        "Articles in this series",
        "More from this series",
        "Series",
        "Explore the series",
        "Series recap",
    ],
)
def test_a_heading_without_a_name_names_no_series(heading: str) -> None:
    assert read(f"<h3>{heading}</h3>{LIST}")[ClaimKind.CONTENTS].series.title is None


def test_a_sentence_before_a_box_is_text_and_no_title() -> None:
    page = parse(f'<p id="last">Nobody had thought of the string.</p><div class="seriesbox">{LIST}</div>')
    (claim, *_) = read_contents_boxes(page, find_lists(page))
    sentence = page.tree.css_first("#last")
    assert claim.series.title is None
    assert sentence is not None
    assert sentence.mem_id not in claim.evidence.furniture


def test_a_year_in_the_heading_is_no_count() -> None:
    claims = read(f"<h3>Series: Kites (2024)</h3>{LIST}")
    assert ClaimKind.TOTAL not in claims
    assert claims[ClaimKind.CONTENTS].whole


def test_a_numbered_row_without_link_is_a_part_to_come() -> None:
    rows = "".join(f'<li><a href="/kites/{at}">Part {at}: {name}</a></li>' for at, name in enumerate(TITLES[:4], 1))
    contents = read(f"<h3>Series: Kites</h3><ul>{rows}<li>Part 5: Wind (soon)</li><li>Season 2</li></ul>")
    assert [(entry.number, bool(entry.url)) for entry in contents[ClaimKind.CONTENTS].entries] == [
        *((number, True) for number in range(1, 5)),
        (5, False),
    ]


def test_a_marked_box_is_read_once() -> None:
    reading = sum_up(
        '<div class="seriesbox"><h3>Series: Kites</h3><ul><li><a href="/kites/2">Of wood</a></li><li>Sail</li>'
        '<li><a href="/kites/4">Of tin</a></li></ul></div>'
    )
    assert [series.title for series in reading.series] == ["Kites"]


def test_the_pages_of_a_split_article_are_no_parts() -> None:
    rows = "".join(f'<li><a href="/kites/3/{number}">Page {number}</a></li>' for number in (2, 3))
    assert read(f"<h3>Series Navigation</h3><ul><li>Page 1</li>{rows}</ul>") == {}


def test_a_series_of_one_part_so_far_lists_the_page_alone() -> None:
    claims = read('<h3>Series: Kites (1)</h3><ul><li><a href="/kites/3">Sail</a></li></ul>')
    assert claims[ClaimKind.TOTAL].number == 1
    assert list_paths(claims) == ["/kites/3"]


def test_a_single_section_of_the_page_is_no_series_of_one_part() -> None:
    sections = '<nav class="toc"><ul><li><a href="#recap">The series so far</a><ul><li><a href="#wood">Wood</a></li></ul></li></ul></nav>'
    assert read(sections) == {}
    assert read(sections.replace("#wood", "#")) != {}
