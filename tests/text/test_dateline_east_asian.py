"""Datelines of Chinese, Japanese and Korean wires."""

import pytest

from crawler.text.dateline_east_asian import parse_east_asian


@pytest.mark.parametrize(
    ("line", "place", "day", "agency"),
    [
        ("新华社北京10月19日电", "北京", "2016-10-19", "新华社"),
        ("新华社北京２０１６年１０月１９日电（记者王明）", "北京", "2016-10-19", "新华社"),
        ("上海10月19日电", "上海", "2016-10-19", None),
        ("【ロンドン10月19日時事】", "ロンドン", "2016-10-19", "時事"),
        ("【ワシントン＝山田太郎】", "ワシントン", None, "山田太郎"),
        ("(서울=연합뉴스) 김기자 =", "서울", None, "연합뉴스"),
    ],
)
def test_the_wires_of_east_asia(line: str, place: str, day: str | None, agency: str | None) -> None:
    dateline = parse_east_asian(f"{line} 本文。", "2016-10-20")
    assert dateline is not None
    assert (dateline.text, dateline.place, dateline.date, dateline.agency) == (line, place, day, agency)


@pytest.mark.parametrize("text", ["10月19日は雨だった。", "北京在10月19日举行会议。", "[MOSCOW] x", ""])
def test_prose_has_none(text: str) -> None:
    assert parse_east_asian(text, "2016-10-20") is None
