"""The images of an article: the lead image and those in its text, with alt text, caption and credit."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from selectolax.lexbor import LexborNode

from crawler.article.blocks import Frame, Picture
from crawler.article.body import Body
from crawler.article.headline import Headline
from crawler.article.hints import is_hidden
from crawler.article.structured_article import StructuredArticle
from crawler.items import Image
from crawler.page import Page
from crawler.text.clean import clean_line

SOURCES = ("data-src", "data-lazy-src", "data-original", "src")
CREDIT = "[class*=credit i], [class*=copyright i], [itemprop~=copyrightHolder], [class*=photographer i], cite"
# "Photo: Jane Doe / Reuters", "© AFP", "Foto di …" at the end of a caption.
CREDIT_TEXT = re.compile(
    r"(?:[(\[]|(?<=[.!?])\s|^|\s[|–—-]\s)\s*((?:(?:photo|photograph|image|picture|credit|foto|bild|imagen|immagine|crédits?|quelle"
    r"|source|фото)"
    r"\s*(?:credit|by|di|de|von|par)?\s*[:/]|©|\(c\)"
    r"|(?:photo|foto|picture) (?:by|di|von|par|de)\s)[^()\[\]]{2,80})[)\]]?\s*$",
    re.IGNORECASE,
)
# Images that belong to the page, not to the article.
_NO_IMAGE = "avatar logo icon sprite pixel emoji badge spacer blank placeholder 1x1"
NO_IMAGE = tuple(_NO_IMAGE.split())
CAPTION = "figcaption, [class*=caption-text i], p[class*=caption i], div[class*=caption i] p"
MIN_SIZE, MAX_IMAGES, FIGURE_DEPTH = 100, 40, 5
SIZE = re.compile(r"(?:-\d+x\d+|-scaled|@\dx)(?=\.\w+$)")


def find_images(page: Page, structured: StructuredArticle, headline: Headline, body: Body) -> tuple[Image, ...]:
    """Return the images of the article, the lead image first, each once."""
    shown = list(islice(_list_shown(page, headline, body), MAX_IMAGES))
    lead = structured.images[0] if structured.images else None
    if lead is None:
        return tuple(shown[:MAX_IMAGES])
    same = next((image for image in shown if _make_key(image.url) == _make_key(lead.url)), None)
    if same is not None:
        first = replace(
            lead, alt=same.alt or lead.alt, caption=same.caption or lead.caption, credit=same.credit or lead.credit
        )
        return (first, *[image for image in shown if image is not same])[:MAX_IMAGES]
    return (lead, *shown)[:MAX_IMAGES]


def place_images(page: Page, body: Body, images: Iterable[Image]) -> Iterator[tuple[int, Image]]:
    """Yield those of *images* that stand in or above the body, each with the number of blocks before it."""
    waiting = {_make_key(image.url): image for image in images}
    for picture in body.layout.pictures:
        if not waiting or not body.blocks or picture.before > body.blocks[-1].index:
            return
        url = _find_source(page, picture)
        if url and (image := waiting.pop(_make_key(url), None)):
            yield picture.before, image


def _make_key(url: str) -> str:
    """Return what is the same for all sizes of an image: its file name without "-1024x683" and the like."""
    name = url.partition("?")[0].rpartition("/")[2]
    return SIZE.sub("", name)


def _list_shown(page: Page, headline: Headline, body: Body) -> Iterator[Image]:
    """Yield the images that stand between the headline and the end of the body."""
    if not body.blocks:
        return
    first = min(headline.blocks.stop if headline.blocks else len(body.layout.blocks), body.blocks[0].index)
    seen: set[str] = set()
    for picture in body.layout.pictures:
        if first <= picture.before <= body.blocks[-1].index:
            image = _read_image(page, picture)
            if image and (key := _make_key(image.url)) not in seen:
                seen.add(key)
                yield image


def _find_source(page: Page, picture: Picture) -> str | None:
    """Return the URL of *picture*, loaded late or not, or None if it is a decoration, a tracker or no URL at all."""
    attributes = picture.node.attributes
    source = _get_source(attributes)
    if source is None or _is_decoration(source, attributes.get("class") or ""):
        return None
    sizes = [int(size) for name in ("width", "height") if (size := attributes.get(name) or "").isdecimal()]
    if any(size < MIN_SIZE for size in sizes) or is_hidden(attributes):
        return None
    return page.link(source)


def _get_source(attributes: Mapping[str, str | None]) -> str | None:
    for name in SOURCES:
        if (value := attributes.get(name)) and value[:5] != "data:":
            return value
    return None


def _read_image(page: Page, picture: Picture) -> Image | None:
    url = _find_source(page, picture)
    if url is None:
        return None
    caption, credit = _read_caption(picture.frame)
    return Image(url, clean_line(picture.node.attributes.get("alt") or "") or None, caption, credit)


def _is_decoration(source: str, classes: str) -> bool:
    names = f"{source.rpartition('/')[2]} {classes}".lower()
    return any(word in names for word in NO_IMAGE)


def _read_caption(frame: Frame) -> tuple[str | None, str | None]:
    """Return the caption and the credit of the figure that *frame* lies in."""
    figure = _find_figure(frame)
    if figure is None:
        return None, None
    marked = figure.css_first(CREDIT)
    credit = clean_line(marked.text(separator=" ")) if marked is not None else ""
    holder = figure.css_first(CAPTION)
    caption = clean_line(holder.text(separator=" ")) if holder is not None else ""
    if credit:
        caption = caption.replace(credit, "").strip(" |-–—()")
    elif match := CREDIT_TEXT.search(caption):
        caption, credit = caption[: match.start()].strip(), match[1].strip()
    return caption or None, credit or None


def _find_figure(frame: Frame) -> LexborNode | None:
    at: Frame | None = frame
    for _ in range(FIGURE_DEPTH):
        if at is None:
            return None
        if at.tag == "figure" or (at.tag == "div" and "wp-caption" in (at.attributes.get("class") or "")):
            return at.node
        at = at.parent
    return None
