"""Pull quotes are in the text once."""

from collections.abc import Callable

import pytest

from crawler.items import Article
from tests.article.conftest import PARAGRAPHS

Read = Callable[..., Article]
WORDS = "he would rather row than take the road through the hills"


def read_with(read_article: Read, quote: str) -> list[str]:
    text = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    return read_article(body="".join([*text[:2], quote, *text[2:]])).text.split("\n\n")


QUOTES = (
    '<aside class="pullquote"><p>“He would rather row than take the road through the hills.”</p></aside>',
    f'<blockquote class="pull-quote">… {WORDS} …</blockquote>',
    f'<figure class="wp-block-pullquote"><blockquote><p>{WORDS}</p><cite>The baker</cite></blockquote></figure>',
)


@pytest.mark.parametrize("first", QUOTES)
@pytest.mark.parametrize("second", QUOTES)
def test_a_quote_that_is_printed_twice_is_in_the_text_once(read_article: Read, first: str, second: str) -> None:
    once, twice = read_with(read_article, first), read_with(read_article, f"{first}{second}")
    assert len(once) > len(PARAGRAPHS)
    assert twice == once


def test_a_quote_that_the_text_does_not_hold_is_kept(read_article: Read) -> None:
    words = "I have rowed that water since before there was a road at all."
    paragraphs = read_with(read_article, f'<aside class="pullquote"><p>{words}</p></aside>')
    assert paragraphs == [*PARAGRAPHS[:2], words, *PARAGRAPHS[2:]]


def test_a_plain_quotation_may_repeat_the_text(read_article: Read) -> None:
    assert len(read_with(read_article, f"<blockquote><p>{PARAGRAPHS[0]}</p></blockquote>")) == len(PARAGRAPHS) + 1
