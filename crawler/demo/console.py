"""Console examples in Markdown, kept true: ``python -m crawler.demo.console README.md …`` runs and renews them.

An example is a ``console`` block of lines ``$ command``, each followed by what the command printed. The commands of one
document run in order in one empty folder, against the demo site, which the documents know at :data:`PRINTED_ORIGIN`.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from crawler.demo.server import serve

PRINTED_ORIGIN = "http://127.0.0.1:8365"
COLUMNS = 110
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
EXAMPLE = re.compile(r"^\$ (?P<command>(?:.*\\\n)*.*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.MULTILINE)

# What differs from run to run: times of day, durations, hashes, and the widths and rules that follow from them.
VARYING = (
    (re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)?"), "<time>"),
    (re.compile(r"\b\d+(?:\.\d+)? ?(?:s|seconds?|ms)\b"), "<duration>"),
    (re.compile(r"\b[0-9a-f]{64}\b"), "<sha256>"),
    (re.compile(r"[-─━═]{2,}"), "--"),
    (re.compile(r"[ \t]+"), " "),
)


def run_command(command: str, folder: Path) -> str:
    """Run *command* in a shell in *folder* as a user of this environment would; return all that it prints."""
    environment = os.environ | {"COLUMNS": str(COLUMNS), "NO_COLOR": "1", "PATH": get_search_path()}
    return subprocess.run(
        command,
        check=False,  # an example may well show a command that fails
        shell=True,
        cwd=folder,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ).stdout


def get_search_path() -> str:
    """Return PATH with the commands of this environment first."""
    return os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)))


def renew_examples(markdown: str, run: Callable[[str], str]) -> str:
    """Return *markdown* with the output of every example replaced by what *run* returns for its command.

    An output that says the same as before (see :func:`normalize`) stays as it is.
    """

    def renew(example: re.Match[str]) -> str:
        printed = run(example["command"])
        same = normalize(printed) == normalize(example["output"])
        return f"$ {example['command']}\n{example['output'] if same else printed.rstrip() + chr(10)}"

    return BLOCK.sub(lambda block: EXAMPLE.sub(renew, block[0]), markdown)


def normalize(output: str) -> str:
    """Return *output* without what differs from run to run."""
    for pattern, replacement in VARYING:
        output = pattern.sub(replacement, output)
    return "\n".join(line.strip() for line in output.strip().splitlines())


def list_documents(root: Path) -> Iterator[Path]:
    """Yield the Markdown files of the project that have examples."""
    for path in (root / "README.md", *sorted((root / "docs").glob("*.md"))):
        if BLOCK.search(path.read_text(encoding="utf-8")):
            yield path


def renew_document(path: Path, run: Callable[[str, Path], str] = run_command) -> str:
    """Return the text of *path* with its examples run anew against the demo site."""
    with serve() as site, tempfile.TemporaryDirectory() as folder:

        def run_here(command: str) -> str:
            here = command.replace(PRINTED_ORIGIN, site.origin)
            return run(here, Path(folder)).replace(site.origin, PRINTED_ORIGIN)

        return renew_examples(path.read_text(encoding="utf-8"), run_here)


def main() -> None:
    """Renew the examples of the documents named on the command line."""
    for name in sys.argv[1:]:
        path = Path(name)
        path.write_text(renew_document(path), encoding="utf-8")


if __name__ == "__main__":
    main()
