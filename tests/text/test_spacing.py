from hypothesis import given
from hypothesis import strategies as st

from crawler.text.spacing import is_spaced_singly, squeeze


def test_white_space_of_all_kinds_becomes_one_space() -> None:
    assert squeeze(" a \n\t b\u3000\xa0c ") == "a b c"


@given(st.text(st.sampled_from("ab \n\t\xa0\u2009\u3000\x1f\u200b\ufeff"), max_size=12))
def test_squeezed_text_is_that_of_its_words(text: str) -> None:
    assert squeeze(text) == " ".join(text.split())
    assert squeeze(squeeze(text)) == squeeze(text)
    assert not is_spaced_singly(text) or text.strip() == squeeze(text)
