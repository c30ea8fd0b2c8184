from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.text.paragraphs import join_paragraphs, normalize_paragraphs, split_paragraphs


def test_one_blank_line_parts_paragraphs_and_single_breaks_stay() -> None:
    assert normalize_paragraphs("\n\n One  two \nthree\n \t\n\n\nfour\n") == "One two\nthree\n\nfour"


@settings(max_examples=100)
@given(st.text(alphabet="ab \n\t\xa0", max_size=40))
def test_normal_form_is_idempotent_and_splits_as_it_joins(text: str) -> None:
    normal = normalize_paragraphs(text)
    assert normalize_paragraphs(normal) == normal
    assert join_paragraphs(split_paragraphs(normal)) == normal
    assert "\n\n\n" not in normal
