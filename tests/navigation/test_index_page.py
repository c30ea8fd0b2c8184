from collections.abc import Sequence

import pytest

from crawler.items import Claim, ClaimKind
from crawler.navigation.index_page import IndexReading, is_taxonomy, read_index_page
from crawler.navigation.lists import find_lists
from crawler.page import Page

SITE = "https://news.example"
URL = f"{SITE}/series/kites/"
TITLES = ("Wood", "String", "Sail")


def parse(body: str, url: str = URL, *, body_class: str = "", head: str = "") -> Page:
    html = f'<html lang="en"><head>{head}</head><body class="{body_class}">{body}</body></html>'
    return Page.parse(html.encode(), url)


def read(body: str, url: str = URL, *, body_class: str = "") -> IndexReading | None:
    page = parse(body, url, body_class=body_class)
    return read_index_page(page, find_lists(page))


def read_surely(body: str, url: str = URL, *, body_class: str = "") -> IndexReading:
    reading = read(body, url, body_class=body_class)
    assert reading is not None
    return reading


def make_card(title: str, day: str = "", meta: str = "") -> str:
    time = f'<time datetime="{day}">{day}</time>' if day else ""
    link = f'<a href="/2024/{title.lower()}/">{title}</a>'
    return f"<article><h2>{link}</h2>{time}{meta}<p>Of the {title.lower()}.</p></article>"


def make_cards(titles: Sequence[str] = TITLES, days: Sequence[str] = ("", "", "")) -> str:
    return "".join(make_card(title, day) for title, day in zip(titles, days, strict=True))


def get_contents(reading: IndexReading) -> Claim:
    (contents,) = [claim for claim in reading.claims if claim.kind is ClaimKind.CONTENTS]
    return contents


def list_titles(reading: IndexReading) -> list[str | None]:
    return [entry.title for entry in get_contents(reading).entries]


HEADLINE = "<h1>Kites</h1>"


@pytest.mark.parametrize(
    ("url", "body_class", "headline"),
    [
        (f"{SITE}/topics/kites/", "archive tax-series term-7", HEADLINE),
        (f"{SITE}/topics/kites/", "archive tax-article-series", HEADLINE),
        (f"{SITE}/series/kites/", "", HEADLINE),
        (f"{SITE}/de/serie/kites", "", HEADLINE),
        (f"{SITE}/topics/kites/", "", "<h1>Series: Kites</h1>"),
        (f"{SITE}/topics/kites/", "", "<h1>Serie: Kites</h1>"),
        (f"{SITE}/collections/kites", "", "<p>SERIES</p><h1>Kites</h1>"),
    ],
    ids=["taxonomy", "article-series", "series URL", "language", "headline", "German headline", "kicker"],
)
def test_a_page_about_one_series_that_lists_articles(url: str, body_class: str, headline: str) -> None:
    reading = read_surely(f"<main>{headline}{make_cards()}</main>", url, body_class=body_class)
    contents = get_contents(reading)
    assert [entry.url for entry in contents.entries] == [f"{SITE}/2024/{title.lower()}/" for title in TITLES]
    assert list_titles(reading) == list(TITLES)
    assert (contents.about, contents.whole) == (url, True)
    assert (contents.series.title, contents.series.url) == ("Kites", url)
    assert reading.further_pages == ()


@pytest.mark.parametrize(
    ("url", "body"),
    [
        (f"{SITE}/topics/kites/", f"<main><h1>Kites</h1>{make_cards()}</main>"),
        (f"{SITE}/category/kites/", f"<main><h1>Series: Kites</h1>{make_cards()}</main>"),
        (f"{SITE}/kites/", f"<main><p>SERIES</p><h1>Kites</h1>{make_cards()}</main>"),
        (f"{SITE}/collections/kites", f"<main><p>Our series of the week</p><h1>Kites</h1>{make_cards()}</main>"),
        (f"{SITE}/series/kites/", "<main><h1>Kites</h1><p>No part has come out yet.</p></main>"),
        (f"{SITE}/series/kites/", f'<main><h1>Kites</h1></main><aside class="sidebar">{make_cards()}</aside>'),
        (
            f"{SITE}/series/kites/",
            f"<main><h1>Kites</h1>{make_cards().replace('/2024', 'https://film.example')}</main>",
        ),
    ],
    ids=["topic", "category", "kicker, other URL", "longer kicker", "empty", "side bar", "another site"],
)
def test_other_listings_are_no_index_pages(url: str, body: str) -> None:
    assert read(body, url) is None


