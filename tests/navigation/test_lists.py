import pytest

from crawler.navigation.lists import LinkList, find_lists
from crawler.page import Page

SITE = "https://news.example"
URL = f"{SITE}/kites/sail"
TITLES = ["Wood", "String", "Sail"]
LIST = '<ul><li><a href="/kites/wood">Wood</a></li><li><a href="/kites/sail">Sail</a></li></ul>'


def find(body: str, *, head: str = "", url: str = URL) -> list[LinkList]:
    return find_lists(Page.parse(f"<html><head>{head}</head><body><main>{body}</main></body></html>".encode(), url))


def find_one(body: str, *, head: str = "", url: str = URL) -> LinkList:
    (found,) = find(body, head=head, url=url)
    return found


def enclose(frame: str, row: str) -> str:
    return frame.format("".join(row.format(f'<a href="/kites/{title.lower()}">{title}</a>') for title in TITLES))


@pytest.mark.parametrize(
    ("frame", "row"),
    [
        ("<ul>{}</ul>", "<li>{}</li>"),
        ("<ol>{}</ol>", "<li><p>{}</p></li>"),
        ("<table><tbody>{}</tbody></table>", "<tr><td>{}</td><td>2024</td></tr>"),
        ("<div>{}</div>", "<div><div>{}</div><div>By A. Flyer</div></div>"),
        ("<section>{}</section>", "<p>{}</p>"),
        ("<div>{}</div>", "<article><header><h3>{}</h3></header><p>A teaser.</p></article>"),
        ("<div>{}</div>", "{}"),
        ("<dl>{}</dl>", "<dd>{}</dd>"),
    ],
)
def test_rows_side_by_side_are_a_list_whatever_their_form(frame: str, row: str) -> None:
    found = find_one(enclose(frame, row))
    assert [one.url for one in found.rows] == [f"{SITE}/kites/{title.lower()}" for title in TITLES]
    assert [one.link_text for one in found.rows] == TITLES
    assert found.own_row == 2


def test_a_card_with_several_links_to_one_page_is_one_row() -> None:
    card = '<div><a href="/kites/{0}"><img></a><h3><a href="/kites/{0}">A {0} kite</a></h3><a href="/kites/{0}#more">…</a></div>'
    found = find_one(f"<div>{card.format('wood')}{card.format('string')}</div>")
    assert [(row.url, row.link_text) for row in found.rows] == [
        (f"{SITE}/kites/wood", "A wood kite"),
        (f"{SITE}/kites/string", "A string kite"),
    ]


def test_a_link_over_a_whole_card_has_the_text_of_its_heading() -> None:
    card = '<div><a href="/kites/{0}"><h3>The {0}</h3><p>Long teaser about kites and the wind.</p></a></div>'
    found = find_one(f"<div>{card.format('wood')}{card.format('string')}</div>")
    assert [row.link_text for row in found.rows] == ["The wood", "The string"]
    assert found.rows[0].text.endswith("the wind.")


def test_a_row_that_links_several_pages_leads_nowhere() -> None:
    row = '<li><a href="/kites/a">A</a> and <a href="/kites/b">B</a></li>'
    found, *_ = find(f'<ul><li><a href="/kites/wood">Wood</a></li>{row}</ul>')
    assert [one.url for one in found.rows] == [f"{SITE}/kites/wood", None]


@pytest.mark.parametrize(
    ("row", "own"),
    [
        ('<li><a href="/kites/sail">Sail</a></li>', 1),
        ('<li><a href="https://www.news.example/kites/sail/?utm_source=feed">Sail</a></li>', 1),
        ('<li><a href="/kites/sail#top">Sail</a></li>', 1),
        ('<li><a href="#">Sail</a></li>', 1),
        ('<li><a href="/Kites/Sail">Sail</a></li>', 1),
        ('<li><a href="../kites/sail">Sail</a></li>', 1),
        ('<li><a href="/kites/s%61il">Sail</a></li>', 1),
        ('<li><a href="/kites/sail/index.html">Sail</a></li>', 1),
        ('<li><a href="/kites/sail?page=2">Sail</a></li>', None),
        ('<li><a href="/kites/sailing">Sailing</a></li>', None),
        ('<li><a href="https://film.example/kites/sail">Sail</a></li>', None),
        ("<li>Sail</li>", 1),
        ("<li><strong>Sail</strong> (you are here)</li>", 1),
        ('<li><a href="/kites/tail">Tail</a></li>', None),
        ("", None),
    ],
)
def test_the_row_of_the_page_itself(row: str, own: int | None) -> None:
    body = f'<ul><li><a href="/kites/wood">Wood</a></li>{row}<li><a href="/kites/string">String</a></li></ul>'
    assert find_one(body).own_row == own


