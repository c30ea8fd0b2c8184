"""The Datasette plugin: the routes of the reading room, and what browsers may do with any page of the server."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import Response, hookimpl
from datasette.app import Datasette

from crawler.archive import Archive
from crawler.errors import NotHeldError, SeriatimError, UnknownSeriesError, UsageError
from crawler.reading_room import captures, downloads, pages, statics
from crawler.reading_room.rendering import render

PLUGIN = "seriatim-reading-room"
# Nothing is loaded from anywhere else, and no page can be framed by another site.
STRICT = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; "
    "frame-src 'self'; base-uri 'none'; frame-ancestors 'self'"
)
# Datasette's own pages have scripts and styles in them.
LOOSER = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
)

Answer = Callable[..., Response]
ROUTES: dict[str, Answer] = {
    r"^/$": pages.show_shelf,
    r"^/series/(?P<series_id>\d{1,15})$": pages.show_series,
    r"^/series/(?P<series_id>\d{1,15})/(?P<name>[a-z]{1,12})$": downloads.send_export,
    r"^/series/(?P<series_id>\d{1,15})/(?P<position>\d{1,9})$": pages.show_part,
    r"^/article/(?P<article_id>\d{1,15})$": pages.show_article,
    r"^/article/(?P<article_id>\d{1,15})/changes$": pages.show_changes,
    r"^/capture/(?P<capture_id>\d{1,15})$": captures.show_capture,
    r"^/capture/(?P<capture_id>\d{1,15})/page$": captures.send_page,
    r"^/search$": pages.show_search,
    r"^/room/(?P<name>[a-z.]{1,20})$": statics.send_file,
}


@hookimpl
def register_routes(datasette: Datasette) -> list[tuple[str, Callable[..., Awaitable[Response]]]]:
    """Return the routes of the reading room; they come before Datasette's."""
    return [(pattern, make_view(answer)) for pattern, answer in ROUTES.items()]


@hookimpl
def asgi_wrapper(datasette: Datasette) -> Callable[[Any], Any]:
    """Add the headers that keep pages apart from the world to every answer that has none of its own."""
    return add_headers


def make_view(answer: Answer) -> Callable[..., Awaitable[Response]]:
    """Return the view that opens the archive, lets *answer* read it in a thread, and explains what goes wrong."""

    def answer_in_thread(path: str, parameters: dict[str, str], query: dict[str, str]) -> Response:
        try:
            with Archive.open(path, create=False) as archive:
                return answer(archive, query=query, **parameters)
        except SeriatimError as error:
            is_missing = isinstance(error, UnknownSeriesError | NotHeldError)
            status = 404 if is_missing else 400 if isinstance(error, UsageError) else 500
            return render("error.html", status=status, message=str(error), title="Not found" if is_missing else "Error")

    async def view(request: Any, datasette: Datasette) -> Response:
        config = datasette.plugin_config(PLUGIN) or {}
        query = {name: request.args[name] for name in request.args}
        parameters = dict(request.url_vars)
        return await asyncio.to_thread(answer_in_thread, config["path"], parameters, query)

    return view


def add_headers(app: Any) -> Any:
    """Wrap the ASGI application *app*."""

    async def wrapped(scope: Any, receive: Any, send: Any) -> None:
        async def send_with_headers(event: dict[str, Any]) -> None:
            if event["type"] == "http.response.start":
                headers = event.setdefault("headers", [])
                present = {name.lower() for name, _ in headers}
                policy = STRICT if b"x-reading-room" in present else LOOSER
                for name, value in (
                    (b"content-security-policy", policy.encode()),
                    (b"x-content-type-options", b"nosniff"),
                    (b"referrer-policy", b"no-referrer"),
                ):
                    if name not in present:
                        headers.append((name, value))
            await send(event)

        await app(scope, receive, send_with_headers)

    return wrapped
