"""Compare our extraction with the best general extractors: quality of the text and CPU time, in one run.

Ratios are to our extractor, as the peers read no series; "with series" is all that a crawl reads on a page.

    python benchmarks/extraction.py FOLDER [--limit N] [--hostile]

FOLDER holds truth.jsonl (a line a page: "id", "url", "text") and html/ID.html.gz. The peers are those of the dependency
group "bench" that are installed. Word F1: multiset overlap of words with the truth, averaged over pages.
--hostile times our extractor on pages that are made to be slow, instead.
"""

import argparse
import gzip
import importlib
import importlib.util
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Extractor = Callable[[bytes, str], str]
WORD = re.compile(r"\w+")


def extract_ours(html: bytes, url: str) -> str:
    article = importlib.import_module("crawler").extract_article(html, url)
    return article.text if article else ""


def extract_ours_with_series(html: bytes, url: str) -> str:
    article = importlib.import_module("crawler").inspect(html, url).article
    return article.text if article else ""


def extract_with_trafilatura(html: bytes, url: str, *, fast: bool = False) -> str:
    found = importlib.import_module("trafilatura").bare_extraction(html, url=url, fast=fast, with_metadata=True)
    return (found.text or "") if found else ""


def extract_with_trafilatura_fast(html: bytes, url: str) -> str:
    return extract_with_trafilatura(html, url, fast=True)


def extract_with_resiliparse(html: bytes, _url: str) -> str:
    decode = importlib.import_module("resiliparse.parse.encoding").bytes_to_str
    text: str = importlib.import_module("resiliparse.extract.html2text").extract_plain_text(
        decode(html), main_content=True
    )
    return text


def extract_with_readability(html: bytes, url: str) -> str:
    document = importlib.import_module("readability").Document(html.decode("utf-8", "replace"), url=url)
    return str(importlib.import_module("lxml.html").fromstring(document.summary()).text_content())


def extract_with_newspaper(html: bytes, url: str) -> str:
    article: Any = importlib.import_module("newspaper").Article(url)
    article.download(input_html=html.decode("utf-8", "replace"))
    article.parse()
    return str(article.text)


EXTRACTORS: dict[str, tuple[str, Extractor]] = {
    "seriatim": ("crawler", extract_ours),
    "seriatim, with series": ("crawler", extract_ours_with_series),
    "trafilatura": ("trafilatura", extract_with_trafilatura),
    "trafilatura, fast": ("trafilatura", extract_with_trafilatura_fast),
    "resiliparse": ("resiliparse", extract_with_resiliparse),
    "readability-lxml": ("readability", extract_with_readability),
    "newspaper4k": ("newspaper", extract_with_newspaper),
}

HOSTILE: dict[str, Callable[[], bytes]] = {
    "a million nested tags": lambda: b"<div>" * 1_000_000,
    "a million nested lists": lambda: b"<ul><li>" * 1_000_000,
    "a 50 MB text": lambda: b"<p>" + b"lorem ipsum " * 4_200_000,
    "a 10 MB attribute": lambda: b'<div class="' + b"a b " * 2_500_000 + b'">x</div>',
    "a million attributes": lambda: b"<div " + b" ".join(b"a%d=1" % number for number in range(1_000_000)) + b">x",
}


def list_pages(folder: Path, limit: int | None) -> Iterator[tuple[bytes, str, str]]:
    with (folder / "truth.jsonl").open(encoding="utf-8") as lines:
        for line in list(lines)[:limit]:
            row = json.loads(line)
            html = gzip.decompress((folder / "html" / f"{row['id']}.html.gz").read_bytes())
            yield html, row["url"] or "https://example.invalid/", row["text"]


def measure_overlap(got: str, wanted: str) -> float:
    """Return the word F1 of two texts."""
    one, other = Counter(WORD.findall(got.lower())), Counter(WORD.findall(wanted.lower()))
    shared = (one & other).total()
    return 2 * shared / (one.total() + other.total()) if one or other else 1.0


def run_extractor(extractor: Extractor, pages: list[tuple[bytes, str, str]]) -> tuple[float, float, int]:
    """Return word F1, milliseconds of CPU a page, and on how many pages the extractor failed."""
    scores, spent, errors = [], 0.0, 0
    for html, url, truth in pages:
        started = time.process_time()
        try:
            text = extractor(html, url)
        except Exception:  # noqa: BLE001 - peers raise what they like, and a failure is a result
            text, errors = "", errors + 1
        spent += time.process_time() - started
        scores.append(measure_overlap(text, truth))
    return sum(scores) / len(scores), 1000 * spent / len(pages), errors


def compare_extractors(folder: Path, limit: int | None) -> None:
    pages = list(list_pages(folder, limit))
    print(f"{len(pages)} pages\n{'':22}{'word F1':>10}{'ms CPU':>10}{'ratio':>8}{'errors':>8}")
    ours = 0.0
    for name, (module, extractor) in EXTRACTORS.items():
        if importlib.util.find_spec(module) is None:
            print(f"{name:22}  not installed")
            continue
        run_extractor(extractor, pages[:3])
        score, spent, errors = run_extractor(extractor, pages)
        ours = ours or spent
        print(f"{name:22}{score:10.4f}{spent:10.2f}{spent / ours:8.2f}{errors:8}")


def time_hostile_pages() -> None:
    for name, make in HOSTILE.items():
        body = make()
        started = time.process_time()
        extract_ours_with_series(body, "https://example.invalid/")
        print(f"{name:28}{len(body) / 1e6:8.1f} MB {time.process_time() - started:8.2f} s", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--hostile", action="store_true")
    options = parser.parse_args()
    if options.hostile:
        time_hostile_pages()
    elif options.folder:
        compare_extractors(options.folder, options.limit)
    else:
        parser.error("give a folder of pages, or --hostile")


if __name__ == "__main__":
    main()
