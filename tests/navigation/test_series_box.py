import pytest

from crawler.items import Claim, ClaimKind
from crawler.navigation.series_box import read_series_boxes
from crawler.page import Page

SITE = "https://news.example"
URL = f"{SITE}/kites/3"
BACK = '<a href="/kites/2">{}</a>'
ON = '<a href="/kites/4">{}</a>'
ORGANIZE_SERIES = (
    "<fieldset><legend>Series Navigation</legend>"
    '<span class="series-nav-left">{back}</span><span class="series-nav-right">{on}</span></fieldset>'
)
PUBLISHPRESS_SERIES = (
    '<div class="pps-series-post-navigation-wrapper"><div class="pps-navigation-content">'
    '<h3 class="pps-nav-title">Series Navigation</h3>'
    '<div class="pps-nav-previous">{back}</div><div class="pps-nav-next">{on}</div></div></div>'
)
PLUGINS = pytest.mark.parametrize("plugin", [ORGANIZE_SERIES, PUBLISHPRESS_SERIES], ids=["organize", "publishpress"])


def parse(body: str, url: str = URL) -> Page:
    return Page.parse(f'<html lang="en"><body><article><h1>Sail</h1>{body}</article></body></html>'.encode(), url)


def read(body: str, url: str = URL) -> dict[ClaimKind, Claim]:
    return {claim.kind: claim for claim in read_series_boxes(parse(body, url))}


def sum_up(claims: dict[ClaimKind, Claim]) -> dict[str, tuple[str | None, str | None]]:
    return {kind.value: (claim.url, claim.title) for kind, claim in claims.items() if kind is not ClaimKind.MEMBERSHIP}


@PLUGINS
@pytest.mark.parametrize(
    ("back", "on"),
    [("&lt;&lt; {}", "{} &gt;&gt;"), ("« {}", "{} »"), ("← Previous: {}", "Next: {} →"), ("{}", "{}")],
    ids=["plain", "marks", "words", "bare"],
)
def test_the_boxes_of_both_plugins(plugin: str, back: str, on: str) -> None:
    claims = read(plugin.format(back=BACK.format(back.format("String")), on=ON.format(on.format("Tail"))))
    assert sum_up(claims) == {"previous": (f"{SITE}/kites/2", "String"), "next": (f"{SITE}/kites/4", "Tail")}
    assert claims[ClaimKind.MEMBERSHIP].about == URL


@PLUGINS
def test_a_box_in_a_box_says_all_once(plugin: str) -> None:
    box = plugin.format(back=BACK.format("« String"), on=ON.format("Tail »"))
    kinds = [claim.kind for claim in read_series_boxes(parse(f'<div class="series-nav-wrap">{box}</div>'))]
    assert sorted(kinds) == [ClaimKind.MEMBERSHIP, ClaimKind.NEXT, ClaimKind.PREVIOUS]


@PLUGINS
def test_the_first_and_the_last_part_have_one_neighbour(plugin: str) -> None:
    first = read(plugin.format(back="", on=ON.format("Tail &gt;&gt;")))
    assert sum_up(first) == {"next": (f"{SITE}/kites/4", "Tail")}
    last = read(plugin.format(back=BACK.format("&lt;&lt; String"), on=""))
    assert sum_up(last) == {"previous": (f"{SITE}/kites/2", "String")}
    assert ClaimKind.MEMBERSHIP in first
    assert ClaimKind.MEMBERSHIP in last


@PLUGINS
def test_a_box_without_neighbours_says_nothing(plugin: str) -> None:
    assert read(plugin.format(back="", on="")) == {}


@PLUGINS
def test_the_box_is_furniture(plugin: str) -> None:
    page = parse(plugin.format(back=BACK.format("String"), on=""))
    (marks,) = {claim.evidence.furniture for claim in read_series_boxes(page)}
    (node,) = [node for node in page.tree.css("*") if node.mem_id in marks]
    assert node.text() == "Series NavigationString"


@PLUGINS
def test_an_arrow_without_a_title_leads_there_all_the_same(plugin: str) -> None:
    claims = read(plugin.format(back=BACK.format("«"), on=ON.format("Next in series")))
    assert sum_up(claims) == {"previous": (f"{SITE}/kites/2", None), "next": (f"{SITE}/kites/4", None)}


