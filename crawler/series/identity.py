"""Which URLs are one part."""

from collections.abc import Callable, Iterable, Mapping

from crawler.series.testimony import KnownArticle
from crawler.urls import article_key

UNKNOWN = KnownArticle(held=False)


class Identities:
    """Gives every URL the key of its part, and remembers which spelling of the URL to show.

    Keys of linked parts come from the URL they are filed under; *resolve* turns aliases into it.
    """

    def __init__(self, known: Mapping[str, KnownArticle], resolve: Callable[[str], str]) -> None:
        self._resolve = resolve
        self._keys: dict[str, str] = {}
        self._spellings: dict[str, set[str]] = {}
        self._known: dict[str, tuple[str, KnownArticle]] = {}
        for url in sorted(known, key=lambda url: (not known[url].held, url)):
            self._known.setdefault(self.find_key(url), (url, known[url]))

    def find_key(self, url: str) -> str:
        """Return the key of the part at *url*."""
        key = self._keys.get(url)
        if key is None:
            filed = self._resolve(url)
            try:
                key = article_key(filed)
            except ValueError:
                key = filed
            self._keys[url] = key
            self._spellings.setdefault(key, set()).add(filed)
        return key

    def find_keys(self, urls: Iterable[str | None]) -> set[str]:
        """Return the keys of those *urls* that are known."""
        return {self.find_key(url) for url in urls if url}

    def show_url(self, key: str) -> str | None:
        """Return the URL under which the part is filed, or the best spelling that was claimed; None if it has none."""
        if key in self._known:
            return self._known[key][0]
        return min(self._spellings.get(key, ()), key=lambda url: (not url.startswith("https:"), url), default=None)

    def find_article(self, key: str) -> KnownArticle:
        """Return what the archive knows of the part."""
        return self._known[key][1] if key in self._known else UNKNOWN
