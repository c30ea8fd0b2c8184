"""Statements about parts in Chinese, Japanese and Korean, whose words are not separated by spaces."""

import re
from collections.abc import Iterator

from crawler.navigation.wording.grammar import Found
from crawler.navigation.wording.numerals import CHINESE, parse_chinese, parse_numeral
from crawler.navigation.wording.registry import UNSPACED, WORDINGS
from crawler.navigation.wording.wording import count

_KOREAN_ORDINALS = count("첫 두 세 네 다섯 여섯 일곱 여덟 아홉 열")
_CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_NUM = rf"(?:\d{{1,4}}|[{CHINESE}]{{1,7}}|[①-⑳])"


def _alternate(*groups: frozenset[str]) -> str:
    """Return a pattern for any of the words, the longest first."""
    return "(?:" + "|".join(sorted(frozenset().union(*groups), key=len, reverse=True)) + ")"


_COUNTER = _alternate(WORDINGS["zh"].parts, WORDINGS["ja"].parts)
_KOREAN = _alternate(WORDINGS["ko"].parts)
_SERIES = _alternate(*(WORDINGS[code].series for code in UNSPACED))
_NAMED = re.compile(_SERIES)
# The first signs of those words.
_OPENINGS = "".join(sorted({word[0] for code in UNSPACED for word in WORDINGS[code].series}))

# What may follow a Korean counter: an end, or a particle of the noun.
_PARTICLE = (
    r"$|[^가-힣]|(?:이|가|은|는|을|를|의|에|에서|과|와|도|까지|부터|이다|로|으로|인)(?:[^가-힣]|$)"
    r"|입니다|에서는?\s"
)

# 第3回, 第十二章, 제3화
_NTH = re.compile(
    rf"第\s*(?P<number>{_NUM})\s*{_COUNTER}(?!法|条|大会|大會)"
    rf"|제\s*(?P<korean>\d{{1,4}})\s*{_KOREAN}(?={_PARTICLE})"
)
# １話 at the beginning, その3, 连载之三, 系列（三）, 3편
_COUNTED = re.compile(
    rf"(?=[\s（(\[【「|:：<\d{CHINESE}①-⑳そ之중{_OPENINGS}-])"
    rf"(?:(?:^|[\s（(\[【「|:：-])(?P<number>{_NUM})\s*(?:話|话|回目|話目|編目)(?=$|[\s）)\]】」|:：-])"
    rf"|その\s*(?P<nth>{_NUM})(?!後|他|間)|之(?P<after>{_NUM})(?=$|[\s）)\]】：:,，。])"
    rf"|{_SERIES}\s*[（(\[【]?\s*(?P<beside>{_NUM})\s*(?:{_COUNTER})?\s*[）)\]】]?(?=$|\W)"
    rf"|(?:^|[\s(\[【<|:-]|중\s)(?P<korean>\d{{1,4}})\s*(?:화|회|편|부|장|탄)(?=$|[\s)\]】>|:,.-]|[이은입의]))"
)
# 세 번째 글
_WORDED_NTH = re.compile(rf"(?P<word>{'|'.join(_KOREAN_ORDINALS)})\s?번째\s*(?:글|편|이야기|기사|회|포스트)")
# 5편 중 3편, 5回のうち第3回
_AMONG = re.compile(rf"\d{{1,4}}\s*{_KOREAN}\s*중\s*(?:제\s*)?(?P<among>\d{{1,4}})\s*(?:번째|{_KOREAN})")
# 連載「X」（３）, 专题：X（三）
_BRACKETED = re.compile(
    rf"{_SERIES}\s*[:：]?\s*(?:[「『《“][^」』》”\n]{{1,60}}[」』》”]|[^「『《“（(\n。]{{1,60}})\s*"
    rf"[（(](?P<bracketed>\d{{1,3}}|[{CHINESE}]{{1,3}})[）)]\s*$"
)
# 系列：X（3/5）
_SLASHED = re.compile(rf"{_SERIES}[^。\n]{{0,60}}?(?P<counted>\d{{1,3}})\s*[/／]\s*(?=\d{{1,3}}(?!\d))")
# (上), （前編）
_PLACED = re.compile(
    r"[（(\[【]\s*(?P<place>上|中|下|前編|後編|中編|前篇|后篇|後篇|上篇|中篇|下篇|上編|下編|완|完|최종)\s*[）)\]】]"
)
# Where a pattern has many beginnings, it first asks for their first signs: most places fail at once.
# A pattern is tried only when signs that it cannot do without occur, which are quicker to look for.
_WORDED_NTH_ROW = (_WORDED_NTH, re.compile("번째"))
_PLACED_ROW = (_PLACED, re.compile(r"[（(\[【]"))
_PATTERNS = (
    (_NTH, re.compile("[第제]")),
    (_COUNTED, re.compile(rf"話|话|回目|編目|その|之|화|회|편|부|장|탄|{_SERIES}")),
    _WORDED_NTH_ROW,
    (_AMONG, re.compile("중")),
    (_BRACKETED, re.compile(r"[）)]\s*$")),
    (_SLASHED, re.compile("[/／]")),
    _PLACED_ROW,
)
_NUMERAL = re.compile(rf"[\d{CHINESE}①-⑳]")
_WITHOUT_NUMERAL = (_WORDED_NTH_ROW, _PLACED_ROW)
_TOTAL = re.compile(
    rf"(?=[全共总總計총전/\d{CHINESE}①-⑳])"
    rf"(?:(?:全|共|总共|總共|計)\s*(?P<total>{_NUM})\s*{_COUNTER}"
    rf"|(?P<before>{_NUM})\s*{_COUNTER}(?:之|のうち|の中の|中の|中)(?={_NUM}|第)"
    rf"|(?P<korean>\d{{1,4}})\s*부작|(?:총|전)\s*(?P<whole>\d{{1,4}})\s*{_KOREAN}|/\s*(?:全|共|总|총)?\s*(?P<slash>\d{{1,4}})\s*(?:{_COUNTER}|{_KOREAN})"
    rf"|(?P<reversed>{_NUM})(?:回|部|章|篇)シリーズ|(?P<among>\d{{1,4}})\s*{_KOREAN}\s*중(?=\s*(?:제\s*)?\d)"
    rf"|(?<=\d[/／])(?P<counted>\d{{1,3}})(?=\s*[)）\]】]|\s*$))"
)
_TOTAL_SIGN = re.compile("全|共|总|總|計|之|うち|中|シリーズ|부작|총|전|중|/|／")
_QUOTED = r"[「『《“\"‘'〈<]\s*(?P<{0}>[^「」『』《》“”\"‘’〈〉<>\n]{{1,80}}?)\s*[」』》”\"’'〉>]"
_SENTENCE_END = re.compile(r"[。！？!?\n]|\.\s")
_CLAUSE_END = re.compile(r"[。！？!?\n，,、;；]|\.\s")
# Between a number and the series that it counts in.
FARTHEST = 80
_TITLE = re.compile(
    rf"{_SERIES}\s*[:：]?\s*{_QUOTED.format('after')}"
    rf"|{_QUOTED.format('before')}\s*(?:という|の|的|과|와)?\s*(?:文章|全\d+回の)?{_SERIES}"
    rf"|{_SERIES}\s*[:：]\s*(?P<labelled>[^\n|｜（(]{{1,80}}?)(?=\s+第|[\n|｜（(]|$)"
)
_MEMBERSHIP = re.compile(
    r"(?:この記事は|本記事は|本文|本篇|该文|此文|이 글은|이 포스트는|본 글은|이 기사는)[^\n。.]{0,80}?" + _SERIES
)


