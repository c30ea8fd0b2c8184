from crawler.page import Page


def make_page(head: str, url: str = "https://example.org/2024/part-2/?utm_source=x") -> Page:
    return Page.parse(f"<html><head>{head}</head><body><p>Text</p></body></html>".encode(), url)


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
