"""Whole crawls over real HTTP: the demo site in other guises, taken apart and broken."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from crawler.archive import Archive
from crawler.cli.certificate import describe_certificate
from crawler.demo import RunningSite, Site, build_site, serve
from crawler.demo.organize_series import Layout
from crawler.demo.response import HTML, TEXT, Response
from tests.command import run_command

LOW_WATER = "/series/low-water/"
MIDDLE = "/2024/03/25/what-the-minister-signed/"
ONLY_CHAIN = Layout(meta=False, list_box=False)
ONLY_META = Layout(list_box=False, navigation=False)

Crawl = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def crawl(tmp_path: Path) -> Crawl:
    """Run the command on a site; return its exit status and the certificate of the one series that it found."""

    def run(site: RunningSite, path: str, *options: str) -> tuple[int, dict[str, Any]]:
        archived = run_command(tmp_path, "archive", site.origin + path, "--delay", "0", *options)
        with Archive.open(tmp_path / "archive.db") as archive:
            certificate = describe_certificate(archive.get_certificate(1)) if archive.list_series() else {}
        return archived.returncode, certificate

    return run


def list_pages(site: RunningSite) -> list[str]:
    return [path for path in site.requests if path != "/robots.txt"]


def list_parts(certificate: dict[str, Any], *, held: bool = True) -> list[str]:
    return [part["title"] for part in certificate["parts"] if part["held"] is held]


@pytest.fixture(scope="module")
def parts() -> list[str]:
    """The paths of the series' parts in order."""
    site = build_site()
    body = site[MIDDLE].body.decode()
    box = body.split('class="serieslist-ul">')[1].split("</ul>")[0]
    rows = [row.split('href="')[1].split('"')[0] if "href" in row else MIDDLE for row in box.split("</li>")[:-1]]
    return [row.removeprefix("http://127.0.0.1") for row in rows]


def test_contents_are_asked_for_first_and_each_page_once(crawl: Crawl, parts: list[str]) -> None:
    with serve() as site:
        status, certificate = crawl(site, MIDDLE)
    assert status == 0
    assert certificate["verdict"] == "complete"
    assert sorted(list_pages(site)) == sorted(parts)


def test_a_chain_is_followed_in_both_directions(crawl: Crawl, parts: list[str]) -> None:
    with serve(lambda origin: build_site(origin, layout=ONLY_CHAIN)) as site:
        status, certificate = crawl(site, MIDDLE)
    assert [part["url"].removeprefix(site.origin) for part in certificate["parts"]] == parts
    assert status == 0


def test_a_page_that_only_names_its_series_is_resolved_through_the_index(crawl: Crawl, parts: list[str]) -> None:
    with serve(lambda origin: build_site(origin, layout=ONLY_META)) as site:
        _, certificate = crawl(site, MIDDLE)
    assert [part["url"].removeprefix(site.origin) for part in certificate["parts"] if part["held"]] == parts
    assert f"{LOW_WATER}page/3/" in site.requests


def test_index_pages_that_all_claim_the_first_ones_url_are_read_together(crawl: Crawl, parts: list[str]) -> None:
    def claim_first(origin: str) -> Site:
        site = build_site(origin, layout=ONLY_META)
        tag = f'<link rel="canonical" href="{origin}{LOW_WATER}">'
        paths = [LOW_WATER, *(f"{LOW_WATER}page/{number}/" for number in (2, 3))]
        pages = {path: re.sub(r'<link rel="canonical"[^>]*>', "", site[path].body.decode()) for path in paths}
        return site | {path: Response.of(page.replace("</head>", f"{tag}</head>")) for path, page in pages.items()}

    with serve(claim_first) as site:
        status, certificate = crawl(site, MIDDLE)
        _, again = crawl(site, MIDDLE)
    assert [part["url"].removeprefix(site.origin) for part in certificate["parts"] if part["held"]] == parts
    assert again == certificate
    assert status in (0, 3)


def test_the_index_page_leads_to_every_part(crawl: Crawl, parts: list[str]) -> None:
    with serve() as site:
        status, certificate = crawl(site, LOW_WATER)
    assert status == 0
    assert [part["url"].removeprefix(site.origin) for part in certificate["parts"]] == parts


def test_a_feed_of_the_series_leads_to_every_part(crawl: Crawl, parts: list[str]) -> None:
    def add_feed(origin: str) -> Site:
        items = "".join(f"<item><title>Low Water</title><link>{origin}{path}</link></item>" for path in parts[:1:-1])
        channel = f"<channel><title>Low Water</title><link>{origin}{LOW_WATER}</link>{items}</channel>"
        feed = Response.of(f'<?xml version="1.0"?><rss version="2.0">{channel}</rss>', "application/rss+xml")
        return build_site(origin) | {f"{LOW_WATER}feed/": feed}

    with serve(add_feed) as site:
        status, certificate = crawl(site, f"{LOW_WATER}feed/")
    assert status == 0
    assert [part["url"].removeprefix(site.origin) for part in certificate["parts"]] == parts