def test_the_words_for_a_box_are_no_name_and_a_linked_title_is_one() -> None:
    plain = read(ORGANIZE_SERIES.format(back=BACK.format("String"), on=""))
    assert (plain[ClaimKind.PREVIOUS].series.title, plain[ClaimKind.PREVIOUS].series.url) == (None, None)
    linked = ORGANIZE_SERIES.replace("Series Navigation", '<a href="/series/kites/">The Kites Series</a>')
    named = read(linked.format(back=BACK.format("String"), on=""))
    series = named[ClaimKind.MEMBERSHIP].series
    assert (series.title, series.url) == ("The Kites Series", f"{SITE}/series/kites/")


def test_the_box_can_have_the_name_of_the_series_for_its_title() -> None:
    box = PUBLISHPRESS_SERIES.replace("Series Navigation", "Kites").format(back=BACK.format("String"), on="")
    assert read(box)[ClaimKind.PREVIOUS].series.title == "Kites"
    other = ORGANIZE_SERIES.replace("Series Navigation", "Kites").format(back=BACK.format("String"), on="")
    assert read(other) == {}


def test_two_boxes_stay_two() -> None:
    first = ORGANIZE_SERIES.format(back=BACK.format("String"), on=ON.format("Tail"))
    second = first.replace("/kites/", "/boats/")
    claims = read_series_boxes(parse(first + second))
    boxes = {claim.evidence.furniture for claim in claims}
    assert len(boxes) == 2
    assert [claim.url for claim in claims if claim.kind is ClaimKind.NEXT] == [f"{SITE}/kites/4", f"{SITE}/boats/4"]


def test_a_free_template_is_read_by_its_words() -> None:
    links = f"{BACK.format('Previous part')} | {ON.format('Next part')}"
    assert read(f'<div class="series-nav">{links}</div>').keys() == {
        ClaimKind.PREVIOUS,
        ClaimKind.NEXT,
        ClaimKind.MEMBERSHIP,
    }
    assert sum_up(read(f'<nav aria-label="Series">{links}</nav>')).keys() == {"previous", "next"}
    assert read(f'<nav aria-label="Posts">{links}</nav>') == {}


def test_links_to_the_first_part_and_to_the_index_are_no_neighbours() -> None:
    first = '<span class="series-nav-first"><a href="/kites/1">Wood</a></span>'
    home = '<a class="series-home" href="/series/kites/">All &gt;&gt;</a>'
    claims = read(ORGANIZE_SERIES.format(back=BACK.format("String"), on="").replace("<span", f"{first}{home}<span", 1))
    assert sum_up(claims) == {"previous": (f"{SITE}/kites/2", "String")}


BOX = ORGANIZE_SERIES.format(back=BACK.format("String"), on=ON.format("Tail"))
OTHERS = {
    "another fieldset": BOX.replace("Series Navigation", "Your order"),
    "comments": f'<div id="comments">{BOX}</div>',
    "side bar": f'<div class="sidebar">{BOX}</div>',
    "excerpt": f'<section><h2><a href="/kites/9">Wind</a></h2>{BOX}</section>',
    "another site": BOX.replace('"/kites', '"https://film.example'),
    "the page itself": BOX.replace("/kites/2", "/kites/3").replace("/kites/4", "/kites/3"),
    "pages": '<div class="series-nav"><a href="/kites/3/2">Next page</a></div>',
    "titles alone": '<div class="series-nav"><a href="/kites/2">String</a> <a href="/kites/4">Tail</a></div>',
    "too many links": BOX.replace(
        "</fieldset>", "".join(f'<a href="/x/{at}">X</a>' for at in range(9)) + "</fieldset>"
    ),
}


@pytest.mark.parametrize("body", OTHERS.values(), ids=OTHERS.keys())
def test_other_boxes_are_no_series_navigation(body: str) -> None:
    assert read(body) == {}


def test_a_front_page_has_no_neighbours() -> None:
    assert read(BOX, f"{SITE}/") == {}
    assert read(BOX, f"{SITE}/blog/page/2/") == {}


def test_of_several_parts_before_and_after_the_nearest_count() -> None:
    back = '<a href="/kites/1">← Wood</a> <a href="/kites/2">← String</a>'
    on = '<a href="/kites/4">Tail →</a> <a href="/kites/5">Wind →</a>'
    claims = read(f'<nav class="series-nav">{back} <b>Sail</b> {on}</nav>')
    assert claims[ClaimKind.PREVIOUS].url == f"{SITE}/kites/2"
    assert claims[ClaimKind.NEXT].url == f"{SITE}/kites/4"
