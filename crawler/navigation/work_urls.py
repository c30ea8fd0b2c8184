"""What URLs tell about the parts of one work: they are siblings in a folder of their own, the index lies above them."""

import re
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from crawler.urls import canonicalize

# "collection" and the like name shelves of shops and museums too: such a URL alone says nothing.
SERIES_PATH = re.compile(
    r".*/(?:series|serien?|seri|serier|serija|seria|saga|dossiers?|reihe|rensai)/+(?P<slug>[^/]+)", re.IGNORECASE
)
_INDEX_FILE = re.compile(r"/index\.\w+$")
_DATED = re.compile(r"/(?:19|20)\d\d/(?:\d\d?/)?")
_LISTING = re.compile(
    r"/page/?\d+/?$|[?&](?:page|paged|p|start|offset)=|/(?:tag|tags|category|categories|archive|author)(?:/|\?)|^https?://[^/]+/(?:19|20)\d\d(?:/\d\d?){0,2}/?$|-p\d+\.html?$|/seite-\d+"
)
_CHAPTER = re.compile(
    r"(?:chapters?|ch|parts?|episodes?|ep|kapitel|capitulo|capitolo|chapitre|teil|folge|glava|chuong|bolum|lesson)"
    r"[-_/]?\d+",
    re.IGNORECASE,
)


def read_slug(url: str) -> str | None:
    """Return the series' name in the URL of its index page: "blue harbour" of ``/series/blue-harbour/``."""
    match = SERIES_PATH.fullmatch(urlsplit(url).path.rstrip("/"))
    name = unquote(match["slug"]).removesuffix(".html") if match else ""
    return re.sub(r"[-_+]+", " ", name).strip() or None


def is_sibling(own: str, other: str) -> bool:
    """Whether two URLs lie in one folder that is no blog's, told apart by numbers, or differ in numbers only."""
    mine, theirs = urlsplit(canonicalize(own)), urlsplit(canonicalize(other))
    if _DATED.search(mine.path):
        return False
    if re.sub(r"\d+", "#", own) == re.sub(r"\d+", "#", other):
        return True
    here, there = mine.path.strip("/").split("/"), theirs.path.strip("/").split("/")
    differing = [(one, two) for one, two in zip(here, there, strict=False) if one != two]
    is_numbered = bool(differing) and all(re.search(r"\d", segment) for segment in differing[0])
    return len(here) == len(there) >= 3 and len(differing) <= 2 and is_numbered


def is_above(own: str, other: str) -> bool:
    """Whether *other* is the folder, or the index of the folder, that the page *own* lies in; never the front page."""
    mine, theirs, folder = _read_path(own), _read_path(other), get_folder(other)
    return bool(folder) and mine != theirs and mine.startswith(folder + "/")


def get_folder(url: str) -> str:
    """Return the path that the pages below an index page have in common; empty for a front page."""
    path = _read_path(url)
    return _INDEX_FILE.sub("", path) if "/index." in path else path


# The rows of a list are all compared with the page, by several rules; the standard library remembers 128 URLs.
@lru_cache(maxsize=4096)
def _read_path(url: str) -> str:
    return urlsplit(canonicalize(url)).path.rstrip("/")


def is_listing_url(url: str) -> bool:
    """Whether a URL is a page of a listing, or a further page of one article."""
    return _LISTING.search(url) is not None


def names_chapter(url: str) -> bool:
    """Whether the path of a URL numbers a chapter or part."""
    return _CHAPTER.search(urlsplit(url).path) is not None