def test_a_list_of_series_is_no_index_of_one() -> None:
    cards = make_cards().replace("/2024/", "/series/")
    assert read(f"<main><h1>Series</h1>{cards}</main>", f"{SITE}/series/all/") is None
    assert read(f"<main><h1>Series</h1>{cards}{make_card('Tail')}</main>", f"{SITE}/series/all/") is not None


def test_a_page_that_lists_itself_is_one_of_the_parts() -> None:
    body = f"<main><h1>Series: Kites</h1>{make_cards()}</main>"
    assert read(body, f"{SITE}/topics/kites/") is not None
    # The page is the one of a part: its own row is left out, and its box of contents is another form's to read.
    rows = "".join(f'<li><a href="/2024/{title.lower()}/">{title}</a></li>' for title in TITLES)
    assert read(f"<main><h1>Sail</h1><ul>{rows}</ul></main>", f"{SITE}/2024/sail/") is None


def test_the_headline_can_name_the_series_after_other_words() -> None:
    reading = read_surely(f"<main><h1>Series: ‘Kites and Wind’</h1>{make_cards()}</main>", f"{SITE}/t/k/")
    assert get_contents(reading).series.title == "‘Kites and Wind’"
    filed = read_surely(f"<h1>News</h1><main><h1>All about kites</h1>{make_cards()}</main>")
    assert get_contents(filed).series.title == "All about kites"
    assert get_contents(read_surely(f"<main>{make_cards()}</main>")).series.title is None


def test_plain_lists_are_read_where_no_headings_are() -> None:
    rows = "".join(f'<li><a href="/2024/{title.lower()}/">{title}</a></li>' for title in TITLES)
    assert list_titles(read_surely(f"<main>{HEADLINE}<ul>{rows}</ul></main>")) == list(TITLES)
    longer = f'<main>{HEADLINE}<h2><a href="/2024/news/">News</a></h2><ul>{rows}</ul></main>'
    assert list_titles(read_surely(longer)) == list(TITLES)


def test_an_article_that_is_linked_twice_is_listed_once() -> None:
    assert list_titles(read_surely(f"<main>{HEADLINE}{make_cards()}{make_card('Wood')}</main>")) == list(TITLES)


def test_a_link_around_the_heading_counts_as_one_in_it() -> None:
    cards = "".join(f'<a href="/2024/{title.lower()}/"><div><h3>{title}</h3></div></a>' for title in TITLES)
    assert list_titles(read_surely(f"<main>{HEADLINE}{cards}</main>")) == list(TITLES)


@pytest.mark.parametrize(
    "other",
    [
        '<h2><a href="/series/">All series</a></h2>',
        '<h2><a href="/">Home</a></h2>',
        '<h2><a href="/tag/wind/">Wind</a></h2>',
        '<h2><a href="/category/toys/">Toys</a></h2>',
        '<h2><a href="/2024/">2024</a></h2>',
        '<h2><a href="/series/kites/page/2/">Older</a></h2>',
        '<h2><a href="/series/kites/">Kites</a></h2>',
        '<nav><h2><a href="/2024/tail/">Tail</a></h2></nav>',
        '<div class="related"><h2><a href="/2024/tail/">Tail</a></h2></div>',
        '<h2><a href="https://film.example/kites/">The film</a></h2>',
    ],
)
def test_links_to_other_pages_are_no_parts(other: str) -> None:
    assert list_titles(read_surely(f"<main>{HEADLINE}{other}{make_cards()}</main>")) == list(TITLES)


@pytest.mark.parametrize(
    "days", [("2024-05-03", "2024-05-02", "2024-05-01"), ("2024-05-03T20:00", "2024-05-03T08:00", "2024-05-01")]
)
def test_a_page_that_runs_newest_first_is_turned_round(days: tuple[str, str, str]) -> None:
    assert list_titles(read_surely(f"<main>{HEADLINE}{make_cards(TITLES[::-1], days)}</main>")) == list(TITLES)


