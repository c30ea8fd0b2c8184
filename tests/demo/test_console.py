from pathlib import Path

import pytest

from crawler.demo.console import list_documents, normalize, renew_examples, run_command

DOCUMENT = """\
Text with `$ code`.

```sh
make demo
```

```console
$ one
first
second
$ two --long \\
    --option
```
"""


def answer(command: str) -> str:
    return f"ran {command.split(maxsplit=1)[0]}\n"


def test_outputs_are_replaced_in_order() -> None:
    renewed = renew_examples(DOCUMENT, answer)
    assert renewed.endswith("```console\n$ one\nran one\n$ two --long \\\n    --option\nran two\n```\n")


def test_only_console_blocks_are_run() -> None:
    commands: list[str] = []

    def note(command: str) -> str:
        commands.append(command)
        return ""

    renew_examples(DOCUMENT, note)
    assert commands == ["one", "two --long \\\n    --option"]


def test_what_says_the_same_stays_as_it_is() -> None:
    document = "```console\n$ one\ntook 1.5 s, at 2024-01-01T00:00:00Z\n```\n"
    assert renew_examples(document, lambda _: "took 0.2 s, at 2026-05-05T10:11:12Z") == document


def test_renewing_is_idempotent() -> None:
    renewed = renew_examples(DOCUMENT, answer)
    assert renew_examples(renewed, answer) == renewed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a   b\n", "a b"),
        ("  ----  --\nx  y", "---- ---\nx y"),
        ("in 0.31 seconds", "in 12 seconds"),
        (f"sha {'0' * 64}", f"sha {'a' * 64}"),
    ],
)
def test_what_varies_is_passed_over(one: str, other: str) -> None:
    assert normalize(one) == normalize(other)


def test_what_matters_is_not_passed_over() -> None:
    assert normalize("12 of 12 parts") != normalize("11 of 12 parts")
    assert normalize("2024-03-21") != normalize("2024-03-22")


def test_commands_run_in_the_folder_and_are_heard_on_both_streams(tmp_path: Path) -> None:
    (tmp_path / "here").touch()
    assert run_command("ls; echo oops >&2; exit 3", tmp_path) == "here\noops\n"


def test_documents_with_examples_are_found(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "README.md").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "docs" / "plain.md").write_text("# Plain\n", encoding="utf-8")
    assert list(list_documents(tmp_path)) == [tmp_path / "README.md"]
