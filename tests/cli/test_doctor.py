"""``seriatim doctor`` and ``seriatim completion``."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_a_sound_machine_is_fine(run_on_demo: Run) -> None:
    done = run_on_demo("doctor")
    assert done.returncode == 0, done.stdout
    assert "2 series" in done.stdout


def test_no_archive_is_no_fault_and_a_broken_one_is(run: Run, tmp_path: Path) -> None:
    findings = {one["name"]: one for one in json.loads(run("doctor", "--json", SERIATIM_ARCHIVE="x.db").stdout)}
    assert findings["archive"]["state"] == "look"
    assert findings["SERIATIM_ARCHIVE"]["said"] == "x.db"
    (tmp_path / "archive.db").write_bytes(b"no database" * 100)
    done = run("doctor")
    assert done.returncode == 1
    assert "wrong" in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(run: Run, shell: str) -> None:
    assert f"_SERIATIM_COMPLETE={shell}_complete" in run("completion", shell).stdout


def test_a_shell_completes_commands(run: Run) -> None:
    done = run(_SERIATIM_COMPLETE="bash_complete", COMP_WORDS="seriatim ex", COMP_CWORD="1")
    assert "export" in done.stdout
