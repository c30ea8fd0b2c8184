"""From the content files' light markup to HTML.

A blank line separates blocks: ``> quotation``, ``## heading``, ``![caption|alt|credit](path)``, else a paragraph.
Within a block, ``*text*`` is emphasis.
"""

import re
from html import escape

FIGURE = re.compile(r"!\[(?P<caption>[^|]*)\|(?P<alt>[^|]*)\|(?P<credit>[^]]*)\]\((?P<path>[^)]*)\)")
EMPHASIS = re.compile(r"\*([^*]+)\*")


def render_prose(body: str, *, dateline: str | None = None) -> str:
    """Return *body* as HTML blocks, the first one opened by *dateline* as news reports do ("VALLETTA, MARCH 3 – ")."""
    opening = f"{dateline} – " if dateline else ""
    return "\n".join(_render_block(block) for block in split_blocks(opening + body.strip()))


def split_blocks(body: str) -> list[str]:
    """Return the blocks of *body*, each on one line."""
    return [" ".join(block.split()) for block in re.split(r"\n\s*\n", body.strip())]


def _render_block(block: str) -> str:
    if figure := FIGURE.fullmatch(block):
        return _render_figure(**{name: escape(text) for name, text in figure.groupdict().items()})
    if block.startswith("> "):
        return f"<blockquote><p>{_render_text(block[2:])}</p></blockquote>"
    if block.startswith("## "):
        return f"<h2>{_render_text(block[3:])}</h2>"
    return f"<p>{_render_text(block)}</p>"


def _render_text(text: str) -> str:
    return EMPHASIS.sub(r"<em>\1</em>", escape(text, quote=False))


def _render_figure(caption: str, alt: str, credit: str, path: str) -> str:
    return (
        f'<figure class="wp-caption"><img src="{path}" alt="{alt}" width="480" height="320">'
        f'<figcaption class="wp-caption-text">{caption} '
        f'<span class="credit">Photo: {credit}</span></figcaption></figure>'
    )
