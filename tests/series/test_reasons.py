import pytest

from crawler.items import GapReason
from crawler.series.reasons import REASONS, describe_reason


@pytest.mark.parametrize("reason", GapReason)
def test_every_reason_has_its_own_words(reason: GapReason) -> None:
    assert describe_reason(reason.value) == REASONS[reason]
    assert list(REASONS.values()).count(REASONS[reason]) == 1


def test_a_part_that_was_never_asked_for_is_said_to_be_so() -> None:
    assert describe_reason(None) == "not fetched yet"


def test_a_reason_of_a_newer_archive_is_shown_as_it_is() -> None:
    assert describe_reason("eaten_by_dog") == "eaten_by_dog"
