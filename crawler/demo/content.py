"""The newspaper's articles and series, read from the TOML files in ``content/``."""

import tomllib
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from importlib.resources import files

CONTENT = files("crawler.demo") / "content"


@dataclass(frozen=True, slots=True)
class Post:
    """One article. ``body`` is text in the markup of :mod:`crawler.demo.prose`.

    ``password``: readers see a form instead of the text. ``removed``: the page is gone, though others still link it.
    """

    id: int
    slug: str
    title: str
    standfirst: str
    published: datetime
    byline: tuple[str, ...]
    body: str
    tags: tuple[str, ...] = ()
    dateline: str | None = None
    password: bool = False
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """A series and the slugs of its parts, in reading order."""

    title: str
    slug: str
    description: str
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Edition:
    """All that one newspaper publishes. ``posts`` run oldest first."""

    posts: tuple[Post, ...]
    series: tuple[Series, ...]

    @cached_property
    def by_slug(self) -> dict[str, Post]:
        """The posts by their slug."""
        return {post.slug: post for post in self.posts}

    def list_parts(self, series: Series) -> list[Post]:
        """Return the posts of *series* in reading order."""
        return [self.by_slug[slug] for slug in series.parts]

    def list_series_of(self, post: Post) -> list[Series]:
        """Return the series that *post* is a part of."""
        return [series for series in self.series if post.slug in series.parts]


def load_edition(*names: str) -> Edition:
    """Return the edition made of the content files *names* (without ``.toml``)."""
    documents = [tomllib.loads((CONTENT / f"{name}.toml").read_text(encoding="utf-8")) for name in names]
    posts = [_parse_post(table) for document in documents for table in document["posts"]]
    series = [_parse_series(document) for document in documents if "parts" in document]
    return Edition(tuple(sorted(posts, key=lambda post: post.published)), tuple(series))


def _parse_post(table: dict[str, object]) -> Post:
    lists = {key: tuple(value) for key, value in table.items() if isinstance(value, list)}
    return Post(**{**table, **lists})  # type: ignore[arg-type]  # the fields are checked by the tests of the content


def _parse_series(document: dict[str, object]) -> Series:
    fields = {key: value for key, value in document.items() if key != "posts"}
    return Series(**{**fields, "parts": tuple(document["parts"])})  # type: ignore[arg-type]  # as above
