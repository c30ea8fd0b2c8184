"""What the class, id and role of an element say about its content."""

import re
from functools import lru_cache

TOKEN = re.compile(r"[a-z]+")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")

UNWANTED = frozenset(
    "comment comments respond share sharing social newsletter subscribe subscription signup related recommended sidebar widget"
    " widgets promo advert ad ads advertisement sponsor sponsored cookie consent gdpr breadcrumb breadcrumbs menu navbar navigation nav"
    " footer masthead banner popup modal author bio byline meta tags pagination pager disqus outbrain taboola"
    " screen sr hidden toolbar print trending popular".split()
)


@lru_cache(maxsize=8192)
def find_hints(names: str) -> frozenset[str]:
    """Return the telling words in *names*, the class and id attributes of one element."""
    return UNWANTED.intersection(TOKEN.findall(CAMEL.sub(" ", names).lower()))
