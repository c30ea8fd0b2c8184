"""The console examples of the documents print what the documents say."""

import re
import shlex
from pathlib import Path

import pytest

from crawler.demo import console
from crawler.demo.console import list_documents, normalize, renew_document
from tests.command import run_command

ROOT = Path(__file__).parents[2]
DOCUMENTS = list(list_documents(ROOT))
MODULES = {"seriatim": "crawler", "sqlite-utils": "sqlite_utils"}
# What needs a shell: it is run in one.
SHELL = re.compile(r"[|<>;&$`\\]")


def run(command: str, folder: Path) -> str:
    """Run *command* as the tool of the documents does, but for the start of an interpreter where none is needed."""
    program, *arguments = shlex.split(command)
    if program not in MODULES or SHELL.search(command):
        return console.run_command(command, folder)
    columns = str(console.COLUMNS)
    return run_command(folder, *arguments, module=MODULES[program], merged=True, COLUMNS=columns, NO_COLOR="1").stdout


def test_the_readme_has_examples() -> None:
    assert ROOT / "README.md" in DOCUMENTS


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_examples_print_what_the_document_says(document: Path) -> None:
    assert normalize(renew_document(document, run)) == normalize(document.read_text(encoding="utf-8")), "run: make docs"
