"""One answer of the demo site: a plain value, so that a whole site is a mapping from paths to answers."""

from collections.abc import Mapping
from dataclasses import dataclass

HTML = "text/html; charset=UTF-8"
XML = "application/xml; charset=UTF-8"
TEXT = "text/plain; charset=UTF-8"


@dataclass(frozen=True, slots=True)
class Response:
    """What the server answers for one path. ``delay`` (seconds) is how long it waits before it does."""

    body: bytes = b""
    status: int = 200
    content_type: str = HTML
    headers: tuple[tuple[str, str], ...] = ()
    delay: float = 0.0

    @classmethod
    def of(cls, text: str, content_type: str = HTML, *, status: int = 200) -> "Response":
        """Return *text* as an answer in UTF-8."""
        return cls(text.encode(), status, content_type)

    @classmethod
    def redirect(cls, location: str, *, status: int = 301) -> "Response":
        """Return a redirect to *location*."""
        return cls(status=status, headers=(("Location", location),))

    @classmethod
    def failure(cls, status: int) -> "Response":
        """Return an error page with *status*."""
        return cls.of(f"<!DOCTYPE html><title>{status}</title><h1>{status}</h1>", status=status)


Site = Mapping[str, Response]
