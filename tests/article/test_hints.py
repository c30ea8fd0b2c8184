"""What the names of an element say of its content."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.article.hints import BITS, INHERITED, OWN, Hints, find_hints, is_hidden, list_hints, weigh_hints
from crawler.article.weights import LOCAL


def test_hints_are_what_is_weighed_of_tag_and_names() -> None:
    found, own, inherited = find_hints("aside", {"class": "RelatedPosts col-2", "id": "share_box", "role": "main"})
    words = ["t:aside", "c:related", "c:posts", "c:col", "c:share", "c:box", "r:main"]
    assert list_hints("aside", "RelatedPosts col-2", "share_box", "main", None, hidden=False) == words
    assert found == sum(BITS[word] for word in words if word in BITS)
    assert found
    assert (own, inherited) == (weigh_hints(found, OWN), weigh_hints(found, INHERITED))


def test_a_class_alone_is_read_as_one_among_other_attributes() -> None:
    assert find_hints("div", {"class": "comments"}) == find_hints("div", {"class": "comments", "data-x": "1"})


@pytest.mark.parametrize(
    "attributes", [{"hidden": None}, {"aria-hidden": "true"}, {"style": "color: red; DISPLAY: none"}]
)
def test_what_is_not_shown_is_hidden(attributes: dict[str, str | None]) -> None:
    assert is_hidden(attributes)
    assert not is_hidden({"class": "hidden", "style": "display: block"})


@pytest.mark.parametrize(("kind", "weights"), [("O", OWN), ("A", INHERITED)])
@given(hints=st.sets(st.sampled_from(sorted(BITS))))
def test_the_weight_of_hints_is_the_sum_of_theirs(hints: set[str], kind: str, weights: dict[Hints, float]) -> None:
    weight = weigh_hints(sum(BITS[hint] for hint in hints), weights)
    assert math.isclose(weight, math.fsum(LOCAL.get(kind + hint, 0.0) for hint in hints), abs_tol=1e-12)
