"""The console examples of the documents print what the documents say."""

from pathlib import Path

import pytest

from crawler.demo.console import list_documents, normalize, renew_document

ROOT = Path(__file__).parents[2]
DOCUMENTS = list(list_documents(ROOT))


def test_the_readme_has_examples() -> None:
    assert ROOT / "README.md" in DOCUMENTS


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_examples_print_what_the_document_says(document: Path) -> None:
    assert normalize(renew_document(document)) == normalize(document.read_text(encoding="utf-8")), "run: make docs"
