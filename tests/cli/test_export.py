"""``seriatim export`` on the demo archive: files, folders, all series."""

import json
from pathlib import Path

import pytest

from crawler.exports import FORMATS
from tests.cli.conftest import Run


@pytest.mark.parametrize("name", FORMATS)
def test_all_series_into_a_folder(run_on_demo: Run, tmp_path: Path, name: str) -> None:
    done = run_on_demo("export", "--all", "--format", name, "-o", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    extension = FORMATS[name].extension
    names = [f"low-water{extension}", f"voices-of-the-estuary{extension}"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == names
    assert sorted(Path(line).name for line in done.stdout.splitlines()) == names


def test_a_folder_of_markdown(run_on_demo: Run, tmp_path: Path) -> None:
    assert run_on_demo("export", "voices-of-the-estuary", "--format", "md", "-o", f"{tmp_path}/notes/").returncode == 0
    names = sorted(path.name for path in (tmp_path / "notes").iterdir())
    assert names == [
        "001-the-lamplighter-s-daughter.md",
        "002-the-pilots-logbook.md",
        "005-the-last-ice-cart.md",
        "index.md",
    ]
    first = (tmp_path / "notes" / names[0]).read_text()
    assert first.startswith('---\ntitle: "The lamplighter’s daughter"\nseries: "Voices of the Estuary"\npart: 1\n')
    index = (tmp_path / "notes" / "index.md").read_text()
    assert (
        "2. [The pilots’ logbook](002-the-pilots-logbook.md)\n3. Part 3, “The ferryman’s ledger”, is missing" in index
    )


def test_some_parts_only(run_on_demo: Run) -> None:
    document = json.loads(run_on_demo("export", "low-water", "--parts", "2-3,12", "--since", "2024-03-08").stdout)
    assert [part["position"] for part in document["parts"]] == [3, 12]
    assert document["selection"] == "parts 2–3, 12 since 2024-03-08"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "name one series, or say --all"),
        (("1", "--all"), "name one series, or say --all"),
        (("--all",), "name the folder"),
        (("1", "--parts", "x"), "not a range of parts"),
        (("1", "--since", "yesterday"), "no date"),
        (("1", "--format", "warc", "--parts", "1"), "cannot narrow it"),
        (("1", "-o", "no/such/folder/file.json"), "cannot write"),
    ],
)
def test_wrong_calls_are_explained(run_on_demo: Run, arguments: tuple[str, ...], said: str) -> None:
    done = run_on_demo("export", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
