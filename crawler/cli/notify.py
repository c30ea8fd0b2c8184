"""``seriatim notify``: messages to people."""

from datetime import timedelta
from pathlib import Path

import click

from crawler.archive import Archive
from crawler.archive.storable import shift_time
from crawler.cli.console import write
from crawler.cli.options import archive_option, read_day
from crawler.clock import tell_time
from crawler.errors import UsageError

targets_option = click.option(
    "--to", "targets", multiple=True, envvar="SERIATIM_NOTIFY", show_envvar=True, metavar="URL",
    help="Where to: an address of Apprise. Can be given several times.",
)  # fmt: skip


@click.group(
    epilog="""\b
Examples:
  seriatim notify test --to "mailto://user:password@example.org"
  seriatim notify digest --since 2026-11-01"""
)
def notify() -> None:
    """Send messages: a test, or a digest of what is new and what is broken.

    Addresses are those of Apprise (https://appriseit.com/services/): mail, Slack, Matrix, a webhook, the desktop and
    many more. They are secrets: the archive never keeps them. Give them with --to, or in SERIATIM_NOTIFY. seriatim
    run-due tells what broke by itself when it knows an address.
    """


@notify.command()
@targets_option
def test(targets: tuple[str, ...]) -> None:
    """Send a message that says that messages arrive."""
    send(targets, "Seriatim: a test", "Messages of Seriatim arrive here.")


@notify.command()
@targets_option
@click.option("--since", metavar="DATE", callback=read_day, help="From this day or time on.  [default: a day ago]")
@archive_option
def digest(targets: tuple[str, ...], since: str | None, archive_path: Path) -> None:
    """Send what is new and what is broken in one message."""
    from crawler.notifying import write_digest  # noqa: PLC0415  (Apprise takes long to load)

    begin = since or shift_time(tell_time(), -timedelta(days=1))
    with Archive.open(archive_path, create=False) as archive:
        message = write_digest(archive.schedule.list_news(since=begin), archive.schedule.list_alarms(), begin)
    send(targets, *message)


def send(targets: tuple[str, ...], title: str, text: str) -> None:
    """Send a message and say so. Raises UsageError."""
    from crawler.notifying import send_message  # noqa: PLC0415  (Apprise takes long to load)

    if not targets:
        raise UsageError("no address is known; give one with --to, or in SERIATIM_NOTIFY")
    send_message(targets, title, text)
    write(f"sent to {len(targets)} address{'' if len(targets) == 1 else 'es'}")
