"""The headings of lists: what stands in them, before them, or on them as a label."""

from collections.abc import Callable, Mapping

from selectolax.lexbor import LexborNode

from crawler.navigation.prose import read_text
from crawler.navigation.wording import drop_small_words, mentions_series, names_parts
from crawler.text.spacing import squeeze

HEADING_CLIMB = 3
LABEL_CLIMB = 2
LONGEST_HEADING = 250
LONGEST_KICKER = 30
LONGEST_LEAD = 80
SKIPPED = frozenset({"script", "style", "template", "noscript", "br", "hr", "-text", "-comment", "#text", "#comment"})
TITLE_TAGS = frozenset({"summary", "legend", "caption", "h1", "h2", "h3", "h4", "h5", "h6"})
# Elements that stand for a heading where style sheets alone make it one.
STAND_INS = frozenset({"div", "span", "strong", "b", "em"})
_TEXTS = frozenset({"-text", "#text"})
_HEADERS = frozenset({"header", "div", "section", "hgroup"})
_NO_HEADINGS = frozenset({"h1", "nav"})
_BLOCKS = "p, div, li, td"
_LABELLED = frozenset({"nav", "section", "aside", "ul", "ol"})

# An element and its text.
Heading = tuple[LexborNode, str]


def find_inner_heading(
    box: LexborNode, targets: Mapping[int, str | None], is_headline: Callable[[str], bool]
) -> Heading | None:
    """Return the heading that stands in the *box* of the rows, before the first of them (``<details>``).

    *targets* holds where the elements with links lead, by their ``mem_id``; *is_headline* tells the page's headline.
    """
    for child in box.iter():
        if targets.get(child.mem_id) is not None:
            return None
        tag = child.tag
        is_title = tag in TITLE_TAGS
        if not is_title and (tag not in STAND_INS or _is_longer(child, LONGEST_LEAD)):
            continue
        text = read_text(child, LONGEST_HEADING)
        tells = len(text) <= LONGEST_LEAD and (mentions_series(text) or names_parts(text))
        if 0 < len(text) <= LONGEST_HEADING and (is_title or (tells and not is_headline(text))):
            return child, text
    return None


def _is_longer(node: LexborNode, longest: int) -> bool:
    """Whether the text of an element is surely longer: a quick look, as boxes without a link can hold the article."""
    return len("".join(node.text()[: 4 * longest].split())) > longest


def find_label(node: LexborNode) -> Heading | None:
    """Return what a list, or a box around it, is labelled with (``aria-label``), when that tells of a series."""
    box: LexborNode | None = node
    for _ in range(LABEL_CLIMB):
        label = squeeze(box.attributes.get("aria-label") or "") if box is not None and box.tag in _LABELLED else ""
        if box is None or (label and mentions_series(label) and drop_small_words(label)):
            return (box, label) if box is not None else None
        box = box.parent
    return None


def find_heading(node: LexborNode) -> Heading | None:
    """Return the nearest heading before a list; a sentence that introduces it gives way to the title before that."""
    nearest = _find_nearest(node)
    if nearest is None or nearest[0].tag != "p":
        return nearest
    before = nearest[0].prev
    while before is not None and before.tag in SKIPPED and not squeeze(before.text() or ""):
        before = before.prev
    if before is None or before.tag not in TITLE_TAGS:
        return nearest
    title = squeeze(before.text())
    return (before, title) if mentions_series(title) and len(title) <= LONGEST_HEADING else nearest


def prefix_kicker(heading: Heading) -> Heading:
    """Return a heading with the short text right before it, when that is a label for series: "SERIES", "X"."""
    before = heading[0].prev
    while before is not None and before.tag in SKIPPED:
        before = before.prev
    if before is None or before.css_first(_BLOCKS) is not None:
        return heading
    label = squeeze(before.text()[: 4 * LONGEST_KICKER])
    is_label = 0 < len(label) <= LONGEST_KICKER and mentions_series(label) and not drop_small_words(label)
    return (heading[0], f"{label.rstrip(':')}: {heading[1]}") if is_label else heading


def _find_nearest(node: LexborNode) -> Heading | None:
    """Return the nearest short text before a list: of its own siblings first, then of those of the boxes around it."""
    for _ in range(HEADING_CLIMB):
        sibling = node.prev
        steps = 0
        while sibling is not None and steps < 6:
            tag = sibling.tag
            if tag in _NO_HEADINGS:
                # What is before or around the headline of the page is no heading of the list.
                return None
            text = sibling.text() if tag not in SKIPPED or tag in _TEXTS else ""
            # Most of the siblings are the white space between two elements.
            if text and not (opening := text[: 4 * LONGEST_HEADING]).isspace():
                if tag in _HEADERS and sibling.css_first("h1, nav") is not None:
                    return None
                text = read_text(sibling) if len(text) <= 2 * LONGEST_HEADING else opening.strip()
                if len(text) <= LONGEST_HEADING and tag != "li":
                    return sibling, text
                break
            sibling = sibling.prev
            steps += 1
        parent = node.parent
        if parent is None or parent.tag in ("body", "html", "article", "main"):
            return None
        node = parent
    return None
