"""The whole demo site as a mapping from paths to answers; pure, so that tests can take it apart and break it."""

from collections.abc import Iterator, Sequence

from crawler.demo import dayori, wordpress
from crawler.demo.content import CONTENT, Edition, Post, Series, load_edition
from crawler.demo.feeds import render_robots, render_rss, render_sitemap
from crawler.demo.organize_series import ALL_BOXES, Layout, Link, Membership
from crawler.demo.response import TEXT, XML, Response

ENGLISH = ("low-water", "voices-of-the-estuary", "single-articles")
JAPANESE = ("lighthouse-town.ja",)
LISTING_LENGTH = 5


def build_site(origin: str = "http://127.0.0.1", *, layout: Layout = ALL_BOXES) -> dict[str, Response]:
    """Return the answers of the demo site at *origin*, by path (with the query, where it matters).

    *layout* says which boxes of the series plugin the posts of the English edition show.
    """
    site = {path: Response.of(page) for path, page in _build_english(origin, layout)}
    site |= {path: Response.of(page) for path, page in _build_japanese(origin)}
    site |= {path.rstrip("/"): Response.redirect(origin + path) for path in site if path != "/"}
    site |= _build_aliases(origin)
    site |= {path: Response.of(text, XML) for path, text in _build_feeds(origin)}
    for image in (CONTENT / "images").iterdir():
        site[f"/images/{image.name}"] = Response(image.read_bytes(), content_type="image/svg+xml")
    site["/robots.txt"] = Response.of(render_robots(origin), TEXT)
    return site


def describe_membership(edition: Edition, series: Series, post: Post, origin: str) -> Membership:
    """Return what the page of *post* truthfully says about *series*."""
    links = [Link(origin + wordpress.get_path(part), part.title) for part in edition.list_parts(series)]
    place = series.parts.index(post.slug)
    return Membership(
        series=Link(f"{origin}/series/{series.slug}/", series.title),
        position=place + 1,
        total=len(links),
        contents=tuple(links),
        previous=links[place - 1] if place else None,
        next=links[place + 1] if place + 1 < len(links) else None,
    )


def _build_english(origin: str, layout: Layout) -> Iterator[tuple[str, str]]:
    edition = load_edition(*ENGLISH)
    posts = [post for post in edition.posts if not post.removed]
    links = [Link(origin + wordpress.get_path(post), post.title) for post in posts]
    around = wordpress.Surroundings(
        origin=origin,
        series=tuple(Link(f"{origin}/series/{series.slug}/", series.title) for series in edition.series),
        latest=tuple(reversed(links[-LISTING_LENGTH:])),
    )
    told = {post.slug: _list_memberships(edition, post, origin) for post in posts}
    for place, post in enumerate(posts):
        page = wordpress.render_post(
            around,
            post,
            told[post.slug],
            layout=layout,
            related=[link for link in links[place % 4 :: 5] if link != links[place]][:3],
            older=links[place - 1] if place else None,
            newer=links[place + 1] if place + 1 < len(links) else None,
        )
        yield wordpress.get_path(post), page
    newest = [(post, told[post.slug]) for post in reversed(posts)]
    yield "/", wordpress.render_listing(around, "Latest news", "From Port Almeda and the Orro", newest[:10])
    for series in edition.series:
        parts = [part for part in edition.list_parts(series) if not part.removed]
        yield from _build_index(around, series, [(part, told[part.slug]) for part in parts])
    yield "/series-toc/", _render_series_toc(around, edition.series)


def _list_memberships(edition: Edition, post: Post, origin: str) -> list[Membership]:
    return [describe_membership(edition, series, post, origin) for series in edition.list_series_of(post)]


def _build_index(
    around: wordpress.Surroundings, series: Series, parts: Sequence[tuple[Post, Sequence[Membership]]]
) -> Iterator[tuple[str, str]]:
    first = f"/series/{series.slug}/"
    count = -(-len(parts) // LISTING_LENGTH)
    paths = [first, *(f"{first}page/{number}/" for number in range(2, count + 1))]
    pages = [around.origin + path for path in paths]
    for number, path in enumerate(paths, 1):
        shown = parts[(number - 1) * LISTING_LENGTH : number * LISTING_LENGTH]
        yield (
            path,
            wordpress.render_listing(around, series.title, series.description, shown, pages=pages, page=number),
        )


def _render_series_toc(around: wordpress.Surroundings, every: Sequence[Series]) -> str:
    rows = "".join(
        f'<div class="series-toc-entry"><h2><a href="{around.origin}/series/{series.slug}/">{series.title}</a></h2>'
        f"<p>{series.description}</p></div>"
        for series in every
    )
    return wordpress.render_frame(around, "Series", f'<h1 class="page-title">Series</h1>{rows}')


def _build_japanese(origin: str) -> Iterator[tuple[str, str]]:
    edition = load_edition(*JAPANESE)
    for series in edition.series:
        parts = edition.list_parts(series)
        for place, part in enumerate(parts):
            yield dayori.get_path(part), dayori.render_part(origin, series, parts, place)
        index = dayori.render_index(origin, series, parts)
        yield dayori.get_series_path(series), index
        yield "/ja/", index


def _build_aliases(origin: str) -> dict[str, Response]:
    posts = load_edition(*ENGLISH).posts
    return {f"/?p={post.id}": Response.redirect(origin + wordpress.get_path(post)) for post in posts}


def _build_feeds(origin: str) -> Iterator[tuple[str, str]]:
    edition = load_edition(*ENGLISH)
    posts = [(origin + wordpress.get_path(post), post) for post in edition.posts if not post.removed]
    yield "/feed/", render_rss("The Almeda Courier", f"{origin}/", posts)
    for series in edition.series:
        parts = [(url, post) for url, post in posts if post.slug in series.parts]
        yield f"/series/{series.slug}/feed/", render_rss(series.title, f"{origin}/series/{series.slug}/", parts)
    yield "/sitemap.xml", render_sitemap(url for url, _ in posts)