def is_unspaced(text: str) -> bool:
    """Whether *text* has signs of Chinese, Japanese or Korean."""
    return not text.isascii() and _CJK.search(text) is not None


def find_unspaced(text: str) -> Iterator[Found]:
    """Yield the statements in Chinese, Japanese or Korean; none in other texts."""
    if not is_unspaced(text):
        return
    is_series = _NAMED.search(text) is not None
    has_numeral = _NUMERAL.search(text) is not None
    patterns = _PATTERNS if has_numeral else _WITHOUT_NUMERAL
    matches = [match for pattern, signs in patterns if signs.search(text) for match in pattern.finditer(text)]
    if not matches and not is_series:
        return
    total, total_span = _find_total(text) if has_numeral and _TOTAL_SIGN.search(text) else (None, None)
    title, title_span = _find_title(text) if is_series else (None, (0, 0))
    series = [match.span() for match in _NAMED.finditer(text)] if matches else []
    found = False
    for match in matches:
        label = match[match.lastgroup or 0]
        if total_span and match.start(match.lastgroup or 0) >= total_span[0] and match.end() <= total_span[1]:
            continue
        number = _KOREAN_ORDINALS.get(label) or _read_number(label)
        found = True
        whole = next((span for one in series if (span := _span_both(text, match.span(), one))), None)
        span = whole or match.span()
        if whole and title and title_span[0] - 1 <= span[1] and title_span[1] + 1 >= span[0] - 2:
            span = min(span[0], title_span[0] - 1), max(span[1], title_span[1])
        yield Found(number, total, label, title, title_span, (max(span[0], 0), span[1]), whole is not None)
    membership = None if found or not is_series else _MEMBERSHIP.search(text)
    if membership or (title and not found):
        span = membership.span() if membership else title_span
        yield Found(None, total, None, title, title_span, span, True)


def _span_both(text: str, number: tuple[int, int], series: tuple[int, int]) -> tuple[int, int] | None:
    """Return the span of a number and a word for series that belong together: in one clause, or the series first."""
    start, end = min(number[0], series[0]), max(number[1], series[1])
    between = text[min(number[1], series[1]) : max(number[0], series[0])]
    is_apart = _SENTENCE_END if series[0] < number[0] else _CLAUSE_END
    return None if len(between) > FARTHEST or is_apart.search(between) else (start, end)


def _find_total(text: str) -> tuple[int | None, tuple[int, int] | None]:
    match = _TOTAL.search(text)
    if not match:
        return None, None
    return _read_number(match[match.lastgroup or 0]), match.span()


def _read_number(label: str) -> int | None:
    return int(label) or None if label.isdecimal() else parse_chinese(label) or parse_numeral(label)


def _find_title(text: str) -> tuple[str | None, tuple[int, int]]:
    match = _TITLE.search(text)
    if not match:
        return None, (0, 0)
    name = match.lastgroup or 0
    return match[name].strip(), match.span(name)
