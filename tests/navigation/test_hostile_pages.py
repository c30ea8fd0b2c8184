import time
from collections.abc import Callable

import pytest

from crawler.items import Claim
from crawler.navigation.chapter_bar import read_chapter_bar
from crawler.navigation.membership import read_membership
from crawler.navigation.page_title import read_page_title
from crawler.navigation.part_lines import read_part_lines
from crawler.navigation.part_links import read_part_links
from crawler.navigation.prose import list_edge_blocks
from crawler.navigation.sentence import read_sentences
from crawler.navigation.structured_json import read_json_ld
from crawler.navigation.structured_links import read_book_names, read_head_links, read_see_also
from crawler.navigation.structured_markup import read_markup
from crawler.page import Page


def read_blocks(page: Page) -> list[Claim]:
    blocks = list_edge_blocks(page)
    return [*read_sentences(page, blocks), *read_part_lines(page, blocks)]


FORMS = [
    read_blocks,
    read_page_title,
    read_json_ld,
    read_markup,
    read_head_links,
    read_see_also,
    read_book_names,
    read_part_links,
    read_membership,
    read_chapter_bar,
]

PAGES = {
    "nested": "<div class=series><a href=/series/x>Next chapter</a>" * 3000,
    "paragraphs": '<p>This is part 2 of the series <a href="/series/x">X</a>.</p>' * 5000,
    "links": '<a href="/series/x/1">Series: part 1</a> <a href="/p/3">Next chapter</a> ' * 5000,
    "one paragraph": "<p>" + 'In <a href="/k/1">part 1</a> of the series, ' * 3000 + "</p>",
    "microdata": '<i itemscope itemtype="/CreativeWorkSeries" itemprop="isPartOf hasPart"><b itemprop=name>X</b>'
    * 2000,
    "json": '<script type="application/ld+json">' + '[{"@type":"Series","isPartOf":' * 5000 + "</script>",
    "headings": "<h1>Part " + "I" * 200_000 + "</h1>" + "<h2>(" * 2000,
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_hostile_pages_are_read_in_bounded_time(form: Callable[[Page], list[Claim]], name: str) -> None:
    page = Page.parse(PAGES[name].encode(), "https://news.example/k/2")
    started = time.process_time()
    form(page)
    assert time.process_time() - started < 5
