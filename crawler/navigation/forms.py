"""The ordered table of forms. To teach Seriatim a new form of series navigation, add one module and one row.

A form is a pure function from a page (and the lists of links found on it, once for all) to claims.
"""

from collections.abc import Callable

from crawler.items import Claim
from crawler.navigation.chapter_bar import read_chapter_bar
from crawler.navigation.contents_box import read_contents_boxes
from crawler.navigation.endings import read_endings
from crawler.navigation.lists import LinkList
from crawler.navigation.membership import read_membership
from crawler.navigation.page_title import read_page_title
from crawler.navigation.part_lines import read_part_lines
from crawler.navigation.part_links import read_part_links
from crawler.navigation.prose import Block
from crawler.navigation.sentence import read_sentences
from crawler.navigation.series_box import read_series_boxes
from crawler.navigation.split_lists import read_split_lists
from crawler.navigation.structured_json import read_json_ld
from crawler.navigation.structured_links import read_book_names, read_head_links, read_see_also
from crawler.navigation.structured_markup import read_markup
from crawler.page import Page

Form = Callable[[Page], list[Claim]]
ListForm = Callable[[Page, list[LinkList]], list[Claim]]
BlockForm = Callable[[Page, list[Block]], list[Claim]]

# Forms over lists see the page's lists, which are found once; the order decides between claims of equal confidence.
LIST_FORMS: tuple[ListForm, ...] = (read_contents_boxes, read_split_lists)
# Those over blocks see the blocks of text in which an article may name its series.
BLOCK_FORMS: tuple[BlockForm, ...] = (read_sentences, read_part_lines)
FORMS: tuple[Form, ...] = (
    read_series_boxes,
    read_membership,
    read_page_title,
    read_part_links,
    read_chapter_bar,
    read_json_ld,
    read_markup,
    read_head_links,
    read_see_also,
    read_book_names,
    read_endings,
)
