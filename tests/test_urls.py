from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from w3lib.url import safe_url_string

from crawler.errors import InvalidURLError
from crawler.urls import article_key, canonicalize, check_url, get_site, is_same_article, is_same_site, join_url

PIECES = st.lists(
    st.sampled_from(
        ["http://", "HTTPS://", "a.example", "Ü.example", ":80", ":443", "[", "]", "::1", "/", "//", "..", "%2f"]
    )
    | st.sampled_from(
        ["%", "ü", "?p=1", "&utm_source=x", "#a", " ", "\t", "@", "comment-page-2", "index.html", ":", "x"]
    )
    | st.text(max_size=4),
    max_size=8,
).map("".join)


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTP://Example.ORG:80/a", "http://example.org/a"),
        ("https://example.org:443", "https://example.org/"),
        ("https://example.org:8443/a/", "https://example.org:8443/a/"),
        ("https://example.org/a?utm_source=mail&id=3&fbclid=x#top", "https://example.org/a?id=3"),
        ("https://example.org/a/?replytocom=5", "https://example.org/a/"),
        ("https://example.org/a/comment-page-2/", "https://example.org/a/"),
        ("https://example.org/?p=291", "https://example.org/?p=291"),
        ("https://example.org/%d1%85/%7euser", "https://example.org/%D1%85/~user"),
        ("https://example.org/х", "https://example.org/%D1%85"),
        ("http://[::1]:8080/a", "http://[::1]:8080/a"),
    ],
)
def test_one_document_has_one_canonical_url(url: str, canonical: str) -> None:
    assert canonicalize(url) == canonical


@given(PIECES)
def test_canonicalize_never_raises_and_is_idempotent(url: str) -> None:
    once = canonicalize(url)
    assert canonicalize(once) == once


@given(PIECES, PIECES)
def test_comparing_never_raises_and_is_symmetric(one: str, other: str) -> None:
    assert is_same_article(one, one)
    assert is_same_article(one, other) == is_same_article(other, one)
    assert is_same_site(one, other) == is_same_site(other, one)
    get_site(one)


@given(PIECES)
def test_a_link_is_an_http_url_without_fragment_or_nothing(href: str) -> None:
    joined = join_url("https://example.org/a/b", href)
    assert joined is None or (joined.startswith(("http://", "https://")) and "#" not in joined)


STEPS = st.sampled_from(
    [
        "../",
        "..",
        "./",
        "a",
        "b-c",
        "/",
        "//",
        "?",
        "x=1",
        "&",
        "%20",
        "%zz",
        ".",
        "~",
        "+",
        "1:2",
        "tel",
        ";",
        "#f",
        "é",
    ]
)
BASES = [
    "https://e.example/",
    "https://e.example/a/b",
    "https://e.example/a//b/c?x=/1",
    "http://e.example:80/p/q/r.html",
]


@given(st.sampled_from(BASES), st.lists(STEPS, max_size=6))
def test_the_quick_ways_of_joining_agree_with_the_standard_library(base: str, steps: list[str]) -> None:
    href = "".join(steps)
    assert join_url(base, href) == _join_slowly(base, href)


@example("https://e.example/", "//1:2../")
@given(st.sampled_from(BASES), st.text("/.:?#a1", max_size=8))
def test_no_port_and_no_path_makes_joining_raise(base: str, href: str) -> None:
    assert join_url(base, href) == _join_slowly(base, href)


@given(
    st.sampled_from([*BASES, "https://e.example", "https://e.example/./a"]),
    st.sampled_from(["https://e.example", "//f.example", "mailto:", "tel:", "/a", "b", ""]),
    st.lists(st.sampled_from([":81", "/", "c", "?", "x=1", "é"]), max_size=3),
    st.sampled_from(["", "#", "#f", "#a:b", "#[\t#", "# ", "#é"]),
)
def test_the_quick_ways_agree_whatever_the_fragment(base: str, opening: str, steps: list[str], fragment: str) -> None:
    href = f"{opening}{''.join(steps)}{fragment}"
    assert join_url(base, href) == _join_slowly(base, href)


def _join_slowly(base: str, href: str) -> str | None:
    """Join as the standard library and w3lib do, who raise where a port is no number and miss no host."""
    try:
        joined = urldefrag(urljoin(base, href))[0]
        parts = urlsplit(joined)
        is_page = href and parts.scheme in {"http", "https"} and parts.hostname
        return safe_url_string(joined) if is_page else None
    except ValueError:
        return None


@pytest.mark.parametrize(
    ("href", "joined"),
    [
        ("../c", "https://example.org/c"),
        ("c d", "https://example.org/a/c%20d"),
        ("//other.example/x", "https://other.example/x"),
        ("#here", "https://example.org/a/b"),
        ("mailto:me@example.org", None),
        ("javascript:void(0)", None),
        ("http://[", None),
        ("", None),
        (None, None),
    ],
)
def test_links_are_joined_as_browsers_do(href: str | None, joined: str | None) -> None:
    assert join_url("https://example.org/a/b", href) == joined


@pytest.mark.parametrize(
    "spelling",
    [
        "http://example.org/a",
        "https://www.example.org/a/",
        "https://example.org/a/index.html",
        "https://example.org/a#x",
    ],
)
def test_spellings_of_one_article_have_one_key(spelling: str) -> None:
    assert article_key(spelling) == article_key("https://example.org/a")


@given(
    st.sampled_from(["e.example", "www.e.example", "www.", "www.www.e.example", "e-1.example"]),
    st.lists(st.sampled_from(["/", "a", ".", "-", "~b", "/index.html", "/index.php", "/comment-page-2/"]), max_size=6),
)
def test_the_quick_ways_of_comparing_agree_with_the_long_ones(host: str, steps: list[str]) -> None:
    plain, shouted = (f"{scheme}://{host}/{''.join(steps)}" for scheme in ("https", "HTTPS"))
    assert article_key(plain) == article_key(shouted)
    assert is_same_site(plain, shouted)


@given(
    st.sampled_from(["https:", "http:", ""]),
    st.sampled_from(["e.example", "www.e.example", "www.", "e-1.example:80", "u@e.example", ""]),
    st.lists(st.sampled_from(["/", "?", "#", "a=b", "\n", " ", ":81"]), max_size=3),
)
def test_the_quick_way_of_finding_the_host_agrees_with_the_long_one(scheme: str, host: str, steps: list[str]) -> None:
    url = f"{scheme}//{host}{''.join(steps)}"
    assert is_same_site(url, f"https://{get_site(url).partition('://')[2]}/")


def test_query_and_path_tell_articles_apart() -> None:
    assert not is_same_article("https://example.org/?p=1", "https://example.org/?p=2")
    assert not is_same_article("https://example.org/a/2/", "https://example.org/a/")


def test_a_site_is_scheme_host_and_port() -> None:
    assert get_site("HTTPS://Example.org:8443/a?b") == "https://example.org:8443"


def test_a_host_without_scheme_is_explained() -> None:
    with pytest.raises(InvalidURLError, match=r"did you mean https://example\.org/a"):
        check_url("example.org/a")


@pytest.mark.parametrize("url", ["", "ftp://example.org/", "http://", "http://[", "hello"])
def test_what_is_no_url_is_refused(url: str) -> None:
    with pytest.raises(InvalidURLError, match="not a URL"):
        check_url(url)


def test_a_url_is_accepted_with_white_space_around() -> None:
    assert check_url(" https://example.org/a \n") == "https://example.org/a"
