"""``seriatim serve``: the archive in the browser."""

from pathlib import Path

import click

from crawler.archive import Archive
from crawler.cli.options import archive_option


@click.command(
    epilog="""\b
Examples:
  seriatim serve
  seriatim serve --port 9000 --archive /var/lib/seriatim/archive.db"""
)
@archive_option
@click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True, help="The port to listen at.")
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to listen at. Any other than this machine's own shows the archive to the network.",
)
def serve(archive_path: Path, port: int, host: str) -> None:
    """Open the reading room: the archive in the browser, for reading, searching and taking away.

    It shows the series with what is held of each, their parts in order, the texts, what was edited, and the pages as
    they were. It only reads. Datasette's tables, SQL and JSON are one click away ("Data"). Ctrl-C ends it.
    """
    # Loading it takes a second, and only this command needs it.
    from crawler.reading_room import serving  # noqa: PLC0415  (see above)

    with Archive.open(archive_path, create=False) as archive:
        count = len(archive.list_series())
    listener = serving.listen(host, port)
    address, bound = listener.getsockname()[:2]
    shown = f"[{address}]" if ":" in address else address
    click.echo(
        f"The reading room of {archive_path} ({count} series) is open at http://{shown}:{bound}/  Ctrl-C ends it."
    )
    serving.serve(archive_path, listener)
