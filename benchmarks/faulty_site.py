"""A site that fails as real ones do: some of its answers, drawn by a seed, are errors, cut off, late, or none."""

import socket
import struct
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from random import Random

from crawler.demo.response import Response
from crawler.demo.server import find_response

KINDS = ("500", "503", "429", "reset", "truncate", "hang", "slow")
HANG_SECONDS = 1.0


@dataclass
class FaultySite:
    """A running site. ``rate`` is the share of requests that fail, in one of the ways ``kinds``.

    ``delay`` are the seconds that every answer takes.
    """

    pages: dict[str, Response]
    origin: str = ""
    rate: float = 0.0
    kinds: Sequence[str] = KINDS
    delay: float = 0.0
    requests: list[str] = field(default_factory=list)
    chance: Random = field(default_factory=Random)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def draw_fault(self, path: str) -> str | None:
        """Return how the answer to *path* fails, None for not at all; robots.txt never does."""
        with self.lock:
            self.requests.append(path)
            fails = path != "/robots.txt" and self.chance.random() < self.rate
            return self.chance.choice(self.kinds) if fails else None


@contextmanager
def serve_faulty(pages: Mapping[str, Response], *, seed: int = 0, port: int = 0) -> Iterator[FaultySite]:
    """Serve *pages* on a free port of the loopback interface; the caller may change all of the site meanwhile."""
    site = FaultySite(dict(pages), chance=Random(seed))
    handler = type("Handler", (_Handler,), {"site": site})
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        server.daemon_threads = True
        site.origin = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield site
        finally:
            server.shutdown()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: FaultySite

    def do_GET(self) -> None:
        fault = self.site.draw_fault(self.path)
        time.sleep(self.site.delay)
        try:
            self._answer(fault)
        except (BrokenPipeError, ConnectionResetError):
            # The crawl was killed while it was answered.
            self.close_connection = True

    def _answer(self, fault: str | None) -> None:
        if fault == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        if fault == "hang":
            time.sleep(HANG_SECONDS)
        if fault in ("reset", "hang"):
            self.close_connection = True
            self.connection.close()
            return
        response = Response.failure(int(fault)) if fault in ("500", "503", "429") else None
        response = response or find_response(self.site.pages, self.path)
        self.send_response(response.status)
        self.send_header("Content-Type", response.content_type)
        for name, value in response.headers:
            self.send_header(name, value)
        if fault in ("503", "429"):
            # Both forms of RFC 9110, 10.2.3.
            self.send_header("Retry-After", "1" if fault == "429" else formatdate(time.time() + 1, usegmt=True))
        self.send_header("Content-Length", str(len(response.body)))
        self.end_headers()
        if fault == "truncate":
            self.wfile.write(response.body[: len(response.body) // 2])
            self.close_connection = True
            return
        for start in range(0, len(response.body), 2048):
            self.wfile.write(response.body[start : start + 2048])
            time.sleep(0.02 if fault == "slow" else 0)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the name is the base class's)
        """Say nothing."""
