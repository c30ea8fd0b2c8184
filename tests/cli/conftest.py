"""The real command, run as a user runs it: a process in a folder of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from crawler.demo import RunningSite, serve

Run = Callable[..., subprocess.CompletedProcess[str]]
LOW_WATER = "/series/low-water/"
VOICES = "/series/voices-of-the-estuary/"


def make_environment(**changes: str) -> dict[str, str]:
    """Return the variables of a plain shell: what the machine sets for colours and archives must not decide a test."""
    usual = {name: value for name, value in os.environ.items() if not name.startswith(("SERIATIM", "FORCE_", "TTY_"))}
    return usual | {"LC_ALL": "C"} | changes


def run_in(
    folder: Path, *arguments: str | Path, stdin: bytes = b"", **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run ``seriatim`` with *arguments* in *folder*; *variables* are added to the environment."""
    done = subprocess.run(
        [sys.executable, "-m", "crawler", *map(str, arguments)],
        check=False,
        capture_output=True,
        cwd=folder,
        env=make_environment(**variables),
        input=stdin,
        timeout=60,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The command in an empty folder."""
    return lambda *arguments, **options: run_in(tmp_path, *arguments, **options)


@pytest.fixture(scope="session")
def site() -> Iterator[RunningSite]:
    """The demo site."""
    with serve() as running:
        yield running


@pytest.fixture(scope="session")
def demo_folder(site: RunningSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive of two series: one complete, one with gaps."""
    folder = tmp_path_factory.mktemp("demo")
    done = run_in(folder, "archive", site.origin + LOW_WATER, site.origin + VOICES, "--delay", "0")
    assert done.returncode == 3, done.stderr
    return folder


@pytest.fixture
def run_on_demo(demo_folder: Path) -> Run:
    """The command in the folder of the demo archive."""
    return lambda *arguments, **options: run_in(demo_folder, *arguments, **options)
