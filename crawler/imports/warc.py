"""Reading WARC files (ISO 28500:2017), plain, gzipped or compressed with zstd, and WACZ packages of them.

Records are read one by one. A damaged file gives what stands before the damage, and then DamagedFileError.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from zstandard import ZstdCompressionDict, ZstdDecompressor, ZstdError

from crawler.errors import DamagedFileError
from crawler.imports.records import LostPage, Origin, Record
from crawler.items import Exchange

ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
# A skippable frame at the start holds the dictionary of all others (IIPC, "Zstandard Compression for WARC Files", 1.0).
ZSTD_DICTIONARY = b"\x5d\x2a\x4d\x18"
LARGEST_BODY = 50 * 1024 * 1024
FIELDS = "application/warc-fields"


def read_warc(path: Path) -> Iterator[Record | LostPage | Origin]:
    """Yield what a WARC or WACZ file holds, in its order. Raises DamagedFileError where it cannot be read further."""
    for name, stream in _open_warcs(path):
        try:
            yield from _read_stream(stream, name)
        # AttributeError: warcio stumbles over a record without an address.
        except (ArchiveLoadFailed, AttributeError, EOFError, OSError, ZstdError, ValueError) as error:
            raise DamagedFileError(
                f"{name} cannot be read beyond byte {_tell(stream)}: {error or type(error).__name__}; what stands "
                "before is imported"
            ) from error


def _open_warcs(path: Path) -> Iterator[tuple[str, IO[bytes]]]:
    if path.suffix.lower() != ".wacz":
        with path.open("rb") as file:
            yield str(path), _decompress(file)
        return
    try:
        with ZipFile(path) as package:
            # WACZ 1.1.1: the WARC files of a package lie in its folder "archive".
            names = sorted(name for name in package.namelist() if name.startswith("archive/") and ".warc" in name)
            if not names:
                raise DamagedFileError(f"{path} has no WARC file in its folder archive/: is it a WACZ package?")
            for name in names:
                with package.open(name) as file:
                    yield f"{path}:{name}", _decompress(file)
    except BadZipFile as error:
        raise DamagedFileError(f"{path} is no WACZ package: {error}") from error


def _decompress(file: IO[bytes]) -> IO[bytes]:
    """Return the stream of a zstd file decompressed; of any other, itself: warcio knows gzip."""
    start = file.read(4)
    if start not in (ZSTD_MAGIC, ZSTD_DICTIONARY):
        file.seek(0)
        return file
    dictionary = None
    if start == ZSTD_DICTIONARY:
        (size,) = struct.unpack("<I", file.read(4))
        data = file.read(size)
        dictionary = ZstdCompressionDict(ZstdDecompressor().decompress(data) if data[:4] == ZSTD_MAGIC else data)
    else:
        file.seek(0)
    return ZstdDecompressor(dict_data=dictionary).stream_reader(file, read_across_frames=True)


def _read_stream(stream: IO[bytes], name: str) -> Iterator[Record | LostPage | Origin]:
    iterator = ArchiveIterator(stream, check_digests=False)
    number = 0
    for number, record in enumerate(iterator, 1):
        if record.format != "warc":
            raise DamagedFileError(f"{name} is no WARC file")
        kind, place = record.rec_type, f"{name}, record {number}"
        url = record.rec_headers.get_header("WARC-Target-URI") or ""
        if kind in ("warcinfo", "metadata") and (record.content_type or "").startswith(FIELDS):
            yield from _read_fields(record, kind, url)
        elif kind in ("response", "revisit") and record.http_headers and url.startswith(("http://", "https://")):
            yield Record(_make_exchange(record, url), place)
        elif kind == "conversion" and url.startswith(("http://", "https://")):
            yield Record(_make_text_exchange(record, url), place)
    if not number:
        raise DamagedFileError(f"{name} holds no record: is it a WARC file?")


def _make_exchange(record: Any, url: str) -> Exchange:
    headers = tuple((name, value) for name, value in record.http_headers.headers)
    status = record.http_headers.get_statuscode()
    body = record.content_stream().read(LARGEST_BODY + 1)
    if len(body) <= LARGEST_BODY and record.raw_stream.limit > 0:
        raise EOFError(f"the record of {url} is cut off")
    return Exchange(
        url.strip("<>"),
        int(status) if status.isdigit() else 0,
        _find_time(record),
        tuple((name.removeprefix("X-Archive-Orig-"), value) for name, value in headers if name != "Content-Length"),
        body[:LARGEST_BODY],
        error=None if status.isdigit() else f"no status: {status[:40]}",
        source=record.rec_headers.get_header("X-Seriatim-Source"),
    )


def _make_text_exchange(record: Any, url: str) -> Exchange:
    """Return the text that another tool made of a page (WET)."""
    body = record.content_stream().read(LARGEST_BODY)
    return Exchange(url, 200, _find_time(record), (("Content-Type", "text/plain; charset=utf-8"),), body)


def _find_time(record: Any) -> str:
    """Return the time of the capture to the second, as the archive keeps times."""
    date = str(record.rec_headers.get_header("WARC-Date") or "")
    return f"{date[:19]}Z" if len(date) >= len("2026-03-01T12:00:00") else "1970-01-01T00:00:00Z"


def _read_fields(record: Any, kind: str, url: str) -> Iterator[Record | LostPage | Origin]:
    text = record.content_stream().read(LARGEST_BODY).decode("utf-8", "replace")
    pairs = (line.partition(":") for line in text.splitlines())
    fields = {name.strip().lower(): value.strip() for name, _, value in pairs}
    if kind == "warcinfo" and fields.get("software") == "Seriatim":
        yield Origin(_find_time(record))
    elif "seriatim-reason" in fields:
        yield LostPage(url, fields["seriatim-reason"])
    elif "seriatim-error" in fields:
        error = fields["seriatim-error"]
        yield Record(Exchange(url, 0, _find_time(record), error=error), url)


def _tell(stream: IO[bytes]) -> object:
    try:
        return stream.tell()
    except (OSError, ValueError, NotImplementedError):
        return "?"
