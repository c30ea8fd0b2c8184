import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from crawler.demo import RunningSite, build_site
from crawler.inspection import inspect

Run = Callable[..., subprocess.CompletedProcess[str]]
PART = "/2024/03/25/what-the-minister-signed/"
URL = f"http://127.0.0.1{PART}"


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "saved.html"
    path.write_bytes(build_site()[PART].body)
    return path


def test_a_file_is_read_as_the_library_reads_it(run: Run, saved: Path) -> None:
    done = run("inspect", "saved.html", "--url", URL)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == json.loads(json.dumps(inspect(saved.read_bytes(), URL).to_dict()))


def test_standard_input_is_a_file_too(run: Run, saved: Path) -> None:
    from_file = run("inspect", "saved.html", "--url", URL)
    assert run("inspect", "-", "--url", URL, stdin=saved.read_bytes()).stdout == from_file.stdout


def test_a_page_on_the_web_is_fetched(run: Run, site: RunningSite) -> None:
    done = run("inspect", site.origin + PART)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["url"] == site.origin + PART


def test_nothing_is_stored(run: Run, saved: Path) -> None:
    run("inspect", "saved.html", "--url", URL)
    assert list(saved.parent.iterdir()) == [saved]


def test_letters_stay_letters_whatever_the_locale(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(
        '<h1>Grüße aus 京都</h1><link rel="canonical" href="http://a.example/ü/">', "utf-8"
    )
    done = run("inspect", "page.html", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert done.returncode == 0
    assert json.loads(done.stdout)["url"] == "http://a.example/%C3%BC/"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("inspect", "missing.html"),
            "cannot read missing.html: No such file or directory; a page on the web is given as",
        ),
        (("inspect", "."), "cannot read .: Is a directory"),
        (("inspect", "saved.html", "--url", "a.example/x"), "did you mean https://a.example/x"),
        (("inspect", URL, "--url", URL), "a URL needs none"),
        (("inspect", "-"), "- does not say where it comes from; add --url"),
    ],
)
def test_a_page_that_cannot_be_named_or_read_is_wrong_usage(
    run: Run, saved: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = run(*arguments, stdin=b"<p>no address</p>")
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_a_page_that_cannot_be_fetched_is_a_failure(run: Run, site: RunningSite) -> None:
    done = run("inspect", f"{site.origin}/no-such-page/")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"could not fetch {site.origin}/no-such-page/: the site answered 404" in done.stderr