@pytest.mark.parametrize(
    "days",
    [
        ("2024-05-01", "2024-05-02", "2024-05-03"),
        ("2024-05-03", "", "2024-05-01"),
        ("2024-05-01", "2024-05-01", "2024-05-01"),
        ("2024-05-02", "2024-05-03", "2024-05-01"),
    ],
    ids=["oldest first", "one undated", "one day", "mixed"],
)
def test_the_order_of_the_page_stands_where_the_days_do_not_fall(days: tuple[str, str, str]) -> None:
    assert list_titles(read_surely(f"<main>{HEADLINE}{make_cards(days=days)}</main>")) == list(TITLES)


def test_days_in_the_addresses_tell_the_order_as_well() -> None:
    links = [f'<h2><a href="/2024/05/0{day}/{title}/">{title}</a></h2>' for day, title in enumerate(TITLES, 1)]
    assert list_titles(read_surely(f"<main>{HEADLINE}{''.join(reversed(links))}</main>")) == list(TITLES)


def test_printed_numbers_go_before_days() -> None:
    rows = "".join(
        f'<li><a href="/2024/05/0{day}/{title}/">Part {number}: {title}</a></li>'
        for day, number, title in ((1, 3, "Sail"), (2, 2, "String"), (3, 1, "Wood"))
    )
    contents = get_contents(read_surely(f"<main>{HEADLINE}<ul>{rows}</ul></main>"))
    assert [entry.number for entry in contents.entries] == [1, 2, 3]


@pytest.mark.parametrize("page", [1, 2])
def test_one_page_of_several_is_not_the_whole_series(page: int) -> None:
    pager = "".join(f'<a href="/series/kites/page/{number}/">{number}</a>' for number in (2, 3) if number != page)
    url = URL if page == 1 else f"{URL}page/{page}/"
    reading = read_surely(f'<main>{HEADLINE}{make_cards()}<div class="pagination">{pager}</div></main>', url)
    contents = get_contents(reading)
    assert not contents.whole
    assert (contents.about, contents.series.url) == (URL, URL)
    first = [f"{URL}page/2/"] if page == 1 else [URL]
    assert list(reading.further_pages) == [*first, f"{URL}page/3/"]


def test_the_last_page_of_several_is_not_whole_without_any_pager() -> None:
    assert not get_contents(read_surely(f"<main>{HEADLINE}{make_cards()}</main>", f"{URL}page/2/")).whole


def test_a_series_can_have_one_part() -> None:
    body = f'<main><a href="/series/">Series</a>{HEADLINE}<p><a href="/2024/wood/">Wood</a></p></main>'
    assert list_titles(read_surely(body)) == ["Wood"]
    two = body.replace("</main>", '<p>Of <a href="/about/">us</a>.</p></main>')
    assert read(two) is None
    assert read(body, f"{SITE}/topics/kites/") is None


CHAPTERS = "".join(f'<li><a href="/works/kites/{number}/">{{0}} {number}: Wind</a></li>' for number in range(1, 4))


@pytest.mark.parametrize("word", ["Chapter", "Part", "Kapitel"])
def test_numbered_chapters_below_the_page_make_it_an_index(word: str) -> None:
    reading = read_surely(f"<h1>The Kites</h1><ul>{CHAPTERS.format(word)}</ul>", f"{SITE}/works/kites/")
    assert [entry.number for entry in get_contents(reading).entries] == [1, 2, 3]
    assert get_contents(reading).series.title == "The Kites"


@pytest.mark.parametrize("written", ["{}/", "./{}/", "/works/the%20kites/{}/", "//news.example/works/the%20kites/{}"])
def test_chapters_are_below_however_their_links_are_written(written: str) -> None:
    rows = "".join(f'<li><a href="{written.format(at)}">Chapter {at}: Wind</a></li>' for at in range(1, 4))
    reading = read_surely(f"<h1>The Kites</h1><ul>{rows}</ul>", f"{SITE}/works/the%20kites/")
    assert len(get_contents(reading).entries) == 3


