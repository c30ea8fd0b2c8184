"""A series to take away, in any format of the exports."""

from tempfile import TemporaryFile
from urllib.parse import quote

from datasette import Response

from crawler.archive import Archive
from crawler.errors import NotHeldError
from crawler.exports import FORMATS
from crawler.exports.file_names import make_file_name

MEDIA_TYPES = {
    "json": "application/json",
    "jsonl": "application/jsonl",
    "csv": "text/csv; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "epub": "application/epub+zip",
    "jsonld": "application/ld+json",
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
    "jsonfeed": "application/feed+json",
    "warc": "application/warc",
}


def send_export(archive: Archive, *, series_id: str, name: str, query: dict[str, str]) -> Response:
    """Send the series as a file of the format *name*."""
    if name not in FORMATS:
        raise NotHeldError(f"there is no format {name}; there are {', '.join(FORMATS)}")
    series = archive.find_series_by_id(int(series_id))
    with TemporaryFile() as file:
        for piece in FORMATS[name].write(archive.export_series(series.id)):
            file.write(piece.encode("utf-8") if isinstance(piece, str) else piece)
        file.seek(0)
        body = file.read()
    file_name = make_file_name(series.title, series.slug) + FORMATS[name].extension
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(file_name)}"}
    return Response(body, headers=headers, content_type=MEDIA_TYPES[name])
