"""What the archive costs: bytes a page, and CPU milliseconds a page written.

    python benchmarks/storing.py FOLDER [FOLDER ...]

Each folder holds saved HTML pages of one site (``*.html``, at any depth). The pages are read first, then recorded one
transaction a page, and recorded again as a second crawl. Beside it stand two yardsticks: plain zstd for the bodies, and
the least that sqlite3 itself takes to store the compressed body and the text of a page.
"""

import argparse
import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import process_time

from sqlite_utils import Database
from zstandard import ZstdCompressor

from crawler.archive import Archive
from crawler.article import clean_article, extract, normalize_article
from crawler.items import Exchange, PageItem, PageKind
from crawler.navigation import read
from crawler.page import Page

FIRST, SECOND = "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--limit", type=int, default=500, help="pages of each folder (default: 500)")
    arguments = parser.parse_args()
    for folder in arguments.folders:
        paths = sorted(folder.rglob("*.html"))[: arguments.limit]
        if not paths:
            parser.error(f"no *.html in {folder}")
        measure([make_item(path) for path in paths], folder.name)


def make_item(path: Path) -> PageItem:
    """Read a saved page as the spider would."""
    body = path.read_bytes()
    url = f"https://{path.parent.name}.example/{path.name}"
    page = Page.parse(body, url)
    reading = read(page)
    article = extract(page, reading.furniture) if reading.kind is not PageKind.INDEX else None
    if article:
        article = normalize_article(clean_article(article), url)
    exchange = Exchange(url, 200, FIRST, (("Content-Type", "text/html"),), body)
    return PageItem(url, [exchange], reading, article, canonical_url=page.canonical_url)


def measure(items: list[PageItem], name: str) -> None:
    """Print the figures of one site."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "archive.db"
        with Archive.open(path) as archive:
            times = time_all(record_all(archive, FIRST), items)
            first = count_rows(path)
            again = [replace(item, exchanges=[replace(item.exchanges[0], fetched_at=SECOND)]) for item in items]
            second_times = time_all(record_all(archive, SECOND), again)
            began = process_time()
            for series in archive.list_series():
                archive.assess_series(series.id, now=SECOND)
            assessed = 1000 * (process_time() - began)
        second = count_rows(path)
        sizes = list_body_sizes(path)
        whole = path.stat().st_size
        floor = time_floor(Path(folder) / "floor.db", items)
    raw = sum(size for size, _ in sizes)
    plain = sum(len(ZstdCompressor(level=3).compress(item.exchanges[0].body)) for item in items)
    grown = {table for table in first if first[table] != second[table]} - {"crawls", "captures", "parts", "gaps"}
    print(f"\n{name}: {len(items)} pages, {raw / len(items) / 1000:.1f} KB each")
    print(
        f"  bodies, share of raw size: median {median(stored / size for size, stored in sizes):.1%}, "
        f"all {sum(stored for _, stored in sizes) / raw:.1%}; plain zstd {plain / raw:.1%}"
    )
    print(f"  the whole file, text and claims and all: {whole / len(items) / 1000:.1f} KB a page, {whole / raw:.1%}")
    print(
        f"  writing, CPU ms a page: median {median(times):.2f}, mean {sum(times) / len(times):.2f}, "
        f"again unchanged {median(second_times):.2f}; sqlite3 alone {median(floor):.2f}"
    )
    print(f"  assessing all series: {assessed:.0f} CPU ms; tables grown in the second crawl: {sorted(grown) or 'none'}")


def record_all(archive: Archive, now: str) -> Callable[[PageItem], object]:
    crawl_id = archive.start_crawl([], {}, now=now)
    return lambda item: archive.record_page(crawl_id, item)


def time_all(write: Callable[[PageItem], object], items: list[PageItem]) -> list[float]:
    """Return the milliseconds of CPU time that each call takes."""
    times = []
    for item in items:
        began = process_time()
        write(item)
        times.append(1000 * (process_time() - began))
    return times


def time_floor(path: Path, items: list[PageItem]) -> list[float]:
    """Return the milliseconds of CPU time that sqlite3 takes for the compressed body, the text and its search index."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript("""
        PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
        CREATE TABLE pages (id INTEGER PRIMARY KEY, url TEXT UNIQUE, body BLOB, headline TEXT, text TEXT);
        CREATE VIRTUAL TABLE search USING fts5 (headline, text, content = pages);
    """)
    compressor = ZstdCompressor(level=3)

    def write(item: PageItem) -> None:
        headline, text = (item.article.headline, item.article.text) if item.article else (None, "")
        connection.execute("BEGIN IMMEDIATE")
        row = (item.url, compressor.compress(item.exchanges[0].body), headline, text)
        page = connection.execute("INSERT INTO pages (url, body, headline, text) VALUES (?, ?, ?, ?)", row).lastrowid
        connection.execute("INSERT INTO search (rowid, headline, text) VALUES (?, ?, ?)", (page, headline, text))
        connection.execute("COMMIT")

    times = time_all(write, items)
    connection.close()
    return times


def count_rows(path: Path) -> dict[str, int]:
    with Database(path) as db:
        return {name: db.table(name).count for name in db.table_names()}


def list_body_sizes(path: Path) -> list[tuple[int, int]]:
    with Database(path) as db:
        return [(row[0], row[1]) for row in db.execute("SELECT size, length(data) FROM bodies")]


if __name__ == "__main__":
    main()
