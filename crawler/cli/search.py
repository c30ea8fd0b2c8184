"""``seriatim search``: the articles in which words stand."""

from dataclasses import asdict
from pathlib import Path

import click
from rich.text import Text

from crawler.archive import Archive, SearchHit
from crawler.cli.console import show_title, write, write_json
from crawler.cli.options import archive_option, json_option, read_day


@click.command(
    epilog="""\b
Examples:
  seriatim search dredger
  seriatim search 'harbour* "second metre" -fish' --series "Low Water"
  seriatim search 石段
  seriatim search 'ice OR lamp' --since 2024-03-01 --json""",
)
@click.argument("words", nargs=-1, required=True)
@click.option("--series", metavar="SERIES", help="Only in this series: its title, slug, id or URL.")
@click.option("--since", metavar="DATE", callback=read_day, help="Only articles published on this day or later.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="How many articles at most.")
@archive_option
@json_option
def search(
    words: tuple[str, ...], series: str | None, since: str | None, limit: int, archive_path: Path, as_json: bool
) -> None:
    """Find articles by the words in their headlines and texts, the best match first.

    All words are wanted. Accents and case do not matter. "Several words" in quotation marks are a phrase, word* stands
    for all words that begin so, "a OR b" for either, -word for what must not be there (after -- if it comes first).
    In Chinese, Japanese, Korean or Thai, any run of characters is found.
    """
    with Archive.open(archive_path, create=False) as archive:
        series_id = archive.find_series(series).id if series else None
        hits = archive.search(" ".join(words), series_id=series_id, since=since, limit=limit)
    if as_json:
        write_json([describe_hit(hit) for hit in hits])
    elif hits:
        write(*(line for hit in hits for line in render_hit(hit)))
    else:
        write("Nothing was found.")


def describe_hit(hit: SearchHit) -> dict[str, object]:
    """Return *hit* as a JSON-ready mapping."""
    series = [{"id": number, "title": title, "position": position} for number, title, position in hit.series]
    snippet = "".join(f"[{text}]" if is_match else text for text, is_match in hit.snippet)
    return asdict(hit) | {"byline": list(hit.byline), "snippet": snippet, "series": series}


def render_hit(hit: SearchHit) -> list[Text]:
    """Return the lines that show *hit*: headline, where it belongs, where the words stand."""
    facts = [f"{title}, part {position}" for _, title, position in hit.series]
    facts += [(hit.published_at or "")[:10], hit.url]
    snippet = Text.assemble("  ", *((text, "bold reverse") if is_match else text for text, is_match in hit.snippet))
    title = show_title(hit.headline, hit.url)
    title.stylize("bold")
    return [title, Text(f"  {' · '.join(filter(None, facts))}", style="dim"), snippet]
