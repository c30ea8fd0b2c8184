"""All that the command imports at one time or another, imported once: see :mod:`tests.command`."""

import pkgutil
from importlib import import_module

import crawler

for module in pkgutil.walk_packages(crawler.__path__, "crawler."):
    if not module.name.endswith("__main__"):
        import_module(module.name)
