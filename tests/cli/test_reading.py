"""The commands that read an archive: list, show, gaps, export."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from crawler.demo import RunningSite

Run = Callable[..., subprocess.CompletedProcess[str]]
VOICES = "/series/voices-of-the-estuary/"
READERS = (("list",), ("show", "low-water"), ("gaps",), ("export", "low-water"))


def read_json(run: Run, *arguments: str) -> list[dict[str, object]]:
    done = run(*arguments, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    rows: list[dict[str, object]] = json.loads(done.stdout)
    return rows


def test_list_has_one_line_for_each_series(run_on_demo: Run) -> None:
    done = run_on_demo("list")
    heading, *rows = done.stdout.splitlines()
    assert heading.split() == ["Id", "Series", "Verdict", "Held", "Known", "Site"]
    assert any(row.split()[1:-1] == ["Low", "Water", "complete", "12", "12"] for row in rows)
    assert any(row.split()[-4:-1] == ["incomplete", "3", "5"] for row in rows)


def test_list_says_the_same_in_json(run_on_demo: Run, site: RunningSite) -> None:
    by_title = {series["title"]: series for series in read_json(run_on_demo, "list")}
    voices = by_title["Voices of the Estuary"]
    assert voices["url"] == site.origin + VOICES
    assert (voices["verdict"], voices["held"], voices["known"]) == ("incomplete", 3, 5)


def test_show_prints_the_certificate(run_on_demo: Run, site: RunningSite) -> None:
    done = run_on_demo("show", "Voices of the Estuary")
    assert (done.returncode, done.stderr) == (0, "")
    first, second, *rest = done.stdout.splitlines()
    assert first == "Voices of the Estuary: incomplete, 3 of 5 parts held"
    assert second == site.origin + VOICES
    assert "Proof" in rest
    assert [row.split()[0] for row in rest[-5:]] == ["1", "2", "3", "4", "5"]
    assert rest[-3].endswith("missing: behind a password")


def test_show_in_json_has_the_parts_in_order(run_on_demo: Run) -> None:
    shown = json.loads(run_on_demo("show", "low-water", "--json").stdout)
    assert shown["verdict"] == "complete"
    assert [part["declared_position"] for part in shown["parts"]] == list(range(1, 13))
    assert [part["next"] for part in shown["parts"]] == [part["url"] for part in shown["parts"][1:]] + [None]


@pytest.mark.parametrize(
    "name", ["low-water", "Low Water", "LOW WATER", "/series/low-water/", "/2024/03/25/what-the-minister-signed/"]
)
def test_a_series_goes_by_many_names(run_on_demo: Run, site: RunningSite, name: str) -> None:
    series = site.origin + name if name.startswith("/") else name
    assert run_on_demo("show", series).stdout.startswith("Low Water: ")


def test_a_series_goes_by_its_id(run_on_demo: Run) -> None:
    for series in read_json(run_on_demo, "list"):
        assert json.loads(run_on_demo("show", str(series["id"]), "--json").stdout)["title"] == series["title"]


def test_gaps_of_all_series_and_of_one(run_on_demo: Run) -> None:
    gaps = read_json(run_on_demo, "gaps")
    assert [(gap["position"], gap["reason"]) for gap in gaps] == [(3, "password"), (4, "not_found")]
    assert read_json(run_on_demo, "gaps", "voices-of-the-estuary") == gaps
    assert read_json(run_on_demo, "gaps", "low-water") == []
    assert "No gaps" in run_on_demo("gaps", "low-water").stdout
    assert "behind a password" in run_on_demo("gaps").stdout


def test_export_writes_the_series_as_json(run_on_demo: Run) -> None:
    done = run_on_demo("export", "low-water", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    document = json.loads(done.stdout)
    assert document["format"] == "seriatim-series/1"
    assert [part["position"] for part in document["parts"]] == list(range(1, 13))


def test_export_to_a_file_never_overwrites_by_itself(run_on_demo: Run, demo_folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "low-water.json"
    arguments = ("export", "low-water", "-o", str(path))
    assert run_on_demo(*arguments).returncode == 0
    exported = path.read_bytes()
    assert exported.decode() == run_on_demo("export", "low-water").stdout
    path.write_text("mine", "utf-8")
    refused = run_on_demo(*arguments)
    assert refused.returncode == 2
    assert "exists already; --force overwrites it" in refused.stderr
    assert path.read_text("utf-8") == "mine"
    assert run_on_demo(*arguments, "--force").returncode == 0
    assert path.read_bytes() == exported


def test_export_to_a_place_that_cannot_be_written_is_explained(run_on_demo: Run, tmp_path: Path) -> None:
    done = run_on_demo("export", "low-water", "-o", str(tmp_path / "none" / "low-water.json"))
    assert done.returncode == 2
    assert "cannot write" in done.stderr


@pytest.mark.parametrize("command", READERS, ids=lambda command: command[0])
def test_a_missing_archive_is_explained_and_not_made(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    done = run(*command)
    assert (done.returncode, done.stdout) == (1, "")
    assert "archive.db" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["show", "gaps", "export"])
def test_an_unknown_series_is_explained(run_on_demo: Run, command: str) -> None:
    done = run_on_demo(command, "no such series")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no such series" in done.stderr


@pytest.mark.parametrize("command", READERS, ids=lambda command: command[0])
def test_reading_gives_the_same_every_time(run_on_demo: Run, command: tuple[str, ...]) -> None:
    plain = run_on_demo(*command).stdout
    assert run_on_demo(*command, COLUMNS="20", TERM="xterm-256color").stdout == plain
    assert "\x1b" not in plain


def show_on_terminal(folder: Path, **variables: str) -> str:
    """Return what ``seriatim list`` prints on a terminal."""
    master, terminal = pty.openpty()
    with os.fdopen(master, "rb", buffering=0) as screen:
        environment = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", **variables}
        command = [sys.executable, "-m", "crawler", "list"]
        subprocess.run(command, check=True, cwd=folder, env=environment, stdout=terminal, timeout=60)
        os.close(terminal)
        return screen.read(65536).decode()


def test_colour_is_for_terminals_that_want_it(demo_folder: Path) -> None:
    assert "\x1b[32mcomplete" in show_on_terminal(demo_folder)
    assert "\x1b[32m" not in show_on_terminal(demo_folder, NO_COLOR="1")
