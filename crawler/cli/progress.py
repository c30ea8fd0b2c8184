"""What a crawl shows while it runs, on standard error: a bar on terminals, plain lines elsewhere when asked for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Column

from crawler.cli.console import make_console, show_title
from crawler.series.reasons import describe_reason

if TYPE_CHECKING:
    from crawler.crawling import CrawlEvent

OnEvent = Callable[["CrawlEvent"], None]


@contextmanager
def show_progress(*, lines: bool, quiet: bool) -> Iterator[OnEvent]:
    """Yield the function that shows the crawl's events; *lines* asks for one line an event."""
    console = make_console(stderr=True)
    if quiet:
        yield lambda event: None
    elif console.is_terminal:
        with _make_progress(console) as progress:
            yield _follow(progress, lines=lines)
    else:
        yield lambda event: _print_line(console, event) if lines else None


def describe_event(event: "CrawlEvent") -> str:
    """Return *event* as one line."""
    name = show_title(event.title, event.url).plain
    if event.kind == "series":
        return f"found the series {name}"
    if event.kind == "failure":
        return f"could not get {event.url}: {describe_reason(event.reason)}"
    return f"{event.held} of {event.known or '?'}: {name}"


def _print_line(console: Console, event: "CrawlEvent") -> None:
    console.print(describe_event(event), soft_wrap=True)


def _make_progress(console: Console) -> Progress:
    return Progress(
        SpinnerColumn(),
        BarColumn(bar_width=24),
        TextColumn("{task.completed:.0f} of {task.fields[known]} parts, {task.fields[asked]} pages asked for"),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False, table_column=Column(no_wrap=True, overflow="ellipsis")),
        console=console,
        transient=True,
    )


def _follow(progress: Progress, *, lines: bool) -> OnEvent:
    task = progress.add_task("", total=None, known="?", asked=0)

    def show(event: "CrawlEvent") -> None:
        progress.update(
            task,
            completed=event.held,
            total=event.known or None,
            known=event.known or "?",
            asked=event.asked,
            description=show_title(event.title, event.url).plain,
        )
        if lines:
            _print_line(progress.console, event)

    return show