@pytest.fixture
def broken(parts: list[str]) -> Callable[[Response], Callable[[str], Site]]:
    """Make builders of the site whose fifth part answers otherwise."""
    return lambda response: lambda origin: build_site(origin) | {parts[4]: response}


@pytest.mark.parametrize(
    ("response", "reason"),
    [
        (Response.failure(404), "not_found"),
        (Response.failure(410), "gone"),
        (Response.failure(403), "forbidden"),
        (Response.of("%PDF", "application/pdf"), "not_html"),
        (Response.of("<title>Just a moment...</title><h1>Checking your browser</h1>"), "blocked"),
    ],
)
def test_a_part_that_is_refused_is_a_gap_with_its_reason(
    crawl: Crawl, broken: Callable[[Response], Callable[[str], Site]], response: Response, reason: str
) -> None:
    with serve(broken(response)) as site:
        status, certificate = crawl(site, MIDDLE)
    assert status == 3
    assert certificate["verdict"] == "incomplete"
    assert [(part["position"], part["reason"]) for part in certificate["parts"] if not part["held"]] == [(5, reason)]


def test_a_server_that_fails_is_asked_again_and_then_told(
    crawl: Crawl, broken: Callable[[Response], Callable[[str], Site]], parts: list[str]
) -> None:
    with serve(broken(replace(Response.failure(503), headers=(("Retry-After", "0"),)))) as site:
        status, certificate = crawl(site, MIDDLE)
    assert status == 3
    assert [part["reason"] for part in certificate["parts"] if not part["held"]] == ["server_error"]
    assert site.requests.count(parts[4]) == 3


def test_a_redirected_part_is_held_once_under_its_new_url(crawl: Crawl, parts: list[str]) -> None:
    def build(origin: str) -> Site:
        built = build_site(origin)
        moved = "/2025/01/01/moved/"
        body = built[parts[4]].body.replace(
            f'rel="canonical" href="{origin}{parts[4]}'.encode(), f'rel="canonical" href="{origin}{moved}'.encode()
        )
        return built | {moved: Response(body), parts[4]: Response.redirect(origin + moved)}

    with serve(build) as site:
        status, certificate = crawl(site, MIDDLE)
    assert status == 0
    assert len(certificate["parts"]) == len(parts)


def test_robots_txt_is_obeyed(crawl: Crawl, parts: list[str]) -> None:
    robots = Response.of(f"User-agent: *\nDisallow: {parts[4]}\n", TEXT)
    with serve(lambda origin: build_site(origin) | {"/robots.txt": robots}) as site:
        status, certificate = crawl(site, MIDDLE)
    assert status == 3
    assert parts[4] not in site.requests
    assert [part["reason"] for part in certificate["parts"] if not part["held"]] == ["robots"]


def test_the_page_limit_leaves_gaps_that_the_next_run_closes(crawl: Crawl, parts: list[str]) -> None:
    with serve() as site:
        status, certificate = crawl(site, MIDDLE, "--max-pages", "5")
        assert status == 3
        assert {part["reason"] for part in certificate["parts"] if not part["held"]} == {"budget"}
        asked = len(list_pages(site))
        status, certificate = crawl(site, MIDDLE)
        assert status == 0
        assert certificate["verdict"] == "complete"
        assert len(list_pages(site)) - asked <= len(parts) - 5 + 2


def make_post(origin: str, title: str, previous: str, following: str) -> Response:
    body = f"""<!DOCTYPE html><html lang="en"><head><title>{title}</title></head><body><article><h1>{title}</h1>
    <div class="seriesmeta">This entry is part of the series <a href="{origin}{LOW_WATER}">Low Water</a></div>
    {"<p>The river fell a hand's breadth that night, and nobody on the quay would say who did it.</p>" * 4}
    <fieldset><legend>Series Navigation</legend>
    <span class="series-nav-left"><a href="{origin}{previous}">before</a></span>
    <span class="series-nav-right"><a href="{origin}{following}">after</a></span></fieldset></article></body></html>"""
    return Response.of(body, HTML)


def build_loop(origin: str) -> Iterator[tuple[str, Response]]:
    for place in range(3):
        yield f"/p{place}/", make_post(origin, f"Low Water {place}", f"/p{(place - 1) % 3}/", f"/p{(place + 1) % 3}/")


def test_a_loop_ends_and_is_told(crawl: Crawl) -> None:
    with serve(lambda origin: dict(build_loop(origin))) as site:
        _, certificate = crawl(site, "/p0/")
    assert len(list_pages(site)) <= 4
    assert len(list_parts(certificate)) == 3
    assert certificate["verdict"] != "complete"
    assert certificate["contradictions"]


