"""What is scheduled, and what a scheduler can do with it."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from crawler.errors import UsageError

NAME = "seriatim"


@dataclass(frozen=True, slots=True)
class Job:
    """A pass each hour at ``minute``: ``program`` is how Seriatim is started; both paths are absolute."""

    program: tuple[str, ...]
    archive: Path
    log: Path
    minute: int

    @property
    def command(self) -> tuple[str, ...]:
        """The command and its arguments."""
        return (*self.program, "run-due", "--quiet", "--archive", str(self.archive), "--log", str(self.log))


class Scheduler(Protocol):
    """One way to have a job run by itself."""

    def render(self, job: Job) -> dict[Path, str]:
        """Return what is written, by the file that it is written to."""

    def install(self, job: Job) -> list[str]:
        """Write it and set it going; return what was done, in sentences. Raises UsageError."""

    def remove(self, job: Job) -> list[str]:
        """Undo what *install* did; return what was done. Raises UsageError when nothing was installed."""


def write_files(files: dict[Path, str]) -> list[str]:
    """Write *files*; return what was done. Raises UsageError."""
    for path, text in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            raise UsageError(f"cannot write {path}: {error.strerror}") from error
    return [f"wrote {path}" for path in files]


def remove_files(files: dict[Path, str]) -> list[str]:
    """Remove *files*; return what was done. Raises UsageError when there is none of them."""
    present = [path for path in files if path.exists()]
    if not present:
        raise UsageError(f"nothing is installed: there is no {' or '.join(map(str, files))}")
    for path in present:
        path.unlink()
    return [f"removed {path}" for path in present]


def run_tool(command: Sequence[str], text: str | None = None) -> str:
    """Run a tool of the system and return what it printed. Raises UsageError when it is missing or fails."""
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True, input=text, timeout=60)
    except OSError as error:
        raise UsageError(f"{command[0]} cannot be run here ({error.strerror}); choose another --with") from error
    if done.returncode:
        raise UsageError(f"{' '.join(command)} failed: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout
