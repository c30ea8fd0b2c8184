"""Parts that the site lost, found in a web archive on the loopback interface."""

from pathlib import Path
from typing import Any

from sqlite_utils import Database

from crawler.archive import Archive
from crawler.cli.certificate import describe_certificate
from crawler.demo import RunningSite, build_site, serve
from crawler.demo.response import Response, Site
from crawler.imports.records import Record
from crawler.imports.warc import read_warc
from tests.command import run_command

LOW_WATER, LOST = "/series/low-water/", "/2024/04/12/the-hearing/"


def lose(origin: str) -> Site:
    return dict(build_site(origin)) | {LOST: Response.failure(404)}


def keep_copies(site: RunningSite, *copies: tuple[str, bytes]) -> dict[str, Response]:
    """Return the pages of an archive that has these copies, by their times."""
    url = site.origin + LOST
    lines = [f"<{url}>; rel=original"]
    pages = {}
    for number, (time, body) in enumerate(copies, 1):
        lines.append(f'</web/{time}/{url}>; rel="memento"; datetime="Fri, {number:02} Mar 2024 10:00:00 GMT"')
        pages[f"/web/{time}id_/{url}"] = Response(body)
    return pages | {f"/timemap/{url}": Response.of(",\n".join(lines), "application/link-format")}


def archive(folder: Path, site: RunningSite, web: RunningSite) -> tuple[int, dict[str, Any]]:
    options = ["--delay", "0", "--memento", f"{web.origin}/timemap/{{url}}"]
    done = run_command(folder, "archive", site.origin + LOW_WATER, *options)
    with Archive.open(folder / "archive.db") as held:
        return done.returncode, describe_certificate(held.get_certificate(held.find_series("low-water").id))


def test_a_lost_part_is_had_from_the_archive_with_its_own_time(tmp_path: Path) -> None:
    with serve(lose) as site, serve(lambda _: {}) as web:
        body = build_site(site.origin)[LOST].body
        error = b"<html><title>Not found</title><p>There is nothing here any more.</p></html>"
        web.pages.update(keep_copies(site, ("20240301100000", body), ("20240302100000", error)))
        status, certificate = archive(tmp_path, site, web)
        assert status == 0
        assert certificate["held"] == 12
        with Database(tmp_path / "archive.db") as db:
            sql = "SELECT url, fetched_at, source FROM captures WHERE source IS NOT NULL"
            copy = f"{web.origin}/web/20240301100000id_/{site.origin}{LOST}"
            assert db.execute(sql).fetchall() == [(site.origin + LOST, "2024-03-01T10:00:00Z", copy)]
            assert db.execute("SELECT url FROM gaps WHERE closed_at IS NOT NULL").fetchall() == [(site.origin + LOST,)]
        export = ["export", "low-water", "--format", "warc", "-o", "a.warc.gz"]
        assert run_command(tmp_path, *export).returncode == 0
        assert copy in {one.exchange.source for one in read_warc(tmp_path / "a.warc.gz") if isinstance(one, Record)}
        assert web.requests.count(f"/web/20240302100000id_/{site.origin}{LOST}") == 1


def test_what_is_no_copy_of_the_part_is_not_taken_for_it(tmp_path: Path) -> None:
    with serve(lose) as site, serve(lambda _: {}) as web:
        other = build_site(site.origin)["/2024/04/16/high-water/"].body
        web.pages.update(keep_copies(site, ("20240301100000", other)))
        status, certificate = archive(tmp_path, site, web)
    assert status == 3
    assert [part["reason"] for part in certificate["parts"] if not part["held"]] == ["not_found"]


def test_an_archive_that_knows_nothing_changes_nothing(tmp_path: Path) -> None:
    with serve(lose) as site, serve(lambda _: {}) as web:
        assert archive(tmp_path, site, web)[0] == 3
