"""What the names of an element say of its content."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.article.hints import BITS, find_hints, is_hidden, list_hints, weigh_inherited
from crawler.article.weights import LOCAL


def test_hints_are_what_is_weighed_of_tag_and_names() -> None:
    found, own, inherited = find_hints("aside", {"class": "RelatedPosts col-2", "id": "share_box", "role": "main"})
    words = ["c:related", "c:posts", "c:col", "c:share", "c:box", "t:aside", "r:main"]
    assert list_hints("aside", "RelatedPosts col-2", "share_box", "main", None, hidden=False) == words
    assert found == sum(BITS[word] for word in words if word in BITS)
    assert found
    assert math.isclose(own, math.fsum(LOCAL.get(f"O{word}", 0.0) for word in words), abs_tol=1e-12)
    assert math.isclose(inherited, weigh_inherited(found), abs_tol=1e-12)


def test_a_class_alone_is_read_as_one_among_other_attributes() -> None:
    assert find_hints("div", {"class": "comments"}) == find_hints("div", {"class": "comments", "data-x": "1"})


@pytest.mark.parametrize(
    "attributes", [{"hidden": None}, {"aria-hidden": "true"}, {"style": "color: red; DISPLAY: none"}]
)
def test_what_is_not_shown_is_hidden(attributes: dict[str, str | None]) -> None:
    assert is_hidden(attributes)
    assert not is_hidden({"class": "hidden", "style": "display: block"})


@given(st.sets(st.sampled_from(sorted(BITS))))
def test_the_weight_of_hints_is_the_sum_of_theirs(hints: set[str]) -> None:
    weight = weigh_inherited(sum(BITS[hint] for hint in hints))
    assert math.isclose(weight, math.fsum(LOCAL.get(f"A{hint}", 0.0) for hint in hints), abs_tol=1e-12)
