"""Seriatim, the archiver of serialized news. The library face is :func:`inspect`, and :func:`extract_article`."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crawler.inspection import Inspection, extract_article, inspect

__all__ = ["Inspection", "extract_article", "inspect"]


def __getattr__(name: str) -> Any:
    """Load the library face when it is asked for: commands that read an archive need none of it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from crawler import inspection  # noqa: PLC0415  (it is the loading that takes long)

    return getattr(inspection, name)
