"""The loopback server, asked over real HTTP."""

import http.client
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from crawler.demo import Response, RunningSite, build_site, serve

PAGES = {
    "/": Response.of("<p>Grüße</p>"),
    "/old/": Response.redirect("/"),
    "/broken/": Response.failure(500),
    "/slow/": Response(b"late", delay=0.2),
}


@pytest.fixture
def site() -> Iterator[RunningSite]:
    with serve(lambda _: PAGES) as running:
        yield running


def ask(site: RunningSite, path: str, method: str = "GET") -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection(urlsplit(site.origin).netloc, timeout=5)
    connection.request(method, path)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def test_answers_with_body_type_and_status(site: RunningSite) -> None:
    response, body = ask(site, "/?utm_source=x")
    assert (response.status, body.decode()) == (200, "<p>Grüße</p>")
    assert response.headers["Content-Type"] == "text/html; charset=UTF-8"


def test_head_has_no_body(site: RunningSite) -> None:
    response, body = ask(site, "/", "HEAD")
    assert (response.headers["Content-Length"], body) == (str(len(PAGES["/"].body)), b"")


@pytest.mark.parametrize(("path", "status"), [("/old/", 301), ("/broken/", 500), ("/nowhere/", 404)])
def test_faults(site: RunningSite, path: str, status: int) -> None:
    assert ask(site, path)[0].status == status


def test_redirects_say_where(site: RunningSite) -> None:
    assert ask(site, "/old/")[0].headers["Location"] == "/"


def test_delay_is_waited_for(site: RunningSite) -> None:
    before = time.monotonic()
    assert ask(site, "/slow/")[1] == b"late"
    assert time.monotonic() - before >= 0.2


def test_requests_are_remembered_in_order(site: RunningSite) -> None:
    for path in ("/", "/nowhere/", "/?a=1"):
        ask(site, path)
    assert site.requests == ["/", "/nowhere/", "/?a=1"]


def test_a_taken_port_is_refused(site: RunningSite) -> None:
    with pytest.raises(OSError, match="in use"), serve(port=urlsplit(site.origin).port or 0):
        pass


def test_the_demo_site_links_to_where_it_is_served() -> None:
    with serve() as running:
        assert ask(running, "/")[1] == build_site(running.origin)["/"].body
        assert f'href="{running.origin}/series/low-water/"' in ask(running, "/")[1].decode()
