"""Reading link texts that point backwards or forwards: "« Previous chapter", "Nächster Teil: X", "次の話", "→"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from crawler.navigation.wording.hints import can_point
from crawler.navigation.wording.registry import UNSPACED, WORDINGS
from crawler.navigation.wording.tokens import Token, tokenize
from crawler.navigation.wording.vocabulary import Vocabulary, enter

LONGEST_TEXT = 300


class Direction(StrEnum):
    """Which way a link points."""

    PREVIOUS = "previous"
    NEXT = "next"


class Aim(StrEnum):
    """What a link says it points to.

    A part ("next chapter", "previous in this series"), an article ("next post", "older"), a page ("next page"), nothing
    in particular ("next"), or not even a direction in words (an arrow alone, or an arrow beside a title).
    """

    PART = "part"
    ARTICLE = "article"
    PAGE = "page"
    PLAIN = "plain"
    ARROW = "arrow"


@dataclass(frozen=True, slots=True)
class Pointer:
    """A link text that points. ``title`` is what it says beside: mostly the title of the neighbour."""

    direction: Direction
    aim: Aim
    title: str | None = None


_BACK = "«‹←⟵◀◁⇐⬅❮〈⏪🡐↞＜⟨≪⮜🠔"
_FORTH = "»›→⟶▶▷⇒➡❯〉⏩🡒↠＞➔➜➞➝➤⟩≫⮞🠖⇨►"
_ARROW = re.compile(rf"(?:(?P<back>[{_BACK}]|&lt;|<{{1,3}}-*)|(?P<forth>[{_FORTH}]|&gt;|-*>{{1,3}}))[\ufe0e\ufe0f]?")
_TRAILING = re.compile(rf"(?:(?P<back>[{_BACK}]|<{{1,3}})|(?P<forth>[{_FORTH}]|>{{1,3}}))[\ufe0e\ufe0f]?$")
_TRAILERS = frozenset(f"{_BACK}{_FORTH}<>\ufe0e\ufe0f")
# "Next part →", and the title of that part on the next line.
_LINE_END = re.compile(rf"\s*[{_FORTH}]\s*\n")
# Pictures that authors set before words; the arrows are not among them.
_PICTURES = re.compile("^(?:[\U0001f300-\U0001f7ff\U0001f900-\U0001faff\u2600-\u2767]\ufe0f?\\s*)+")
_SEPARATORS = frozenset(":|-–—：·•\n")
_FILLERS = (
    "go read to view see the this on visit jump lesen lire leer ler leggi lees läs læs les zum zur à al alla vers"
)
_KINDS = (
    ("previous", Direction.PREVIOUS),
    ("next", Direction.NEXT),
    ("older", Direction.PREVIOUS),
    ("newer", Direction.NEXT),
)


def find_pointer(text: str) -> Pointer | None:
    """Return which way a link text points and at what, or None. "Next steps" is a title and does not point."""
    text = text.strip()
    if not text or len(text) > LONGEST_TEXT or _is_plain(text):
        return None
    arrow, core = _strip_arrows(_LINE_END.sub("\n", drop_pictures(text)))
    worded = _find_worded(core) or _find_unspaced(core)
    if worded:
        return worded
    if arrow is None:
        return None
    return Pointer(arrow, Aim.ARROW, core or None)


def _is_plain(text: str) -> bool:
    """Whether a text surely does not point: a quick look. It is sure in ASCII, but for arrows such as "->"."""
    return text.isascii() and text[0] not in "-&" and not can_point(text)


def drop_pictures(text: str) -> str:
    """Return *text* without the pictures before its words: "📚 Series". Arrows stay."""
    return _PICTURES.sub("", text)


def _strip_arrows(text: str) -> tuple[Direction | None, str]:
    """Split off arrows at the ends. A leading forward arrow is a list mark, a trailing backward one is nothing."""
    core, direction = text, None
    leading = _ARROW.match(core)
    while leading:
        core = core[leading.end() :].lstrip()
        if leading["back"] or not core:
            direction = Direction.PREVIOUS if leading["back"] else Direction.NEXT
        leading = _ARROW.match(core)
    while core[-1:] in _TRAILERS and (trailing := _TRAILING.search(core)):
        core = core[: trailing.start()].rstrip()
        if trailing["forth"]:
            direction = Direction.NEXT
    return direction, core


def _find_worded(text: str) -> Pointer | None:
    tokens = tokenize(text)
    direction: Direction | None = None
    roles: set[str] = set()
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if at and token.text in _SEPARATORS:
            break
        matched = _LINK_WORDS.match(tokens, at)
        if not matched:
            if not (roles & {"part", "unit"} and token.text[0].isdigit()) and token.text not in "()'’.[]":
                break
            at += 1
            continue
        length, role = matched
        if isinstance(role, Direction):
            if direction and direction is not role:
                return None
            direction = role
            if token.folded in _DATED:
                roles.add("dated")
        else:
            roles.add(role)
        at += length
    if direction is None or not _stands_alone(text, tokens, at):
        return None
    rest = text[tokens[at].start :].strip(" \t\n:|-–—：·•") if at < len(tokens) else ""
    return Pointer(direction, _find_aim(roles), rest or None)


def _stands_alone(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether the words of direction end with the text or before a separator, and are not the beginning of a title."""
    return at >= len(tokens) or tokens[at].text in _SEPARATORS or "\n" in text[tokens[at - 1].end : tokens[at].start]