def test_an_endless_chain_ends_at_the_page_limit(crawl: Crawl) -> None:
    def build(origin: str) -> Site:
        return {f"/p{at}/": make_post(origin, f"Low Water {at}", f"/p{at - 1}/", f"/p{at + 1}/") for at in range(1, 60)}

    with serve(build) as site:
        status, _ = crawl(site, "/p30/", "--max-pages", "10")
    assert status == 3
    assert len(list_pages(site)) == 10


def test_a_part_of_two_series_leads_to_the_one_asked_for_only(crawl: Crawl, parts: list[str]) -> None:
    with serve() as site:
        crawl(site, parts[0])
    assert not [path for path in list_pages(site) if path not in parts]


def make_page(origin: str, place: int) -> Response:
    numbers = "".join(f'<a class="post-page-numbers" href="{origin}/tide/{at}/">{at}</a> ' for at in (2, 3))
    first = f'<a class="post-page-numbers" href="{origin}/tide/">1</a>'
    body = f"""<!DOCTYPE html><html lang="en"><head><title>The Tide</title></head><body><article><h1>The Tide</h1>
    <div class="seriesmeta">This entry is part 1 of 1 in the series <a href="{origin}{LOW_WATER}">Low Water</a></div>
    <div class="entry-content">{f"<p>On page {place} the river fell a hand's breadth, and nobody said why.</p>" * 5}
    <div class="page-links">Pages: {first} {numbers}</div></div></article></body></html>"""
    return Response.of(body, HTML)


@pytest.mark.parametrize("start", ["/tide/", "/tide/3/"])
def test_an_article_on_several_pages_is_fetched_whole(crawl: Crawl, tmp_path: Path, start: str) -> None:
    def build(origin: str) -> Site:
        return {path: make_page(origin, at) for at, path in enumerate(("/tide/", "/tide/2/", "/tide/3/"), 1)}

    with serve(build) as site:
        _, certificate = crawl(site, start)
    assert [part["url"] for part in certificate["parts"]] == [f"{site.origin}/tide/"]
    exported = json.loads(run_command(tmp_path, "export", "1", "--format", "json").stdout)
    paragraphs = exported["parts"][0]["text"].split("\n\n")
    assert [int(paragraph.split()[2]) for paragraph in paragraphs] == [1] * 5 + [2] * 5 + [3] * 5


def test_a_further_page_that_is_lost_makes_the_part_a_gap(crawl: Crawl) -> None:
    with serve(lambda origin: {"/tide/": make_page(origin, 1), "/tide/2/": make_page(origin, 2)}) as site:
        status, certificate = crawl(site, "/tide/")
    assert status == 3
    assert [(part["held"], part["reason"]) for part in certificate["parts"]] == [(False, "not_found")]


def test_a_write_that_fails_ends_the_crawl_and_keeps_what_was_committed(tmp_path: Path) -> None:
    driver = (
        "import sys; from pathlib import Path; from crawler.archive import Archive\n"
        "from crawler.errors import ArchiveError; from crawler.crawling import CrawlRequest, run_crawl\n"
        "record, pages = Archive.record_page, []\n"
        "def fail(self, crawl_id, item):\n"
        "    pages.append(item)\n"
        "    if len(pages) > 3: raise ArchiveError('the disk is full')\n"
        "    return record(self, crawl_id, item)\n"
        "Archive.record_page = fail\n"
        "outcome = run_crawl(CrawlRequest((sys.argv[1],), Path('archive.db'), delay=0))\n"
        "print(outcome.failure, outcome.pages_asked)"
    )
    with serve() as site:
        done = run_driver(tmp_path, driver, site.origin + MIDDLE)
        assert done.stdout.startswith("the disk is full"), done.stderr
        assert len(list_pages(site)) < 12
    shown = json.loads(run_command(tmp_path, "show", "1", "--json").stdout)
    assert sum(part["held"] for part in shown["parts"]) == 3


def run_driver(folder: Path, driver: str, url: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", driver, url]
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=folder, timeout=60)


def test_a_site_that_hangs_is_a_failure_with_its_reason(tmp_path: Path) -> None:
    driver = (
        "import sys; from pathlib import Path; import crawler.settings as settings; settings.DOWNLOAD_TIMEOUT = 1\n"
        "settings.RETRY_TIMES = 0\n"
        "from crawler.crawling import CrawlRequest, run_crawl\n"
        "outcome = run_crawl(CrawlRequest((sys.argv[1],), Path('archive.db'), delay=0))\n"
        "print(outcome.seed_failures[0][1])"
    )
    with serve(lambda origin: {"/slow/": replace(Response.of("late"), delay=3)}) as site:
        done = run_driver(tmp_path, driver, f"{site.origin}/slow/")
    assert done.stdout.strip() == "timeout", done.stderr
