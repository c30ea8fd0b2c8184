import re
from pathlib import Path

import pytest
from click import Context

from crawler.cli.main import SECTIONS, seriatim

REFERENCE = Path(__file__).parents[2] / "docs" / "commands.md"
NAMES = sorted(name for names in SECTIONS.values() for name in names)


@pytest.mark.parametrize("name", ["", *NAMES])
def test_every_command_is_in_the_reference_with_its_help(name: str) -> None:
    command = f"seriatim {name}".strip()
    blocks = re.findall(
        rf"^## {command}\n\n```console\n\$ {command} --help\n", REFERENCE.read_text("utf-8"), re.MULTILINE
    )
    assert len(blocks) == 1


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_an_example_that_names_it(name: str) -> None:
    command = seriatim.get_command(Context(seriatim), name)
    assert command
    assert re.search(rf"^Examples:\n  seriatim {name}\b", (command.epilog or "").replace("\b\n", ""))
