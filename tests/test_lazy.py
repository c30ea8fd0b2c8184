"""Lazy attributes: made once, when they are asked for."""

from crawler.lazy import cached_property


class Counter:
    made = 0

    @cached_property
    def value(self) -> int:
        """How often it was made."""
        self.made += 1
        return self.made


def test_an_attribute_is_made_once_for_each_instance() -> None:
    one, other = Counter(), Counter()
    assert (one.made, one.value, one.value, one.made) == (0, 1, 1, 1)
    assert other.made == 0
    assert other.value == 1


def test_its_value_can_be_dropped_and_is_then_made_anew() -> None:
    counter = Counter()
    assert counter.value == 1
    del counter.__dict__["value"]
    assert counter.value == 2
