"""Which of several statements about one part counts."""

from crawler.series.statements import Numbering
from crawler.series.weighing import choose_numbering

PAGE, OTHER = "https://courier.example/3", "https://courier.example/4"
OWN_PAGE, ROW = 2, 0


def test_the_surest_statement_of_the_part_s_own_page_counts() -> None:
    sentence = Numbering(31, "31", PAGE, 0.0, OWN_PAGE, 0.93)
    headline = [Numbering(3, "3", PAGE, 0.0, OWN_PAGE, 0.6), Numbering(3, None, PAGE, 0.0, OWN_PAGE, 0.9)]
    rows = [Numbering(3, None, f"{OTHER}{page}", 0.0, ROW, 0.9) for page in range(9)]
    assert choose_numbering([*headline, *rows, sentence]) == sentence


def test_of_several_pages_most_count() -> None:
    said = [Numbering(number, None, f"{OTHER}{page}", 0.0, ROW, 0.9) for page, number in enumerate((4, 5, 4))]
    chosen = choose_numbering(said)
    assert chosen is not None
    assert chosen.number == 4


def test_a_label_counts_only_where_no_number_is_said() -> None:
    label = Numbering(None, "A", PAGE, 0.0, OWN_PAGE, 0.9)
    assert choose_numbering([label]) == label
    number = Numbering(5, None, PAGE, 0.0, OWN_PAGE, 0.6)
    assert choose_numbering([label, number]) == number
    assert choose_numbering([]) is None
