"""Datelines in the styles of the wires, in more than ten languages, and what only looks like one."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.text.dateline import parse_dateline

PUBLISHED = "2016-10-20T08:00:00+02:00"
DAY = "2016-10-19"
TEXT = " Der Text, the text, le texte."


@pytest.mark.parametrize(
    ("line", "place", "day", "agency"),
    [
        ("MOSCOW, OCTOBER 19 –", "MOSCOW", DAY, None),
        ("ANKARA, OCTOBER 19.", "ANKARA", DAY, None),
        ("WASHINGTON, OCTOBER 19:", "WASHINGTON", DAY, None),
        ("LONDON, Oct 19 (Reuters) -", "LONDON", DAY, "Reuters"),
        ("WASHINGTON/LONDON, Oct 19 (Reuters) -", "WASHINGTON/LONDON", DAY, "Reuters"),
        ("NEW YORK (AP) —", "NEW YORK", None, "AP"),
        ("BAGHDAD, Iraq (AP) —", "BAGHDAD, Iraq", None, "AP"),
        ("KYIV, Ukraine —", "KYIV, Ukraine", None, None),
        ("BEIJING, Oct. 19 (Xinhua) --", "BEIJING", DAY, "Xinhua"),
        ("KRASNOYARSK, October 19. /TASS/.", "KRASNOYARSK", DAY, "TASS"),
        ("PARIS (AFP) —", "PARIS", None, "AFP"),
        ("PARIS, 19 oct 2016 (AFP) -", "PARIS", DAY, "AFP"),
        ("Paris, le 19 octobre -", "Paris", DAY, None),
        ("(ANSA) - ROMA, 19 OTT -", "ROMA", DAY, "ANSA"),
        ("ROMA -", "ROMA", None, None),
        ("Madrid, 19 oct (EFE).-", "Madrid", DAY, "EFE"),
        ("Rio de Janeiro, 19 oct (EFE).-", "Rio de Janeiro", DAY, "EFE"),
        ("LISBOA, 19 out (Lusa) -", "LISBOA", DAY, "Lusa"),
        ("Berlin (dpa) -", "Berlin", None, "dpa"),
        ("WIEN, 19. Oktober (APA) -", "WIEN", DAY, "APA"),
        ("WARSZAWA, 19 października (PAP) -", "WARSZAWA", DAY, "PAP"),
        ("ANKARA, 19 Ekim (AA) -", "ANKARA", DAY, "AA"),
        ("МОСКВА, 19 октября. /ТАСС/.", "МОСКВА", DAY, "ТАСС"),
        ("Москва. 19 октября. INTERFAX.RU -", "Москва", DAY, "INTERFAX.RU"),
        ("КИЇВ, 19 жовтня (Укрінформ) -", "КИЇВ", DAY, "Укрінформ"),
        ("القاهرة 19 أكتوبر (رويترز) -", "القاهرة", DAY, "رويترز"),
        ("ΑΘΗΝΑ, 19 Οκτωβρίου -", "ΑΘΗΝΑ", DAY, None),
        ("北京10月19日电", "北京", DAY, None),
        ("新华社北京10月19日电（记者王明）", "北京", DAY, "新华社"),
        ("【北京10月19日共同】", "北京", DAY, "共同"),
        ("(서울=연합뉴스) 김기자 =", "서울", None, "연합뉴스"),
    ],
)
def test_datelines_of_the_wires(line: str, place: str, day: str | None, agency: str | None) -> None:
    dateline = parse_dateline([line + TEXT], PUBLISHED)
    assert dateline is not None
    assert (dateline.text, dateline.place, dateline.date, dateline.agency) == (line, place, day, agency)


@pytest.mark.parametrize(
    "text",
    [
        "WASHINGTON said it would not sign the treaty.",
        "NATO said on October 19 that it would.",
        "NASA – the agency that flew there – was silent.",
        "IT IS A TRUTH universally acknowledged.",
        "The capital, May 3, was quiet. Nobody spoke.",
        "On October 19, a man in Paris (France) - a baker - was seen.",
        "I – a man of few words – was there.",
        "BREAKING - The ferry has left.",
        "NOTE: This article was corrected.",
        "Delhi: The minister said so.",
        "",
    ],
)
def test_prose_that_begins_in_capitals_has_no_dateline(text: str) -> None:
    assert parse_dateline([text], PUBLISHED) is None


def test_the_year_comes_from_the_publication_and_around_new_year_from_the_one_before() -> None:
    line = "DAMASCUS, DECEMBER 31 – The city was quiet."
    for published, expected in (("2017-01-02", "2016-12-31"), ("2016-12-31", "2016-12-31"), (None, None)):
        dateline = parse_dateline([line], published)
        assert dateline is not None
        assert dateline.date == expected


def test_the_dateline_may_follow_a_standfirst() -> None:
    dateline = parse_dateline(["A town without its ferry.", "MOSCOW, OCTOBER 19 – The town."], PUBLISHED)
    assert dateline is not None
    assert dateline.text == "MOSCOW, OCTOBER 19 –"


@given(st.lists(st.text(max_size=200), max_size=3), st.dates().map(str) | st.none())
@settings(max_examples=150)
def test_never_raises_and_the_text_opens_a_paragraph(paragraphs: list[str], published: str | None) -> None:
    dateline = parse_dateline(paragraphs, published)
    if dateline is not None:
        assert any(paragraph.lstrip().startswith(dateline.text) for paragraph in paragraphs)


@given(st.dates(min_value=date(1900, 1, 10), max_value=date(2150, 1, 1)), st.dates())
@settings(max_examples=100)
def test_no_dateline_is_later_than_the_day_after_publication(published: date, day: date) -> None:
    dateline = parse_dateline([f"ROME, {day.strftime('%B')} {day.day} – The town."], published.isoformat())
    assert dateline is not None
    assert dateline.date is None or date.fromisoformat(dateline.date) <= published + timedelta(days=1)
