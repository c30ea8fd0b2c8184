"""Normalising: paragraphs, dates, and the one URL that the article is filed under, with its aliases."""

from typing import Any

from itemadapter import ItemAdapter

from crawler.article import normalize_article
from crawler.urls import canonicalize


class NormalizePipeline:
    """Brings the article and the URLs of an item to their normal form."""

    def process_item(self, item: Any) -> Any:
        """Return *item* with article, canonical URL and aliases normalised."""
        adapter = ItemAdapter(item)
        if adapter["article"]:
            adapter["article"] = normalize_article(adapter["article"], adapter["url"])
        url = canonicalize(adapter["canonical_url"] or adapter["url"])
        spellings = [adapter["url"], *adapter["aliases"], *(exchange.url for exchange in adapter["exchanges"])]
        adapter["canonical_url"] = url
        adapter["aliases"] = tuple(alias for alias in dict.fromkeys(map(canonicalize, spellings)) if alias != url)
        return item