@pytest.mark.parametrize(
    "mark",
    [
        "<li><b>Sail</b></li>",
        "<li><strong>Sail</strong></li>",
        '<li aria-current="page">Sail</li>',
        '<li><span aria-current="true">Sail</span></li>',
        '<li class="serieslist-li-current">Sail</li>',
        '<li class="toc active">Sail</li>',
        '<li id="this-part">Sail</li>',
    ],
)
def test_of_several_unlinked_rows_the_marked_one_is_the_page(mark: str) -> None:
    body = f'<ul><li>Tail (to come)</li><li><a href="/kites/wood">Wood</a></li>{mark}<li>Wind (to come)</li></ul>'
    assert find_one(body).own_row == 2


@pytest.mark.parametrize(
    "body",
    [
        '<ul><li>Tail</li><li><a href="/kites/wood">Wood</a></li><li>Wind</li></ul>',
        '<ul><li><b>Tail</b></li><li><a href="/kites/wood">Wood</a></li><li><b>Wind</b></li></ul>',
        '<ul><li><a href="/KITES/sail">A</a></li><li><a href="/kites/SAIL">B</a></li></ul>',
    ],
    ids=["unmarked", "two marked", "two in other case"],
)
def test_the_own_row_is_not_guessed(body: str) -> None:
    assert find_one(body).own_row is None


def test_the_exact_address_goes_before_one_in_other_case() -> None:
    assert find_one('<ul><li><a href="/Kites/Sail">A</a></li><li><a href="/kites/sail">B</a></li></ul>').own_row == 1


def test_the_own_row_can_carry_the_canonical_address() -> None:
    head = '<link rel="canonical" href="https://news.example/kites/sail">'
    assert find_one(LIST, head=head, url=f"{SITE}/?p=77").own_row == 1


@pytest.mark.parametrize(
    "body",
    [
        f"<h3>Kites: a series</h3>{LIST}",
        f"<p>Kites: a series</p><br>{LIST}",
        f"<div>Kites: a series</div><div>{LIST}</div>",
        f"<h3>Kites: a series</h3><div><div>{LIST}</div></div>",
        f"<div>Kites: a series{LIST}</div>",
        f"<details><summary>Kites: a series</summary>{LIST}</details>",
        '<details><summary>Kites: a series</summary><p><a href="/kites/wood">Wood</a></p>'
        '<p><a href="/kites/sail">Sail</a></p></details>',
        '<table><caption>Kites: a series</caption><tr><td><a href="/kites/wood">Wood</a></td></tr>'
        '<tr><td><a href="/kites/sail">Sail</a></td></tr></table>',
    ],
)
def test_the_heading_opens_the_list_or_stands_before_it(body: str) -> None:
    heading = find_one(body).heading
    assert heading is not None
    assert heading[1] == "Kites: a series"


def test_the_heading_keeps_its_node_for_the_links_in_it() -> None:
    heading = find_one(f'<h3>More of <a href="/kites/">Kites</a></h3>{LIST}').heading
    assert heading is not None
    assert heading[0].tag == "h3"
    assert [link.attributes["href"] for link in heading[0].css("a")] == ["/kites/"]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("<h3>The Kites series</h3><p>All that you need, in four evenings.</p>", "The Kites series"),
        ("<h3>The Kites series</h3>\n<br>\n<p>All that you need.</p>\n", "The Kites series"),
        ("<h3>What you need</h3><p>All that you need.</p>", "All that you need."),
        ("<h3>The Kites series</h3><p>Of wind.</p><p>All that you need.</p>", "All that you need."),
        ("<h3>The Kites series</h3><div>All that you need.</div>", "All that you need."),
        ("<p>All that you need.</p>", "All that you need."),
    ],
)
def test_a_sentence_gives_way_to_the_title_of_a_series_right_before_it(before: str, expected: str) -> None:
    heading = find_one(before + LIST).heading
    assert heading is not None
    assert heading[1] == expected


