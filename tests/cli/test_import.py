"""``seriatim import``: what was exported comes back, and what other tools saved comes in."""

import json
from pathlib import Path

import pytest

from crawler.demo import RunningSite
from tests.cli.conftest import Run

SLUGS = ("low-water", "voices-of-the-estuary")
TEXT = """This entry is part 4 of 5 in the series Voices of the Estuary

The man who mends the nets has no son to teach it to.

PORT ALMEDA, MARCH 20 – He has done it for fifty years. The nets come in on Saturday and go out on Monday, and between
them there is Sunday, and a needle of bone that was his grandfather’s.

Series Navigation<< The ferryman’s ledgerThe last ice cart >>
"""


@pytest.fixture
def exported(run_on_demo: Run, tmp_path: Path) -> list[Path]:
    """Both series of the demo archive as WARC."""
    files = [tmp_path / f"{slug}.warc.gz" for slug in SLUGS]
    for slug, file in zip(SLUGS, files, strict=True):
        assert run_on_demo("export", slug, "--format", "warc", "-o", file).returncode == 0
    return files


def test_a_round_trip_gives_the_same_series(run: Run, run_on_demo: Run, exported: list[Path]) -> None:
    done = run("import", *exported)
    assert done.returncode == 3, done.stderr
    assert "missing part 4" in done.stdout
    for slug in SLUGS:
        before, after = (json.loads(each("export", slug).stdout) for each in (run_on_demo, run))
        before["series"].pop("checked_at"), after["series"].pop("checked_at")
        assert after == before
    assert run("verify").stdout.startswith("archive.db: sound")


def test_the_same_archive_gives_the_same_bytes_and_the_same_file_nothing_new(
    run: Run, run_on_demo: Run, exported: list[Path], tmp_path: Path
) -> None:
    run_on_demo("export", SLUGS[0], "--format", "warc", "-o", tmp_path / "again.warc.gz")
    assert (tmp_path / "again.warc.gz").read_bytes() == exported[0].read_bytes()
    run("import", exported[0])
    counted = json.loads(run("verify", "--json").stdout)["checked"]
    run("import", exported[0])
    assert json.loads(run("verify", "--json").stdout)["checked"] == counted


def test_a_text_fills_the_gap_of_its_part(run: Run, exported: list[Path], tmp_path: Path) -> None:
    run("import", exported[1])
    (tmp_path / "part-4.txt").write_text(TEXT, encoding="utf-8")
    assert "4 of 5 parts held" in run("import", "part-4.txt").stdout
    part = json.loads(run("export", "voices-of-the-estuary").stdout)["parts"][2]
    assert part["url"].endswith("/the-net-mender/")
    assert part["dateline"]["place"] == "PORT ALMEDA"
    assert part["standfirst"] == "The man who mends the nets has no son to teach it to."


def test_a_text_of_an_unknown_series_makes_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "part-4.txt").write_text(TEXT, encoding="utf-8")
    done = run("import", "part-4.txt", "--url-prefix", "https://courier.example/")
    assert done.returncode == 3
    assert "1 of 5 parts held" in done.stdout
    assert json.loads(run("export", "1").stdout)["parts"][0]["url"] == (
        "https://courier.example/voices-of-the-estuary/4/"
    )


def test_saved_pages_come_in(run: Run, site: RunningSite, tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    for number, path in enumerate(path for path in site.pages if path.startswith("/2024/") and path.endswith("/")):
        (folder / f"{number:03}.html").write_bytes(site.pages[path].body)
    done = run("import", "saved")
    assert "Low Water: complete, 12 of 12 parts held" in done.stdout
    assert done.returncode == 3


def test_a_page_that_does_not_say_where_it_is_from_needs_a_prefix(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<title>Lost</title><p>Where am I?</p>", encoding="utf-8")
    done = run("import", "page.html")
    assert done.returncode == 1
    assert "--url-prefix" in done.stderr
    assert run("import", "nothing.warc").returncode == 2
