"""Section and tags, of metadata and of links."""

from collections.abc import Callable

from crawler.items import Article

Read = Callable[..., Article]


def test_links_of_wordpress_name_categories_and_tags(read_article: Read) -> None:
    end = '<p><a rel="category tag" href="/c">Harbour</a> <a rel="tag" href="/t1">ferry</a> <a rel="tag" href="/t2">town</a></p>'
    article = read_article(end=end)
    assert article.section == "Harbour"
    assert article.tags == ("ferry", "town")


def test_metadata_come_first_and_each_tag_once(read_article: Read) -> None:
    head = '<meta property="article:section" content="Coast"><meta name="news_keywords" content="boat; boat, sea">'
    article = read_article(head=head, end='<a rel="tag" href="/t">ferry</a>')
    assert article.section == "Coast"
    assert article.tags == ("boat", "sea")


def test_without_any_they_are_unknown(read_article: Read) -> None:
    article = read_article()
    assert (article.section, article.tags) == (None, ())
