"""The body of an article as markup that can stand in a document of ours: nothing is loaded from anywhere."""

from html import escape

from lxml import etree
from lxml.html import HtmlElement, fragment_fromstring, tostring

from crawler.archive.rows import ExportedPart
from crawler.article.render import sanitize

# A document has its own first and second headings: those of the article come below.
SHALLOWEST = 3
HEADINGS = {f"h{depth}": f"h{min(depth + SHALLOWEST - 1, 6)}" for depth in range(1, 7)}
LOADING = ("src", "srcset", "poster", "data", "background")


def render_body(part: ExportedPart, *, as_xml: bool = False) -> str:
    """Return the body of *part* as a fragment of HTML, or of XHTML when *as_xml*; images are links to where they were.

    The archive keeps it sanitised, but an archive may come from anywhere: it is sanitised again. Where it keeps none (a
    text that was imported), the paragraphs of the text serve.
    """
    html = sanitize(part.html or "") or "".join(f"<p>{escape(one)}</p>" for one in part.text.split("\n\n"))
    root = fragment_fromstring(html, create_parent="div")
    for element in list(root.iter(etree.Element)):
        if element.tag == "img":
            _replace_image(element)
        element.tag = HEADINGS.get(element.tag, element.tag)
        for name in LOADING:
            element.attrib.pop(name, None)
    method = "xml" if as_xml else "html"
    return "".join([escape(root.text or "", quote=False), *(_serialize(child, method) for child in root)])


def find_standfirst(part: ExportedPart) -> str | None:
    """Return the standfirst of *part*, unless its text begins with it."""
    begins_with_it = part.text.lstrip("#*_ ").startswith(part.standfirst or "\0")
    return None if begins_with_it else part.standfirst


def _serialize(element: HtmlElement, method: str) -> str:
    return str(tostring(element, method=method, encoding="unicode"))


def _replace_image(image: HtmlElement) -> None:
    source = image.get("src") or ""
    image.tag, image.text = "a", f"[{image.get('alt') or 'Image'}]"
    image.attrib.clear()
    if source.startswith(("http://", "https://")):
        image.set("href", source)
