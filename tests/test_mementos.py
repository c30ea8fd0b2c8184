"""Lists of copies, and which copy is the right one."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.errors import UsageError
from crawler.mementos import Memento, check_template, is_copy, make_timemap_url, parse_timemap
from crawler.reading import PageRead, read_page

URL = "https://gazette.example/part-2/"
WEB = "https://archive.example/web"
TIMEMAP = f"""<{URL}>; rel="original",
<{WEB}/timemap/link/{URL}>; rel="self"; type="application/link-format",
<{WEB}/20190301101112/{URL}>; rel="first memento"; datetime="Fri, 01 Mar 2019 10:11:12 GMT",
<{WEB}/20200301101112/{URL}>; rel="last memento"; datetime="Sun, 01 Mar 2020 10:11:12 GMT\""""
CDX = [
    ["urlkey", "timestamp", "original", "mimetype", "statuscode"],
    ["example,gazette)/part-2", "20190301101112", URL, "text/html", "200"],
    ["example,gazette)/part-2", "20210301101112", URL, "text/html", "404"],
    ["example,gazette)/part-2", "20200301101112", URL, "text/html", "200"],
]
COPIES = [
    Memento(f"{WEB}/20200301101112id_/{URL}", "2020-03-01T10:11:12Z"),
    Memento(f"{WEB}/20190301101112id_/{URL}", "2019-03-01T10:11:12Z"),
]


@pytest.mark.parametrize(
    "body", [TIMEMAP, json.dumps(CDX), "\n".join(" ".join(row) for row in CDX[1:])], ids=["link", "json", "lines"]
)
def test_copies_are_listed_newest_first_and_errors_left_out(body: str) -> None:
    assert parse_timemap(body.encode(), f"{WEB}/timemap/link/{URL}") == COPIES


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"{TIMEMAP[:150]}{text}".encode()))
def test_never_raises(body: bytes) -> None:
    assert isinstance(parse_timemap(body, WEB), list)


def test_an_address_is_filled_in_as_its_place_demands() -> None:
    assert make_timemap_url(f"{WEB}/timemap/link/{{url}}", URL) == f"{WEB}/timemap/link/{URL}"
    query = make_timemap_url(f"{WEB}/cdx?output=json&url={{url}}", URL)
    assert query.endswith("url=https%3A%2F%2Fgazette.example%2Fpart-2%2F")


@pytest.mark.parametrize("template", ["https://archive.example/", "archive.example/{url}", "ftp://a.example/{url}", ""])
def test_a_template_that_names_no_archive_is_explained(template: str) -> None:
    with pytest.raises(UsageError, match="names no web archive"):
        check_template(template)


def read_copy(title: str, text: str, canonical: str = URL) -> PageRead:
    head = f'<title>{title}</title><link rel="canonical" href="{canonical}">'
    html = f"<html lang=en><head>{head}</head><body><article><h1>{title}</h1><p>{text}</p></article></body></html>"
    return read_page(html.encode(), URL, "text/html")


STORY = "The pilots met at five in the morning, when the quay was still dark and the tide was out. " * 4


@pytest.mark.parametrize(
    ("seen", "is_of_series", "is_right"),
    [
        (read_copy("Night 2", STORY), False, True),
        (read_copy("NIGHT 2!", STORY), False, True),
        (read_copy("Another headline", STORY), True, True),
        (read_copy("Another headline", STORY), False, False),
        (read_copy("Another part", STORY, URL.replace("2", "3")), True, False),
        (read_copy("Night 2", "Page not found."), True, False),
    ],
)
def test_only_the_part_itself_is_a_copy_of_it(seen: PageRead, is_of_series: bool, is_right: bool) -> None:
    assert is_copy(seen, URL, is_of_series=is_of_series, title="Night 2") is is_right


def test_an_index_page_is_no_copy() -> None:
    assert not is_copy(replace(read_copy("Night 2", STORY), article=None), URL, is_of_series=True, title="Night 2")
