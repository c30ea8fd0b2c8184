"""From a page to what it says about its series."""

from crawler.navigation.read import read

__all__ = ["read"]
