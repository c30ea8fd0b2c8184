"""Golden pages, made for these tests: each shows one trait of real ones."""

import pytest

from crawler.article import extract
from crawler.items import Article
from crawler.page import Page

PARAGRAPHS = [
    "The ferry to the northern islands was cancelled on Monday, and the harbour master said it would stay in port.",
    "“We have not seen a storm like this since the winter of 1987,” said Marta Lindqvist, who runs the bakery.",
    "By noon the shelves of both shops were empty, and the school had sent the children of the outer farms home early.",
    "The council met in the evening, agreed on emergency flights for the sick, and asked the navy for a larger vessel.",
    "Forecasters expect the wind to drop on Thursday, when the first boat could leave with mail, flour and fuel.",
]


def read(body: str) -> Article:
    html = f"""<html lang="en"><head><title>Storm cuts off the islands - The Harbour Post</title></head><body>
      <header class="site-header"><a href="/">The Harbour Post</a>
        <nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
      <main><article class="post"><h1 class="entry-title">Storm cuts off the islands</h1>
        <div class="entry-content">{body}</div></article></main>
      <aside class="sidebar"><h3>Most read</h3><ul><li><a href="/a">Ten beaches to see this summer</a></li>
        <li><a href="/b">Why the lighthouse keeper left his lamp</a></li></ul></aside>
      <footer><p>© 2024 The Harbour Post. All rights reserved. Contact us at the old customs house.</p></footer>
    </body></html>"""
    article = extract(Page.parse(html.encode(), "https://example.org/storm/"))
    assert article is not None
    return article


def make_body(extra: str = "", after: int = 2) -> str:
    parts = [f"<p>{text}</p>" for text in PARAGRAPHS]
    return "\n".join([*parts[:after], extra, *parts[after:]])


def list_paragraphs(article: Article) -> list[str]:
    return article.text.split("\n\n")


def test_the_body_is_the_paragraphs_and_nothing_of_the_page_around_them() -> None:
    article = read(make_body())
    assert list_paragraphs(article) == PARAGRAPHS
    assert article.method == "shape"
    assert article.confidence > 0.8
    assert article.word_count == sum(len(text.split()) for text in PARAGRAPHS)


KEPT = {
    "subhead": ("<h2>Empty shelves</h2>", ["Empty shelves"]),
    "list": (
        "<ul><li>Flour for the bakery and both of the schools</li><li>Fuel for the clinic’s generator</li></ul>",
        ["Flour for the bakery and both of the schools", "Fuel for the clinic’s generator"],
    ),
    "blockquote": (
        "<blockquote><p>No boat will leave this port before Thursday morning.</p></blockquote>",
        ["No boat will leave this port before Thursday morning."],
    ),
    "pullquote": (
        '<aside class="pullquote">It is the quiet before the next one, the old pilots on the mole say.</aside>',
        ["It is the quiet before the next one, the old pilots on the mole say."],
    ),
    "caption": (
        '<figure><img src="/boat.jpg" alt="A boat"><figcaption>The ferry at its berth on Monday.</figcaption></figure>',
        ["The ferry at its berth on Monday."],
    ),
    "table": (
        "<table><tr><th>Day</th><th>Wind</th></tr><tr><td>Monday</td><td>31 m/s</td></tr></table>",
        ["Day", "Wind", "Monday", "31 m/s"],
    ),
    "code": ("<pre><code>wind = 31\nboats = 0</code></pre>", ["wind = 31\nboats = 0"]),
    "embedded post": (
        '<blockquote class="twitter-tweet"><p>All sailings are cancelled until further notice, please stay at home.</p>'
        "— Harbour Office (@harbour) November 4, 2024</blockquote>",
        ["All sailings are cancelled until further notice, please stay at home."],
    ),
    "correction": (
        "<p><em>Correction: an earlier version of this article misstated the year of the last such storm.</em></p>",
        ["Correction: an earlier version of this article misstated the year of the last such storm."],
    ),
    "line break": (
        "<p>The tide tables were of<br>no use to anyone that night.</p>",
        ["The tide tables were of\nno use to anyone that night."],
    ),
    "paragraphs by breaks": (
        "The pilots took turns on the mole all night, two by two.<br><br>At dawn they counted the boats in the basin.",
        ["The pilots took turns on the mole all night, two by two.", "At dawn they counted the boats in the basin."],
    ),
}


