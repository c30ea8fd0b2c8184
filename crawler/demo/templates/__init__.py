"""The pages of the demo site, as files with ``$placeholders``."""

from functools import cache
from importlib.resources import files
from string import Template


@cache
def _load_template(name: str) -> Template:
    return Template((files(__package__) / name).read_text(encoding="utf-8"))


def fill_template(name: str, **values: object) -> str:
    """Return template *name* with *values* put in. Raises KeyError when one is missing."""
    return _load_template(name).substitute(values)
