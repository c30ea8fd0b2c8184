"""The English edition: the pages of a WordPress site in a classic theme."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from crawler.demo.content import Post
from crawler.demo.organize_series import (
    ALL_BOXES,
    Layout,
    Link,
    Membership,
    render_boxes,
    render_link,
    render_meta,
    render_navigation,
)
from crawler.demo.prose import render_prose
from crawler.demo.templates import fill_template


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around every page: the address of the site, and the links of its side column."""

    origin: str
    series: tuple[Link, ...]
    latest: tuple[Link, ...]


def get_path(post: Post) -> str:
    """Return the permalink of *post*: its day and slug."""
    return f"/{post.published:%Y/%m/%d}/{post.slug}/"


def render_frame(around: Surroundings, title: str, content: str, *, head: str = "", body_class: str = "archive") -> str:
    """Return a whole page with *content* in its main column."""
    return fill_template(
        "courier/frame.html",
        origin=around.origin,
        title=escape(title),
        content=content,
        head=head,
        body_class=body_class,
        series_links="".join(f'<li class="serieslist-li">{render_link(link)}</li>' for link in around.series),
        latest_links="".join(f"<li>{render_link(link)}</li>" for link in around.latest),
    )


def render_post(
    around: Surroundings,
    post: Post,
    memberships: Sequence[Membership],
    *,
    layout: Layout = ALL_BOXES,
    related: Sequence[Link] = (),
    older: Link | None = None,
    newer: Link | None = None,
) -> str:
    """Return the page of *post*. *older* and *newer* are its neighbours by date, which are no series navigation."""
    url = around.origin + get_path(post)
    boxes = "".join(render_boxes(membership, url, layout) for membership in memberships)
    fieldsets = "".join(render_navigation(membership, layout) for membership in memberships)
    content = fill_template(
        "courier/post.html",
        **_describe(post, url),
        byline=" and ".join(escape(name) for name in post.byline),
        above=boxes,
        below=fieldsets,
        body=_render_body(around, post),
        tags=", ".join(escape(tag) for tag in post.tags),
        related="".join(f"<li>{render_link(link)}</li>" for link in related),
        older=f'<div class="nav-previous">{render_link(older, rel="prev")}</div>' if older else "",
        newer=f'<div class="nav-next">{render_link(newer, rel="next")}</div>' if newer else "",
    )
    head = (
        f'<link rel="canonical" href="{url}">\n<link rel="shortlink" href="{around.origin}/?p={post.id}">\n'
        f'<meta property="article:published_time" content="{post.published.isoformat()}">'
    )
    return render_frame(around, post.title, content, head=head, body_class=f"single postid-{post.id}")


def render_listing(
    around: Surroundings,
    title: str,
    description: str,
    posts: Sequence[tuple[Post, Sequence[Membership]]],
    *,
    pages: Sequence[str] = (),
    page: int = 1,
) -> str:
    """Return page number *page* of a listing with excerpts; *pages* are the URLs of all its pages."""
    excerpts = "\n".join(_render_excerpt(around, post, memberships) for post, memberships in posts)
    header = (
        f'<header class="page-header"><h1 class="page-title">{escape(title)}</h1>'
        f'<div class="archive-description"><p>{escape(description)}</p></div></header>'
    )
    return render_frame(around, title, f"{header}\n{excerpts}\n{_render_pager(pages, page)}")


def _render_body(around: Surroundings, post: Post) -> str:
    if post.password:
        return fill_template("courier/password.html", origin=around.origin)
    return render_prose(post.body, dateline=post.dateline)


def _render_excerpt(around: Surroundings, post: Post, memberships: Sequence[Membership]) -> str:
    metas = "".join(render_meta(membership) for membership in memberships)
    return fill_template("courier/excerpt.html", **_describe(post, around.origin + get_path(post)), above=metas)


def _describe(post: Post, url: str) -> dict[str, object]:
    return {
        "id": post.id,
        "url": url,
        "title": escape(post.title, quote=False),
        "standfirst": escape(post.standfirst, quote=False),
        "published": post.published.isoformat(),
        "printed_date": f"{post.published:%B} {post.published.day}, {post.published.year}",
    }


def _render_pager(pages: Sequence[str], page: int) -> str:
    if len(pages) < 2:
        return ""
    numbers = [
        f'<span class="page-numbers current">{number}</span>'
        if number == page
        else f'<a class="page-numbers" href="{url}">{number}</a>'
        for number, url in enumerate(pages, 1)
    ]
    if page < len(pages):
        numbers.append(f'<a class="next page-numbers" href="{pages[page]}">Next</a>')
    return f'<nav class="navigation pagination" aria-label="Posts pagination">{"".join(numbers)}</nav>'
