"""The table of the months: whole, consistent, and clear where languages differ."""

import pytest

from crawler.text.months import MONTHS, get_month


@pytest.mark.parametrize("language", MONTHS)
def test_every_language_names_every_month(language: str) -> None:
    assert set(MONTHS[language].values()) == set(range(1, 13))


@pytest.mark.parametrize("language", MONTHS)
def test_every_name_is_found_in_its_own_language_in_any_case(language: str) -> None:
    for name, number in MONTHS[language].items():
        assert get_month(name, language) == number
        assert get_month(name.upper(), language) == number


def test_names_are_found_without_a_language_and_with_a_dot() -> None:
    assert get_month("Sept.") == 9
    assert get_month("октября") == 10
    assert get_month("Fructidor") is None
