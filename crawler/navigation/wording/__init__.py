"""How sites word series navigation, in 26 languages: the words as data, and pure functions over text that read them."""

from crawler.navigation.wording.hints import (
    MAY_NUMBER,
    MAY_POINT,
    MAY_SAY_HERE,
    MAY_STATE,
    can_number,
    can_point,
    can_state,
    look,
    mentions_series,
)
from crawler.navigation.wording.numerals import parse_chinese, parse_numeral, parse_roman
from crawler.navigation.wording.phrases import (
    announces_contents,
    drop_small_words,
    find_contents_phrase,
    is_part_word,
    names_index,
    names_parts,
    names_series,
    says_continued,
    says_here,
    says_last,
    speaks_of_itself,
    tells_of_text,
)
from crawler.navigation.wording.pointers import Aim, Direction, Pointer, drop_pictures, find_pointer
from crawler.navigation.wording.statements import Form, PartStatement, find_part_statements, may_state
from crawler.navigation.wording.unspaced import is_unspaced

__all__ = [
    "MAY_NUMBER",
    "MAY_POINT",
    "MAY_SAY_HERE",
    "MAY_STATE",
    "Aim",
    "Direction",
    "Form",
    "PartStatement",
    "Pointer",
    "announces_contents",
    "can_number",
    "can_point",
    "can_state",
    "drop_pictures",
    "drop_small_words",
    "find_contents_phrase",
    "find_part_statements",
    "find_pointer",
    "is_part_word",
    "is_unspaced",
    "look",
    "may_state",
    "mentions_series",
    "names_index",
    "names_parts",
    "names_series",
    "parse_chinese",
    "parse_numeral",
    "parse_roman",
    "says_continued",
    "says_here",
    "says_last",
    "speaks_of_itself",
    "tells_of_text",
]
