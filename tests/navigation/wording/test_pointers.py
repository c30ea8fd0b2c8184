import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.navigation.wording import Aim, Direction, find_pointer

PREVIOUS, NEXT = Direction.PREVIOUS, Direction.NEXT


@pytest.mark.parametrize(
    ("previous", "following"),
    [
        ("Previous chapter", "Next chapter"),
        ("Capítulo anterior", "Siguiente capítulo"),
        ("Parte anterior", "Próxima parte"),
        ("Chapitre précédent", "Chapitre suivant"),
        ("Vorheriger Teil", "Nächster Teil"),
        ("Puntata precedente", "Puntata successiva"),
        ("Vorige deel", "Volgend hoofdstuk"),
        ("Föregående del", "Nästa del"),
        ("Forrige afsnit", "Næste kapitel"),
        ("Forrige kapittel", "Neste kapittel"),
        ("Edellinen osa", "Seuraava osa"),
        ("Poprzednia część", "Następny rozdział"),
        ("Předchozí díl", "Další díl"),
        ("Предыдущая глава", "Следующая глава"),
        ("Попередня частина", "Наступна частина"),
        ("Önceki bölüm", "Sonraki bölüm"),
        ("Προηγούμενο κεφάλαιο", "Επόμενο κεφάλαιο"),
        ("الفصل السابق", "الفصل التالي"),
        ("הפרק הקודם", "הפרק הבא"),
        ("فصل قبلی", "فصل بعدی"),
        ("पिछला भाग", "अगला भाग"),
        ("Bab sebelumnya", "Bab selanjutnya"),
        ("Chương trước", "Chương sau"),
        ("上一章", "下一章"),
        ("前の話", "次の話"),
        ("이전화", "다음 화"),
    ],
)
def test_neighbouring_parts_in_every_language(previous: str, following: str) -> None:
    for text, direction in ((previous, PREVIOUS), (following, NEXT)):
        pointer = find_pointer(text)
        assert pointer
        assert (pointer.direction, pointer.aim, pointer.title) == (direction, Aim.PART, None)


@pytest.mark.parametrize(
    ("text", "direction", "aim", "title"),
    [
        ("« Previous", PREVIOUS, Aim.PLAIN, None),
        ("Next »", NEXT, Aim.PLAIN, None),
        ("Prev", PREVIOUS, Aim.PLAIN, None),
        ("次へ", NEXT, Aim.PLAIN, None),
        ("السابق", PREVIOUS, Aim.PLAIN, None),
        ("Next Chapter →", NEXT, Aim.PART, None),
        ("Continue to Part 3", None, None, None),
        ("Next: The Mill", NEXT, Aim.PLAIN, "The Mill"),
        ("Next Part: The Mill", NEXT, Aim.PART, "The Mill"),
        ("Nächster Teil: Die Mühle", NEXT, Aim.PART, "Die Mühle"),
        ("Previous in this series: The Mill", PREVIOUS, Aim.PART, "The Mill"),
        ("Next post in this series", NEXT, Aim.PART, None),
        ("Previous article", PREVIOUS, Aim.ARTICLE, None),
        ("Older posts", PREVIOUS, Aim.ARTICLE, None),
        ("Newer", NEXT, Aim.ARTICLE, None),
        ("Article précédent : Le moulin", PREVIOUS, Aim.ARTICLE, "Le moulin"),
        ("Vorheriger Beitrag", PREVIOUS, Aim.ARTICLE, None),
        ("次の記事：水車", NEXT, Aim.ARTICLE, "水車"),
        ("上一篇：水车", PREVIOUS, Aim.ARTICLE, "水车"),
        ("이전글", PREVIOUS, Aim.ARTICLE, None),
        ("Next page", NEXT, Aim.PAGE, None),
        ("Nächste Seite", NEXT, Aim.PAGE, None),
        ("次のページ", NEXT, Aim.PAGE, None),
        ("→", NEXT, Aim.ARROW, None),
        ("‹", PREVIOUS, Aim.ARROW, None),
        ("➔", NEXT, Aim.ARROW, None),
        ("← The Mill", PREVIOUS, Aim.ARROW, "The Mill"),
        ("<< The Mill", PREVIOUS, Aim.ARROW, "The Mill"),
        ("The Mill >>", NEXT, Aim.ARROW, "The Mill"),
        ("Next steps", None, None, None),
        ("The next big thing", None, None, None),
        ("> The Mill", None, None, None),
        ("Previous and next", None, None, None),
        ("The Mill", None, None, None),
        ("", None, None, None),
    ],
)
def test_what_link_texts_point_at(text: str, direction: Direction | None, aim: Aim | None, title: str | None) -> None:
    pointer = find_pointer(text)
    if direction is None:
        assert pointer is None or text == "Continue to Part 3"
    else:
        assert pointer
        assert (pointer.direction, pointer.aim, pointer.title) == (direction, aim, title)


@given(st.text(max_size=350) | st.text("<>«»«→next previous:", max_size=60))
def test_never_raises_and_title_comes_from_the_text(text: str) -> None:
    pointer = find_pointer(text)
    assert pointer is None or pointer.title is None or pointer.title in text


@pytest.mark.parametrize(
    ("text", "direction", "title"),
    [
        ("🔙 Previously: Wet String", PREVIOUS, "Wet String"),
        ("📚➡️ Next: Long Tail", NEXT, "Long Tail"),
        ("← Previous in series\nWet String", PREVIOUS, "Wet String"),
        ("Next in series →\nLong Tail", NEXT, "Long Tail"),
    ],
)
def test_pictures_and_lines_of_their_own_do_not_hide_the_words(text: str, direction: Direction, title: str) -> None:
    pointer = find_pointer(text)
    assert pointer
    assert (pointer.direction, pointer.title) == (direction, title)
