import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.navigation.wording import Form, PartStatement, find_part_statements

FULL = [
    ("en", "This entry is part 3 of 7 in the series The Long Road"),
    ("es", "Este artículo es la parte 3 de 7 de la serie The Long Road"),
    ("pt", "Este artigo é a parte 3 de 7 da série The Long Road"),
    ("fr", "Cet article est la partie 3 sur 7 de la série The Long Road"),
    ("de", "Dies ist Teil 3 von 7 der Serie The Long Road"),
    ("it", "Questo articolo è la parte 3 di 7 della serie The Long Road"),
    ("nl", "Dit is deel 3 van 7 in de serie The Long Road"),
    ("sv", "Detta är del 3 av 7 i serien The Long Road"),
    ("da", "Dette er del 3 af 7 i serien The Long Road"),
    ("no", "Dette er del 3 av 7 i serien The Long Road"),
    ("fi", "Tämä on osa 3/7 sarjassa The Long Road"),
    ("pl", "To jest część 3 z 7 w serii The Long Road"),
    ("cs", "Toto je díl 3 z 7 seriálu The Long Road"),
    ("ru", "Это часть 3 из 7 в серии The Long Road"),
    ("uk", "Це частина 3 з 7 у серії The Long Road"),
    ("el", "Αυτό είναι το μέρος 3 από 7 της σειράς The Long Road"),
    ("ar", "هذا هو الجزء 3 من 7 من سلسلة The Long Road"),
    ("he", "זהו חלק 3 מתוך 7 בסדרה The Long Road"),
    ("fa", "این بخش ۳ از ۷ در مجموعه The Long Road"),
    ("id", "Ini adalah bagian 3 dari 7 dalam seri The Long Road"),
    ("vi", "Đây là phần 3/7 trong loạt bài The Long Road"),
    ("hi", "यह श्रृंखला The Long Road – भाग 3 का 7"),
    ("tr", "“The Long Road” serisinin 7 bölümün 3."),
    ("zh", "系列《The Long Road》第三篇，共七篇"),
    ("ja", "連載「The Long Road」第3回（全7回）"),
    ("ko", "연재 'The Long Road' 제3화 (총 7화)"),
]


@pytest.mark.parametrize(("language", "text"), FULL)
def test_number_and_total_in_every_language(language: str, text: str) -> None:
    (statement,) = find_part_statements(text, language)
    assert (statement.number, statement.total) == (3, 7)


@pytest.mark.parametrize(("language", "text"), [row for row in FULL if row[0] != "tr"])
def test_title_of_the_series_in_every_language(language: str, text: str) -> None:
    (statement,) = find_part_statements(text, language)
    assert statement.title == "The Long Road"
    assert statement.form is Form.SERIES
    assert text[statement.title_start : statement.title_end] == statement.title


@pytest.mark.parametrize(
    ("text", "number", "total"),
    [
        ("Part 3/7", 3, 7),
        ("Part 3 (of 7)", 3, 7),
        ("Part #3", 3, None),
        ("Part Nineteen: The End", 19, None),
        ("Part IV", 4, None),
        ("Part I of the series", 1, None),
        ("Pt. 2", 2, None),
        ("Chapter 12", 12, None),
        ("Chapters: 14/14", 14, 14),
        ("Episode #42", 42, None),
        ("the second in a five-part series", 2, 5),
        ("part 5 of a 7-part series", 5, 7),
        ("Lesson 3 of 12", 3, 12),
        ("Part 6 of 5 in the series A", 6, 5),
        ("Teil 2 der dreiteiligen Serie", 2, 3),
        ("Dit is het tweede deel van een drieluik", 2, 3),
        ("le troisième d’une série de cinq", 3, 5),
        ("la tercera entrega de una serie de cinco artículos sobre cometas", 3, 5),
        ("(Second of three parts)", 2, 3),
        ("the third of five articles", 3, 5),
        ("“Uçurtma” yazı dizisinin üçüncü bölümüdür.", 3, None),
        ("“पतंग” श्रृंखला का तीसरा भाग", 3, None),
        ("「연」 시리즈의 세 번째 글", 3, None),
        ("Dies ist der dritte Teil unserer Serie", 3, None),
        ("3. Teil", 3, None),
        ("Parte 17", 17, None),
        ("Capítulo séptimo", 7, None),
        ("troisième partie", 3, None),
        ("la terza puntata", 3, None),
        ("Tweede deel", 2, None),
        ("Osa 3", 3, None),
        ("Część trzecia", 3, None),
        ("3. díl", 3, None),
        ("Глава пятая", 5, None),
        ("Частина 2", 2, None),
        ("Üçüncü bölüm", 3, None),
        ("7 bölümün 3.", 3, 7),
        ("Μέρος Γ", None, None),
        ("μέρος τρίτο", 3, None),
        ("الحلقة الثالثة", 3, None),
        ("פרק שלישי", 3, None),
        ("قسمت سوم", 3, None),
        ("तीसरा भाग", 3, None),
        ("Bagian ketiga", 3, None),
        ("Chương 12", 12, None),
        ("第1話", 1, None),
        ("第十二章", 12, None),
        ("全7回の第3回", 3, 7),
        ("共七篇之三", 3, 7),
        ("제3화", 3, None),
        ("7부작 중 3부", 3, 7),
        ("連載（上）", 1, None),
    ],
)
def test_forms_of_numbering(text: str, number: int | None, total: int | None) -> None:
    found = find_part_statements(text)
    if number is None:
        assert found == []
    else:
        assert [(one.number, one.total) for one in found] == [(number, total)]


