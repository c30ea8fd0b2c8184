"""``seriatim diff``: what an edit changed, word by word."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

import click
from rich.text import Text

from crawler.archive import Archive
from crawler.archive.comparing import choose_revisions, compare_revisions
from crawler.cli.console import make_console, write, write_json
from crawler.cli.options import archive_option, json_option
from crawler.errors import UsageError
from crawler.text.differences import Change, ChangeKind

STYLES = {ChangeKind.REMOVED: "red strike", ChangeKind.ADDED: "green bold", ChangeKind.SAME: ""}
# As wdiff marks them, where there is no colour.
MARKS = {ChangeKind.REMOVED: ("[-", "-]"), ChangeKind.ADDED: ("{+", "+}"), ChangeKind.SAME: ("", "")}
TAGS = {ChangeKind.REMOVED: "del", ChangeKind.ADDED: "ins"}


@click.command(
    epilog="""\b
Examples:
  seriatim diff https://example.org/2024/03/part-7/
  seriatim diff https://example.org/2024/03/part-7/ --from 1 --to 3 --html > changes.html"""
)
@click.argument("url")
@click.option(
    "--from", "first", type=click.IntRange(min=1), metavar="N", help="The older revision.  [default: last but one]"
)
@click.option(
    "--to", "second", type=click.IntRange(min=1), metavar="N", help="The newer revision.  [default: the last]"
)
@archive_option
@json_option
@click.option("--html", "as_html", is_flag=True, help="Print HTML with <ins> and <del>.")
def diff(url: str, first: int | None, second: int | None, archive_path: Path, as_json: bool, as_html: bool) -> None:
    """Show what changed between two revisions of an article, word by word.

    Their numbers are those of seriatim history. What was removed stands in [-…-], what was added in {+…+}; on a
    terminal they have colour instead.
    """
    if as_json and as_html:
        raise UsageError("--json and --html exclude each other")
    with Archive.open(archive_path, create=False) as archive:
        article_id = archive.find_article(url)
        if article_id is None:
            raise UsageError(f"no article at {url} is held; seriatim list shows what is")
        revisions = archive.list_revisions(article_id)
    old, new = choose_revisions(revisions, first, second)
    fields = list(compare_revisions(old, new))
    if as_json:
        changes = {name: [{"kind": one.kind.value, "text": one.text} for one in pieces] for name, pieces in fields}
        write_json({"url": url, "from": old.number, "to": new.number, "changes": changes})
    elif as_html:
        click.echo(render_html(fields), nl=False)
    elif old is new:
        write(f"One revision is held, of {old.first_seen_at}: nothing changed since.")
    elif not fields:
        write(f"Nothing changed between revision {old.number} and revision {new.number}.")
    else:
        write(f"Revision {old.number} ({old.first_seen_at}) to revision {new.number} ({new.first_seen_at})")
        for name, pieces in fields:
            write("", Text(name, style="bold"), render_pieces(pieces))


def render_pieces(pieces: Sequence[Change]) -> Text:
    """Return the pieces for a terminal, in colour, or marked where there is none."""
    has_colour = make_console().color_system is not None
    text = Text()
    for piece in pieces:
        opening, closing = ("", "") if has_colour else MARKS[piece.kind]
        text.append(f"{opening}{piece.text}{closing}", STYLES[piece.kind])
    return text


def render_html(fields: Sequence[tuple[str, Sequence[Change]]]) -> str:
    """Return the changes as an HTML fragment."""
    return "".join(
        f'<h2>{name}</h2>\n<div class="changes" style="white-space: pre-wrap">'
        f"{''.join(_render_piece(piece) for piece in pieces)}</div>\n"
        for name, pieces in fields
    )


def _render_piece(piece: Change) -> str:
    tag, text = TAGS.get(piece.kind), escape(piece.text)
    return f"<{tag}>{text}</{tag}>" if tag else text
