"""Makes the pictures of the documents: ``python docs/make_screenshots.py`` (Playwright and Chromium are needed)."""

import shutil
import subprocess
import sys
import tempfile
import threading
from dataclasses import replace
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from crawler.archive import Archive
from crawler.demo import serve
from crawler.reading_room.serving import listen, make_application

IMAGES = Path(__file__).with_name("images")
EDITED = "/2024/03/04/the-harbour-that-lost-a-metre/"
SEEDS = ("/series/low-water/", "/series/voices-of-the-estuary/", "/ja/series/todai/", EDITED)


def main() -> None:
    """Archive the demo site, with an edit between two crawls, open the reading room, and take the pictures."""
    with tempfile.TemporaryDirectory() as folder, serve() as site:
        archive = Path(folder, "archive.db")
        crawl(archive, site.origin, SEEDS[:3])
        page = site.pages[EDITED]
        site.pages[EDITED] = replace(page, body=page.body.replace(b"father had", b"mother had"))
        crawl(archive, site.origin, SEEDS[3:])
        listener = listen("127.0.0.1", 0)
        server = uvicorn.Server(uvicorn.Config(make_application(archive), log_level="error"))
        threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True).start()
        take(f"http://127.0.0.1:{listener.getsockname()[1]}", archive)
        server.should_exit = True


def crawl(archive: Path, origin: str, paths: tuple[str, ...]) -> None:
    """Run a crawl in a process of its own: Scrapy runs once in each."""
    urls = [origin + path for path in paths]
    subprocess.run(
        [sys.executable, "-m", "crawler", "archive", *urls, "--delay", "0", "-q", "--archive", str(archive)],
        check=False,
    )


def take(origin: str, archive: Path) -> None:
    """Take the pictures."""
    with Archive.open(archive) as opened:
        low_water, voices = opened.find_series("low-water").id, opened.find_series("voices-of-the-estuary").id
        edited = opened.list_parts(low_water)[0].article_id
    pages = {
        "shelf": ("/", "light"),
        "series": (f"/series/{voices}", "light"),
        "article": (f"/series/{low_water}/3", "light"),
        "changes": (f"/article/{edited}/changes", "light"),
        "search": ("/search?q=mule+OR+metre", "dark"),
    }
    IMAGES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, (path, scheme) in pages.items():
            context = browser.new_context(
                viewport={"width": 1000, "height": 720}, color_scheme="dark" if scheme == "dark" else "light"
            )
            page = context.new_page()
            page.goto(origin + path)
            page.screenshot(path=IMAGES / f"{name}.png")
            context.close()
        browser.close()


if __name__ == "__main__":
    main()
