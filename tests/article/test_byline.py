"""Bylines: printed, stated in metadata, and what is neither."""

from collections.abc import Callable

import pytest

from crawler.items import Article

Read = Callable[..., Article]
H1 = "<h1>The Last Ferry</h1>"


@pytest.mark.parametrize(
    "top",
    [
        f"{H1}<p>By Jane Doe</p>",
        f"{H1}<span class='byline'>by <a rel='author' href='/author/jane'>Jane Doe</a></span>",
        f"{H1}<div><span class='author-name'>Jane Doe</span><span class='date'>May 3, 2021</span></div>",
        f"{H1}<p>Written by</p><p>Jane Doe</p>",
        f"{H1}<p>Jane Doe</p><p>May 3, 2021</p>",
        f"{H1}<p>Jane Doe | Senior Writer | May 3, 2021</p>",
        f"<p class='byline'>By Jane Doe</p>{H1}",
        f"{H1}<div itemscope itemprop='author'><b itemprop='name'>Jane Doe</b></div>",
    ],
)
def test_the_printed_byline_is_read(read_article: Read, top: str) -> None:
    assert read_article(top=top).byline == ("Jane Doe",)


def test_a_name_above_the_headline_stands_below_the_words_that_introduce_it(read_article: Read) -> None:
    article = read_article(
        top="<p>The Harbour Courier</p><p>Written by</p><p>Ada Quill</p><p>in</p><h1>The Last Ferry</h1>"
    )
    assert article.byline == ("Ada Quill",)


def test_the_line_as_printed_is_kept(read_article: Read) -> None:
    article = read_article(top=f"{H1}<p>By Jane Doe and John Roe</p>")
    assert article.byline == ("Jane Doe", "John Roe")
    assert article.byline_text == "By Jane Doe and John Roe"


def test_a_byline_below_the_text_is_found(read_article: Read) -> None:
    assert read_article(end="<footer><p>Author: Jane Doe</p></footer>").byline == ("Jane Doe",)


def test_metadata_that_the_page_does_not_bear_out_give_way(read_article: Read) -> None:
    head = '<meta name="author" content="Content Team Software">'
    assert read_article(head=head, top=f"{H1}<p>By Jane Doe</p>").byline == ("Jane Doe",)


def test_metadata_fill_in_where_nothing_is_printed(read_article: Read) -> None:
    authors = '[{"@type":"Person","name":"Jane Doe"},{"@type":"Person","name":"John Roe"}]'
    head = f'<script type="application/ld+json">{{"@type":"NewsArticle","author":{authors}}}</script>'
    article = read_article(head=head)
    assert article.byline == ("Jane Doe", "John Roe")
    assert article.byline_text is None


def test_the_label_of_a_card_names_the_author(read_article: Read) -> None:
    head = '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Doe">'
    assert read_article(head=head).byline == ("Jane Doe",)


@pytest.mark.parametrize("name", ["admin", "https://social.example/courier", "desk@courier.example", "Harbour Courier"])
def test_software_addresses_and_the_site_are_no_authors(read_article: Read, name: str) -> None:
    head = f'<meta property="og:site_name" content="Harbour Courier"><meta name="author" content="{name}">'
    assert read_article(head=head).byline == ()


def test_the_site_is_the_author_where_it_is_printed_so(read_article: Read) -> None:
    head = '<meta property="og:site_name" content="Harbour Courier">'
    assert read_article(head=head, top=f"{H1}<p class='byline'>By Harbour Courier</p>").byline == ("Harbour Courier",)


def test_authors_of_comments_are_not_the_article_s(read_article: Read) -> None:
    comment = (
        "<section class='comments'><div class='comment-author'>Ann Poe</div><p>Well said, and long due.</p></section>"
    )
    assert read_article(end=comment).byline == ()
