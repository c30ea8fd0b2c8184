"""The ``meta`` elements: OpenGraph, Twitter, Dublin Core, Highwire (citation_*), sailthru, parsely, and plain ones."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from crawler.article.structured_article import StructuredArticle, clean_value, split_keywords
from crawler.items import Image
from crawler.page import Page

# In the order of trust. Names are compared in lower case.
_HEADLINES = "og:title citation_title sailthru.title parsely-title dc.title dcterms.title twitter:title headline title"
HEADLINES = tuple(_HEADLINES.split())
_STANDFIRSTS = (
    "og:description description twitter:description sailthru.description dc.description dcterms.description "
    "dcterms.abstract"
)
STANDFIRSTS = tuple(_STANDFIRSTS.split())
_AUTHORS = (
    "author article:author article:author_name og:article:author og:author parsely-author sailthru.author "
    "citation_author dc.creator dcterms.creator dc.contributor byl byline cxenseparse:author authors "
    "article.author"
)
AUTHORS = tuple(_AUTHORS.split())
_PUBLISHED = (
    "article:published_time og:article:published_time og:published_time article:published datepublished "
    "date_published parsely-pub-date sailthru.date citation_publication_date citation_date citation_online_date "
    "dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date pubdate publishdate "
    "publish-date publish_date publication_date publicationdate published_time published_date published-date "
    "published published_on created release_date originalpublicationdate article:published_date dc.date.published "
    "article.published cxenseparse:publishtime cxenseparse:recs:publishtime date dat ptime"
)
PUBLISHED = tuple(_PUBLISHED.split())
_MODIFIED = (
    "article:modified_time og:article:modified_time og:updated_time article:modified datemodified "
    "dcterms.modified dc.date.modified lastmod last-modified last_modified utime article.updated"
)
MODIFIED = tuple(_MODIFIED.split())
_LANGUAGES = "og:locale dc.language dcterms.language language content-language"
LANGUAGES = tuple(_LANGUAGES.split())
_SECTIONS = "article:section og:article:section parsely-section sailthru.section section cxenseparse:category"
SECTIONS = tuple(_SECTIONS.split())
_TAGS = "article:tag og:article:tag parsely-tags sailthru.tags citation_keywords news_keywords keywords"
TAGS = tuple(_TAGS.split())
_SITE_NAMES = "og:site_name application-name twitter:site dc.publisher apple-mobile-web-app-title"
SITE_NAMES = tuple(_SITE_NAMES.split())
# Labels of Twitter cards: (label, value).
CARDS = (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))
AUTHOR_LABELS = frozenset(
    [
        "written by",
        "author",
        "by",
        "verfasst von",
        "écrit par",
        "escrito por",
        "scritto da",
        "geschreven door",
        "skriven av",
        "skrevet av",
        "napisane przez",
        "автор",
        "написано",
    ]
)


_IMAGES = "og:image:secure_url og:image og:image:url twitter:image twitter:image:src parsely-image-url"
IMAGES = tuple(_IMAGES.split())
IMAGE_TEXTS = ("og:image:alt", "twitter:image:alt")
TIER = "article:content_tier"
KNOWN = frozenset(
    [
        *HEADLINES,
        *STANDFIRSTS,
        *AUTHORS,
        *PUBLISHED,
        *MODIFIED,
        *LANGUAGES,
        *SECTIONS,
        *TAGS,
        *SITE_NAMES,
        *IMAGES,
        *IMAGE_TEXTS,
        *[name for pair in CARDS for name in pair],
        TIER,
    ]
)


def read_meta(page: Page) -> StructuredArticle:
    """Return what the ``meta`` elements of *page* say about its article."""
    found = _list_meta(page)
    return StructuredArticle(
        headlines=_pick(found, HEADLINES),
        standfirsts=_pick(found, STANDFIRSTS),
        authors=tuple(tuple(found[name]) for name in AUTHORS if name in found) + _read_card(found),
        published=_pick(found, PUBLISHED),
        modified=_pick(found, MODIFIED),
        languages=_pick(found, LANGUAGES),
        sections=_pick(found, SECTIONS),
        tags=split_keywords(next((found[name] for name in TAGS if name in found), ())),
        images=_read_image(page, found),
        site_names=_pick(found, SITE_NAMES),
        free=_read_tier(found),
    )


def _list_meta(page: Page) -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, content in page.metas:
        if name in KNOWN and (value := clean_value(content)):
            found[name].append(value)
    return found


def _pick(found: Mapping[str, list[str]], names: Iterable[str]) -> tuple[str, ...]:
    return tuple(value for name in names if name in found for value in found[name])


def _read_card(found: Mapping[str, list[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(found[value])
        for label, value in CARDS
        if value in found and found.get(label, [""])[0].casefold() in AUTHOR_LABELS
    )


def _read_image(page: Page, found: Mapping[str, list[str]]) -> tuple[Image, ...]:
    url = next((link for link in map(page.link, _pick(found, IMAGES)) if link), None)
    alt = next(iter(_pick(found, IMAGE_TEXTS)), None)
    return (Image(url, alt),) if url else ()


def _read_tier(found: Mapping[str, list[str]]) -> bool | None:
    """Read Facebook's ``article:content_tier`` (free, metered or locked)."""
    tier = found.get(TIER, [""])[0].lower()
    return {"free": True, "locked": False}.get(tier)
