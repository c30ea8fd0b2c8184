import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.json_ld import load_json_ld


def test_all_nodes_are_found_outer_before_inner() -> None:
    nodes = load_json_ld('{"@graph": [{"@type": "A", "isPartOf": {"@type": "B"}}, {"@type": "C"}]}')
    assert [node.get("@type") for node in nodes] == [None, "A", "B", "C"]


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "A",}',
        '<!-- {"@type": "A"} -->',
        '/*<![CDATA[*/ {"@type": "A"} /*]]>*/',
        '[{"@type": "A"}];',
        '{"@type": "A", "text": "a\nb\tc"}',
    ],
)
def test_common_faults_are_forgiven(text: str) -> None:
    assert load_json_ld(text)[0]["@type"] == "A"


@pytest.mark.parametrize("text", ["", "{", "no json", "3", '"text"', "[" * 5000])
def test_what_is_no_json_has_no_nodes(text: str) -> None:
    assert load_json_ld(text) == []


@given(
    st.text(max_size=100)
    | st.recursive(st.none(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)).map(json.dumps)
)
def test_never_raises(text: str) -> None:
    assert all(isinstance(node, dict) for node in load_json_ld(text))
