"""A site that lives: parts appear, are edited, withdrawn, renumbered, and once the whole site is rebuilt."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from crawler.demo.response import Response

API = "/wp-json/wp/v2/posts"
PROSE = "<p>The pilots met at five in the morning, when the quay was still dark and the tide was out.</p>" * 6


@dataclass
class Post:
    """A part of a series: when it appears and disappears, and when it is edited."""

    slug: str
    appears: datetime
    edits: list[datetime] = field(default_factory=list)
    withdrawn: datetime | None = None


@dataclass(frozen=True)
class Event:
    """Something that the archive should notice: ``kind`` is what it calls it."""

    at: datetime
    series: str
    slug: str
    kind: str


@dataclass
class ChangingSite:
    """``posts`` by series. ``rebuilt`` is when the markup changes; the site is down within any of ``outages``."""

    posts: dict[str, list[Post]]
    rebuilt: datetime
    outages: list[tuple[datetime, datetime]]

    def list_events(self) -> Iterator[Event]:
        """Yield all that happens, in no order."""
        for series, posts in self.posts.items():
            for post in posts:
                yield Event(post.appears, series, post.slug, "first")
                yield from (Event(at, series, post.slug, "edit") for at in post.edits)
                if post.withdrawn:
                    yield Event(post.withdrawn, series, post.slug, "withdrawn")

    def is_down(self, now: datetime) -> bool:
        """Whether the site answers nothing but 503."""
        return any(begin <= now < end for begin, end in self.outages)

    def build(self, origin: str, now: datetime) -> Mapping[str, Response]:
        """Return the pages as they are at *now*."""
        pages: dict[str, Response] = {"/robots.txt": Response.of("User-agent: *\nAllow: /\n", "text/plain")}
        if self.is_down(now):
            paths = [make_path(series, post) for series, posts in self.posts.items() for post in posts]
            return dict.fromkeys([*paths, API, "/robots.txt"], Response.failure(503))
        changes = []
        for series, posts in self.posts.items():
            shown = [post for post in posts if post.appears <= now and not (post.withdrawn and post.withdrawn <= now)]
            for post in shown:
                edits = [at for at in post.edits if at <= now]
                pages[make_path(series, post)] = self._make_page(origin, series, post, shown, len(edits), now)
                at = max([post.appears, *edits]).strftime("%Y-%m-%dT%H:%M:%S")
                changes.append({"link": origin + make_path(series, post), "modified_gmt": at})
        return pages | {API: Response.of(json.dumps(changes), "application/json")}

    def _make_page(
        self, origin: str, series: str, post: Post, shown: list[Post], edits: int, now: datetime
    ) -> Response:
        rows = "".join(
            f"<li>{name_post(each)}</li>"
            if each is post
            else f'<li><a href="{origin}{make_path(series, each)}">{name_post(each)}</a></li>'
            for each in shown
        )
        box = f'<div class="seriesbox"><h3>{series}</h3><ul class="serieslist-ul">{rows}</ul></div>'
        text = PROSE + f"<p>So it was that night, as told {edits + 1} times of {name_post(post)}.</p>" * 2
        title, date = name_post(post), f'<time datetime="{post.appears.isoformat()}">{post.appears:%d %B %Y}</time>'
        body = f"<article><h1>{title}</h1><p>{date}</p>{box}{text}</article>"
        if now >= self.rebuilt:
            menu = '<nav><a href="/">Home</a> <a href="/about/">About</a></nav>'
            inner = f'<h1 class="t">{title}</h1>{date}<div class="c">{text}</div>{box}'
            body = f'{menu}<main><div class="post">{inner}</div></main>'
        head = f'<link rel="canonical" href="{origin}{make_path(series, post)}">'
        head += f'<link rel="https://api.w.org/" href="{origin}/wp-json/"><meta charset="utf-8"><title>{title}</title>'
        return Response.of(f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>")


def make_year(begin: datetime, seed: int) -> ChangingSite:
    """Return a year: a diary that ends after six weeks, a weekly column, and a series that ended long ago."""
    chance = Random(seed)
    days = [begin + timedelta(days=2 * number, hours=chance.uniform(0, 20)) for number in range(1, 21)]
    weeks = [begin + timedelta(weeks=number, hours=chance.uniform(0, 60)) for number in range(-4, 51)]
    ended = [begin - timedelta(days=900 - 7 * number) for number in range(12)]
    posts = {
        "The Strike Diary": [Post(f"day-{number}", at) for number, at in enumerate(days, 1)],
        "Low Tide": [Post(f"week-{number}", at) for number, at in enumerate(weeks, 1)],
        "The Old Mole": [Post(f"stone-{number}", at) for number, at in enumerate(ended, 1)],
    }
    for series, number, day in (
        ("The Strike Diary", 3, 30),
        ("Low Tide", 2, 60),
        ("Low Tide", 9, 200),
        ("The Old Mole", 5, 210),
    ):
        posts[series][number].edits.append(begin + timedelta(days=day, hours=5))
    posts["Low Tide"][4].withdrawn = begin + timedelta(days=120)
    # A part that is put in later renumbers all that follow it.
    posts["Low Tide"].insert(6, Post("week-6-and-a-half", begin + timedelta(days=150)))
    outages = [
        (begin + timedelta(days=80), begin + timedelta(days=83)),
        (begin + timedelta(days=170), begin + timedelta(days=171)),
    ]
    return ChangingSite(posts, begin + timedelta(days=185), outages)


def make_path(series: str, post: Post) -> str:
    """Return the path of a post."""
    return f"/{series.lower().replace(' ', '-')}/{post.slug}/"


def name_post(post: Post) -> str:
    """Return its title."""
    return post.slug.replace("-", " ").capitalize()
