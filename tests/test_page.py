from crawler.page import Page


def make_page(head: str, url: str = "https://example.org/2024/part-2/?utm_source=x") -> Page:
    return Page.parse(f"<html><head>{head}</head><body><p>Text</p></body></html>".encode(), url)


def test_controls_are_links_and_buttons_with_what_they_say() -> None:
    body = b"<a href='/2'><b>Next</b><i>part</i></a><a name=top>x</a><a href>y</a><button>Go</button><option value=3>"
    page = Page.parse(body, "https://example.org/")
    assert [(href, label) for (_, href), label in zip(page.controls, page.labels, strict=True)] == [
        ("/2", "Next part"),
        (None, "x"),
        ("", "y"),
        (None, "Go"),
    ]


def test_options_and_anchors_keep_what_is_written() -> None:
    page = Page.parse(b"<a href='/2'>a</a><select><option value=x><option>y</select>", "https://example.org/")
    assert [href for _, href in page.anchors] == ["/2"]
    assert [value for _, value in page.options] == ["x"]


def test_the_head_is_read_by_names_in_any_case() -> None:
    page = make_page(
        "<title>A</title><meta property=OG:Type content=article><meta name=x><link rel='Next Up' href=/3>"
        "<link rel=shortlink href='/?p=7'><base href='/en/'>"
    )
    assert (page.title, page.find_meta("og:type"), page.find_meta("x")) == ("A", "article", None)
    assert page.relations[0] == (frozenset({"next", "up"}), "/3")
    assert page.shortlinks == ("https://example.org/?p=7",)


def test_a_picture_s_title_is_not_the_page_s() -> None:
    assert Page.parse(b"<body><svg><title>Logo</title></svg>", "https://example.org/").title is None


def test_links_resolve_against_the_declared_base() -> None:
    page = make_page('<base href="/en/">')
    assert page.link("part-3/") == "https://example.org/en/part-3/"


def test_links_resolve_against_the_url_without_a_base() -> None:
    assert make_page("").link("../part-3/#top") == "https://example.org/2024/part-3/"


def test_a_page_is_filed_under_the_url_it_declares() -> None:
    page = make_page('<link rel="canonical" href="https://example.org/2024/part-2/">')
    assert page.canonical_url == "https://example.org/2024/part-2/"


def test_a_canonical_url_of_another_site_is_not_believed() -> None:
    page = make_page('<link rel="canonical" href="https://elsewhere.example/part-2/">')
    assert page.canonical_url == "https://example.org/2024/part-2/"


def test_a_page_without_declaration_is_filed_under_its_own_url() -> None:
    assert make_page("").canonical_url == "https://example.org/2024/part-2/"
