"""``seriatim verify``: whether the archive is sound."""

from pathlib import Path

import click

from crawler.archive import Archive
from crawler.cli.console import write, write_error, write_json
from crawler.cli.options import archive_option, json_option
from crawler.errors import ArchiveCorruptError


@click.command(
    epilog="""\b
Examples:
  seriatim verify
  seriatim verify --archive news.db --json

\b
Exit status: 0 sound, 7 something is broken, or the archive cannot be read."""
)
@archive_option
@json_option
def verify(archive_path: Path, as_json: bool) -> int:
    """Check the whole archive and say what is broken.

    Every stored page is decompressed and compared with its SHA-256, every state of every article with its own; the
    file, the references between its rows, the full-text index and the views are checked. Nothing is changed.
    """
    with Archive.open(archive_path, create=False) as archive:
        checked = archive.count_checked()
        faults = archive.list_faults()
    if as_json:
        write_json({"archive": str(archive_path), "sound": not faults, "checked": checked, "faults": faults})
        return ArchiveCorruptError.exit_status if faults else 0
    for fault in faults:
        write_error(fault)
    counts = ", ".join(f"{count} {name}" for name, count in checked.items())
    write(f"{archive_path}: {f'{len(faults)} faults' if faults else 'sound'}; checked {counts}")
    return ArchiveCorruptError.exit_status if faults else 0
