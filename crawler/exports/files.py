"""Documents on disk: a file appears only when it is whole, and none is overwritten unasked."""

from collections.abc import Iterable
from pathlib import Path

from crawler.errors import UsageError


def write_file(path: Path, pieces: Iterable[str] | Iterable[bytes], *, force: bool) -> None:
    """Write *pieces* to *path*, text in UTF-8.

    Raises UsageError when the file exists and *force* is false, or when it cannot be written.
    """
    if path.exists() and not force:
        raise UsageError(f"{path} exists already; --force overwrites it")
    partial = path.with_name(f"{path.name}.partial")
    try:
        with partial.open("wb") as file:
            file.writelines(piece.encode("utf-8") if isinstance(piece, str) else piece for piece in pieces)
        partial.replace(path)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}") from error
    finally:
        partial.unlink(missing_ok=True)


def make_folder(path: Path) -> Path:
    """Return *path*, made where it does not exist. Raises UsageError when it is a file, or cannot be made."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot make the folder {path}: {error.strerror}") from error
    return path
