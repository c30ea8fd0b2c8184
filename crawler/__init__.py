"""Seriatim, the archiver of serialized news. The library face is :func:`inspect`."""

from crawler.inspection import Inspection, inspect

__all__ = ["Inspection", "inspect"]
