"""Archive saved series anew from each of their ends, and compare order and verdict with the truth.

    python -m benchmarks.replay SERIES LABELS ROOT [--only TITLE]

SERIES is a file of JSON lines, one series each: ``site``, ``series_title``, ``complete``, ``urls`` in their true order,
``files`` below ROOT, and ``index`` (a file, or null). LABELS names the saved pages of all sites: ``site``, ``file``,
``url``. The pages of a site are served on the loopback interface under their own paths. Each complete series is
archived from its first, a middle and its last part and from its index page.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from crawler.demo import Response, serve
from crawler.urls import article_key

Labels = list[Mapping[str, Any]]


def main() -> int:
    """Print a line for each run that is wrong, and how many are right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("series", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("root", type=Path)
    parser.add_argument("--only")
    options = parser.parse_args()
    labels = list(read_lines(options.labels))
    runs = right = 0
    for series in read_lines(options.series):
        if series["complete"] and options.only in (None, series["series_title"]):
            for name, found in replay(series, labels, options.root):
                runs += 1
                right += not found
                print(f"{series['site']} {series['series_title']}, from the {name}: {found or 'right'}", flush=True)
    print(f"{right} of {runs} runs are right")
    return 0 if right == runs else 1


def read_lines(path: Path) -> Iterator[Mapping[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def replay(series: Mapping[str, Any], labels: Labels, root: Path) -> Iterator[tuple[str, str]]:
    """Yield for each start its name, and what is wrong with the archive made from there (nothing: an empty text)."""
    site = [label for label in labels if label["site"] == series["site"]]
    urls = series["urls"]
    starts = {"first part": urls[0], "middle part": urls[len(urls) // 2], "last part": urls[-1]}
    index = next((label["url"] for label in site if label["file"] == series["index"]), None)
    starts |= {"index page": index} if index else {}
    host = urlsplit(urls[0]).netloc
    with serve(lambda origin: build_pages(site, root, host, origin)) as running:
        for name, url in starts.items():
            yield name, archive(move(url, running.origin), [move(each, running.origin) for each in urls])


def build_pages(labels: Iterable[Mapping[str, Any]], root: Path, host: str, origin: str) -> dict[str, Response]:
    """Return the saved pages by their paths, with the site's links leading to *origin*."""
    pages: dict[str, Response] = {}
    for label in labels:
        body = (root / label["file"]).read_bytes()
        for scheme in (b"https://", b"http://"):
            body = body.replace(scheme + host.encode(), origin.encode())
        parts = urlsplit(label["url"])
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        answer = Response(body)
        for spelling in (path, unquote(path), path.rstrip("/"), f"{path.rstrip('/')}/"):
            pages.setdefault(spelling, answer)
    return pages


def move(url: str, origin: str) -> str:
    parts = urlsplit(url)
    return origin + parts.path + (f"?{parts.query}" if parts.query else "")


def archive(start: str, urls: list[str]) -> str:
    """Archive from *start* and say how the result differs from the parts at *urls*, all held, and ``complete``."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "archive.db")
        made = run("archive", start, "--delay", "0", "--archive", path)
        shown = run("show", start, "--json", "--archive", path)
        if shown.returncode:
            return f"status {made.returncode}: {made.stdout.strip()} {made.stderr.strip()}"
        certificate = json.loads(shown.stdout)
    parts = [part["url"] for part in certificate["parts"] if part["url"]]
    if [article_key(unquote(url)) for url in parts] != [article_key(unquote(url)) for url in urls]:
        return f"order {parts}"
    verdict, proof = certificate["verdict"], certificate["proof"]
    return "" if verdict == "complete" else f"verdict {verdict}: {proof}"


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "crawler", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    sys.exit(main())