@pytest.mark.parametrize(
    ("url", "rows"),
    [
        (f"{SITE}/works/boats/", CHAPTERS.format("Chapter")),
        (f"{SITE}/works/kites/", CHAPTERS.format("Chapter").partition('<li><a href="/works/kites/3/">')[0]),
        (f"{SITE}/works/kites/", "".join(f'<li><a href="/works/kites/{name}/">{name}</a></li>' for name in "abcd")),
        (f"{SITE}/works/kites/", "".join(f'<li><a href="/works/kites/{at}/">[{at}]</a></li>' for at in range(9))),
        (f"{SITE}/tag/kites/", CHAPTERS.format("Chapter").replace("/works/", "/tag/")),
    ],
    ids=["not below", "two", "no numbers", "bare numbers", "listing"],
)
def test_other_links_below_a_page_are_no_chapters(url: str, rows: str) -> None:
    assert read(f"<h1>The Kites</h1><ul>{rows}</ul>", url) is None


@pytest.mark.parametrize("box", ['<div class="seriesmeta">{}</div>', "<p>{}</p>"])
def test_an_excerpt_states_the_place_of_the_article_it_stands_for(box: str) -> None:
    meta = box.format('This entry is part 3 of 9 in the series <a href="/series/kites/">Kites</a>')
    reading = read_surely(f"<main>{HEADLINE}{make_card('Wood')}{make_card('Sail', meta=meta)}</main>")
    stated = [(claim.kind, claim.about, claim.number) for claim in reading.claims if claim.number]
    url = f"{SITE}/2024/sail/"
    assert stated == [(ClaimKind.POSITION, url, 3), (ClaimKind.TOTAL, url, 9)]
    assert {claim.series.url for claim in reading.claims} == {URL}


def test_an_excerpt_about_other_things_states_no_place() -> None:
    meta = "<p>The third part of the series of gusts broke it.</p>"
    reading = read_surely(f"<main>{HEADLINE}{make_card('Wood', meta=meta)}{make_card('Sail')}</main>")
    assert [claim.kind for claim in reading.claims] == [ClaimKind.CONTENTS]


@pytest.mark.parametrize(
    ("body_class", "expected"),
    [
        ("tax-series", True),
        ("archive tax-publishpress_series", True),
        ("series-archive wide", True),
        ("tax-series-like", False),
        ("syntax-series", False),
        ("single in-series", False),
        ("tax-topic", False),
        ("", False),
    ],
)
def test_the_classes_of_the_theme(body_class: str, expected: bool) -> None:
    assert is_taxonomy(parse("<p>Text</p>", body_class=body_class)) is expected


def test_an_article_whose_own_sections_have_pages_is_no_index() -> None:
    rows = "".join(f'<li><a href="/work/7/{at}">Section {at}</a></li>' for at in range(1, 6))
    head = '<meta property="og:type" content="article">'
    url = "https://tales.example/work/7"
    for given, expected in (("", True), (head, False)):
        html = f"<html><head>{given}</head><body><main><h1>The Tide</h1><ul>{rows}</ul></main></body></html>"
        page = Page.parse(html.encode(), url)
        assert (read_index_page(page, find_lists(page)) is not None) is expected


@pytest.mark.parametrize(
    ("excerpt", "number"),
    [
        ("This entry is part 3 of 9 in the series Kites", 3),
        ("This entry is part 6 of 12 in the series Boats", None),
        ("A series of gusts broke part 3 of the frame.", None),
    ],
)
def test_an_excerpt_tells_the_place_in_the_series_of_the_page_alone(excerpt: str, number: int | None) -> None:
    cards = "".join(
        f'<article><h2><a href="/2024/{name}/">{name}</a></h2><p>{excerpt if name == "wood" else "Text."}</p></article>'
        for name in ("wood", "string", "sail")
    )
    page = Page.parse(f"<main><h1>Series: Kites</h1>{cards}</main>".encode(), "https://news.example/series/kites/")
    reading = read_index_page(page, find_lists(page))
    assert reading is not None
    assert [claim.number for claim in reading.claims if claim.kind is ClaimKind.POSITION] == (
        [number] if number else []
    )
