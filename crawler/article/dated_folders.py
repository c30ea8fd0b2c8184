"""The months in addresses: many systems file articles, and the pictures put into them, under year and month.

The address of the page and that of its lead picture are witnesses that neither metadata nor the page's template write:
they bear out a date of publication, or show that the article is older than a date.
"""

import re

from crawler.article.structured_article import StructuredArticle
from crawler.page import Page

# "/wp-content/uploads/2016/10/ferry.jpg", "/2016/10/19/the-ferry/"
FOLDER = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])(?=/)")
# The lead pictures that metadata name come first; an article has few.
MAX_IMAGES = 4


def find_dated_months(page: Page, structured: StructuredArticle) -> tuple[str, ...]:
    """Return the months ("2016-10") in the addresses of *page* and of the lead pictures of its article."""
    urls = (page.url, *(image.url for image in structured.images[:MAX_IMAGES]))
    return tuple(f"{match[1]}-{match[2]}" for url in urls if (match := FOLDER.search(url)))
