"""The reading room as a person sees it: a real browser, with and without JavaScript."""

import os
import re
import shutil
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tests.reading_room.conftest import Room
from tests.reading_room.test_pages import EDITED, HOSTILE, LOW_WATER

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
SERIOUS = {"serious", "critical"}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # Missing, it fails: a skipped browser test is one that nobody misses. `.ci/run` installs it.
    assert CHROMIUM, "no Chromium; install Debian's: apt-get install chromium"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Browser, room: Room) -> Iterator[Page]:
    context = browser.new_context(base_url=room.origin, viewport={"width": 1100, "height": 900})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


def test_from_the_shelf_to_a_text_and_on_by_the_keyboard(page: Page) -> None:
    page.goto("/")
    page.click("text=Low Water")
    page.click("table >> text=A dredger called Constança")
    assert page.inner_text("h1") == "A dredger called Constança"
    page.keyboard.press("ArrowRight")
    page.wait_for_url(re.compile(r"/4$"))
    page.keyboard.press("ArrowLeft")
    page.wait_for_url(re.compile(r"/3$"))
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("ArrowRight")
    assert page.url.endswith("/3")


def test_search_marks_what_was_found_and_explains_what_it_cannot_read(page: Page) -> None:
    page.goto("/")
    page.fill("input[name=q]", "mule")
    page.press("input[name=q]", "Enter")
    assert page.inner_text(".hits h2") == "The last ice cart"
    assert page.inner_text("mark >> nth=0").lower() == "mule"
    page.fill("input[name=q]", '"mule')
    page.press("input[name=q]", "Enter")
    assert "not closed" in page.inner_text("[role=alert]")


def test_all_can_be_read_without_javascript(browser: Browser, room: Room) -> None:
    context = browser.new_context(base_url=room.origin, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"/series/{room.find(LOW_WATER)}/3")
    page.click("a[rel=next]")
    assert page.inner_text("h1") == "Who owns the room above the bakery?"
    page.fill("input[name=q]", "dredger")
    page.click("button")
    assert page.locator(".hits > li").count() > 0
    context.close()


def test_a_hostile_article_stays_dead(page: Page, room: Room) -> None:
    asked_before = len(room.site.requests)
    foreign: list[str] = []
    page.on("response", lambda got: None if got.url.startswith(room.origin) else foreign.append(got.url))
    article = room.find("SELECT id FROM articles WHERE url LIKE '%/the-last-ice-cart/'")
    page.goto(f"/article/{article}")
    assert "The tide came in at four" in page.inner_text(".prose")
    page.click("text=The tide came in at four")
    assert (
        page.locator(
            ".prose :is(script, style, iframe, form, img, svg, [style], [onclick], [href^=javascript])"
        ).count()
        == 0
    )
    assert page.evaluate("window.owned") is None
    assert page.locator("h1").is_visible()

    page.goto(f"/capture/{room.find(HOSTILE)}")
    frame = page.frame_locator("iframe")
    assert "The tide came in at four" in frame.locator("body").inner_text()
    assert page.evaluate("window.owned") is None
    assert "owned" not in page.title()
    assert foreign == []
    assert len(room.site.requests) == asked_before


def test_a_text_from_right_to_left_is_set_so_and_its_arrows_turn(page: Page, room: Room) -> None:
    series = room.find(LOW_WATER)
    direction = "getComputedStyle(document.querySelector('.prose')).direction"
    page.goto(f"/series/{series}/8")
    assert page.evaluate(direction) == "ltr"
    page.goto(f"/series/{series}/9")
    assert page.evaluate(direction) == "rtl"
    page.keyboard.press("ArrowLeft")
    page.wait_for_url(re.compile(r"/10$"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1100])
def test_no_page_has_a_serious_barrier_or_runs_over_its_side(
    browser: Browser, room: Room, scheme: str, width: int
) -> None:
    context = browser.new_context(
        base_url=room.origin,
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": width, "height": 800},
    )
    page = context.new_page()
    series, edited = room.find(LOW_WATER), room.find(EDITED)
    voices = room.find("SELECT id FROM series WHERE title LIKE 'Voices%'")
    paths = (
        "/",
        f"/series/{voices}",
        f"/series/{series}/3",
        f"/article/{edited}/changes",
        "/search?q=water",
        "/capture/1",
    )
    for path in paths:
        page.goto(path)
        found = Axe().run(page).response["violations"]
        assert [(path, one["id"]) for one in found if one["impact"] in SERIOUS] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    context.close()
