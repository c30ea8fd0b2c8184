"""The boxes of the WordPress plugin Organize Series, in the plugin's own markup.

Everything a page says about a series comes from :class:`Membership` values, which tests are free to let lie.
"""

from dataclasses import dataclass
from html import escape
from typing import NamedTuple


class Link(NamedTuple):
    """A link as printed."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Membership:
    """What a page says about one of its series. ``contents`` has the page itself among its entries."""

    series: Link
    position: int
    total: int
    contents: tuple[Link, ...]
    previous: Link | None = None
    next: Link | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """Which of the plugin's boxes the site shows on its posts."""

    meta: bool = True
    list_box: bool = True
    navigation: bool = True


ALL_BOXES = Layout()


def render_boxes(membership: Membership, url: str, layout: Layout) -> str:
    """Return what stands above the text of the page at *url*: the meta sentence and the post list box."""
    meta = render_meta(membership) if layout.meta else ""
    return meta + (_render_list_box(membership, url) if layout.list_box else "")


def render_meta(membership: Membership) -> str:
    """Return the meta sentence."""
    return (
        f'<div class="seriesmeta">This entry is part {membership.position} of {membership.total} in the series '
        f"{render_link(membership.series)}</div>"
    )


def render_navigation(membership: Membership, layout: Layout) -> str:
    """Return what stands below the text: the navigation box."""
    if not layout.navigation:
        return ""
    back, on = membership.previous, membership.next
    left = render_link(Link(back.url, f"<< {back.title}")) if back else ""
    right = render_link(Link(on.url, f"{on.title} >>")) if on else ""
    return (
        f'<fieldset><legend>Series Navigation</legend><span class="series-nav-left">{left}</span>'
        f'<span class="series-nav-right">{right}</span></fieldset>'
    )


def render_link(link: Link, *, rel: str = "") -> str:
    """Return *link* as an HTML anchor."""
    relation = f' rel="{rel}"' if rel else ""
    return f'<a href="{link.url}"{relation}>{escape(link.title, quote=False)}</a>'


def _render_list_box(membership: Membership, url: str) -> str:
    rows = "".join(
        f'<li class="serieslist-li-current">{escape(link.title, quote=False)}</li>'
        if link.url == url
        else f'<li class="serieslist-li">{render_link(link)}</li>'
        for link in membership.contents
    )
    title = f'<div class="center">{render_link(membership.series)}</div>'
    return f'<div class="seriesbox">{title}<ul class="serieslist-ul">{rows}</ul></div>'
