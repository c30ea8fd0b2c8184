"""Names in bylines, in the languages and the forms that newspapers print."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.article.names import has_prefix, is_prefix, parse_names, turn_name


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("By Jane Doe and John Roe, staff writers | May 3, 2025", ("Jane Doe", "John Roe")),
        ("Jane Doe, John Roe & Ann Poe", ("Jane Doe", "John Roe", "Ann Poe")),
        ("Von Hans Müller und Eva Braun-Weber", ("Hans Müller", "Eva Braun-Weber")),
        ("Par Marie Dupont et Jean d'Orme", ("Marie Dupont", "Jean d'Orme")),
        ("Di Mario Rossi", ("Mario Rossi",)),
        ("a cura di Anna Bianchi", ("Anna Bianchi",)),
        ("Por Ana Silva e João Costa", ("Ana Silva", "João Costa")),
        ("Por Ana López y Juan Ruiz", ("Ana López", "Juan Ruiz")),
        ("Door Jan de Vries en Piet Smit", ("Jan de Vries", "Piet Smit")),
        ("Av Anna Lind och Per Berg", ("Anna Lind", "Per Berg")),
        ("Автор: Иван Петров", ("Иван Петров",)),
        ("作者：王小明", ("王小明",)),
        ("文 山田太郎", ("山田太郎",)),
        ("山田太郎記者", ("山田太郎",)),
        ("김민수 기자", ("김민수",)),
        ("بقلم أحمد علي", ("أحمد علي",)),
        ("Yazan: Ayşe Demir ve Ali Kaya", ("Ayşe Demir", "Ali Kaya")),
        ("By Jane Doe, M.D., Ph.D.", ("Jane Doe",)),
        ("By Jane Doe, Executive Editor, Harbour Review", ("Jane Doe",)),
        ("By Jane Doe jane@courier.example", ("Jane Doe",)),
        ("By Jane Doe Updated May 2, 2025", ("Jane Doe",)),
        ("ANSA", ("ANSA",)),
        ("By Reuters/AP", ("Reuters/AP",)),
        ("By AP", ("AP",)),
        ("Staff", ("Staff",)),
        ("Editors", ("Editors",)),
        ("By Newsdesk", ("Newsdesk",)),
        ("Center for the Study of Ports and Ferries", ("Center for the Study of Ports and Ferries",)),
    ],
)
def test_names_are_read_as_printed(line: str, names: tuple[str, ...]) -> None:
    assert parse_names(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "admin",
        "admin@courier.example",
        "https://courier.example/author/jane",
        "by Posted on",
        "",
        "Read more",
        "12 min",
    ],
)
def test_no_name_is_made_of_what_is_none(line: str) -> None:
    assert parse_names(line) == ()


def test_prefixes_are_told_from_names() -> None:
    assert has_prefix("By Jane Doe")
    assert not has_prefix("Byron Doe")
    assert not has_prefix("de facto rulers of the town")
    assert is_prefix("Written by:")
    assert not is_prefix("Written by Jane")


def test_names_as_libraries_file_them_are_turned() -> None:
    assert turn_name("Doe, Jane A.") == "Jane A. Doe"
    assert turn_name("Jane Doe, John Roe") == "Jane Doe, John Roe"
    assert turn_name("Jane, Editor") == "Jane, Editor"


@given(st.text(max_size=400))
@settings(max_examples=150)
def test_parsing_names_never_raises_and_gives_each_name_once(line: str) -> None:
    names = parse_names(line)
    assert len(set(names)) == len(names)
    assert all(name.strip() for name in names)
