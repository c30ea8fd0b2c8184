"""Validating: what is stored as held has a text; what has none is a gap with a reason, never nothing."""

from typing import Any

from itemadapter import ItemAdapter

from crawler.items import GapReason, PageKind


class ValidatePipeline:
    """Marks a part without text as a gap."""

    def process_item(self, item: Any) -> Any:
        """Return *item*, with a gap reason when it should hold an article and has no text."""
        adapter = ItemAdapter(item)
        article, is_index = adapter["article"], adapter["reading"].kind is PageKind.INDEX
        if adapter["gap_reason"] or is_index:
            return item
        if article is None or not article.text:
            adapter["gap_reason"] = find_reason(article.access if article else None).value
        return item


def find_reason(access: str | None) -> GapReason:
    """Return why a page that answered has no text, from what it says about access."""
    return {"password": GapReason.PASSWORD, "paywalled": GapReason.PAYWALLED}.get(access or "", GapReason.NOT_HTML)
