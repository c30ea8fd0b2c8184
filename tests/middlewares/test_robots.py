"""robots.txt that cannot be had (RFC 9309, 2.3.1.3 and 2.3.1.4), over real HTTP."""

import re
import socket
from dataclasses import replace
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from crawler.demo import build_site, serve
from crawler.demo.response import Response
from tests.command import run_command

MIDDLE = "/2024/03/25/what-the-minister-signed/"
AT_ONCE = (("Retry-After", "0"),)


def archive(folder: Path, url: str) -> CompletedProcess[str]:
    return run_command(folder, "archive", url, "--delay", "0")


def test_a_site_whose_robots_txt_fails_is_not_crawled(tmp_path: Path) -> None:
    failing = replace(Response.failure(503), headers=AT_ONCE)
    with serve(lambda origin: build_site(origin) | {"/robots.txt": failing}) as site:
        done = archive(tmp_path, site.origin + MIDDLE)
    assert done.returncode == 1
    assert "robots.txt" in done.stderr
    assert set(site.requests) == {"/robots.txt"}


@pytest.mark.parametrize("status", [401, 404, 410])
def test_a_site_that_has_no_robots_txt_allows_all(tmp_path: Path, status: int) -> None:
    missing = Response.of("User-agent: *\nDisallow: /", status=status)
    with serve(lambda origin: build_site(origin) | {"/robots.txt": missing}) as site:
        assert archive(tmp_path, site.origin + MIDDLE).returncode == 0


def test_a_site_that_is_silent_is_asked_for_nothing_more(tmp_path: Path) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        done = archive(tmp_path, f"http://127.0.0.1:{held.getsockname()[1]}{MIDDLE}")
    assert done.returncode == 1
    assert "could not get" in done.stderr
    assert "robots.txt" not in done.stderr
    seconds = re.search(r"asked for in (\d+\.\d) s", done.stdout)
    assert seconds
    # Asking again, as for other failures, would take nine.
    assert float(seconds[1]) < 6


def test_what_redirects_without_end_is_no_robots_txt_and_no_page(tmp_path: Path) -> None:
    with serve(lambda _: {"/robots.txt": Response.redirect("/robots.txt"), MIDDLE: Response.redirect(MIDDLE)}) as site:
        done = archive(tmp_path, site.origin + MIDDLE)
    assert done.returncode == 1
    assert "the site failed to serve it" in done.stderr
    assert MIDDLE in site.requests
