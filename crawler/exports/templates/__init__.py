"""The templates of documents, and how they are filled: every value is escaped unless it is markup already."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from crawler.exports.bodies import find_standfirst, render_body
from crawler.exports.completeness import describe_missing

# Scripts that are written from right to left, by the first subtag of BCP 47.
RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})


def find_direction(language: str | None) -> str:
    """Return "rtl" or "ltr" for a language (BCP 47; None: not known)."""
    return "rtl" if (language or "").lower().partition("-")[0] in RIGHT_TO_LEFT else "ltr"


def load_template(name: str) -> Template:
    """Return template *name* of a document."""
    return _load_environment().get_template(name)


def load_style(name: str) -> str:
    """Return the style sheet *name*."""
    return (files(__package__) / name).read_text(encoding="utf-8")


def make_environment(package: str, folder: str) -> Environment:
    """Return an environment for the templates in *folder* of *package*.

    They may use ``direction``, ``missing``, ``body`` and ``standfirst`` as filters.
    """
    environment = Environment(
        loader=PackageLoader(package, folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    filters: dict[str, Callable[..., str | None]] = {
        "direction": find_direction,
        "missing": describe_missing,
        "body": render_body,
        "standfirst": find_standfirst,
    }
    environment.filters.update(filters)
    return environment


@cache
def _load_environment() -> Environment:
    return make_environment(__package__, "")
