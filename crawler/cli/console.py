"""Where text leaves the command: for people on a terminal, plain and stable anywhere else.

On a terminal, tables fit its width and may have colour (NO_COLOR is obeyed by rich). In a pipe or a file, every row is
one whole line, however long, so that line-wise tools never meet a cut title.
"""

import json

import click
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from crawler.text.clean import clean_line

ENDLESS = 1_000_000


def make_console(*, stderr: bool = False) -> Console:
    """Return a console that prints what it is given: no markup, emoji codes or guesses at what to colour."""
    console = Console(stderr=stderr, markup=False, emoji=False, highlight=False)
    if not console.is_terminal:
        console.width = ENDLESS
    return console


def write(*renderables: RenderableType) -> None:
    """Print to standard output."""
    console = make_console()
    if console.is_terminal:
        console.print(*renderables, sep="\n")
        return
    for renderable in renderables:
        if isinstance(renderable, Table):
            # What rich does for a table of thousands of rows takes seconds, and a pipe needs none of it.
            lines = list_plain_rows(renderable)
        else:
            with console.capture() as captured:
                console.print(renderable)
            lines = captured.get().splitlines()
        click.echo("\n".join(line.rstrip() for line in lines))


def write_json(value: object) -> None:
    """Print *value* as indented JSON in UTF-8."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def write_error(message: str) -> None:
    """Print what went wrong to standard error."""
    make_console(stderr=True).print(Text.assemble(("Error: ", "bold red"), message), soft_wrap=True)


def make_table(*headings: str, right: tuple[str, ...] = ()) -> Table:
    """Return an empty table; the columns named in *right* are numbers."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for heading in headings:
        table.add_column(heading, justify="right" if heading in right else "left", overflow="fold")
    return table


def list_plain_rows(table: Table) -> list[str]:
    """Return the heading and the rows of a table as lines of columns, without colour."""
    columns = [
        [
            clean_line(str(column.header)),
            *(cell.plain if isinstance(cell, Text) else str(cell) for cell in column.cells),
        ]
        for column in table.columns
    ]
    widths = [max(map(cell_len, column)) for column in columns]
    right = [column.justify == "right" for column in table.columns]
    return [
        "  ".join(
            " " * (width - cell_len(cell)) + cell if is_right else cell + " " * (width - cell_len(cell))
            for cell, width, is_right in zip(row, widths, right, strict=True)
        )
        for row in zip(*columns, strict=True)
    ]


def show_title(title: str | None, url: str | None) -> Text:
    """Return how a series or part is named to people: its title, else its URL, safe to print; a link on terminals."""
    name = clean_line(title or "") or url or "(no title)"
    return Text(name, style=Style(link=url))
