"""A series as WARC 1.1 (ISO 28500:2017): every exchange as it was, for the tools of web archives.

A request and a response record for each exchange, a revisit record for "not modified", a metadata record for a request
that got no answer and for each part that is missing. Record numbers are derived from what the records hold: the same
archive gives the same bytes.
"""

from collections.abc import Iterable, Iterator
from http import HTTPStatus
from io import BytesIO
from uuid import NAMESPACE_URL, uuid5

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.archive.rows import SeriesExport
from crawler.items import Exchange

NOT_MODIFIED = 304
REVISIT = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
# The body is stored as it was decoded; what told of its coding keeps its value under another name, as archives do it.
DECODED = frozenset({"content-encoding", "transfer-encoding", "content-length"})
FIELDS = "application/warc-fields"
# A named field of ours: where an exchange was had from when not from the site, such as another web archive.
SOURCE = "X-Seriatim-Source"


def export_warc(export: SeriesExport) -> Iterator[bytes]:
    """Yield the gzipped records; one exchange is in memory at a time."""
    series, writer = export.series, _Writer()
    told = {"software": "Seriatim", "format": "WARC File Format 1.1", "isPartOf": series.title or series.slug}
    yield writer.write_fields("warcinfo", None, series.last_checked_at or series.first_seen_at, told)
    for exchange in export.captures:
        yield writer.write_exchange(exchange)
    for part in export.missing:
        if part.url:
            gap = {"seriatim-reason": part.reason, "seriatim-title": part.title or ""}
            yield writer.write_fields("metadata", part.url, series.last_checked_at or series.first_seen_at, gap)


class _Writer:
    """Makes records, and gives each the number that follows from its kind, address, time and place among its equals."""

    def __init__(self) -> None:
        self._buffer = BytesIO()
        self._writer = WARCWriter(self._buffer, gzip=True, warc_version="1.1")
        self._made: dict[str, int] = {}

    def write_exchange(self, exchange: Exchange) -> bytes:
        if not exchange.status:
            told = {"seriatim-error": exchange.error or "no answer"}
            return self.write_fields("metadata", exchange.url, exchange.fetched_at, told)
        reason = HTTPStatus(exchange.status).phrase if exchange.status in HTTPStatus._value2member_map_ else ""
        status = f"{exchange.status} {reason}".strip()
        is_revisit = exchange.status == NOT_MODIFIED
        body = b"" if is_revisit else exchange.body
        headers = [*_rename_coding(exchange.headers), ("Content-Length", str(len(body)))]
        response = self._make(
            "revisit" if is_revisit else "response",
            exchange.url,
            exchange.fetched_at,
            body,
            StatusAndHeaders(status, headers, protocol="HTTP/1.1"),
            ({"WARC-Profile": REVISIT} if is_revisit else {}) | ({SOURCE: exchange.source} if exchange.source else {}),
        )
        path = exchange.url.partition("://")[2].partition("/")[2]
        line = StatusAndHeaders(
            f"{exchange.method} /{path} HTTP/1.1", list(exchange.request_headers), is_http_request=True
        )
        number = response.rec_headers.get_header("WARC-Record-ID")
        request = self._make("request", exchange.url, exchange.fetched_at, b"", line, {"WARC-Concurrent-To": number})
        return self._write(response) + self._write(request)

    def write_fields(self, kind: str, url: str | None, at: str, fields: dict[str, str]) -> bytes:
        text = "".join(f"{name}: {' '.join(value.split())}\r\n" for name, value in fields.items())
        return self._write(self._make(kind, url, at, text.encode("utf-8"), None, {"Content-Type": FIELDS}))

    def _make(
        self,
        kind: str,
        url: str | None,
        at: str,
        body: bytes,
        head: StatusAndHeaders | None,
        more: dict[str, str],
    ) -> ArcWarcRecord:
        key = f"{kind} {url} {at}"
        self._made[key] = self._made.get(key, 0) + 1
        named = {
            "WARC-Record-ID": f"<urn:uuid:{uuid5(NAMESPACE_URL, f'{key} {self._made[key]}')}>",
            "WARC-Date": at,
            **more,
        }
        content_type = named.pop("Content-Type", "")
        return self._writer.create_warc_record(
            url,
            kind,
            payload=BytesIO(body),
            length=len(body),
            warc_content_type=content_type,
            warc_headers_dict=named,
            http_headers=head,
        )

    def _write(self, record: ArcWarcRecord) -> bytes:
        self._buffer.seek(0)
        self._buffer.truncate()
        self._writer.write_record(record)
        return self._buffer.getvalue()


def _rename_coding(headers: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(f"X-Archive-Orig-{name}" if name.lower() in DECODED else name, value) for name, value in headers]
