"""The real command, run as a user runs it: a process in a folder of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from crawler.demo import RunningSite, serve
from tests.command import run_command

Run = Callable[..., CompletedProcess[str]]
LOW_WATER = "/series/low-water/"
VOICES = "/series/voices-of-the-estuary/"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The command in an empty folder."""
    return lambda *arguments, **options: run_command(tmp_path, *arguments, **options)


@pytest.fixture(scope="session")
def site() -> Iterator[RunningSite]:
    """The demo site."""
    with serve() as running:
        yield running


@pytest.fixture(scope="session")
def demo_folder(site: RunningSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive of two series: one complete, one with gaps."""
    folder = tmp_path_factory.mktemp("demo")
    done = run_command(folder, "archive", site.origin + LOW_WATER, site.origin + VOICES, "--delay", "0")
    assert done.returncode == 3, done.stderr
    return folder


@pytest.fixture
def run_on_demo(demo_folder: Path) -> Run:
    """The command in the folder of the demo archive."""
    return lambda *arguments, **options: run_command(demo_folder, *arguments, **options)
