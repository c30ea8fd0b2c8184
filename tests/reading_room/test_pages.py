"""The pages over real HTTP."""

import re
import signal
import subprocess
import sys
import time

import httpx
import pytest

from crawler.exports import FORMATS
from crawler.reading_room import pages
from tests.reading_room.conftest import Room

LOW_WATER = "SELECT id FROM series WHERE title = 'Low Water'"
EDITED = "SELECT id FROM articles WHERE url LIKE '%/the-harbour-that-lost-a-metre/'"
HOSTILE = "SELECT id FROM captures WHERE url LIKE '%/the-last-ice-cart/' ORDER BY id DESC"


def get(room: Room, path: str) -> httpx.Response:
    return httpx.get(room.origin + path)


def test_the_shelf_shows_every_series_with_what_is_held(room: Room) -> None:
    page = get(room, "/").text
    for said in ("Low Water", "Complete: 12 of 12 parts held", "Incomplete: 3 of 5 parts held", "灯台のある町"):
        assert said in page


def test_a_series_shows_parts_gaps_and_proof(room: Room) -> None:
    voices = room.find("SELECT id FROM series WHERE title LIKE 'Voices%'")
    page = get(room, f"/series/{voices}").text
    for said in (
        "missing: behind a password",
        "Part 4, “The net mender”: the site has no such page (404).",
        "Asked for ",
    ):
        assert said in page
    assert '<svg class="timeline"' in page


@pytest.mark.parametrize("name", FORMATS)
def test_a_series_can_be_taken_away(room: Room, name: str) -> None:
    answer = get(room, f"/series/{room.find(LOW_WATER)}/{name}")
    assert answer.status_code == 200
    assert f"low-water{FORMATS[name].extension}" in answer.headers["content-disposition"]
    assert len(answer.content) > 1000


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/series/999", 404),
        ("/series/1/999", 404),
        ("/series/1/docx", 404),
        ("/article/999", 404),
        ("/capture/999", 404),
        ("/room/passwords", 404),
        ("/search?q=%22x", 200),
        ("/search?series=x", 400),
        ("/article/1/changes?to=9", 400),
        ("/article/1/changes?to=x", 400),
    ],
)
def test_what_is_not_there_is_explained_without_a_traceback(room: Room, path: str, status: int) -> None:
    answer = get(room, path)
    assert answer.status_code == status
    assert "Traceback" not in answer.text
    assert "Seriatim" in answer.text


@pytest.mark.parametrize("path", ["/", "/series/1", "/article/1", "/search?q=water", "/series/999"])
def test_our_pages_allow_nothing_from_elsewhere(room: Room, path: str) -> None:
    policy = get(room, path).headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'; script-src 'self';")
    assert "unsafe" not in policy


def test_a_captured_page_is_in_a_sandbox(room: Room) -> None:
    answer = get(room, f"/capture/{room.find(HOSTILE)}/page")
    assert answer.headers["content-security-policy"].startswith("sandbox; default-src 'none';")
    assert "<script>document.title" in answer.text


def test_datasette_is_one_click_away_and_only_reads(room: Room) -> None:
    assert get(room, "/archive/series.json?_shape=array").json()[0]["title"]
    assert '<a href="/archive">Data</a>' in get(room, "/").text
    assert get(room, "/archive?sql=select+1").status_code == 200
    refused = get(room, "/archive.json?sql=delete+from+articles")
    assert refused.status_code == 400


def test_an_edit_is_shown(room: Room) -> None:
    page = get(room, f"/article/{room.find(EDITED)}/changes").text
    assert "<del>father</del><ins>mother</ins>" in page


def test_ctrl_c_ends_it_without_a_word(room: Room) -> None:
    command = [sys.executable, "-m", "crawler", "serve", "--port", "0", "--archive", str(room.path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        origin = re.findall(r"http://127\.0\.0\.1:\d+", process.stdout.readline())[0]
        deadline = time.monotonic() + 30
        while not answers(origin):
            assert time.monotonic() < deadline
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (0, "")


def answers(origin: str) -> bool:
    try:
        return httpx.get(origin, timeout=1).status_code == 200
    except httpx.TransportError:
        time.sleep(0.1)
        return False


def test_a_long_shelf_has_pages(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "ON_ONE_SHELF", 2)
    first, second = get(room, "/").text, get(room, "/?page=2").text
    assert 'rel="next" href="/?page=2"' in first
    assert "Page 2 of 2, 3 series." in second
    assert ("Low Water" in first, "灯台のある町" in second) == (True, True)
