"""What it costs to read a page for its series: beside its parsing, and beside the links alone, in one run.

    python -m benchmarks.navigation LABELS ROOT [--slowest N]

LABELS is a file of JSON lines, a page each: ``file`` (below ROOT) and ``url``. The floor is the parser (lexbor); the
peer is Scrapy's LinkExtractor, which a spider without knowledge of series would use.
"""

import argparse
import gc
import json
import time
from collections.abc import Callable
from pathlib import Path

from scrapy.http import HtmlResponse
from scrapy.linkextractors import LinkExtractor

from crawler.navigation import read
from crawler.page import Page

# Pages that warm the caches and the interpreter up.
WARM_UP = 20

# A page's body and URL.
Saved = tuple[bytes, str]


def parse_only(body: bytes, url: str) -> Callable[[], object]:
    return lambda: Page.parse(body, url)


def read_series(body: bytes, url: str) -> Callable[[], object]:
    page = Page.parse(body, url)
    return lambda: read(page)


def extract_links(body: bytes, url: str) -> Callable[[], object]:
    response = HtmlResponse(url, body=body)
    return lambda: LinkExtractor().extract_links(response)


STEPS = {"parsing": parse_only, "series navigation": read_series, "Scrapy's LinkExtractor": extract_links}


def list_pages(labels: Path, root: Path) -> list[Saved]:
    rows = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    return [((root / row["file"]).read_bytes(), row["url"]) for row in rows]


def time_step(prepare: Callable[[bytes, str], Callable[[], object]], pages: list[Saved]) -> list[float]:
    """Return the seconds of CPU that a step takes on each page; what prepares it does not count."""
    spent: list[float] = []
    for body, url in (*pages[:WARM_UP], *pages):
        step = prepare(body, url)
        started = time.process_time()
        step()
        spent.append(time.process_time() - started)
    return spent[-len(pages) :]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", type=Path)
    parser.add_argument("root", type=Path)
    parser.add_argument("--slowest", type=int, default=0, help="name the pages that take longest")
    options = parser.parse_args()
    pages = list_pages(options.labels, options.root)
    # What was imported is not to be looked through again and again.
    gc.freeze()
    spent = {name: time_step(prepare, pages) for name, prepare in STEPS.items()}
    kilobytes = sum(len(body) for body, _ in pages) / 1000
    print(
        f"{len(pages)} pages of {kilobytes / len(pages):.0f} KB\n{'':24}{'ms a page':>10}{'of 100 KB':>10}{'ratio':>8}"
    )
    for name, times in spent.items():
        total, floor = sum(times), sum(spent["parsing"])
        print(f"{name:24}{1000 * total / len(pages):10.2f}{100_000 * total / kilobytes:10.2f}{total / floor:8.2f}")
    slowest = sorted(zip(spent["series navigation"], pages, strict=True), key=lambda pair: -pair[0])
    for seconds, (body, url) in slowest[: options.slowest]:
        print(f"{1000 * seconds:8.1f} ms {len(body) // 1000:6} KB  {url}")


if __name__ == "__main__":
    main()
