import re
from pathlib import Path

import pytest

from crawler.cli.main import seriatim

REFERENCE = Path(__file__).parents[2] / "docs" / "commands.md"


@pytest.mark.parametrize("name", ["", *sorted(seriatim.commands)])
def test_every_command_is_in_the_reference_with_its_help(name: str) -> None:
    command = f"seriatim {name}".strip()
    blocks = re.findall(
        rf"^## {command}\n\n```console\n\$ {command} --help\n", REFERENCE.read_text("utf-8"), re.MULTILINE
    )
    assert len(blocks) == 1


@pytest.mark.parametrize("name", sorted(seriatim.commands))
def test_every_command_has_an_example_that_names_it(name: str) -> None:
    assert re.search(rf"^Examples:\n  seriatim {name}\b", (seriatim.commands[name].epilog or "").replace("\b\n", ""))
