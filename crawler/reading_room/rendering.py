"""From templates to answers."""

from functools import cache
from typing import Any

from datasette import Response
from jinja2 import Environment

from crawler.exports.templates import make_environment
from crawler.series.reasons import describe_reason

HEADERS = {"X-Reading-Room": "1", "Cache-Control": "no-cache"}


def render(template: str, *, status: int = 200, **values: Any) -> Response:
    """Return the page that *template* makes of *values*; all of them are escaped."""
    return Response.html(
        get_environment().get_template(template).render(**values), status=status, headers=dict(HEADERS)
    )


@cache
def get_environment() -> Environment:
    """Return the environment of the reading room's templates."""
    environment = make_environment(__package__, "templates")
    environment.filters["reason"] = describe_reason
    environment.filters["day"] = lambda time: (time or "")[:10]
    environment.filters["thousands"] = lambda number: f"{number:,}".replace(",", " ")
    return environment
