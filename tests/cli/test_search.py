"""``seriatim search`` on the demo archive."""

import json

from tests.cli.conftest import Run


def test_hits_are_shown_with_their_place(run_on_demo: Run) -> None:
    shown = run_on_demo("search", "mule").stdout.splitlines()
    assert shown[0] == "The last ice cart"
    assert shown[1].startswith("  Voices of the Estuary, part 5 · 2024-03-27 · http://127.0.0.1:")
    assert "mule" in shown[2]


def test_hits_as_json(run_on_demo: Run) -> None:
    (hit,) = json.loads(run_on_demo("search", "mule", "--series", "Voices of the Estuary", "--json").stdout)
    assert "[mule]" in hit["snippet"]
    assert [(one["title"], one["position"]) for one in hit["series"]] == [("Voices of the Estuary", 5)]


def test_nothing_found_and_nothing_asked(run_on_demo: Run) -> None:
    assert run_on_demo("search", "xylophone").stdout == "Nothing was found.\n"
    done = run_on_demo("search", '"mule')
    assert (done.returncode, "not closed" in done.stderr) == (2, True)
    assert run_on_demo("search", "mule", "--since", "soon").returncode == 2