@pytest.mark.parametrize("before", ["", f"<p>{'The wind was strong. ' * 20}</p>", "<script>var series;</script>"])
def test_a_list_without_a_short_text_before_it_has_no_heading(before: str) -> None:
    assert find_one(before + LIST).heading is None


def test_the_address_can_be_spelled_in_other_letters_or_be_an_index_file() -> None:
    rows = '<ul><li><a href="/kites/wood">Wood</a></li><li><a href="{}">Sail</a></li></ul>'
    assert find_one(rows.format("/凧/帆"), url=f"{SITE}/%E5%87%A7/%E5%B8%86/").own_row == 1
    assert find_one(rows.format("/%e5%87%a7/%e5%b8%86"), url=f"{SITE}/%E5%87%A7/%E5%B8%86").own_row == 1
    assert find_one(rows.format("/kites/sail/"), url=f"{SITE}/kites/sail/index.html").own_row == 1
    assert find_one(rows.format("/?p=7"), url=f"{SITE}/?p=7").own_row == 1
    assert find_one(rows.format("/?p=8"), url=f"{SITE}/?p=7").own_row is None


def test_what_is_no_row_of_its_kind_stays_out() -> None:
    rows = '<li><a href="/kites/wood">Wood</a></li><li><a href="/kites/string">String</a></li>'
    notes = f"<p>A note.</p><li> </li><li>{'Wind and wood. ' * 40}</li><li>Tail</li>"
    found = find_one(f"<ul>{notes}{rows}</ul>")
    assert [(row.text, row.url is None, row.link_text) for row in found.rows] == [
        ("Tail", True, ""),
        ("Wood", False, "Wood"),
        ("String", False, "String"),
    ]


def test_a_list_item_is_a_list_alone_and_a_single_link_is_none() -> None:
    assert [row.url for row in find_one('<ul><li><a href="/kites/sail">Sail</a></li></ul>').rows] == [URL]
    assert find('<div><p><a href="/kites/sail">Sail</a></p></div>') == []
    assert find('<p>Of <a href="/kites/wood">wood</a> and <a href="/kites/string">string</a>.</p>') == []


@pytest.mark.parametrize("href", ["mailto:a@news.example", "javascript:void(0)", "tel:+3312345"])
def test_links_to_no_page_make_no_rows(href: str) -> None:
    found = find(f'<ul><li><a href="{href}">Write</a></li><li><a href="/kites/wood">Wood</a></li></ul>')
    assert [row.url for one in found for row in one.rows if row.url] == [f"{SITE}/kites/wood"]


def test_the_options_of_a_select_are_rows() -> None:
    found = find_one(
        '<select><option value="/kites/wood">Wood</option><option value="/kites/tail" selected>Tail</option></select>'
    )
    assert found.node.tag == "select"
    assert [(row.url, row.link_text, row.is_current) for row in found.rows] == [
        (f"{SITE}/kites/wood", "Wood", False),
        (f"{SITE}/kites/tail", "Tail", True),
    ]


def test_names_are_those_of_the_list_and_of_two_boxes_around_it() -> None:
    body = f'<div class="far"><div class="post-series"><div id="toc">{LIST.replace("<ul>", "<ul class=rows>")}</div></div></div>'
    assert set(find_one(body).names.split()) == {"rows", "toc", "post-series"}


def test_the_names_of_the_article_are_none_of_its_lists() -> None:
    assert find_one(f'<article class="post-series"><div class="toc">{LIST}</div></article>').names.split() == ["toc"]


def test_lists_come_in_the_order_of_the_page() -> None:
    one, two = find(f"<div>{LIST}</div><section>{LIST.replace('kites', 'boats')}</section>")
    assert (one.own_row, two.own_row) == (1, None)
