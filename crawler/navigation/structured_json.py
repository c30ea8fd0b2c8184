"""What JSON-LD says about series (https://schema.org/CreativeWorkSeries, isPartOf, hasPart, position).

It is often misused: articles are "part of" their web site, single articles are typed as series. Only a work that is
part of a named series, and a series that lists its parts, count.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from crawler.items import Claim, ClaimKind, Entry, Evidence, SeriesName
from crawler.lazy import cached_property
from crawler.navigation.structured_types import SERIES_TYPES, WORK_TYPES, is_series_of_site
from crawler.navigation.wording import parse_numeral
from crawler.page import Page
from crawler.text.json_ld import load_json_ld
from crawler.urls import is_same_article

# A series node without any of these words cannot be in the text; most pages need no parsing.
_HINTS = ("Series", "Season", '"Book"', '"Book', "Collection", "Course")
_POSITIONS = ("position", "episodeNumber", "partNumber", "issueNumber", "volumeNumber", "chapterNumber")
_TOTALS = ("numberOfEpisodes", "numberOfItems", "numberOfParts")
_CONFIDENCE = 0.85


def read_json_ld(page: Page) -> list[Claim]:
    """Read the series that the page's JSON-LD states: membership, position and total, or the list of parts."""
    claims: list[Claim] = []
    for text in page.json_ld:
        if any(hint in text for hint in _HINTS):
            graph = _Graph(page, load_json_ld(text))
            claims += [*graph.find_memberships(), *graph.find_contents()]
    return claims


@dataclass(frozen=True)
class _Graph:
    """The nodes of one script, with references by ``@id`` resolved where the node is there."""

    page: Page
    nodes: list[Mapping[str, Any]]

    @cached_property
    def by_id(self) -> dict[str, Mapping[str, Any]]:
        return {str(node["@id"]): node for node in self.nodes if "@id" in node and len(node) > 1}

    def find_memberships(self) -> Iterator[Claim]:
        for work in self.nodes:
            if not _types(work) & WORK_TYPES or not self._is_about_page(work):
                continue
            for whole in self._resolve_all(work.get("isPartOf") or work.get("partOfSeries")):
                series = self._name(whole)
                if series and _types(whole) & SERIES_TYPES:
                    yield from self._state_membership(work, whole, series)

    def find_contents(self) -> Iterator[Claim]:
        for whole in self.nodes:
            series = self._name(whole)
            if not series or not _types(whole) & SERIES_TYPES:
                continue
            entries = self._list_entries(whole)
            if len(entries) >= 2:
                about = self.page.canonical_url
                evidence = self._evidence("hasPart", f'"{series.title}" hasPart: {len(entries)} works')
                whole_list = _count(whole, _TOTALS) in (None, len(entries))
                yield Claim(ClaimKind.CONTENTS, series, about, evidence, entries=entries, whole=whole_list)

    def _state_membership(
        self, work: Mapping[str, Any], whole: Mapping[str, Any], series: SeriesName
    ) -> Iterator[Claim]:
        about = self.page.canonical_url
        yield Claim(ClaimKind.MEMBERSHIP, series, about, self._evidence("isPartOf", f'isPartOf: "{series.title}"'))
        position = _count(work, _POSITIONS)
        if position:
            yield Claim(
                ClaimKind.POSITION, series, about, self._evidence("position", f"position: {position}"), number=position
            )
        total = _count(whole, _TOTALS)
        if total:
            yield Claim(
                ClaimKind.TOTAL, series, about, self._evidence("total", f"number of parts: {total}"), number=total
            )
        if series.url and not is_same_article(series.url, self.page.url):
            yield Claim(
                ClaimKind.INDEX, series, about, self._evidence("url", f"series url: {series.url}"), url=series.url
            )

    def _list_entries(self, whole: Mapping[str, Any]) -> tuple[Entry, ...]:
        """List the parts in the order of their positions, or as they stand when they have none."""
        found: list[tuple[int, Entry]] = []
        items = [*self._resolve_all(whole.get("hasPart")), *self._resolve_all(whole.get("episode"))]
        for listing in self._resolve_all(whole.get("mainEntity")):
            items += self._resolve_all(listing.get("itemListElement"))
        for place, item in enumerate(items, 1):
            work = next(iter(self._resolve_all(item.get("item"))), item)
            url = self.page.link(_text(work.get("url") or work.get("@id") or item.get("url")))
            if url and not _types(work) & {"WebPageElement", "SiteNavigationElement"}:
                number = _count(work, _POSITIONS) or _count(item, _POSITIONS)
                found.append((number or place, Entry(url, _text(work.get("name") or work.get("headline")), number)))
        return tuple(entry for _, entry in sorted(found, key=lambda pair: pair[0]))

    def _is_about_page(self, work: Mapping[str, Any]) -> bool:
        """Whether a work is the page's own article: its URL is the page's, or it has none."""
        main = next(iter(self._resolve_all(work.get("mainEntityOfPage"))), {})
        named = [_text(value) for value in (work.get("url"), main.get("@id"), work.get("@id"))]
        urls = [url for url in (self.page.link(name) for name in named if name and not name.startswith("#")) if url]
        return not urls or any(
            is_same_article(url, own) for url in urls for own in (self.page.url, self.page.canonical_url)
        )

    def _name(self, whole: Mapping[str, Any]) -> SeriesName | None:
        title = _text(whole.get("name") or whole.get("headline") or whole.get("alternateName"))
        url = self.page.link(_text(whole.get("url") or whole.get("@id")))
        if not title or is_series_of_site(self.page, title, url):
            return None
        return SeriesName(title, url)

    def _resolve_all(self, value: Any) -> list[Mapping[str, Any]]:  # JSON is untyped
        values = value if isinstance(value, list) else [value]
        nodes = [{"@id": item} if isinstance(item, str) else item for item in values]
        return [self.by_id.get(str(node.get("@id")), node) for node in nodes if isinstance(node, dict)]

    def _evidence(self, rule: str, snippet: str) -> Evidence:
        return Evidence(f"json_ld.{rule}", snippet, "head", _CONFIDENCE)


def _types(node: Mapping[str, Any]) -> set[str]:
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return {str(name).rsplit("/", 1)[-1].removeprefix("schema:") for name in names if name}


def _text(value: Any) -> str | None:
    """Return a JSON value as text: a string, or the ``@value`` or ``@id`` of an object; None for anything else."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("@id")
    return value.strip() or None if isinstance(value, str) else None


def _count(node: Mapping[str, Any], names: tuple[str, ...]) -> int | None:
    values = (node.get(name) for name in names)
    return next(
        (number for value in values if isinstance(value, int | str) and (number := parse_numeral(str(value)))), None
    )
