"""What the documents refer to exists."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
LINK = re.compile(r"\[[^]]*\]\((?!https?:)(?P<path>[^)#]+)")
SOURCE = re.compile(r"`(?P<path>(?:crawler|tests|docs)/[\w./-]+)`")


def list_targets(document: Path) -> Iterator[Path]:
    text = document.read_text(encoding="utf-8")
    yield from (document.parent / match["path"] for match in LINK.finditer(text))
    yield from (ROOT / match["path"] for match in SOURCE.finditer(text) if "test_x" not in match["path"])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_and_paths_exist(document: Path) -> None:
    assert [str(target) for target in list_targets(document) if not target.exists()] == []


def test_every_document_is_in_the_index() -> None:
    index = (ROOT / "docs" / "index.md").resolve()
    listed = {target.resolve() for target in list_targets(index)}
    assert {path.resolve() for path in (ROOT / "docs").glob("*.md")} - listed == {index}


def test_the_readme_begins_with_the_two_commands() -> None:
    blocks = re.findall(
        r"^```\w+\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    assert [line.split("#")[0].strip() for line in blocks[0].splitlines()] == ["make demo", "make test"]
