"""``make demo``: starts the demo site, runs the real commands against it, and shows what a user would see.

The archive is ``archive.db`` in the current folder, as for any first crawl; it is never deleted, so that a second tour
shows what a second run does.
"""

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from crawler.demo.__main__ import PORT
from crawler.demo.console import get_search_path
from crawler.demo.server import RunningSite, serve


class Step(NamedTuple):
    """One command of the tour: why it is run, the exit status it must have, how many lines of it to show."""

    why: str
    command: str
    status: int = 0
    head: int | None = None

    @property
    def printed(self) -> str:
        """The command as a user would type it."""
        return f"{self.command} | head -n {self.head}" if self.head else self.command


def list_steps(origin: str) -> list[Step]:
    """Return the tour through the site at *origin*."""
    low_water, voices, lighthouse = (f"{origin}{path}" for path in SERIES)
    return [
        Step(
            "Any page of a series is enough: this is part 7 of 12.",
            f"seriatim archive {origin}/2024/03/25/what-the-minister-signed/ --delay 0",
        ),
        Step("What is held, and why it is known to be complete:", f"seriatim show {low_water}"),
        Step(
            "The archive is plain SQLite; common questions are views:",
            f"sqlite-utils rows archive.db reading_order --limit 12 --table {COLUMNS}",
        ),
        Step("The series as JSON (the first lines):", f"seriatim export {low_water} --format json", head=40),
        Step(
            "A second run asks for few pages and adds nothing:",
            f"seriatim archive {low_water} --delay 0",
        ),
        Step(
            "Another site, another form, another language:",
            f"seriatim archive {origin}/ja/posts/todai-3/ --delay 0",
        ),
        Step("", f"seriatim show {lighthouse}"),
        Step(
            "A series with holes: one part is behind a password, one was taken down (exit status 3 says so).",
            f"seriatim archive {voices} --delay 0",
            status=3,
        ),
        Step("", f"seriatim gaps {voices}"),
        Step("All that the archive holds:", "seriatim list"),
    ]


SERIES = ("/series/low-water/", "/series/voices-of-the-estuary/", "/ja/series/todai/")
COLUMNS = "-c position -c headline -c published_at"


def main() -> int:
    """Walk the tour; return 0, or 1 after the first step that ends otherwise than it must."""
    with _serve_where_last_time() as site:
        for step in list_steps(site.origin):
            print(f"\n# {step.why}" if step.why else "")
            print(f"$ {step.printed}", flush=True)
            status = _run(step)
            if status != step.status:
                print(f"make demo: this step ended with status {status}, not {step.status}", file=sys.stderr)
                return 1
    print(f"\nThe archive is {Path('archive.db').resolve()}. `python -m crawler.demo` serves the site for longer.")
    return 0


@contextmanager
def _serve_where_last_time() -> Iterator[RunningSite]:
    # The same address makes the second tour a second run over the same series; any other free port does as well.
    with ExitStack() as stack:
        try:
            site = stack.enter_context(serve(port=PORT))
        except OSError:
            site = stack.enter_context(serve())
        yield site


def _run(step: Step) -> int:
    environment = os.environ | {"PATH": get_search_path()}
    output = subprocess.PIPE if step.head else None
    done = subprocess.run(shlex.split(step.command), check=False, env=environment, stdout=output, text=True)
    if step.head:
        print("\n".join(done.stdout.splitlines()[: step.head]))
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
