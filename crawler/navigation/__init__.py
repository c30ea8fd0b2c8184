"""From a page to what it says about its series."""

from crawler.navigation.feeds import read_feed_page
from crawler.navigation.read import read

__all__ = ["read", "read_feed_page"]
