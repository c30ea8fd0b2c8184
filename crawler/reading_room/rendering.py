"""From templates to answers."""

from functools import cache
from typing import Any

from datasette import Response
from jinja2 import Environment, PackageLoader, StrictUndefined

from crawler.exports.bodies import find_standfirst, render_body
from crawler.exports.templates import find_direction
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
    environment = Environment(
        loader=PackageLoader(__package__, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        {
            "direction": find_direction,
            "reason": describe_reason,
            "body": render_body,
            "standfirst": find_standfirst,
            "day": lambda time: (time or "")[:10],
            "thousands": lambda number: f"{number:,}".replace(",", " "),
        }
    )
    return environment
