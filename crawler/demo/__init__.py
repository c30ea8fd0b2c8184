"""A small demo news site, served on the loopback interface: ``python -m crawler.demo``.

Everything in it is invented. It gives newcomers something to archive, and the tests a site to crawl and to break.
"""

from crawler.demo.response import Response, Site
from crawler.demo.server import RunningSite, serve
from crawler.demo.site import build_site

__all__ = ["Response", "RunningSite", "Site", "build_site", "serve"]
