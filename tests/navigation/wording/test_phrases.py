import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.navigation.wording import announces_contents, names_index, names_series, says_continued, says_last
from crawler.navigation.wording.registry import WORDINGS


@pytest.mark.parametrize(
    "heading",
    [
        "In this series",
        "Parts of the Kites series",
        "More from this series",
        "Alle Teile",
        "También ver en Cometas",
        "Dans la même série",
        "Veja também em Pipas",
        "Tutte le puntate",
        "Alle afleveringen",
        "Alla delar",
        "Kaikki osat",
        "Wszystkie części",
        "Všechny díly",
        "Другие статьи цикла",
        "Bu serideki yazılar",
        "シリーズ一覧",
        "系列文章",
        "시리즈 목록",
        "جميع الأجزاء",
        "כל הפרקים",
    ],
)
def test_headings_that_announce_contents(heading: str) -> None:
    assert announces_contents(heading)


@pytest.mark.parametrize("heading", ["Latest posts", "Related", "Table of contents", "Comments (3)", "最新記事", ""])
def test_other_headings_announce_nothing(heading: str) -> None:
    assert not announces_contents(heading)


@pytest.mark.parametrize(
    "text", ["Table of Contents", "MN index", "目次", "Inhaltsverzeichnis", "Оглавление", "All chapters", "الفهرس"]
)
def test_names_of_index_pages(text: str) -> None:
    assert names_index(text)


@pytest.mark.parametrize("text", ["Home", "Contents may settle in transport", "The index of prices rose", ""])
def test_other_links_name_no_index(text: str) -> None:
    assert not names_index(text)


def test_series_words_of_every_language() -> None:
    for wording in WORDINGS.values():
        for word in wording.series:
            assert names_series(f"{word}: X"), word


def test_what_is_to_come_and_what_is_last() -> None:
    assert says_continued("To be continued")
    assert says_continued("Fortsetzung folgt.")
    assert says_continued("未完待续")
    assert not says_continued("The work continued")
    assert says_last("This is the final part of the series")
    assert says_last("最終回")
    assert not says_last("At last, part of it was done")


@given(st.text(max_size=250))
def test_predicates_never_raise(text: str) -> None:
    for predicate in (announces_contents, names_index, names_series, says_continued, says_last):
        assert predicate(text) in (True, False)
