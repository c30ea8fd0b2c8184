"""The commands that the documents show without running them: they exist, and so do their options."""

import re
import shlex
from pathlib import Path

import click
import pytest

from crawler.cli.main import seriatim

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMANDS = [
    line
    for path in DOCUMENTS
    for block in BLOCK.findall(path.read_text(encoding="utf-8"))
    for line in block.splitlines()
    if line.startswith("seriatim ")
]


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_that_is_only_shown_is_one(line: str) -> None:
    command: click.Command = seriatim
    arguments = shlex.split(line, comments=True)[1:]
    context = click.Context(command)
    while isinstance(command, click.Group):
        found = command.get_command(context, arguments.pop(0))
        assert found, line
        command, context = found, click.Context(found, parent=context)
    command.make_parser(context).parse_args(arguments)


def test_there_are_some() -> None:
    assert len(COMMANDS) > 5
