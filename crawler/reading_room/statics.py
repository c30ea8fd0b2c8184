"""The style sheet and the script of the reading room."""

from importlib.resources import files

from datasette import Response

from crawler.archive import Archive
from crawler.errors import NotHeldError

MEDIA_TYPES = {"room.css": "text/css; charset=utf-8", "room.js": "text/javascript; charset=utf-8"}


def send_file(archive: Archive, *, name: str, query: dict[str, str]) -> Response:
    """Send the file *name*."""
    if name not in MEDIA_TYPES:
        raise NotHeldError(f"there is no file {name}")
    body = (files(__package__) / "static" / name).read_text(encoding="utf-8")
    return Response(body, headers={"Cache-Control": "max-age=3600"}, content_type=MEDIA_TYPES[name])
