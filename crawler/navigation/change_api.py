"""The interface by which a WordPress site tells which of its posts changed (WordPress REST API handbook, "Posts").

It is asked only where a page announces it (``<link rel="https://api.w.org/">``). ``modified_after`` compares with the
site's local time, so the time asked for is earlier than what is meant, by the largest difference of time zones.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode, urlsplit

from crawler.page import Page

LARGEST_ZONE = timedelta(hours=14)
PAGE_SIZE = 100


@dataclass(frozen=True, slots=True)
class ChangedPost:
    """A post and when it was last modified (ISO 8601 UTC)."""

    url: str
    modified_at: str


def find_change_api(page: Page) -> str | None:
    """Return the root of the interface that *page* announces, on its own site; else None."""
    node = page.tree.css_first('head link[rel="https://api.w.org/"][href]')
    root = page.link(node.attributes.get("href")) if node else None
    return root if root and urlsplit(root).netloc == urlsplit(page.url).netloc else None


def make_change_query(root: str, since: str, *, page: int = 1) -> str:
    """Return the URL that lists the posts modified after *since* (ISO 8601), the newest change first."""
    moment = datetime.fromisoformat(since)
    after = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC) - LARGEST_ZONE
    query = {
        "modified_after": after.strftime("%Y-%m-%dT%H:%M:%S"),
        "orderby": "modified",
        "order": "desc",
        "per_page": PAGE_SIZE,
        "_fields": "link,modified_gmt",
    } | ({"page": page} if page > 1 else {})
    # Sites without pretty addresses announce ?rest_route=/ as the root.
    joint = "&" if urlsplit(root).query else "?"
    return f"{root.rstrip('/')}/wp/v2/posts{joint}{urlencode(query)}"


def parse_changes(body: bytes) -> list[ChangedPost] | None:
    """Return the posts that an answer lists; None when it is no such list. Never raises."""
    try:
        rows = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(rows, list):
        return None
    posts = []
    for row in rows:
        link, modified = (row.get("link"), row.get("modified_gmt")) if isinstance(row, dict) else (None, None)
        if not isinstance(link, str) or not isinstance(modified, str):
            return None
        posts.append(ChangedPost(link, f"{modified.removesuffix('Z')}Z"))
    return posts
