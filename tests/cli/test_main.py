import re
import subprocess
from collections.abc import Callable
from importlib.metadata import version

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_help_reads_like_a_manual(run: Run) -> None:
    done = run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    headings = re.findall(r"^([A-Z][\w ]+):", done.stdout, re.MULTILINE)
    assert headings == ["Usage", "Options", "Collect", "Read what is held", "Keep up to date", "Look closer"]
    assert max(len(line) for line in done.stdout.splitlines()) <= 80
    assert "..." not in done.stdout.split("Collect:")[1], "a summary was cut"


def test_no_arguments_show_the_help_as_wrong_usage(run: Run) -> None:
    done = run()
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Usage: seriatim")


def test_version_is_the_installed_one(run: Run) -> None:
    assert run("--version").stdout == f"seriatim {version('seriatim')}\n"


@pytest.mark.parametrize("arguments", [("nonsense",), ("--nonsense",), ("list", "--nonsense"), ("show",)])
def test_wrong_usage_says_where_help_is(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert re.search(r"^Try 'seriatim( \w+)? --help' for help\.$", done.stderr, re.MULTILINE)


def test_the_shell_can_complete_commands(run: Run) -> None:
    done = run(_SERIATIM_COMPLETE="bash_complete", COMP_WORDS="seriatim ex", COMP_CWORD="1")
    assert done.stdout == "plain,export\n"


def test_a_misspelt_command_is_recognised(run: Run) -> None:
    done = run("wach")
    assert (done.returncode, "Did you mean watch" in done.stderr) == (2, True)
