"""The standfirst: what a page prints between headline and text."""

from collections.abc import Callable

import pytest

from crawler.items import Article

Read = Callable[..., Article]
LINE = "A town without its boat counts what it has left."


@pytest.mark.parametrize(
    "line",
    [
        f'<p class="standfirst">{LINE}</p>',
        f'<h2 class="article-subtitle">{LINE}</h2>',
        f'<div class="dek">{LINE}</div>',
        f'<div class="chapeau"><p>{LINE}</p></div>',
    ],
)
def test_an_element_named_so_is_the_standfirst(read_article: Read, line: str) -> None:
    assert read_article(top=f"<h1>The Last Ferry</h1>{line}").standfirst == LINE


def test_a_description_counts_where_it_is_printed(read_article: Read) -> None:
    head = f'<meta name="description" content="{LINE}">'
    assert read_article(head=head, top=f"<h1>The Last Ferry</h1><p>{LINE}</p>").standfirst == LINE
    assert read_article(head=head).standfirst is None


def test_the_first_paragraph_is_none(read_article: Read) -> None:
    assert read_article().standfirst is None