def _find_aim(roles: set[str]) -> Aim:
    if "dated" in roles:
        return Aim.ARTICLE
    if "part" in roles or "series" in roles:
        return Aim.PART
    if "page" in roles:
        return Aim.PAGE
    return Aim.ARTICLE if "unit" in roles else Aim.PLAIN


def _find_unspaced(text: str) -> Pointer | None:
    match = _UNSPACED_POINTER.match(text)
    if not match:
        return None
    word = (match["previous"] or match["next"]).replace(" ", "")
    direction = Direction.PREVIOUS if match["previous"] else Direction.NEXT
    rest = text[match.end() :].strip(" \t\n:：|-–—「」()（）")
    if re.search("页|頁|ページ|페이지", word):
        aim = Aim.PAGE
    elif re.search("記事|投稿|글|기사|포스트|篇|則|条|條", word):
        aim = Aim.ARTICLE
    elif re.search("话|話|回|章|节|節|集|部|讲|화|회|편|장|エピソード|編", word):
        aim = Aim.PART
    else:
        aim = Aim.PLAIN
    return Pointer(direction, aim, rest or None)


def _gather_link_words() -> Vocabulary[Direction | str]:
    """All languages' words of links at once: a link is too short to tell its language."""
    entries: list[tuple[str, Direction | str]] = []
    spaced = [wording for code, wording in WORDINGS.items() if code not in UNSPACED]
    for name, direction in _KINDS:
        for wording in spaced:
            entries += enter(getattr(wording, name), direction)
    for wording in spaced:
        entries += enter(wording.series, "series") + enter(wording.parts, "part") + enter(wording.pages, "page")
        entries += enter(wording.units, "unit")
    for wording in spaced:
        entries += enter(wording.determiners | wording.of | wording.into, "filler")
    return Vocabulary(entries + enter(_FILLERS.split(), "filler"))


def _gather_dated() -> frozenset[str]:
    """The words that order by date, whose links point at articles whatever else they say."""
    dated = frozenset().union(*(wording.older | wording.newer for wording in WORDINGS.values()))
    return Vocabulary(enter(dated, True)).openers


def _compile_unspaced() -> re.Pattern[str]:
    def alternate(name: str) -> str:
        found = frozenset().union(*(getattr(WORDINGS[code], name) for code in UNSPACED))
        return "|".join(
            re.sub(r"(?<=[가-힣])(?=(?:글|화|회|편|장|페이지|포스트|기사)$)", " ?", word)
            for word in sorted(found, key=len, reverse=True)
        )

    return re.compile(rf"(?:(?P<previous>{alternate('previous')})|(?P<next>{alternate('next')}))(?=$|[\s:：|「(（–—-])")


_LINK_WORDS = _gather_link_words()
_DATED = _gather_dated()
_UNSPACED_POINTER = _compile_unspaced()
