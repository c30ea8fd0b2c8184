"""The library face: what Seriatim sees on one page, without storing anything."""

from dataclasses import asdict, dataclass
from typing import Any

from crawler.article import clean_article, extract, normalize_article
from crawler.items import Article, Claim, Reading, SeriesReading
from crawler.page import Page
from crawler.reading import read_page


@dataclass(frozen=True, slots=True)
class Inspection:
    """What one page says about its series, and its article. ``article`` is None when the page holds none."""

    url: str
    canonical_url: str
    reading: Reading
    article: Article | None

    def to_dict(self) -> dict[str, Any]:
        """Return the value as JSON-ready mappings, in the shape that ``seriatim inspect`` prints."""
        return {
            "url": self.url,
            "canonical_url": self.canonical_url,
            "kind": self.reading.kind.value,
            "series": [_describe_series(series) for series in self.reading.series],
            "article": _describe_article(self.article) if self.article else None,
        }


def inspect(html: bytes, url: str, *, content_type: str | None = None) -> Inspection:
    """Read the page (or feed) *html* that was fetched from *url*; *content_type* is its HTTP header, when known.

    Never raises on any bytes.
    """
    seen = read_page(html, url, content_type)
    article = normalize_article(clean_article(seen.article), url) if seen.article else None
    return Inspection(url=url, canonical_url=seen.page.canonical_url, reading=seen.reading, article=article)


def extract_article(html: bytes, url: str, *, content_type: str | None = None) -> Article | None:
    """Return the article that the page *html* holds, None if it holds none: :func:`inspect` without the series.

    It is for pages of any kind and costs two thirds. As the page is not read for its series, the links to the other
    parts can be left in the text. Never raises on any bytes.
    """
    article = extract(Page.parse(html, url, content_type=content_type))
    return normalize_article(clean_article(article), url) if article else None


def _describe_series(series: SeriesReading) -> dict[str, Any]:
    return {
        "title": series.title,
        "url": series.url,
        "position": series.position,
        "total": series.total,
        "previous": series.previous,
        "next": series.next,
        "contents": list(series.contents),
        "evidence": [_describe_claim(claim) for claim in series.claims],
    }


def _describe_claim(claim: Claim) -> dict[str, Any]:
    evidence = claim.evidence
    return {
        "claim": claim.kind.value,
        "about": claim.about,
        "value": claim.number if claim.number is not None else claim.label or claim.url,
        "rule": evidence.rule,
        "snippet": evidence.snippet,
        "place": evidence.place,
        "confidence": evidence.confidence,
    }


def _describe_article(article: Article) -> dict[str, Any]:
    described = asdict(article)
    return {key: list(value) if isinstance(value, tuple) else value for key, value in described.items()}
