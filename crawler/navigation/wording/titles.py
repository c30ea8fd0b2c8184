"""Cutting a series' title out of the sentence that names it."""

import re

LONGEST_TITLE = 140

QUOTES = "\"“„«»‹›‘‚'「『《〈【<*_"
_CLOSING = {
    '"': '"', "“": "”“\"", "„": "“”\"", "«": "»", "»": "«", "‹": "›", "›": "‹", "‘": "’", "‚": "‘’", "'": "'",
    "「": "」", "『": "』", "《": "》", "〈": "〉", "【": "】", "<": ">", "*": "*", "_": "_",
}  # fmt: skip
_MARKS = frozenset("“„«「『《〈")
_LEAD = re.compile(r"[\s:：\-–—,|>]*")
# A title ends with its sentence, its line, or where a clause about it begins.
_END = re.compile(
    r"[.!?…。！？](?=\s|$|[)\]])|[\n\r|•·]|\s[–—-]\s|[()\[\]（）]|[;；]"
    r"|\s(?=(?:where|in which)\s+(?:I|we|you)\b)"
    r"|,\s+(?=(?:which|where|who|in which|die|der|das|in der|que|qui|che|który|która|котор\w+)\b)|$",
)


# "a series where I …", "a series that …": a clause about the series, and not its name.
_CLAUSE = re.compile(
    r"(?:where|that|which|who|in which|wherein|I|we|wo|in der|in dem|que|où|qui|dove|waarin|där|hvor|gdzie|где|kde)\b"
)


def find_name_after(text: str, start: int) -> tuple[str, int, int] | None:
    """Return the title that follows the series word ending at *start*: none in "this series will take you …"."""
    is_sentence = text[start : start + 1].isspace() and text[start:].lstrip()[:1].islower()
    return None if is_sentence else find_title_after(text, start)


def find_title_after(text: str, start: int) -> tuple[str, int, int] | None:
    """Return (title, start, end) of the title that follows the series word ending at *start*, or None."""
    lead = _LEAD.match(text, start)
    begin = lead.end() if lead else start
    if begin >= len(text) or "\n" in text[start:begin]:
        return None
    quoted = find_quoted(text, begin)
    if quoted:
        return quoted
    if text[begin] in ".!?)" or _CLAUSE.match(text, begin):
        return None
    end = _END.search(text, begin, begin + LONGEST_TITLE)
    if not end:
        return find_title_between(text, begin, begin + LONGEST_TITLE)
    return find_title_between(text, begin, end.end() if end.group() in ("?", "!", "…") else end.start())


def find_title_between(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Return (title, start, end) of the title that fills the span, without quotes and loose signs, or None."""
    span = text[start:end]
    title = span.strip(" \t\n\r\u00a0,:;.-–—|/>" + QUOTES + "”’」』》〉】>")
    if not title:
        return None
    at = start + span.index(title)
    return title, at, at + len(title)


def find_title_within(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Return (title, start, end) of what stands in quotes in the span, else of what fills it."""
    opening = next((at for at in range(start, end) if text[at] in _MARKS), None)
    quoted = find_quoted(text, opening) if opening is not None else None
    return quoted if quoted and quoted[2] <= end else find_title_between(text, start, end)


def find_quoted(text: str, start: int) -> tuple[str, int, int] | None:
    """Return (title, start, end) of what stands in quotes from *start* on, or None."""
    closing = _CLOSING.get(text[start : start + 1])
    if not closing:
        return None
    for end in range(start + 1, min(len(text), start + LONGEST_TITLE)):
        if text[end] in closing and end > start + 1:
            return find_title_between(text, start + 1, end)
    return None


def find_quoted_before(text: str, end: int) -> tuple[str, int, int] | None:
    """Return (title, start, end) of what stands in quotes right before *end*, or None."""
    head = text[:end].rstrip(" \u00a0'’")
    if not head or head[-1] not in "\"”“»«’'」』》":
        return None
    openings = [sign for sign, closing in _CLOSING.items() if head[-1] in closing]
    start = max((head.rfind(sign, 0, len(head) - 1) for sign in openings), default=-1)
    return (
        find_title_between(text, start + 1, len(head) - 1)
        if start >= 0 and len(head) - start <= LONGEST_TITLE
        else None
    )
