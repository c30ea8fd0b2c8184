"""The project on a real Scrapyd, deployed with its client, run by ``schedule.json``."""

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from crawler.archive import Archive
from crawler.demo import serve

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
PROJECT = ("crawler", "pyproject.toml", "scrapy.cfg", "README.md", "LICENSE")
DEADLINE = 60.0


@pytest.fixture
def scrapyd(tmp_path: Path) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    (tmp_path / "scrapyd.conf").write_text(
        f"[scrapyd]\nbind_address = 127.0.0.1\nhttp_port = {port}\npoll_interval = 0.5\n"
    )
    with subprocess.Popen(
        [BIN / "scrapyd"], cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        url = f"http://127.0.0.1:{port}"
        wait_for(lambda: is_up(url))
        yield url
        process.terminate()


def is_up(url: str) -> bool:
    try:
        return httpx.get(f"{url}/daemonstatus.json").status_code == 200
    except httpx.TransportError:
        return False


def wait_for(condition: Any) -> None:
    deadline = time.monotonic() + DEADLINE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.3)


def test_a_crawl_is_deployed_and_run(scrapyd: str, tmp_path: Path) -> None:
    project = tmp_path / "project"
    for name in PROJECT:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy2)(source, ensure(project) / name)
    configuration = project / "scrapy.cfg"
    configuration.write_text(configuration.read_text().replace("http://127.0.0.1:6800", scrapyd))
    done = subprocess.run([BIN / "scrapyd-deploy"], cwd=project, check=False, capture_output=True, text=True)
    assert '"spiders": 3' in done.stdout, done.stdout + done.stderr
    with serve() as site:
        asked = {
            "project": "seriatim",
            "spider": "series",
            "url": f"{site.origin}/series/low-water/",
            "setting": [f"SERIATIM_ARCHIVE={tmp_path / 'archive.db'}", "DOWNLOAD_DELAY=0"],
        }
        assert json.loads(httpx.post(f"{scrapyd}/schedule.json", data=asked).text)["status"] == "ok"
        jobs = f"{scrapyd}/listjobs.json?project=seriatim"
        wait_for(lambda: httpx.get(jobs).json()["finished"])
    with Archive.open(tmp_path / "archive.db", create=False) as archive:
        assert archive.find_series("low-water").verdict == "complete"


def ensure(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder
