"""Cleaning: mojibake, entities, control and invisible characters out of the article's text."""

from typing import Any

from itemadapter import ItemAdapter

from crawler.article import clean_article


class CleanPipeline:
    """Cleans the article of an item."""

    def process_item(self, item: Any) -> Any:
        """Return *item* with its article cleaned."""
        adapter = ItemAdapter(item)
        if adapter["article"]:
            adapter["article"] = clean_article(adapter["article"])
        return item
