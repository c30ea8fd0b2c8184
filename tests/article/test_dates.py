"""When an article was published and changed, by metadata, print and URL."""

import tracemalloc
from collections.abc import Callable

import pytest

from crawler.article.dates import SCRIPT_KEYS, read_url_date
from crawler.items import Article

Read = Callable[..., Article]
H1 = "<h1>The Last Ferry</h1>"
JSON_LD = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"The Last Ferry",%s}</script>'


def test_times_of_metadata_keep_their_zone(read_article: Read) -> None:
    head = JSON_LD % '"datePublished":"2021-05-03T10:20:00+02:00","dateModified":"2021-05-04T08:00:00Z"'
    article = read_article(head=head, top=f"{H1}<p>May 3, 2021</p>")
    assert article.published_at == "2021-05-03T10:20:00+02:00"
    assert article.published_text == "May 3, 2021"
    assert article.modified_at == "2021-05-04T08:00:00+00:00"


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        (f"{H1}<p>May 3, 2021</p>", "2021-05-03"),
        (f"{H1}<p>Published May 3, 2021. Updated June 9, 2021</p>", "2021-05-03"),
        (f"{H1}<p>Updated June 9, 2021 | Published May 3, 2021</p>", "2021-05-03"),
        (f"{H1}<p>Updated</p><p>June 9, 2021</p><p>Published</p><p>May 3, 2021</p>", "2021-05-03"),
        (f"{H1}<time datetime='2021-05-03T10:20:00-05:00'>May 3</time>", "2021-05-03T10:20:00-05:00"),
        (f"{H1}<time class='entry-date published updated' datetime='2021-05-03'>May 3</time>", "2021-05-03"),
        (f"<p>3 May 2021</p>{H1}", "2021-05-03"),
        (f"{H1}<p>3 hours ago</p>", None),
        (f"{H1}<p>03/05/2021</p>", None),
    ],
)
def test_the_printed_date_is_read(read_article: Read, top: str, expected: str | None) -> None:
    assert read_article(top=top).published_at == expected


def test_a_date_printed_at_the_headline_contradicts_metadata(read_article: Read) -> None:
    head = JSON_LD % '"datePublished":"2024-01-15T00:00:00Z"'
    article = read_article(head=head, top=f"{H1}<p>December 30, 2013</p>")
    assert article.published_at == "2013-12-30"


@pytest.mark.parametrize(
    "print_date",
    [
        {"top": f"<time>May 3, 2021</time><p>Courier</p><p>The council and its ferry, in short</p>{H1}"},
        {"top": f"{H1}<p>{'The boat, the quay and the town. ' * 9}</p><div class='text-date'>May 3, 2021</div>"},
        {"end": "<p>Published May 3, 2021</p>"},
    ],
)
def test_one_time_for_publication_and_change_gives_way_to_any_printed_date(
    read_article: Read, print_date: dict[str, str]
) -> None:
    head = JSON_LD % '"datePublished":"2024-01-15T08:00:00Z","dateModified":"2024-01-15T08:00:00Z"'
    assert read_article(head=head, **print_date).published_at == "2021-05-03"
    differing = JSON_LD % '"datePublished":"2024-01-15T08:00:00Z","dateModified":"2024-01-19T08:00:00Z"'
    if "end" in print_date:
        assert read_article(head=differing, **print_date).published_at == "2024-01-15T08:00:00+00:00"


def test_of_several_times_in_metadata_the_printed_one_is_taken(read_article: Read) -> None:
    head = JSON_LD % '"datePublished":"2024-01-15"' + '<meta name="date" content="2021-05-03">'
    assert read_article(head=head, top=f"{H1}<p>May 3, 2021</p>").published_at == "2021-05-03"
    assert read_article(head=head).published_at == "2024-01-15"


def test_a_reading_time_that_touches_the_date_does_not_hide_it(read_article: Read) -> None:
    top = f"{H1}<p><span>Ada Quayle</span><span>May 3, 2021</span><span>5 mins</span></p>"
    assert read_article(top=top).published_at == "2021-05-03"


