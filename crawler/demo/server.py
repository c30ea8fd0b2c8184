"""Serves a site of :class:`~crawler.demo.response.Response` values on a free port of the loopback interface."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from crawler.demo.response import Response, Site
from crawler.demo.site import build_site


@dataclass(frozen=True, slots=True)
class RunningSite:
    """A site that answers now. ``requests`` grows by the path (with query) of each request that it got.

    ``pages`` may be changed while it runs: sites are.
    """

    origin: str
    pages: dict[str, Response]
    requests: list[str] = field(default_factory=list)


@contextmanager
def serve(build: Callable[[str], Site] = build_site, *, port: int = 0) -> Iterator[RunningSite]:
    """Serve the site that *build* makes for its own origin, until the context is left.

    *port* 0 takes a free one. Raises OSError when the port is taken.
    """
    with _Server(("127.0.0.1", port), _Handler) as server:
        origin = f"http://127.0.0.1:{server.server_port}"
        running = RunningSite(origin, dict(build(origin)))
        server.site, server.requests = running.pages, running.requests
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield running
        finally:
            server.shutdown()
            thread.join()


def find_response(site: Site, target: str) -> Response:
    """Return the answer of *site* to the request target *target*.

    As WordPress does, a query that selects nothing (``?utm_source=…``, ``?replytocom=5``) is passed over.
    """
    return site.get(target) or site.get(urlsplit(target).path) or Response.failure(404)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_port = False  # a taken port must be refused: some versions of Python would share it
    site: Site
    requests: list[str]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def _answer(self, *, with_body: bool) -> None:
        self.server.requests.append(self.path)
        response = find_response(self.server.site, self.path)
        time.sleep(response.delay)
        self.send_response(response.status)
        for name, value in (("Content-Type", response.content_type), *response.headers):
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(response.body)))
        self.end_headers()
        if with_body:
            self.wfile.write(response.body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the name is the base class's)
        """Say nothing: the one who asks shows what it asks for."""
