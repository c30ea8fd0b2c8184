"""Refreshing a small site of our own, of which every page can be changed while it runs."""

import json
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from shutil import copy
from subprocess import DEVNULL, CompletedProcess, Popen
from typing import Any

import pytest
from sqlite_utils import Database

from crawler.archive import Archive
from crawler.clock import tell_time
from crawler.demo import RunningSite, build_site, serve
from crawler.demo.organize_series import Layout
from crawler.demo.response import Response
from crawler.owner import is_alive, name_owner
from tests.command import run_command

PROSE = "<p>The pilots met at five in the morning, when the quay was still dark and the tide was out.</p>" * 6
LOW_WATER = "/series/low-water/"
API = "/wp-json/wp/v2/posts"


@dataclass
class Gazette:
    """A site with one series. ``titles`` are those of its parts by their paths, in order."""

    site: RunningSite
    folder: Path
    titles: dict[str, str] = field(default_factory=lambda: {f"/part-{n}/": f"Night {n}" for n in range(1, 6)})
    has_api: bool = True

    def publish(self) -> None:
        for path in self.titles:
            self.site.pages[path] = self.make_page(path)

    def make_page(self, path: str, *, text: str = PROSE, headers: Sequence[tuple[str, str]] = ()) -> Response:
        origin, title = self.site.origin, self.titles[path]
        rows = "".join(
            f"<li>{name}</li>" if each == path else f'<li><a href="{origin}{each}">{name}</a></li>'
            for each, name in self.titles.items()
        )
        box = f'<div class="seriesbox"><h3>The Night Shift</h3><ul class="serieslist-ul">{rows}</ul></div>'
        api = f'<link rel="https://api.w.org/" href="{origin}/wp-json/">' if self.has_api else ""
        head = f'<meta charset="utf-8"><title>{title}</title>{api}<link rel="canonical" href="{origin}{path}">'
        body = f"<article><h1>{title}</h1>{box}{text}<p>So it was on {title}.</p></article>"
        html = f"<html lang=en><head>{head}</head><body>{body}</body></html>"
        return replace(Response.of(html), headers=tuple(headers))

    def tell_changes(self, *paths: str, at: str = "2099-01-01T00:00:00") -> None:
        rows = [{"link": f"{self.site.origin}{path}", "modified_gmt": at} for path in paths]
        self.site.pages[API] = Response.of(json.dumps(rows), "application/json")

    def run(self, *arguments: str) -> CompletedProcess[str]:
        del self.site.requests[:]
        return run_command(self.folder, *arguments)

    def refresh(self, *names: str) -> list[str]:
        """Refresh; return what was asked for, without robots.txt."""
        done = self.run("refresh", *names, "--delay", "0")
        assert done.returncode in (0, 3), done.stderr
        return [path.partition("?")[0] for path in self.site.requests if path != "/robots.txt"]

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        with Database(self.folder / "archive.db") as db:
            return list(db.execute(sql).fetchall())


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazette]:
    """The site, its series archived once for all tests."""
    with serve(lambda _: {}) as site:
        made = Gazette(site, tmp_path_factory.mktemp("first"))
        made.publish()
        made.tell_changes()
        assert made.run("archive", f"{site.origin}/part-3/", "--delay", "0").returncode == 0
        yield made


@pytest.fixture
def gazette(first: Gazette, tmp_path: Path) -> Gazette:
    """The site as it was archived, with a copy of the archive."""
    copy(first.folder / "archive.db", tmp_path)
    first.site.pages.clear()
    made = Gazette(first.site, tmp_path)
    made.publish()
    made.tell_changes()
    return made


LAST = "/part-5/"


def test_nothing_changed_is_proven_by_two_requests(gazette: Gazette) -> None:
    assert gazette.refresh() == [LAST, API]
    assert gazette.query("SELECT count(*) FROM revisions") == [(5,)]
    assert gazette.query("SELECT changes_by FROM sites") == [("interface",)]


def test_a_part_that_the_site_calls_changed_is_asked_for(gazette: Gazette) -> None:
    gazette.site.pages["/part-2/"] = gazette.make_page("/part-2/", text=PROSE.replace("five", "six"))
    gazette.tell_changes("/part-2/", "/another-post/")
    assert gazette.refresh() == [LAST, API, "/part-2/"]
    assert gazette.query("SELECT kind FROM revisions WHERE number = 2") == [("edit",)]


def test_what_changed_before_it_was_captured_is_not_asked_for(gazette: Gazette) -> None:
    gazette.tell_changes("/part-2/", at="2020-01-01T00:00:00")
    assert gazette.refresh() == [LAST, API]


def test_a_new_part_is_collected_and_told(gazette: Gazette) -> None:
    gazette.titles["/part-6/"] = "Night 6"
    gazette.publish()
    assert set(gazette.refresh()) == {LAST, API, "/part-6/"}
    assert gazette.query("SELECT url FROM events WHERE kind = 'added'") == [(f"{gazette.site.origin}/part-6/",)]


