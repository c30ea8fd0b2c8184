"""WARC files of all kinds, made by warcio."""

import gzip
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.errors import DamagedFileError
from crawler.imports.records import Record
from crawler.imports.warc import read_warc

URL = "https://gazette.example/part-1/"
PAGE = b"<html><title>Part 1</title><p>The tide went out.</p></html>" * 20


def make_warc(*, gzipped: bool = False, count: int = 3, kind: str = "response") -> bytes:
    buffer = BytesIO()
    writer = WARCWriter(buffer, gzip=gzipped)
    for number in range(count):
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html"), ("Content-Encoding", "gzip")], "HTTP/1.1")
        told = {"WARC-Date": f"2024-03-0{number + 1}T10:00:00.123456Z"}
        body = gzip.compress(PAGE) if kind == "response" else PAGE
        http = headers if kind == "response" else None
        record = writer.create_warc_record(
            URL, kind, payload=BytesIO(body), length=len(body), http_headers=http, warc_headers_dict=told
        )
        writer.write_record(record)
    return buffer.getvalue()


def compress_with_dictionary(data: bytes) -> bytes:
    dictionary = zstandard.ZstdCompressionDict(PAGE)
    frame = zstandard.ZstdCompressor(dict_data=dictionary).compress(data)
    return b"\x5d\x2a\x4d\x18" + len(PAGE).to_bytes(4, "little") + PAGE + frame


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("plain.warc", make_warc),
        ("zipped.warc.gz", lambda: make_warc(gzipped=True)),
        ("packed.warc.zst", lambda: zstandard.ZstdCompressor().compress(make_warc())),
        ("dictionary.warc.zst", lambda: compress_with_dictionary(make_warc())),
    ],
)
def test_every_compression_is_read(tmp_path: Path, name: str, pack: Callable[[], bytes]) -> None:
    (tmp_path / name).write_bytes(pack())
    records = [one for one in read_warc(tmp_path / name) if isinstance(one, Record)]
    assert [one.exchange.fetched_at for one in records] == [f"2024-03-0{day}T10:00:00Z" for day in (1, 2, 3)]
    assert {one.exchange.body for one in records} == {PAGE}
    assert {(one.exchange.url, one.exchange.status) for one in records} == {(URL, 200)}


def test_a_wacz_package_holds_warcs(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.wacz", "w") as package:
        package.writestr("archive/data.warc.gz", make_warc(gzipped=True))
        package.writestr("../../evil.warc", make_warc())
    assert len([one for one in read_warc(tmp_path / "a.wacz") if isinstance(one, Record)]) == 3
    assert not list(tmp_path.parent.glob("evil*"))


def test_extracted_text_is_read_as_text(tmp_path: Path) -> None:
    (tmp_path / "a.wet").write_bytes(make_warc(kind="conversion", count=1))
    (record,) = [one for one in read_warc(tmp_path / "a.wet") if isinstance(one, Record)]
    assert record.exchange.headers == (("Content-Type", "text/plain; charset=utf-8"),)


@pytest.mark.parametrize(
    ("name", "data", "read"),
    [
        ("cut.warc.gz", make_warc(gzipped=True)[:-300], 2),
        ("noise.warc", b"no archive at all, but long enough to be seen as none\r\n" * 20, 0),
        ("empty.warc", b"", 0),
        ("cut.warc.zst", zstandard.ZstdCompressor().compress(make_warc())[:-5], 0),
        ("no.wacz", b"PK\x03\x04 nothing", 0),
    ],
)
def test_a_damaged_file_is_named_and_gives_what_stands_before(
    tmp_path: Path, name: str, data: bytes, read: int
) -> None:
    (tmp_path / name).write_bytes(data)
    records = []

    def take_all() -> None:
        for one in read_warc(tmp_path / name):
            records.append(one)  # noqa: PERF402  (what came before the error counts)

    with pytest.raises(DamagedFileError, match=name):
        take_all()
    assert len(records) >= read
