"""What is written for each scheduler, judged by its own tools or parsers."""

import json
import os
import plistlib
import shutil
import stat
import subprocess
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from cronsim import CronSim
from jsonschema import Draft7Validator

from crawler.errors import UsageError
from crawler.schedulers import SCHEDULERS, Job
from crawler.schedulers.systemd import quote

FAKE_CRONTAB = """#!/bin/sh
case "$1" in -l) cat "$0.table" 2>/dev/null || { echo "no crontab for you" >&2; exit 1; } ;; *) cat > "$0.table" ;; esac
"""


@pytest.fixture
def job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Job:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = tmp_path / "my 100% news"
    folder.mkdir()
    program = shutil.which("true") or "/bin/true"
    return Job((program,), folder / "archive.db", folder / "seriatim.log", 17)


def install_tool(folder: Path, name: str, script: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    tool = folder / "bin" / name
    tool.parent.mkdir(exist_ok=True)
    tool.write_text(script)
    tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tool.parent}{os.pathsep}{os.environ['PATH']}")
    return tool


def test_systemd_accepts_unit_and_timer(job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = tmp_path / "calls"
    install_tool(tmp_path, "systemctl", f'#!/bin/sh\necho "$@" >> {calls}\n', monkeypatch)
    done = SCHEDULERS["systemd"].install(job)
    paths = list(SCHEDULERS["systemd"].render(job))
    assert all(path.is_relative_to(tmp_path / "config") and path.exists() for path in paths)
    assert "enable --now seriatim.timer" in calls.read_text()
    assert len(done) == 3
    verify = shutil.which("systemd-analyze")
    assert verify, "no systemd-analyze; install Debian's: apt-get install systemd"
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    judged = subprocess.run([verify, "verify", "--user", *map(str, paths)], check=False, capture_output=True, text=True)
    assert (judged.returncode, judged.stderr) == (0, "")
    SCHEDULERS["systemd"].remove(job)
    assert not any(path.exists() for path in paths)
    with pytest.raises(UsageError, match="nothing is installed"):
        SCHEDULERS["systemd"].remove(job)


@pytest.mark.parametrize(("word", "quoted"), [("/a", "/a"), ("/a b", '"/a b"'), ('5% "$x"', r'"5%% \"$$x\""')])
def test_systemd_words(word: str, quoted: str) -> None:
    assert quote(word) == quoted


def test_the_line_of_cron_is_added_once_and_removed(job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    crontab = install_tool(tmp_path, "crontab", FAKE_CRONTAB, monkeypatch)
    table = crontab.with_name("crontab.table")
    table.write_text("0 3 * * * backup\n")
    SCHEDULERS["cron"].install(job)
    SCHEDULERS["cron"].install(job)
    kept, line = table.read_text().splitlines()
    assert kept == "0 3 * * * backup"
    fields, command = " ".join(line.split(" ", 5)[:5]), line.split(" ", 5)[5]
    due = next(CronSim(fields, datetime(2026, 1, 1, tzinfo=UTC)))
    assert (due.hour, due.minute) == (0, 17)
    assert "%" not in command.replace(r"\%", "")
    assert subprocess.run(["sh", "-c", command.replace(r"\%", "%")], check=False).returncode == 0
    SCHEDULERS["cron"].remove(job)
    assert table.read_text() == "0 3 * * * backup\n"
    with pytest.raises(UsageError, match="nothing is installed"):
        SCHEDULERS["cron"].remove(job)


def test_an_empty_crontab_is_no_fault(job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    crontab = install_tool(tmp_path, "crontab", FAKE_CRONTAB, monkeypatch)
    SCHEDULERS["cron"].install(job)
    assert crontab.with_name("crontab.table").read_text().count("\n") == 1


def test_github_accepts_the_workflow(job: Job) -> None:
    schema = json.loads(
        (files("check_jsonschema") / "builtin_schemas" / "vendor" / "github-workflows.json").read_text("utf-8")
    )
    ((path, text),) = SCHEDULERS["github-actions"].render(job).items()
    # YAML 1.1, which PyYAML reads, takes the key "on" for true.
    workflow = {"on" if key is True else key: value for key, value in yaml.safe_load(text).items()}
    assert [error.message for error in Draft7Validator(schema).iter_errors(workflow)] == []
    assert workflow["on"]["schedule"] == [{"cron": "17 * * * *"}]
    SCHEDULERS["github-actions"].install(job)
    assert path.read_text() == text
    SCHEDULERS["github-actions"].remove(job)


def test_launchd_has_a_property_list(job: Job) -> None:
    (text,) = SCHEDULERS["launchd"].render(job).values()
    plist = plistlib.loads(text.encode())
    assert plist["ProgramArguments"] == list(job.command)
    assert plist["StartCalendarInterval"] == {"Minute": 17}


def test_a_tool_that_is_not_there_is_explained(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="choose another --with"):
        SCHEDULERS["cron"].install(job)