@pytest.mark.parametrize(
    ("text", "number", "total"), [("3/7", 3, 7), ("(3 of 7)", 3, 7), ("#42", 42, None), ("1 / 23", 1, 23)]
)
def test_bare_numbers_are_marked_as_such(text: str, number: int, total: int | None) -> None:
    (statement,) = find_part_statements(text)
    assert (statement.number, statement.total, statement.form) == (number, total, Form.BARE)


@pytest.mark.parametrize(
    "text",
    [
        "part of the problem",
        "part 2 of the law",
        "chapter 11 bankruptcy",
        "he filed under Chapter 11",
        "the part I played in it",
        "parts 1 and 2 are here",
        "Parts 1-3",
        "part 1.2 was released",
        "part two of the interview",
        "del 3 de mayo",
        "3/7/2020",
        "24/7",
        "The second half began well",
        "They won 3 of 7 games last week",
        "Version 3.2",
        "a part-time job",
        "One series boasting of its light",
        "Teil 2 des Gesetzes",
        "第2条",
        "",
    ],
)
def test_parts_of_something_else_are_no_statements(text: str) -> None:
    assert find_part_statements(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Part of series: Green Fields", "Green Fields"),
        ("Series: Green Fields", "Green Fields"),
        ("This post is part of a series on building kites, looms and boats.", "building kites, looms and boats"),
        ("This article is part of a series — Who Will We Be? — reporting from the coast", "Who Will We Be?"),
        ("Cet article fait partie de la série « Les champs »", "Les champs"),
        ("Dieser Text gehört zur Serie „Felder“.", "Felder"),
        ("Artikeln ingår i serien Fälten", "Fälten"),
        ("part of the Green Fields series", "Green Fields"),
        ("Green Fields (5 Part Series)", "Green Fields"),
        ("This is a five-part series on green fields", "green fields"),
    ],
)
def test_membership_alone(text: str, title: str) -> None:
    (statement,) = find_part_statements(text)
    assert statement.number is None
    assert statement.title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("This is part 5 of A Game of Kites, a series of posts where I build one", "A Game of Kites"),
        ("Part 5 of the A Game of Kites series", "A Game of Kites"),
        ("Part 5 of the Green Fields series", "Green Fields"),
        ("Teil 5 von Grüne Felder, einer Serie von Artikeln", "Grüne Felder"),
    ],
)
def test_a_title_keeps_its_own_article_and_no_other(text: str, title: str) -> None:
    assert [one.title for one in find_part_statements(text) if one.number == 5] == [title]


@pytest.mark.parametrize(
    "text",
    [
        "This 13-part series will take you from the first knot to the open sea.",
        "This series covers knots, ropes and sails.",
        "Diese Serie zeigt, wie ein Drachen entsteht.",
    ],
)
def test_what_a_series_does_is_not_its_name(text: str) -> None:
    assert [one.title for one in find_part_statements(text) if one.title] == []


def test_several_statements_keep_their_order() -> None:
    text = "This is Part 3 of a series on kites. Part 1 covers wood, Part 2 paper."
    assert [one.number for one in find_part_statements(text)] == [3, 1, 2]


def test_labels_are_kept_as_printed() -> None:
    assert [one.label for one in find_part_statements("Part 1a, Part IV, Part Two")] == ["1a", "IV", "Two"]


def test_shared_words_need_the_language_of_the_page() -> None:
    assert find_part_statements("Del 2") == []
    assert [one.number for one in find_part_statements("Del 2", "sv-SE")] == [2]


@settings(max_examples=60)
@given(
    st.text(max_size=300) | st.text("part 3/7of#seri第回Teil .,(", max_size=200),
    st.sampled_from([None, "en", "de", "tr", "ja"]),
)
def test_never_raises_and_spans_lie_within_the_text(text: str, language: str | None) -> None:
    end = 0
    for one in find_part_statements(text, language):
        assert isinstance(one, PartStatement)
        assert end <= one.start < one.end <= len(text)
        assert one.title is None or text[one.title_start : one.title_end] == one.title
        end = one.end


@pytest.mark.parametrize(
    "unit",
    [
        "part ",
        "part 1 of ",
        "series ",
        "of the ",
        "1",
        "one ",
        "第",
        "全3回",
        "「",
        "(",
        "part of the a ",
        "'",
        "١ ",
        "a series of ",
        "시리즈 ",
    ],
)
def test_time_is_linear_in_hostile_text(unit: str) -> None:
    def measure(length: int) -> float:
        text = (unit * length)[:length]
        started = time.process_time()
        find_part_statements(text, "en")
        return time.process_time() - started

    measure(4000)
    assert min(measure(4000) for _ in range(3)) < 0.25
    assert min(measure(1_000_000) for _ in range(2)) < 0.4


@pytest.mark.parametrize(
    ("text", "total", "label"),
    [
        ("This entry is part of 10 in the series Desk Notes", 10, None),
        ("This entry is part A of 10 in the series Desk Notes", 10, "A"),
        ("Esta entrada es la parte de 10 en la serie Desk Notes", 10, None),
    ],
)
def test_a_plugin_s_sentence_about_a_part_without_number(text: str, total: int, label: str | None) -> None:
    statement = find_part_statements(text)[0]
    assert (statement.number, statement.total, statement.label, statement.title) == (None, total, label, "Desk Notes")


def test_words_of_a_spaced_language_count_between_signs_of_another() -> None:
    assert [one.number for one in find_part_statements("①part 3 シリーズ")] == [3]
    assert [one.number for one in find_part_statements("シリーズ・ＰＡＲＴ４")] == [4]