def test_a_part_with_another_title_is_asked_for(gazette: Gazette) -> None:
    gazette.titles["/part-2/"] = "The Longest Night"
    gazette.publish()
    assert set(gazette.refresh()) == {LAST, API, "/part-2/"}
    assert gazette.query("SELECT headline FROM articles WHERE url LIKE '%/part-2/'") == [("The Longest Night",)]


def test_a_change_that_a_killed_refresh_saw_is_asked_for_by_the_next(gazette: Gazette) -> None:
    gazette.titles["/part-2/"] = "Night 2, mended"
    gazette.publish()
    gazette.site.pages["/part-2/"] = replace(gazette.site.pages["/part-2/"], delay=30)
    del gazette.site.requests[:]
    command = [sys.executable, "-m", "crawler", "refresh", "--delay", "0"]
    with Popen(command, cwd=gazette.folder, stdout=DEVNULL) as killed:
        while "/part-2/" not in gazette.site.requests:
            assert killed.poll() is None
            time.sleep(0.05)
        killed.kill()
    gazette.publish()
    assert set(gazette.refresh()) == {LAST, API, "/part-2/"}
    assert gazette.query("SELECT count(*) FROM revisions WHERE kind = 'edit'") == [(1,)]
    assert gazette.refresh() == [LAST, API]


def test_what_the_list_leaves_out_is_withdrawn_or_not_and_its_text_stays(gazette: Gazette) -> None:
    title = gazette.titles.pop("/part-2/")
    gazette.publish()
    del gazette.site.pages["/part-2/"]
    assert set(gazette.refresh()) == {LAST, API, "/part-2/"}
    assert gazette.query("SELECT kind, after FROM events WHERE kind = 'withdrawn'") == [("withdrawn", "not_found")]
    assert gazette.query("SELECT text LIKE '%pilots met%' FROM articles WHERE withdrawn_at") == [(1,)]
    assert gazette.refresh() == [LAST, API]

    gazette.titles = {"/part-1/": "Night 1", "/part-2/": title} | gazette.titles
    gazette.publish()
    assert set(gazette.refresh()) == {LAST, API, "/part-2/"}
    assert gazette.query("SELECT kind FROM events WHERE kind = 'restored'") == [("restored",)]
    assert gazette.query("SELECT count(*) FROM articles WHERE withdrawn_at") == [(0,)]


def test_a_part_that_moved_stays_itself(gazette: Gazette) -> None:
    titles = {"/second-night/" if path == "/part-2/" else path: title for path, title in gazette.titles.items()}
    gazette.titles = titles
    gazette.publish()
    target = f"{gazette.site.origin}/second-night/"
    gazette.site.pages["/part-2/"] = Response(b"", status=301, headers=(("Location", target),))
    gazette.refresh()
    assert gazette.query("SELECT count(*) FROM articles") == [(5,)]
    assert gazette.query("SELECT after FROM events WHERE kind = 'moved'") == [(target,)]


def test_without_an_interface_the_sitemap_tells(gazette: Gazette) -> None:
    gazette.has_api = False
    gazette.publish()
    origin = gazette.site.origin

    def locate(path: str) -> str:
        modified = "2099-01-01" if path == "/part-4/" else "2020-01-01"
        return f"<url><loc>{origin}{path}</loc><lastmod>{modified}</lastmod></url>"

    def serve_xml(text: str) -> Response:
        return Response.of(f'<?xml version="1.0"?>{text}', "application/xml")

    gazette.site.pages["/robots.txt"] = Response.of(f"Sitemap: {origin}/sitemap.xml\n", "text/plain")
    gazette.site.pages["/sitemap.xml"] = serve_xml(
        f"<sitemapindex><sitemap><loc>{origin}/posts.xml</loc></sitemap><sitemap><loc>{origin}/old.xml</loc>"
        "<lastmod>2019-01-01</lastmod></sitemap></sitemapindex>"
    )
    gazette.site.pages["/posts.xml"] = serve_xml(f"<urlset>{''.join(map(locate, gazette.titles))}</urlset>")
    assert gazette.refresh() == [LAST, "/sitemap.xml", "/posts.xml", "/part-4/"]
    assert gazette.query("SELECT changes_by FROM sites") == [("sitemap",)]


def test_a_site_that_tells_nothing_is_not_asked_again_for_a_while(gazette: Gazette) -> None:
    del gazette.site.pages[API]
    assert gazette.refresh() == [LAST, API]
    assert gazette.refresh() == [LAST]
    with Database(gazette.folder / "archive.db") as db:
        db.execute("UPDATE articles SET checked_at = '2020-01-01T00:00:00Z' WHERE url LIKE '%/part-1/'")
        db.conn.commit()
    assert gazette.refresh() == [LAST, "/part-1/"]


