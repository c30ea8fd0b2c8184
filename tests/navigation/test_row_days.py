import pytest
from selectolax.lexbor import LexborHTMLParser

from crawler.navigation.row_days import falls, read_day


@pytest.mark.parametrize(
    ("row", "url", "day"),
    [
        ('<time datetime="2024-05-03T09:00:00+02:00">May</time>', "/2023/01/02/x/", "2024-05-03T09:00:00"),
        ("<i>Sail</i>", "/2023/01/02/x/", "2023-01-02"),
        ("<i>Sail</i>", "/2023/7/x/", "2023-07-01"),
        ("<i>2024-05-03 Sail</i>", "/sail/", "2024-05-03"),
        ("<i>Sail of 2024</i>", "/sail/", ""),
    ],
)
def test_a_row_shows_a_day(row: str, url: str, day: str) -> None:
    node = LexborHTMLParser(f"<li>{row}</li>").css_first("li")
    assert node is not None
    assert read_day(node, url) == day


def test_days_that_nearly_all_fall_run_backwards() -> None:
    assert falls(["2024-03", "2024-02", "2024-01"])
    assert not falls(["2024-01", "2024-02", "2024-03"])
    assert not falls(["2024-01"])
    assert not falls([])