def test_dates_of_videos_and_of_neighbouring_articles_are_not_the_article_s(read_article: Read) -> None:
    video = '<meta itemprop="uploadDate" content="2021-05-03">'
    pager = '<a href="/before"><time class="pagination-date">May 3, 2021</time></a>'
    lines = "".join(f"<p>Line {number}</p>" for number in ("one", "two", "three", "four", "five"))
    assert read_article(top=f"{video}{pager}{lines}{H1}").published_at is None


@pytest.mark.parametrize(
    ("lang", "locale", "expected"),
    [
        ("en", "en_US", "2021-03-05"),
        ("en", "en_GB", "2021-05-03"),
        ("en-GB", "en_US", "2021-05-03"),
        ("en", "it", None),
    ],
)
def test_the_region_that_metadata_name_tells_the_month_from_the_day(
    read_article: Read, lang: str, locale: str, expected: str | None
) -> None:
    head = f'<meta property="og:locale" content="{locale}">'
    assert read_article(lang=lang, head=head, top=f"{H1}<p>03/05/2021</p>").published_at == expected


def test_a_single_marked_date_after_the_text_is_the_article_s(read_article: Read) -> None:
    own = '<footer><span class="meta-date">May 3, 2021</span></footer>'
    assert read_article(body=None, end=own).published_at == "2021-05-03"
    assert read_article(end=own + '<p><time datetime="2021-06-09">June 9</time></p>').published_at is None


def test_a_page_that_tells_only_of_its_change_bears_that_date(read_article: Read) -> None:
    article = read_article(end="<p>Last updated: June 9, 2021</p>")
    assert article.published_at == article.modified_at == "2021-06-09"


CHANGED = JSON_LD % '"datePublished":"2021-05-03","dateModified":"2021-06-09"'
PICTURE = '<meta property="og:image" content="https://courier.example/files/%s/ferry.jpg">'


@pytest.mark.parametrize("line", ["Updated June 9, 2021", "June 9, 2021"])
def test_the_only_date_at_the_headline_contradicts_metadata_that_nothing_bears_out(
    read_article: Read, line: str
) -> None:
    top = f"{H1}<p>{line}</p>"
    assert read_article(head=CHANGED, top=top).published_at == "2021-06-09"
    assert read_article(head=CHANGED + PICTURE % "2021/06", top=top).published_at == "2021-06-09"
    assert read_article(head=CHANGED + PICTURE % "2021/05", top=top).published_at == "2021-05-03"
    assert read_article(head=CHANGED, top=top, url="https://c.example/2021/05/ferry").published_at == "2021-05-03"
    both = f"{top}<p>Published May 3, 2021</p>"
    assert read_article(head=CHANGED, top=both).published_at == "2021-05-03"


def test_a_change_far_from_the_headline_does_not_contradict(read_article: Read) -> None:
    end = "<p>Updated June 9, 2021</p>"
    assert read_article(head=CHANGED, end=end).published_at == "2021-05-03"


def test_the_printed_date_of_a_change_does_not_bear_out_metadata_against_that_of_publication(
    read_article: Read,
) -> None:
    head = JSON_LD % '"datePublished":"2021-06-09","dateModified":"2021-06-08"'
    top = f"{H1}<p>Published May 3, 2021</p><p>Updated June 9, 2021</p>"
    assert read_article(head=head, top=top).published_at == "2021-05-03"


def test_metadata_and_print_in_two_zones_agree_unless_the_url_has_the_printed_day(read_article: Read) -> None:
    head = JSON_LD % '"datePublished":"2021-05-04T02:00:00Z"'
    top = f"{H1}<p>May 3, 2021</p>"
    assert read_article(head=head, top=top).published_at == "2021-05-04T02:00:00+00:00"
    assert read_article(head=head, top=top, url="https://c.example/2021/05/03/ferry").published_at == "2021-05-03"


