import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.any_case import AnyCase

PATTERNS = (
    r"read more|see also|(?<![a-z])kiosk(?![a-z])",
    r"weiterlesen|читать далее|für abonnent",
    r"\bed[íi]tors?\b",
)
TEXTS = st.text(st.sampled_from("read moSEKIiıſéÉÍчиЧИ ors-deEt"), max_size=30) | st.sampled_from(
    [
        "Read More",
        "ſee alſo",
        "KIOSK",
        "a KIOSK.",
        "Weiterlesen",
        "ЧИТАТЬ ДАЛЕЕ",
        "FÜR ABONNENTEN",
        "EDÍTORS",
        "The editor",
    ]
)


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=TEXTS)
def test_wording_matches_as_a_pattern_without_case_does(pattern: str, text: str) -> None:
    wording, plain = AnyCase(pattern), re.compile(pattern, re.IGNORECASE)
    assert wording.is_in(text) == (plain.search(text) is not None)
    assert wording.opens(text) == (plain.match(text) is not None)
    assert wording.is_all_of(text) == (plain.fullmatch(text) is not None)


def test_wording_in_verbose_notation() -> None:
    wording = AnyCase(
        r"""
        keep\ reading   # a comment
        | читайте\ далее
        """,
        re.VERBOSE,
    )
    assert wording.is_all_of("Keep Reading")
    assert wording.is_all_of("Читайте далее")
    assert not wording.is_all_of("Keep reading this")
