"""Nothing that was committed is ever lost, whoever is killed or writes at the same time."""

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlite_utils import Database

WRITER = """
import sys
sys.path.insert(0, sys.argv[1])
from conftest import make_part
from crawler.archive import Archive

name, first = sys.argv[3], int(sys.argv[4])
with Archive.open(sys.argv[2]) as archive:
    crawl_id = archive.start_crawl([name], {}, now="2026-03-01T12:00:00Z")
    for number in range(first, first + int(sys.argv[5])):
        archive.record_page(crawl_id, make_part(number % 28 + 1, of=28, at=f"2026-03-01T12:{name}:{number:05}Z"))
        print(number, flush=True)
"""


def start_writer(path: Path, name: str, first: int, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(Path(__file__).parent), str(path), name, str(first), str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def check_sound(path: Path) -> Database:
    db = Database(path)
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    db.execute("INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)")
    return db


@pytest.mark.parametrize("seed", range(3))
def test_kill_9_loses_no_page_and_leaves_none_half_there(path: Path, seed: int) -> None:
    writer = start_writer(path, "00", 0, 100_000)
    assert writer.stdout
    assert writer.stderr
    for _ in range(random.Random(seed).randint(1, 40)):
        writer.stdout.readline()
    writer.send_signal(signal.SIGKILL)
    told = [int(line) for line in writer.stdout.read().split()]
    assert writer.wait() == -signal.SIGKILL
    writer.stdout.close()
    writer.stderr.close()
    db = check_sound(path)
    captures = [row["fetched_at"] for row in db.table("captures").rows]
    assert [int(time.split(":")[-1][:-1]) for time in captures] == list(range(len(captures)))
    assert len(captures) > max(told, default=0)
    # Each page brings four claims, and each article its revision, in the same transaction.
    assert db.execute("SELECT count(*) FROM claims").fetchone()[0] == 4 * min(len(captures), 28)
    assert db.execute("SELECT count(*) FROM captures WHERE revision_id IS NULL").fetchone() == (0,)
    db.close()


def test_two_writers_and_a_reader_at_once(path: Path) -> None:
    writers = [start_writer(path, name, 0, 30) for name in ("01", "02")]
    while any(writer.poll() is None for writer in writers):
        if path.exists() and path.stat().st_size > 100_000:
            with Database(path) as reader:
                reader.execute("SELECT count(*) FROM reading_order").fetchone()
    for writer in writers:
        output, errors = writer.communicate()
        assert (writer.returncode, errors) == (0, "")
        assert len(output.split()) == 30
    db = check_sound(path)
    assert db.table("captures").count == 60
    assert db.table("articles").count == 28
    assert db.table("series").count == 1
    db.close()
