"""The command ``seriatim`` as a process of its own, for tests.

A new interpreter spends longer on its imports than most commands on their work. So the processes are forked from one
that has imported all there is and done nothing (the "forkserver" of :mod:`multiprocessing`).
"""

import os
import sys
from multiprocessing import get_context
from pathlib import Path
from subprocess import CompletedProcess, TimeoutExpired
from tempfile import TemporaryDirectory

SERVER = get_context("forkserver")
SERVER.set_forkserver_preload(["tests.preload"])
TIMEOUT = 90.0  # seconds; one command


def run_command(
    folder: Path,
    *arguments: str | Path,
    module: str = "crawler",
    stdin: bytes = b"",
    merged: bool = False,
    **variables: str,
) -> CompletedProcess[str]:
    """Run ``python -m module arguments`` in *folder*; *variables* are added to the environment of a plain shell.

    *merged*: what goes to standard error is in the output.
    """
    command = [module, *map(str, arguments)]
    with TemporaryDirectory() as name:
        streams = [Path(name, stream) for stream in ("stdin", "stdout", "stdout" if merged else "stderr")]
        streams[0].write_bytes(stdin)
        process = SERVER.Process(target=become, args=(command, folder, make_environment(**variables), streams))
        process.start()
        process.join(TIMEOUT)
        if process.exitcode is None:
            process.kill()
            raise TimeoutExpired(command, TIMEOUT, *(path.read_bytes() for path in streams[1:]))
        output, errors = (path.read_text(encoding="utf-8") for path in streams[1:])
        return CompletedProcess(command, process.exitcode, output, errors)


def make_environment(**changes: str) -> dict[str, str]:
    """Return the variables of a plain shell: what the machine sets for colours and archives must not decide a test."""
    usual = {name: value for name, value in os.environ.items() if not name.startswith(("SERIATIM", "FORCE_", "TTY_"))}
    return usual | {"LC_ALL": "C"} | changes


def become(command: list[str], folder: Path, environment: dict[str, str], streams: list[Path]) -> None:
    """Make this process the *command*."""
    from runpy import run_module  # noqa: PLC0415  (only the new process needs it)

    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    for number, path in enumerate(streams):
        opened = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND)
        os.dup2(opened, number)
    sys.stdin, sys.stdout, sys.stderr = (open(number, mode) for number, mode in enumerate("rww"))  # noqa: SIM115, PTH123
    sys.argv = list(command)
    try:
        run_module(command[0], run_name="__main__", alter_sys=True)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
