"""The command ``seriatim``: its commands, and how every one of them ends."""

import sys
from collections.abc import Iterable
from difflib import get_close_matches
from importlib import import_module
from importlib.metadata import version
from io import TextIOWrapper

import click

from crawler.cli.console import write_error
from crawler.cli.summary import INTERRUPTED
from crawler.errors import SeriatimError

# Each command is the function of its name in the module of its name: with an underscore for a hyphen, and after a name
# that Python owns.
SECTIONS = {
    "Collect": ("archive", "refresh", "import", "reextract"),
    "Read what is held": ("list", "show", "search", "gaps", "history", "diff", "export", "serve"),
    "Keep up to date": ("watch", "unwatch", "watching", "run-due", "schedule", "news", "notify"),
    "Look closer": ("inspect", "verify", "doctor", "completion"),
}
OWNED_BY_PYTHON = frozenset({"import", "list"})


class Manual(click.Group):
    """The group of all commands. It loads only the one that is asked for, and lists them by what they are for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the names of all commands in the order of :data:`SECTIONS`."""
        return [name for names in SECTIONS.values() for name in names]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the command *cmd_name*; ``None`` where there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        name = cmd_name.replace("-", "_") + "_" * (cmd_name in OWNED_BY_PYTHON)
        command: click.Command = getattr(import_module(f"crawler.cli.{name}"), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is asked for; of a name that is none, say which is meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            close = get_close_matches(args[0], self.list_commands(ctx), n=2)
            hint = f" Did you mean {' or '.join(close)}?" if close else ""
            raise click.UsageError(f"{error.message}{hint}", ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write one section for each of :data:`SECTIONS`."""
        for heading, names in SECTIONS.items():
            with formatter.section(heading):
                formatter.write_dl(list(self.describe_commands(ctx, names)))

    def describe_commands(self, ctx: click.Context, names: Iterable[str]) -> Iterable[tuple[str, str]]:
        """Yield each of the *names* with its short help."""
        for name in names:
            if command := self.get_command(ctx, name):
                yield name, command.get_short_help_str(limit=100)


@click.group(
    cls=Manual,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""Every command explains itself: seriatim archive --help.

The archive can be read without Seriatim, with sqlite-utils or any other tool that knows SQLite.

Exit status: 0 done, 1 failure, 2 wrong usage, 7 the archive cannot be opened or written, 130 interrupted; 3, 4, 5
and 6 come from commands that collect (archive, refresh, run-due), which explain them.""",
)
@click.version_option(version("seriatim"), prog_name="seriatim", message="%(prog)s %(version)s")
def seriatim() -> None:
    """Archive serialized news: every part, in order, clean, and provably complete.

    Give it any page of a series, a part anywhere in it or its index page. It follows the series in both directions,
    stores every part in an SQLite archive, and says whether that is all of it, and how it knows.

    \b
      seriatim archive https://example.org/2024/03/part-7/
      seriatim list
      seriatim show "The name of the series"
      seriatim export "The name of the series" --format json -o series.json

    It names itself to the sites, obeys robots.txt, waits between requests, and goes on where it was when it is started
    again.
    """


def main() -> None:
    """Run the command and end the process with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(run())


def run() -> int:
    """Run the command and return its exit status; expected faults become one message on standard error."""
    try:
        return seriatim.main(prog_name="seriatim", standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except SeriatimError as error:
        write_error(str(error))
        return error.exit_status
    except (click.Abort, KeyboardInterrupt):
        write_error("interrupted; what was collected before is kept")
        return INTERRUPTED
