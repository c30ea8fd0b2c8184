"""The command ``seriatim``: its commands, and how every one of them ends."""

import sys
from importlib.metadata import version
from io import TextIOWrapper

import click

from crawler.cli.archive import archive
from crawler.cli.console import write_error
from crawler.cli.diff import diff
from crawler.cli.export import export
from crawler.cli.gaps import gaps
from crawler.cli.history import history
from crawler.cli.import_ import import_
from crawler.cli.inspect import inspect
from crawler.cli.list import list_
from crawler.cli.reextract import reextract
from crawler.cli.refresh import refresh
from crawler.cli.show import show
from crawler.cli.summary import INTERRUPTED
from crawler.cli.verify import verify
from crawler.errors import SeriatimError

SECTIONS: dict[str, tuple[click.Command, ...]] = {
    "Collect": (archive, refresh, import_, reextract),
    "Read what is held": (list_, show, gaps, history, diff, export),
    "Look closer": (inspect, verify),
}


class Manual(click.Group):
    """The group of all commands, whose help lists them by what they are for."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write one section for each of :data:`SECTIONS`."""
        for heading, commands in SECTIONS.items():
            with formatter.section(heading):
                formatter.write_dl([(str(command.name), command.get_short_help_str(limit=100)) for command in commands])


@click.group(
    cls=Manual,
    commands=[command for commands in SECTIONS.values() for command in commands],
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""Every command explains itself: seriatim archive --help.

The archive can be read without Seriatim, with sqlite-utils or any other tool that knows SQLite.

Exit status: 0 done, 1 failure, 2 wrong usage, 7 the archive cannot be opened or written, 130 interrupted; 3, 4 and
6 come from seriatim archive, which explains them.""",
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
