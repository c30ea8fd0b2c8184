"""``seriatim reextract``: reads the stored pages once more."""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

import click

from crawler.archive import Archive
from crawler.archive.rows import Reextracted
from crawler.cli.console import make_table, show_title, write, write_json
from crawler.cli.options import archive_option, json_option
from crawler.clock import tell_time

# Articles that are in memory at once, with their pages.
AT_ONCE = 64


@click.command(
    epilog="""\b
Examples:
  seriatim reextract --dry-run
  seriatim reextract "Low Water" """
)
@click.argument("series", nargs=-1, metavar="[SERIES]...")
@archive_option
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@json_option
def reextract(series: tuple[str, ...], archive_path: Path, dry_run: bool, as_json: bool) -> None:
    """Read the stored pages once more with this version of Seriatim.

    SERIES is a title, slug, id or URL; without any, all articles are read. Nothing is asked for: the pages are those of
    the archive. What is read otherwise now becomes a new revision, told apart from edits by the author; the old one
    stays. All processors are used.
    """
    with Archive.open(archive_path, create=False) as archive:
        ids = archive.list_articles([archive.find_series(name).id for name in series])
        changed = list(reread(archive, ids, dry_run=dry_run))
    if as_json:
        write_json({"articles": len(ids), "dry_run": dry_run, "changed": [asdict(one) for one in changed]})
        return
    if changed:
        table = make_table("Headline", "What differs", "Words before", "Words now", right=("Words before", "Words now"))
        for one in changed:
            fields = ", ".join(one.fields) or "details"
            table.add_row(show_title(one.headline, one.url), fields, str(one.words_before), str(one.words_now))
        write(table)
    would = "would be" if dry_run else "are"
    write(f"{len(ids)} articles read once more; {len(changed)} {would} changed")


def reread(archive: Archive, ids: list[int], *, dry_run: bool) -> list[Reextracted]:
    """Read the articles from their stored pages in parallel; return what changed."""
    from crawler.reading import read_article  # noqa: PLC0415  (it takes long to load; help and the other commands need none)

    changed, waiting = [], iter(ids)
    # A forked process would share the connection to the archive.
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        while batch := list(islice(waiting, AT_ONCE)):
            pages = [archive.load_article_pages(article_id) for article_id in batch]
            for article_id, article in zip(batch, pool.map(read_article, pages), strict=True):
                # A page that cannot be read any more keeps what was read of it before.
                if article and article.text:
                    changed.append(archive.apply_reextraction(article_id, article, now=tell_time(), dry_run=dry_run))
    return [one for one in changed if one]