def test_pages_are_asked_for_on_the_condition_that_they_changed(gazette: Gazette) -> None:
    gazette.site.pages[LAST] = gazette.make_page(LAST, headers=[("ETag", '"5"')])
    gazette.refresh()
    gazette.site.pages[LAST] = Response(b"", status=304)
    assert gazette.refresh() == [LAST, API]
    assert gazette.query(
        "SELECT status, body_id FROM captures WHERE url LIKE '%/part-5/' ORDER BY id DESC LIMIT 1"
    ) == [(304, None)]
    sent = gazette.query("SELECT request_headers FROM captures WHERE status = 304")
    assert ["If-None-Match", '"5"'] in json.loads(sent[0][0])
    assert gazette.query("SELECT count(*) FROM revisions") == [(5,)]


def test_another_page_bears_witness_where_the_first_is_gone(gazette: Gazette) -> None:
    gazette.titles.pop(LAST)
    gazette.publish()
    del gazette.site.pages[LAST]
    asked = gazette.refresh()
    assert asked[0] == LAST
    assert set(asked[1:]) == {"/part-4/", "/part-3/", API}
    assert gazette.query("SELECT kind FROM events WHERE kind = 'withdrawn'") == [("withdrawn",)]


@pytest.mark.parametrize("named", [True, False])
def test_a_series_that_another_crawl_collects_is_left_to_it(gazette: Gazette, named: bool) -> None:
    with Archive.open(gazette.folder / "archive.db") as archive:
        other = archive.start_crawl([], {}, now=tell_time())
        archive.take_lease(1, other, name_owner(), now=tell_time(), is_alive=is_alive)
    done = gazette.run("refresh", *(["1"] if named else []), "--delay", "0")
    assert gazette.site.requests == []
    assert done.returncode == 6
    assert "Traceback" not in done.stderr
    assert ("is collecting 'The Night Shift'" in done.stderr) is named


def test_what_could_not_be_had_is_tried_again_when_it_is_due(gazette: Gazette) -> None:
    gazette.titles["/part-6/"] = "Night 6"
    gazette.publish()
    del gazette.site.pages["/part-6/"]
    assert set(gazette.refresh()) == {LAST, API, "/part-6/"}
    assert gazette.refresh() == [LAST, API]
    with Database(gazette.folder / "archive.db") as db:
        db.execute("UPDATE gaps SET next_try_at = '2020-01-01T00:00:00Z'")
        db.conn.commit()
    gazette.publish()
    assert set(gazette.refresh()) == {LAST, API, "/part-6/"}
    assert gazette.query("SELECT attempts, closed_at IS NOT NULL FROM gaps") == [(1, 1)]


def test_changes_are_told_to_people(gazette: Gazette) -> None:
    gazette.site.pages["/part-2/"] = gazette.make_page("/part-2/", text=PROSE.replace("five", "six"))
    gazette.tell_changes("/part-2/")
    told = gazette.run("refresh", "the-night-shift", "--delay", "0").stdout.splitlines()
    assert told[:2] == ["Night 2: edited", "The Night Shift: complete, 5 of 5 parts held"]


def test_an_unknown_name_is_explained(gazette: Gazette) -> None:
    done = gazette.run("refresh", "The Day Shift")
    assert done.returncode == 2
    assert "did you mean 'The Night Shift'" in done.stderr


def test_a_change_that_could_not_be_had_is_asked_for_again_however_late(gazette: Gazette) -> None:
    gazette.refresh()
    known = gazette.query("SELECT refreshed_at FROM series")
    gazette.site.pages["/part-2/"] = Response.failure(404)
    gazette.tell_changes("/part-2/")
    gazette.refresh()
    assert gazette.query("SELECT refreshed_at FROM series") == known


@pytest.fixture
def listing(tmp_path: Path) -> Iterator[RunningSite]:
    """A site whose parts name their series only, and whose index has three pages, oldest part first. It is archived."""
    with serve(lambda origin: build_site(origin, layout=Layout(list_box=False, navigation=False))) as site:
        assert run_command(tmp_path, "archive", site.origin + LOW_WATER, "--delay", "0").returncode == 0
        del site.requests[:]
        yield site


def refresh_listing(folder: Path, site: RunningSite) -> list[str]:
    del site.requests[:]
    assert run_command(folder, "refresh", "low-water", "--delay", "0").returncode in (0, 3)
    return [path for path in site.requests if path.startswith(LOW_WATER)]


def test_of_an_index_of_many_pages_only_the_first_and_the_last_are_asked_for(
    listing: RunningSite, tmp_path: Path
) -> None:
    assert set(refresh_listing(tmp_path, listing)) == {LOW_WATER, f"{LOW_WATER}page/3/"}


def test_an_index_page_of_new_parts_only_leads_to_the_next(listing: RunningSite, tmp_path: Path) -> None:
    pages = [LOW_WATER, *(f"{LOW_WATER}page/{number}/" for number in (2, 3))]
    for path in pages:
        body = listing.pages[path].body
        for part in set(re.findall(rb"/2024/[a-z0-9/-]+/", body)) if path != pages[-1] else ():
            body = body.replace(part, part[:-1] + b"-again/")
        listing.pages[path] = replace(listing.pages[path], body=body)
    *first, last = refresh_listing(tmp_path, listing)
    assert (set(first), last) == ({pages[0], pages[2]}, pages[1])
