"""What to ask for next: contents first, then the index, then the neighbours; each page once. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from crawler.items import ClaimKind, PageKind, Reading, SeriesReading
from crawler.series.naming import normalize_title
from crawler.urls import article_key, get_site, is_same_site

# A series that moved leaves parts on its old site, and perhaps on one between; more are not its own.
MOST_SITES = 3


@dataclass
class Followed:
    """A series that is being collected: the names it goes by, the parts known, and whether a whole list was seen."""

    urls: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)
    has_whole_contents: bool = False

    def matches(self, series: SeriesReading, page_key: str, *, is_only: bool) -> bool:
        """Whether a page speaks of this series: by its index page, its title, or as a part without naming it.

        A part of several series that are not named (*is_only* false) tells them apart by their other parts alone.
        """
        if series.url and self.urls:
            return article_key(series.url) in self.urls
        if series.title and self.titles:
            return normalize_title(series.title) in self.titles
        if is_only:
            return page_key in self.parts
        return not self.parts.isdisjoint({article_key(url) for url in list_neighbours(series)} - {page_key})

    def learn(self, series: SeriesReading, page: str, *, is_part: bool) -> None:
        """Add the names and parts that a page states; *is_part* is false for an index page."""
        if series.url:
            self.urls.add(article_key(series.url))
        if series.title:
            self.titles.add(normalize_title(series.title))
        self.parts.update(article_key(url) for url in list_neighbours(series))
        self.has_whole_contents |= any(
            claim.kind is ClaimKind.CONTENTS and claim.whole and len(claim.entries) > 0 for claim in series.claims
        )
        if is_part:
            self.parts.add(article_key(page))


@dataclass
class Frontier:
    """The pages asked for and the series followed by one crawl.

    The series of the pages it started from are followed and no others: parts that also belong to another series lead
    nowhere else. ``most_pages`` bounds the crawl; what is left out then is in ``left_out``. A series may live on
    several sites, of which MOST_SITES are asked (``sites``); parts on more than these are in ``off_site``. ``titles``
    are those that lists give parts, by URL.
    """

    most_pages: int
    followed: list[Followed] = field(default_factory=list)
    asked: dict[str, str] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)
    off_site: dict[str, str] = field(default_factory=dict)
    sites: dict[str, None] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)

    def start(self, reading: Reading, url: str) -> None:
        """Follow all series that a starting page speaks of."""
        for series in reading.series:
            if self._find_followed(series, reading, url) is None:
                self.followed.append(Followed())
                self.followed[-1].learn(series, url, is_part=reading.kind is PageKind.PART)

    def resume(self, titles: Iterable[str], indexes: Iterable[str], parts: Iterable[str]) -> None:
        """Follow a series that the archive knows by these titles, index pages and parts."""
        self.followed.append(
            Followed(
                {article_key(url) for url in indexes},
                {normalize_title(title) for title in titles},
                {article_key(url) for url in parts},
            )
        )

    def tell_followed(self, reading: Reading, url: str) -> tuple[bool, ...]:
        """Return for each series of a page whether it is followed."""
        return tuple(self._find_followed(series, reading, url) is not None for series in reading.series)

    def expand(self, reading: Reading, url: str) -> list[str]:
        """Return the URLs that a page makes known and that were not asked for, the most telling first.

        To ask for one, admit it.
        """
        wanted: list[str] = []
        for series in reading.series:
            followed = self._find_followed(series, reading, url)
            if followed:
                followed.learn(series, url, is_part=reading.kind is PageKind.PART)
                self.titles.update(list_titles(series))
                wanted += self._list_wanted(followed, series, reading)
        return [url for url in dict.fromkeys(wanted) if not self._is_known(article_key(url))]

    def admit(self, urls: Iterable[str]) -> list[str]:
        """Return those of *urls* that may be asked for now, and count them as asked for."""
        admitted: list[str] = []
        for url in urls:
            key = article_key(url)
            if self._is_known(key):
                continue
            if not self._admit_site(url):
                self.off_site[key] = url
            elif len(self.asked) >= self.most_pages:
                self.left_out[key] = url
            else:
                self.asked[key] = url
                admitted.append(url)
        return admitted

    def is_part(self, url: str) -> bool:
        """Whether *url* is a part of a series that is followed."""
        return any(article_key(url) in one.parts for one in self.followed)

    def _is_known(self, key: str) -> bool:
        return key in self.asked or key in self.left_out or key in self.off_site

    def _admit_site(self, url: str) -> bool:
        """Count the site of *url* as one that is asked; False when there are enough of them."""
        site = get_site(url)
        if site not in self.sites and not any(is_same_site(site, known) for known in self.sites):
            if len(self.sites) >= max(MOST_SITES, len(self.followed)):
                return False
            self.sites[site] = None
        return True

    @property
    def known(self) -> int:
        """The number of parts known so far."""
        return len(set().union(*(one.parts for one in self.followed)))

    def _find_followed(self, series: SeriesReading, reading: Reading, url: str) -> Followed | None:
        key, is_only = article_key(url), len(reading.series) == 1
        return next((one for one in self.followed if one.matches(series, key, is_only=is_only)), None)

    def _list_wanted(self, one: Followed, series: SeriesReading, reading: Reading) -> Iterator[str]:
        yield from list_neighbours(series)
        if reading.kind is PageKind.INDEX:
            yield from reading.further_pages
        elif not one.has_whole_contents:
            yield from list_indexes(series)


def list_neighbours(series: SeriesReading) -> Iterator[str]:
    """Yield the URLs of all parts that a page's claims about one series name."""
    for claim in series.claims:
        if claim.kind is ClaimKind.CONTENTS:
            yield from (entry.url for entry in claim.entries if entry.url)
        elif claim.kind in (ClaimKind.PREVIOUS, ClaimKind.NEXT) and claim.url:
            yield claim.url
        elif claim.kind is ClaimKind.POSITION:
            yield claim.about
    yield from (url for url in (series.previous, series.next) if url)


def list_titles(series: SeriesReading) -> Iterator[tuple[str, str]]:
    """Yield the URLs of parts with the titles that a page's lists and links give them."""
    for claim in series.claims:
        yield from ((entry.url, entry.title) for entry in claim.entries if entry.url and entry.title)
        if claim.url and claim.title:
            yield claim.url, claim.title


def list_indexes(series: SeriesReading) -> Iterator[str]:
    """Yield the URLs of the index pages that a page's claims about one series name."""
    if series.url:
        yield series.url
    for claim in series.claims:
        if claim.kind is ClaimKind.INDEX and claim.url:
            yield claim.url