@pytest.mark.parametrize("trait", KEPT)
def test_what_belongs_to_the_article_is_in(trait: str) -> None:
    markup, expected = KEPT[trait]
    assert list_paragraphs(read(make_body(markup))) == [*PARAGRAPHS[:2], *expected, *PARAGRAPHS[2:]]


DROPPED = {
    "share bar": '<div class="share-buttons">Share this <a href="#">Facebook</a> <a href="#">Email</a></div>',
    "newsletter": '<div class="newsletter-signup"><h4>Our newsletter</h4><form><input type="email"></form></div>',
    "advertisement": '<div class="ad-slot"><p>Advertisement</p></div>',
    "related": '<div class="related-posts"><h3>Related</h3><ul><li><a href="/x">A quiet winter</a></li></ul></div>',
    "author box": '<div class="author-box"><p>Nils Berg has covered the harbour for this paper since 1999.</p></div>',
    "comments": '<div class="comments-area"><ol><li><p>I was there and it was worse, believe me.</p></li></ol></div>',
    "cookies": '<div class="cookie-notice"><p>We use cookies to improve this site and to count its visits.</p></div>',
    "page links": '<div class="page-links">Pages: 1 <a href="/storm/2/">2</a></div>',
    "script": "<script>var wind = 'very strong, as everybody knows';</script><style>p { color: red }</style>",
    "navigation": '<nav><a href="/older">Older: the summer that never came</a></nav>',
    "label": "<p>Werbung</p>",
    "teaser": '<p>Read more: <a href="/y">The mole that was never finished</a></p>',
}


@pytest.mark.parametrize("trait", DROPPED)
@pytest.mark.parametrize("after", [2, 5])
def test_what_does_not_belong_to_the_article_is_out(trait: str, after: int) -> None:
    assert list_paragraphs(read(make_body(DROPPED[trait], after))) == PARAGRAPHS


def test_the_headline_is_no_part_of_the_body() -> None:
    assert "Storm cuts off" not in read(make_body()).text


def test_furniture_is_left_out() -> None:
    body = make_body('<div class="box">This is part 3 of our series on the winter storms of the north.</div>', 0)
    html = f"<html><head><title>Storm</title></head><body><article>{body}</article></body></html>".encode()
    page = Page.parse(html, "https://example.org/")
    node = page.tree.css_first("div.box")
    assert node is not None
    with_box, without_box = extract(page), extract(page, {node.mem_id})
    assert with_box is not None
    assert without_box is not None
    assert list_paragraphs(without_box) == PARAGRAPHS


def test_the_tree_is_only_read() -> None:
    page = Page.parse(f"<body><article>{make_body(KEPT['table'][0])}</article>".encode(), "https://example.org/")
    before = page.tree.html
    extract(page)
    assert page.tree.html == before


def test_a_live_blog_keeps_its_entries_in_order() -> None:
    entries = "".join(
        f'<div class="entry"><h3>{hour}:00</h3><p>{text}</p></div>'
        for hour, text in zip(range(9, 14), PARAGRAPHS, strict=True)
    )
    paragraphs = [text for text in list_paragraphs(read(entries)) if text in PARAGRAPHS]
    assert paragraphs == PARAGRAPHS


@pytest.mark.parametrize(
    "sentence",
    [
        "Паром к северным островам отменили в понедельник, и капитан порта сказал, что он простоит всю неделю.",
        "外交部发言人星期二表示,双方同意下周恢复谈判,会议将在日内瓦举行,预计持续三天,随后发表联合声明。",
        "قال المتحدث باسم الميناء يوم الاثنين إن العبارة ستبقى في الميناء طوال الأسبوع بسبب العاصفة الشديدة في الشمال.",
    ],
)
def test_the_body_is_found_in_any_script(sentence: str) -> None:
    paragraphs = [f"{number}. {sentence}" for number in range(1, 6)]
    assert list_paragraphs(read("".join(f"<p>{text}</p>" for text in paragraphs))) == paragraphs


def test_a_page_without_text_holds_no_article() -> None:
    assert extract(Page.parse(b"<html><body></body></html>", "https://example.org/")) is None
