"""The Japanese edition: a static site in a Hugo theme, with a contents box and arrows instead of a plugin's boxes."""

from collections.abc import Sequence
from html import escape

from crawler.demo.content import Post, Series
from crawler.demo.prose import render_prose
from crawler.demo.templates import fill_template


def get_path(post: Post) -> str:
    """Return the permalink of *post*."""
    return f"/ja/posts/{post.slug}/"


def get_series_path(series: Series) -> str:
    """Return the address of the index page of *series*."""
    return f"/ja/series/{series.slug}/"


def render_part(origin: str, series: Series, parts: Sequence[Post], place: int) -> str:
    """Return the page of ``parts[place]``. Its row in the contents box is not linked."""
    post = parts[place]
    rows = [_render_row(origin, number, part, current=part is post) for number, part in enumerate(parts, 1)]
    content = fill_template(
        "dayori/post.html",
        title=_number_title(place + 1, post),
        standfirst=escape(post.standfirst),
        published=post.published.isoformat(),
        printed_date=_print_date(post),
        byline="、".join(escape(name) for name in post.byline),
        series_title=escape(series.title),
        series_url=origin + get_series_path(series),
        total=len(parts),
        rows="\n".join(rows),
        body=render_prose(post.body),
        previous=_render_arrow(origin, "prev", parts, place - 1),
        next=_render_arrow(origin, "next", parts, place + 1),
        tags="".join(f"<li>{escape(tag)}</li>" for tag in post.tags),
    )
    canonical = f'<link rel="canonical" href="{origin}{get_path(post)}">'
    return _render_frame(origin, _number_title(place + 1, post), content, series, head=canonical)


def render_index(origin: str, series: Series, parts: Sequence[Post]) -> str:
    """Return the index page of *series*, which runs newest first."""
    rows = [_render_row(origin, number, part, current=False) for number, part in enumerate(parts, 1)]
    content = (
        f'<header class="page-header"><h1>連載「{escape(series.title)}」（全{len(parts)}回）</h1>'
        f"<p>{escape(series.description)}</p></header>\n"
        f'<ul class="post-list">{"".join(reversed(rows))}</ul>'
    )
    return _render_frame(origin, series.title, content, series)


def _render_frame(origin: str, title: str, content: str, series: Series, *, head: str = "") -> str:
    return fill_template(
        "dayori/frame.html", origin=origin, title=title, content=content, head=head, series_slug=series.slug
    )


def _render_row(origin: str, number: int, post: Post, *, current: bool) -> str:
    title = _number_title(number, post)
    if current:
        return f'<li class="current">{title}</li>'
    return f'<li><a href="{origin}{get_path(post)}">{title}</a></li>'


def _render_arrow(origin: str, name: str, parts: Sequence[Post], place: int) -> str:
    if not 0 <= place < len(parts):
        return ""
    arrow = {"prev": "← 前の回：", "next": "次の回 →："}[name]
    return (
        f'<a class="{name}" href="{origin}{get_path(parts[place])}">{arrow}{_number_title(place + 1, parts[place])}</a>'
    )


def _number_title(number: int, post: Post) -> str:
    return f"第{number}回 {escape(post.title)}"


def _print_date(post: Post) -> str:
    return f"{post.published.year}年{post.published.month}月{post.published.day}日"
