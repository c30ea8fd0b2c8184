"""What crawls of one series cost: bytes, requests of a refresh, rows of two equal crawls, going on after a kill.

python -m benchmarks.archive                      (the demo site)
python -m benchmarks.archive URL                  (a running site: any page of a series)
"""

import argparse
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from statistics import median

from benchmarks.storing import count_rows, list_body_sizes
from crawler.demo import serve

SERIES = "/2024/03/25/what-the-minister-signed/"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("url", nargs="?")
    url = parser.parse_args().url
    if url:
        measure(url)
    else:
        with serve() as site:
            measure(site.origin + SERIES)


def measure(url: str) -> None:
    """Crawl the series of *url* several times over and print what it took."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "archive.db"
        run(path, "archive", url)
        rows, asked = count_rows(path), count_captures(path)
        sizes, parts = list_body_sizes(path), rows["parts"]
        print(f"{parts} parts, {asked} requests")
        share = median(stored / size for size, stored in sizes)
        print(
            f"bodies: {sum(size for size, _ in sizes) / len(sizes) / 1000:.1f} KB a page, median {share:.1%} of it kept"
        )
        run(path, "archive", url)
        again = count_captures(path)
        changed = count_changed(path)
        grown = {table: count - rows[table] for table, count in count_rows(path).items() if count != rows[table]}
        print(f"the same crawl again: {again - asked} requests, {changed} articles called changed, rows added: {grown}")
        run(path, "refresh")
        once = count_captures(path)
        run(path, "refresh")
        print(f"a refresh when nothing changed: {once - again} requests, the next one {count_captures(path) - once}")
        print(f"killed half-way and started again: {resume(Path(folder) / 'killed.db', url, asked)}")


def resume(path: Path, url: str, asked: int) -> str:
    """Kill a crawl when half of its pages are there, and run it again; return what that took more."""
    process = subprocess.Popen(make_command(path, "archive", url))
    while process.poll() is None and (not path.exists() or count_captures(path) < asked // 2):
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    before = count_captures(path)
    run(path, "archive", url)
    total = count_captures(path)
    return f"{before} requests before the kill, {total - before} after it, {total - asked:+} against {asked} at one go"


def run(path: Path, *command: str) -> None:
    """Run the command; gaps are no failure here."""
    done = subprocess.run(make_command(path, *command), check=False, stderr=subprocess.PIPE, text=True)
    if done.returncode not in (0, 3):
        sys.exit(done.stderr)


def make_command(path: Path, *command: str) -> list[str]:
    return [sys.executable, "-m", "crawler", *command, "--delay", "0", "-q", "--archive", str(path)]


def count_captures(path: Path) -> int:
    """Return the number of exchanges that are committed: robots.txt is not among them."""
    with closing(sqlite3.connect(path)) as db:
        has_table = db.execute("SELECT count(*) FROM sqlite_master WHERE name = 'captures'").fetchone()[0]
        return int(db.execute("SELECT count(*) FROM captures").fetchone()[0]) if has_table else 0


def count_changed(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("SELECT count(*) FROM revisions WHERE number > 1").fetchone()[0])


if __name__ == "__main__":
    main()
