"""A crawl from the library, as the command starts it. Scrapy allows one reactor a process: each run has its own."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from crawler.demo import serve

MIDDLE = "/2024/03/25/what-the-minister-signed/"
FETCH = """
import json, sys
from crawler.crawling import fetch_page
from crawler.errors import CrawlError
try:
    one = fetch_page(sys.argv[1], "Tester/1")
    print(json.dumps({"url": one.url, "status": one.status, "size": len(one.body), "sent": dict(one.request_headers)}))
except CrawlError as error:
    print(json.dumps({"error": str(error)}))
"""
CRAWL = """
import json, sys
from dataclasses import asdict
from pathlib import Path
from crawler.crawling import CrawlRequest, run_crawl
from crawler.errors import ArchiveError
told = []
try:
    request = CrawlRequest((sys.argv[1],), Path(sys.argv[2]), delay=0, max_pages=int(sys.argv[3]))
    outcome = run_crawl(request, on_event=lambda event: told.append(event.kind))
    print(json.dumps({**asdict(outcome), "told": told}))
except ArchiveError as error:
    print(json.dumps({"error": str(error)}))
"""


def run(code: str, *arguments: str | Path) -> dict[str, Any]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=90)
    answer = json.loads(done.stdout)
    assert isinstance(answer, dict)
    return answer


def test_a_page_is_fetched_politely_and_named_as_it_answered() -> None:
    with serve() as site:
        fetched = run(FETCH, site.origin + MIDDLE)
        assert site.requests[0] == "/robots.txt"
    assert (fetched["url"], fetched["status"]) == (site.origin + MIDDLE, 200)
    assert fetched["size"] > 1000
    assert fetched["sent"]["User-Agent"] == "Tester/1"


def test_a_page_that_cannot_be_had_says_why() -> None:
    with serve() as site:
        origin = site.origin
    assert f"{origin}/ could not be fetched" in run(FETCH, f"{origin}/")["error"]


def test_an_outcome_tells_what_came_of_a_crawl(tmp_path: Path) -> None:
    with serve() as site:
        outcome = run(CRAWL, site.origin + MIDDLE, tmp_path / "a.db", "2000")
    assert len(outcome["articles"]) == 12
    assert outcome["series_ids"] == [1]
    assert outcome["pages_asked"] == 12
    assert outcome["sites"] == [site.origin]
    assert (outcome["failure"], outcome["seed_failures"], outcome["interrupted"]) == (None, [], False)
    assert sorted(set(outcome["told"])) == ["page", "series"]


def test_an_archive_that_cannot_be_opened_is_told_before_anything_is_fetched(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"no database " * 100)
    with serve() as site:
        assert "a.db" in run(CRAWL, site.origin + MIDDLE, tmp_path / "a.db", "5")["error"]
        assert site.requests == []