def test_dates_in_quoted_posts_and_in_prose_are_not_the_article_s(read_article: Read) -> None:
    body = (
        "<p>The ferry that had carried the town's letters for forty years left the quay for the last time that day.</p>"
        "<blockquote><p>It is gone, and nobody waved.</p>Harbour (@harbour) October 19, 2016</blockquote>"
        "<p>The court had ruled on March 2, 2015 that the town could not sell the boat without asking its people.</p>"
        "<p>By noon the council had met twice, and twice it had found that the question was not on its paper.</p>"
    )
    assert read_article(body=body).published_at is None


@pytest.mark.parametrize("key", SCRIPT_KEYS)
def test_scripts_name_the_time_in_many_ways(read_article: Read, key: str) -> None:
    script = f'<script>publicly={{"{key}":"2021-05-03T10:00:00Z","publisher":1}}</script>'
    assert read_article(head=script).published_at == "2021-05-03T10:00:00+00:00"


def test_the_url_and_scripts_and_the_footer_are_asked_last(read_article: Read) -> None:
    assert read_article(url="https://courier.example/2021/05/03/ferry").published_at == "2021-05-03"
    script = '<script>window.state={"publishedAt":"2021-05-03T10:00:00Z"}</script>'
    assert read_article(head=script).published_at == "2021-05-03T10:00:00+00:00"
    assert read_article(end="<footer><p>Published: May 3, 2021</p></footer>").published_at == "2021-05-03"


def test_dates_of_comments_are_not_the_article_s(read_article: Read) -> None:
    comment = '<div class="wp-block-comments"><h3>2 responses</h3><p><time datetime="2021-05-09">May 9</time></p></div>'
    article = read_article(
        body="<p>The ferry left before dawn.</p>", end=comment, url="https://c.example/2021/05/03/f/"
    )
    assert article.published_at == "2021-05-03"


@pytest.mark.parametrize(
    "marked", ["", "<p>The boat</p>" * 9 + "<time datetime='2021-06-09T08:00:00Z'>June 9, 2021</time>"]
)
def test_an_article_with_an_older_picture_was_not_published_on_the_day_of_its_change(
    read_article: Read, marked: str
) -> None:
    top = f"{H1}<p>Updated June 9, 2021</p>{marked}"
    for month, expected in (("2021/06", "2021-06-09"), ("2019/03", None)):
        article = read_article(head=PICTURE % month, top=top)
        assert article.published_at == expected
        assert article.modified_at == "2021-06-09"


def test_without_any_date_the_time_is_unknown(read_article: Read) -> None:
    article = read_article(end="<footer><p>© 2026 Courier</p></footer>")
    assert article.published_at is None
    assert article.modified_at is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://courier.example/2016/10/19/ferry", "2016-10-19"),
        ("https://courier.example/news/20161019-ferry", "2016-10-19"),
        ("https://courier.example/2016-10-19-ferry?d=2020-01-01", "2016-10-19"),
        ("https://courier.example/world/2016/oct/19/ferry", "2016-10-19"),
        ("https://courier.example/2016/October/19/", "2016-10-19"),
        ("https://courier.example/2016/top/19/ferry", None),
        ("https://courier.example/2016/13/40/ferry", None),
        ("https://courier.example/2016/10/ferry", None),
        ("https://courier.example/id/120161019123", None),
    ],
)
def test_dates_in_urls(url: str, expected: str | None) -> None:
    assert read_url_date(url) == expected


def test_scripts_that_name_dates_without_end_take_little_memory(read_article: Read) -> None:
    def measure(names: int) -> int:
        tracemalloc.start()
        try:
            read_article(head=f"<script>{'published ' * names}</script>")
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    # The page is there as bytes and as text, and in some copies for a time: six times what it grew by. To keep the
    # neighbourhood of each name would take ten times more.
    assert measure(600_000) - measure(300_000) < 9 * len("published ") * 300_000
