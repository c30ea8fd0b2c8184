"""`make demo`, step by step."""

import subprocess
import sys
from pathlib import Path

import pytest

from crawler.demo import tour
from crawler.demo.tour import Step, list_steps
from tests.command import run_command


def walk(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "crawler.demo.tour"], cwd=folder, check=False, capture_output=True, text=True
    )


def test_the_tour_can_be_walked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    done = walk(tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert all(f"$ {step.command.split()[0]} " in done.stdout for step in list_steps("http://127.0.0.1"))
    assert (tmp_path / "archive.db").exists()

    # The second time without a new interpreter for each step.
    monkeypatch.setattr("crawler.demo.tour.subprocess.run", lambda command, **_: run_step(tmp_path, *command))
    assert tour.main() == 0, capfd.readouterr()


def run_step(folder: Path, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run_command(folder, *arguments, module={"seriatim": "crawler"}.get(program, "sqlite_utils"))


@pytest.mark.parametrize("command", ["false", "sh -c 'exit 3'"])
def test_a_step_that_fails_ends_the_tour(
    command: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    steps = [Step("first", "true"), Step("second", command), Step("third", "true")]
    monkeypatch.setattr(tour, "list_steps", lambda _: steps)
    assert tour.main() == 1
    output, errors = capfd.readouterr()
    assert "not 0" in errors
    assert "second" in output
    assert "third" not in output


def test_a_step_may_be_meant_to_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tour, "list_steps", lambda _: [Step("", "false", status=1)])
    assert tour.main() == 0


def test_long_outputs_are_cut(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(tour, "list_steps", lambda _: [Step("", "seq 100", head=3)])
    assert tour.main() == 0
    assert "$ seq 100 | head -n 3\n1\n2\n3\n\n" in capfd.readouterr().out
