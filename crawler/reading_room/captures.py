"""A page as the site sent it: shown in a frame where its scripts are dead and nothing is loaded."""

from datasette import Response

from crawler.archive import Archive
from crawler.archive.rows import CapturePage
from crawler.decoding import decode_html
from crawler.reading_room.rendering import render

# The page keeps its own styles; it cannot run, load, submit, open or navigate anything (CSP 3, sandbox).
DEAD = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def show_capture(archive: Archive, *, capture_id: str, query: dict[str, str]) -> Response:
    """Show what a capture is, and the page in its frame."""
    capture = archive.load_capture(int(capture_id))
    return render("capture.html", title=f"As it was: {capture.url}", capture=capture, is_markup=is_markup(capture))


def send_page(archive: Archive, *, capture_id: str, query: dict[str, str]) -> Response:
    """Send the page itself, for the frame."""
    capture = archive.load_capture(int(capture_id))
    text = decode_html(capture.body, capture.content_type)
    kind = "text/html; charset=utf-8" if is_markup(capture) else "text/plain; charset=utf-8"
    headers = {"Content-Security-Policy": DEAD, "X-Robots-Tag": "noindex"}
    return Response(text, headers=headers, content_type=kind)


def is_markup(capture: CapturePage) -> bool:
    """Whether the body is a page for people: anything else is shown as text."""
    return capture.content_type.partition(";")[0].strip().lower() in ("text/html", "application/xhtml+xml", "")
