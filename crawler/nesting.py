"""Limits to the markup of a page, so that parsing stays linear in its size whatever it holds.

HTML's rules make a parser look through all open elements, or all attributes of a tag, for each one that is added: a
page of nothing but nested tags costs the square of its size. Browsers cap the depth (Blink at 512 open elements); here
the tags that lie deeper are taken out before parsing, and their text is kept.
"""

import re
from collections.abc import Iterator

# Pages with fewer tags are parsed as they are: their cost is bounded, and few real pages have more.
MANY_TAGS = 10_000
MAX_DEPTH = 512
# Shorter tags hold too few attributes to matter.
LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{5000,}")
MAX_ATTRIBUTES = 500

TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
ATTRIBUTE = re.compile(r"[^\s=\"']+(?:\s*=\s*(?:\"[^\"]*\"?|'[^']*'?|[^\s\"']+))?|\"[^\"]*\"?|'[^']*'?")
# Elements that never hold others, and those that the next of their kind closes: they do not nest by themselves.
FLAT = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p"}
    | {"li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "html", "body"}
    | {"head", "script", "style", "path", "use", "rect", "circle", "line", "polygon", "stop"}
)


def limit_nesting(html: str) -> str:
    """Return *html* without the tags deeper than 512 levels, and without the attributes of tags with over 500."""
    kept, position = [], 0
    for match in _find_long_tags(html):
        kept += [html[position : match.start()], _limit_attributes(match)]
        position = match.end()
    html = "".join([*kept, html[position:]]) if kept else html
    return _limit_depth(html) if html.count("<") > MANY_TAGS else html


def _find_long_tags(html: str) -> Iterator[re.Match[str]]:
    """Yield the tags of more than 5000 characters: where no other begins for so long, a cheap question."""
    position = 0
    while position + 5000 < len(html):
        last = html.rfind("<", position, position + 5000)
        if last < 0 and (match := LONG_TAG.match(html, position - 1)):
            yield match
            last = match.end() - 1
        elif last < 0:
            last = html.find("<", position)
        if last < 0:
            return
        position = last + 1


def _limit_attributes(match: re.Match[str]) -> str:
    name, _, attributes = match[0].partition(" ")
    return match[0] if sum(1 for _ in ATTRIBUTE.finditer(attributes)) <= MAX_ATTRIBUTES else name


def _limit_depth(html: str) -> str:
    kept, position, depth, dropped = [], 0, 0, 0
    for match in TAG.finditer(html):
        name = match[2].lower()
        if name in FLAT or match.start() < position:
            continue
        if not match[1]:
            is_too_deep = depth >= MAX_DEPTH
            dropped, depth = (dropped + 1, depth) if is_too_deep else (dropped, depth + 1)
        else:
            is_too_deep = dropped > 0
            dropped, depth = (dropped - 1, depth) if is_too_deep else (dropped, max(0, depth - 1))
        if is_too_deep:
            end = html.find(">", match.end())
            kept.append(html[position : match.start()])
            position = end + 1 if end >= 0 else len(html)
    kept.append(html[position:])
    return "".join(kept)
