"""Images with alt text, caption and credit, and those that belong to the page."""

from collections.abc import Callable

from crawler.items import Article, Image

Read = Callable[..., Article]
LONG = (
    "<p>The ferry that had carried the town's letters for forty years left the quay for the last time before dawn.</p>"
)
SITE = "https://courier.example"


def test_a_figure_has_caption_and_credit(read_article: Read) -> None:
    figure = (
        '<figure><img src="/i/quay.jpg" alt="A quay at dawn"><figcaption>The quay, empty. '
        '<span class="credit">A. Poe / Agency</span></figcaption></figure>'
    )
    article = read_article(body=LONG + figure + LONG.replace("before", "after"))
    assert article.images == (Image(f"{SITE}/i/quay.jpg", "A quay at dawn", "The quay, empty.", "A. Poe / Agency"),)


def test_a_credit_is_told_from_the_caption(read_article: Read) -> None:
    for caption, credit in (("Photo: A. Poe", "Photo: A. Poe"), ("(Foto: A. Poe)", "Foto: A. Poe"), ("© AFP", "© AFP")):
        figure = f'<figure><img src="/i/q.jpg"><figcaption>The quay. {caption}</figcaption></figure>'
        assert read_article(body=LONG + figure + LONG * 2).images[0].credit == credit


def test_the_lead_image_comes_first_and_once(read_article: Read) -> None:
    head = '<meta property="og:image" content="/i/quay-1200x630.jpg">'
    body = LONG + '<img src="/i/boat.jpg">' + LONG + '<img src="/i/quay-300x200.jpg" alt="A quay">' + LONG
    images = read_article(head=head, body=body).images
    assert [image.url for image in images] == [f"{SITE}/i/quay-1200x630.jpg", f"{SITE}/i/boat.jpg"]
    assert images[0].alt == "A quay"


def test_the_real_source_of_a_lazy_image_is_taken(read_article: Read) -> None:
    body = f'{LONG}<img src="data:image/gif;base64,R0" data-src="/i/quay.jpg">{LONG}{LONG}'
    assert [image.url for image in read_article(body=body).images] == [f"{SITE}/i/quay.jpg"]


def test_icons_pixels_and_pictures_outside_the_article_are_none(read_article: Read) -> None:
    body = f'{LONG}<img src="/i/dot.gif" width="1" height="1"><img src="/i/avatar.png">{LONG}{LONG}'
    end = '<aside><p>More</p><img src="/i/other.jpg"></aside>'
    assert read_article(body=body, end=end).images == ()


def test_the_html_shows_the_images_where_they_stood(read_article: Read) -> None:
    figure = '<figure><img src="/i/quay.jpg" alt="A &quot;quay&quot;" onload="x()"><figcaption>At dawn.</figcaption></figure>'
    tracker = '<img src="https://count.example/t.gif" width="1" height="1"><img src="data:image/gif;base64,R0">'
    html = read_article(body=LONG + figure + LONG.replace("before", "after") + tracker + LONG * 2).html
    shown = f'<figure><img src="{SITE}/i/quay.jpg" alt="A &quot;quay&quot;"><figcaption>At dawn.</figcaption></figure>'
    assert html.split("\n")[1] == shown
    assert html.count("<img") == 1


def test_an_image_without_caption_stands_alone(read_article: Read) -> None:
    html = read_article(top='<h1>The Last Ferry</h1><img src="/i/a.jpg">', body=LONG * 4).html
    assert html.startswith(f'<figure><img src="{SITE}/i/a.jpg" alt=""></figure>\n<p>')


def test_a_picture_that_a_script_loads_late_is_found_where_it_is_written_out(read_article: Read) -> None:
    body = f'{LONG}<img data-x="y"><noscript><img src="/i/quay.jpg" alt="A quay"></noscript>{LONG}{LONG}'
    assert read_article(body=body).images == (Image(f"{SITE}/i/quay.jpg", "A quay"),)
