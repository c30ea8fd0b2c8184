"""``seriatim history``, ``diff`` and ``verify`` on a site whose editor was at work."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from crawler.demo import RunningSite, serve
from tests.cli.conftest import LOW_WATER, Run
from tests.command import run_command

EDITED, WITHDRAWN = "/2024/03/04/the-harbour-that-lost-a-metre/", "/2024/04/12/the-hearing/"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("edited")


@pytest.fixture
def run(folder: Path) -> Run:
    """The command in the folder of the archive that all tests of this file read."""
    return lambda *arguments, **options: run_command(folder, *arguments, **options)


@pytest.fixture(scope="module")
def edited(folder: Path) -> Iterator[RunningSite]:
    """Archive the series, edit a part and withdraw another, and archive both again."""

    def run(*arguments: str) -> None:
        run_command(folder, *arguments)

    with serve() as site:
        run("archive", site.origin + LOW_WATER, "--delay", "0")
        body = site.pages[EDITED].body
        site.pages[EDITED] = replace(site.pages[EDITED], body=body.replace(b"father had", b"mother had"))
        assert site.pages[EDITED].body != body
        site.pages[WITHDRAWN] = replace(site.pages[WITHDRAWN], status=410)
        run("archive", site.origin + EDITED, site.origin + WITHDRAWN, "--delay", "0")
        yield site


def test_what_was_seen_is_told_in_order(run: Run, edited: RunningSite) -> None:
    rows = json.loads(run("history", "low-water", "--json").stdout)
    # Two pages that are asked for together may answer in either order.
    for url, changes in ((EDITED, ["first", "edit"]), (WITHDRAWN, ["first", "withdrawn"])):
        assert [row["change"] for row in rows if row["url"].endswith(url)] == changes
    assert [row["seen_at"] for row in rows] == sorted(row["seen_at"] for row in rows)
    assert "withdrawn: the site took it down (410)" in run("history", edited.origin + WITHDRAWN).stdout


def test_an_edit_is_shown_word_by_word(run: Run, edited: RunningSite) -> None:
    done = run("diff", edited.origin + EDITED)
    assert "[-father-]{+mother+}" in done.stdout
    pieces = json.loads(run("diff", edited.origin + EDITED, "--json").stdout)["changes"]["Text"]
    assert {"kind": "removed", "text": "father"} in pieces
    assert "<del>father</del><ins>mother</ins>" in run("diff", edited.origin + EDITED, "--html").stdout


def test_one_revision_has_nothing_to_compare(run: Run, edited: RunningSite) -> None:
    assert run("diff", edited.origin + WITHDRAWN).stdout.startswith("One revision is held")


def test_wrong_names_and_numbers_are_explained(run: Run, edited: RunningSite) -> None:
    for arguments, message in [
        (("diff", "https://nowhere.example/"), "no article at https://nowhere.example/ is held"),
        (("diff", edited.origin + EDITED, "--to", "9"), "there is no revision 8: the article has revisions 1 to 2"),
        (("diff", edited.origin + EDITED, "--json", "--html"), "exclude each other"),
        (("history", "nothing"), "no series in the archive goes by 'nothing'"),
    ]:
        done = run(*arguments)
        assert done.returncode == 2
        assert message in done.stderr


def test_a_sound_archive_is_said_to_be_so(run: Run, edited: RunningSite, folder: Path, tmp_path: Path) -> None:
    done = run("verify")
    assert done.returncode == 0
    # What is answered twice within one second is one capture: how many there are depends on the clock.
    with closing(sqlite3.connect(folder / "archive.db")) as db:
        held = {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("captures", "bodies")}
    assert held["captures"] in (17, 18)
    assert done.stdout.startswith(f"archive.db: sound; checked {held['captures']} captures, {held['bodies']} bodies")
    (tmp_path / "cut.db").write_bytes((folder / "archive.db").read_bytes()[:40_960])
    broken = run("verify", "--json", "--archive", tmp_path / "cut.db")
    assert broken.returncode == 7
