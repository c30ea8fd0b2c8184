"""What a site offers to machines: RSS feeds, a sitemap, robots.txt."""

from collections.abc import Iterable, Sequence
from email.utils import format_datetime
from html import escape

from crawler.demo.content import Post

FEED_LENGTH = 10


def render_rss(title: str, link: str, posts: Sequence[tuple[str, Post]]) -> str:
    """Return an RSS 2.0 feed of the last ten of *posts* (URL and post, oldest first), newest first."""
    items = "\n".join(_render_item(url, post) for url, post in list(reversed(posts))[:FEED_LENGTH])
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>\n'
        f"<title>{escape(title)}</title><link>{link}</link><description>{escape(title)}</description>\n"
        f"{items}\n</channel></rss>\n"
    )


def render_sitemap(urls: Iterable[str]) -> str:
    """Return a sitemap of *urls* (sitemaps.org protocol 0.9)."""
    rows = "\n".join(f"<url><loc>{escape(url)}</loc></url>" for url in urls)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}\n</urlset>\n'
    )


def render_robots(origin: str) -> str:
    """Return a robots.txt (RFC 9309) that keeps crawlers out of the search and comment forms only."""
    return f"User-agent: *\nDisallow: /wp-admin/\nDisallow: /?s=\nCrawl-delay: 0\n\nSitemap: {origin}/sitemap.xml\n"


def _render_item(url: str, post: Post) -> str:
    return (
        f"<item><title>{escape(post.title)}</title><link>{url}</link>"
        f'<guid isPermaLink="true">{url}</guid><pubDate>{format_datetime(post.published)}</pubDate>'
        f"<description>{escape(post.standfirst)}</description></item>"
    )
