"""The server: Datasette on the archive, with the pages of the reading room before its own."""

import socket
from contextlib import suppress
from pathlib import Path
from typing import Any

import uvicorn
from datasette.app import Datasette
from datasette.plugins import pm

from crawler.archive import Archive
from crawler.errors import UsageError
from crawler.reading_room import plugin
from crawler.reading_room.rendering import get_environment

# A question that takes longer than this is cut off, so that nobody blocks the others; downloads of rows are bounded.
SETTINGS = {"sql_time_limit_ms": 5_000, "default_page_size": 50, "max_returned_rows": 5_000}
METADATA = {"title": "Seriatim", "description": "An archive of serialized news"}


def make_application(path: Path) -> Any:
    """Return the ASGI application that shows the archive at *path*, read-only. Raises ArchiveError."""
    with Archive.open(path, create=False):
        pass  # it is brought up to date here, since nothing writes from now on
    if not pm.has_plugin(plugin.PLUGIN):
        pm.register(plugin, plugin.PLUGIN)
    metadata = {**METADATA, "plugins": {plugin.PLUGIN: {"path": str(path.absolute())}}}
    datasette = Datasette([str(path)], settings=SETTINGS, metadata=metadata)
    (name,) = (name for name in datasette.databases if name != "_internal")
    get_environment().globals["data_url"] = datasette.urls.database(name)
    return datasette.app()


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens at *port* of *host* (0: any free one). Raises UsageError."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server((address[0], address[1]), family=family)
    except OSError as error:
        raise UsageError(f"cannot listen at {host}, port {port}: {error.strerror}; try another --port") from error


def serve(path: Path, listener: socket.socket) -> None:
    """Serve the archive at *path* until it is stopped. Raises ArchiveError."""
    server = uvicorn.Server(uvicorn.Config(make_application(path), log_level="warning", server_header=False))
    with suppress(KeyboardInterrupt):  # that is how it is ended
        server.run(sockets=[listener])
