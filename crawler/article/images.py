"""The images of an article: the lead image and those in its text, with alt text, caption and credit."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from crawler.article.body import Body
from crawler.article.headline import Headline
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
NO_IMAGE = re.compile(r"avatar|gravatar|logo|icon|sprite|pixel|emoji|badge|spacer|blank|placeholder|1x1", re.IGNORECASE)
MIN_SIZE, MAX_IMAGES, MAX_NODES, MAX_DEPTH = 100, 40, 200, 12


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


def _make_key(url: str) -> str:
    """Return what is the same for all sizes of an image: its file name without "-1024x683" and the like."""
    name = urlsplit(url).path.rpartition("/")[2]
    return re.sub(r"(?:-\d+x\d+|-scaled|@\dx)(?=\.\w+$)", "", name)


def _list_shown(page: Page, headline: Headline, body: Body) -> Iterator[Image]:
    """Yield the images that stand between the headline and the end of the body."""
    if not body.blocks:
        return
    blocks = body.layout.blocks
    first = blocks[headline.blocks.start].frame.index if headline.blocks else body.blocks[0].frame.index
    first, last = min(first, body.blocks[0].frame.index), body.blocks[-1].frame.index
    frames = {frame.node.mem_id: frame.index for frame in body.layout.frames[first : last + 1]}
    seen: set[str] = set()
    for node in page.tree.css("img")[:MAX_NODES]:
        image = _read_image(page, node) if _is_within(node, frames) else None
        if image and (key := _make_key(image.url)) not in seen:
            seen.add(key)
            yield image


def _is_within(node: LexborNode, frames: dict[int, int]) -> bool:
    at = node.parent
    for _ in range(MAX_DEPTH):
        if at is None:
            return False
        if at.mem_id in frames:
            return True
        if at.tag in {"body", "main"}:
            return False
        at = at.parent
    return False


def _read_image(page: Page, node: LexborNode) -> Image | None:
    attributes = node.attributes
    source = next((value for name in SOURCES if (value := attributes.get(name)) and value[:5] != "data:"), None)
    if source is None or NO_IMAGE.search(f"{source.rpartition('/')[2]} {attributes.get('class') or ''}"):
        return None
    sizes = [int(size) for name in ("width", "height") if (size := attributes.get(name) or "").isdecimal()]
    if any(size < MIN_SIZE for size in sizes) or (url := page.link(source)) is None:
        return None
    caption, credit = _read_caption(node)
    return Image(url, clean_line(attributes.get("alt") or "") or None, caption, credit)


def _read_caption(node: LexborNode) -> tuple[str | None, str | None]:
    figure = node.parent
    for _ in range(MAX_DEPTH):
        if figure is None or figure.tag == "figure" or "wp-caption" in (figure.attributes.get("class") or ""):
            break
        figure = figure.parent
    else:
        return None, None
    if figure is None:
        return None, None
    marked = figure.css_first(CREDIT)
    credit = clean_line(marked.text(separator=" ")) if marked is not None else ""
    holder = figure.css_first("figcaption, [class*=caption-text i], [class*=caption i]:not(figure)")
    caption = clean_line(holder.text(separator=" ")) if holder is not None else ""
    if credit:
        caption = caption.replace(credit, "").strip(" |-–—()")
    elif match := CREDIT_TEXT.search(caption):
        caption, credit = caption[: match.start()].strip(), match[1].strip()
    return caption or None, credit or None
