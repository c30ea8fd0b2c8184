"""The reading room of an archive that has everything to look at: an edit, gaps, a hostile page, two scripts."""

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import uvicorn
from sqlite_utils import Database

from crawler.archive import Archive
from crawler.demo import RunningSite, serve
from crawler.demo.response import Response
from crawler.reading_room.serving import listen, make_application
from tests.command import run_command

LOW_WATER, VOICES, JAPANESE = "/series/low-water/", "/series/voices-of-the-estuary/", "/ja/series/todai/"
EDITED = "/2024/03/04/the-harbour-that-lost-a-metre/"
EVIL = """
<script>document.title = "owned"; window.owned = 1</script>
<p onclick="window.owned = 2" style="position: fixed; inset: 0; background: red">The tide came in at four, and the
pilots <a href="javascript:window.owned = 3">went out</a> to meet the ship at the bar, as they had done every night.</p>
<img src="{origin}/pixel.gif" onerror="window.owned = 4"><iframe src="{origin}/frame/"></iframe>
<svg onload="window.owned = 5"><style>body {{ display: none }}</style></svg>
<form action="{origin}/steal/"><button>Press</button></form>
"""


@dataclass(frozen=True)
class Room:
    """The reading room at ``origin``, of the archive ``path``, whose pages came from ``site``."""

    origin: str
    path: Path
    site: RunningSite

    def find(self, sql: str) -> int:
        with Database(self.path) as db:
            return int(db.execute(sql).fetchone()[0])


@pytest.fixture(scope="session")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    folder = tmp_path_factory.mktemp("room")
    with serve() as site:
        fill(folder, site)
        path = folder / "archive.db"
        listener = listen("127.0.0.1", 0)
        server = uvicorn.Server(uvicorn.Config(make_application(path), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        yield Room(f"http://127.0.0.1:{listener.getsockname()[1]}", path, site)
        server.should_exit = True
        thread.join(10)


def fill(folder: Path, site: RunningSite) -> None:
    seeds = [site.origin + path for path in (LOW_WATER, VOICES, JAPANESE)]
    assert run_command(folder, "archive", *seeds, "--delay", "0").returncode == 3
    page = site.pages[EDITED]
    site.pages[EDITED] = replace(page, body=page.body.replace(b"father had", b"mother had"))
    assert run_command(folder, "archive", site.origin + EDITED, "--delay", "0").returncode == 0
    evil = EVIL.format(origin=site.origin)
    # A page of the site that was hostile when it was captured, and an archive that somebody tampered with.
    last = next(path for path in site.pages if path.endswith("/the-last-ice-cart/"))
    body = site.pages[last].body.decode()
    site.pages[last] = Response.of(re.sub(r"(<p>)", rf"{evil}\1", body, count=1))
    assert run_command(folder, "archive", site.origin + last, "--delay", "0").returncode == 3
    with Database(folder / "archive.db") as db:
        db.execute("UPDATE articles SET html = ? || html WHERE url LIKE '%/the-last-ice-cart/'", [evil])
        db.execute("UPDATE articles SET language = 'he' WHERE url LIKE '%/the-accountants-three-questions/'")
        db.conn.commit()
    with Archive.open(folder / "archive.db") as archive:
        assert archive.list_faults() == []
