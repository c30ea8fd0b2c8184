"""Mending of text: what encoders, templates and editors left in it that no reader was meant to see.

Typographic quotes and dashes are the author's and stay. Every function here is idempotent and never raises.
"""

import html
import re
import unicodedata
from collections.abc import Callable

import ftfy

from crawler.text.spacing import squeeze

# Entities that were escaped twice, and so reach the reader. A reference to a letter, a digit, "#" or ";" is left alone:
# no one writes it, and decoding it could give birth to a new entity.
ENTITY = re.compile(r"&(?:amp;|#38;|#x26;)*(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});")
ENTITY_PARTS = re.compile(r"[0-9A-Za-z#;]")
PARAGRAPH = re.compile(r"(\n\s*\n)")
NEWLINE = re.compile("\r\n?|[\x85\u2028\u2029]")
SPACES = re.compile("[\xa0\u2000-\u200a\u202f\u205f]")
# Soft hyphen, zero-width space, word joiner, byte order mark, control characters, lone surrogates, non-characters.
INVISIBLE = re.compile(
    "[\xad\u200b\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufff9-\ufffb\ufffe\uffff]"
)
# The joiners, where no script needs them: they shape Persian, the Indic scripts and emoji.
NEEDLESS_JOINER = re.compile("(?<![^\x00-\u024f])[\u200c\u200d]+|[\u200c\u200d]+(?![^\x00-\u024f])")
# What is mended here at all. Most texts hold none of it, and one search for it is cheap.
ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
# Two letters as the bytes of one look that were read as windows-1252 or windows-1251: a cheap sign, ftfy has the proof.
MOJIBAKE = re.compile(
    "[\xc2-\xf4РСГВгв][\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2010-\u203a\u20ac\u2122\u0402-\u040f\u0452-\u045f\u0490\u0491]"
)
# A sign that may compose with others, or not be its own normal form: all but some of which it is known. A text without
# any is in normal form (Unicode Standard Annex 15, section 9), which the little that is left of it tells much quicker.
COMPOSING = re.compile(
    "[^ \x80-\u02ff\u0391-\u03ff\u0400-\u0482\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u2010-\u2027\u2030-\u205e"
    "\u20a0-\u20bf\u2100-\u2125\u2190-\u22ff\u2500-\u27bf\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9f"
    "\U0001f300-\U0001faff]"
)
# The printable signs of ASCII, and line ends.
ORDINARY = bytes([*range(0x20, 0x7F), *b"\t\n"])
NO_LETTERS = bytes([code for code in range(0x80) if not chr(code).isalpha()])
# So many signs of ASCII that ftfy, which is dear, sees no more of them than it looks at on either side of others.
LONG_ASCII = re.compile(r"([ -~]{10})([ -~]+)([ -~]{10})")
# Bytes of windows-1252 that were read as ISO-8859-1 (WHATWG Encoding, index windows-1252).
C1_LETTERS = {
    code: letter for code in range(0x80, 0xA0) if (letter := bytes([code]).decode("cp1252", "ignore")) and code != 0x85
}


def clean_text(text: str) -> str:
    """Return *text* mended: mojibake, left-over entities, invisible characters, odd spaces and line ends; NFC."""
    mended = clean_characters(text)
    if "&" in mended and ENTITY.search(mended):
        mended = clean_characters("".join([_unescape(part) for part in PARAGRAPH.split(mended)]))
    return mended


def clean_characters(text: str) -> str:
    """Return *text* mended as by :func:`clean_text`, entities left as they are: for markup."""
    if text.isprintable() and text.isascii():
        return text
    # One sign is looked for much faster than two.
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    # What is taken out can leave letters side by side that are mojibake only then.
    while (mended := _mend_once(text)) != text:
        text = mended
    return text


def _mend_once(text: str) -> str:
    mended, foreign = text, _drop_ordinary(text)
    is_plain = _is_plain(foreign)
    if is_plain and text.isascii():
        return text
    if not is_plain:
        mended = _mend_lines(text, _drop_odd)
        foreign = _drop_ordinary(mended)
    # What is left stands side by side, which it may not in the text. One line alone can be too little for a proof.
    if MOJIBAKE.search(foreign) and MOJIBAKE.search(mended):
        mended, is_plain = _fix_encoding(mended), False
    elif is_plain and not COMPOSING.search(foreign):
        return text
    return unicodedata.normalize("NFC", mended if is_plain else _mend_lines(mended, _straighten))


def _drop_ordinary(text: str) -> str:
    """Return *text* without what is never odd nor mojibake: little is left, and soon searched."""
    return text.encode("utf-8", "surrogatepass").translate(None, ORDINARY).decode("utf-8", "surrogatepass")


def _space_plainly(line: str) -> str:
    """Return *line* with plain spaces for those that do not break: in most odd lines nothing else is odd."""
    return line.replace("\xa0", " ")


def _fix_encoding(text: str) -> str:
    """Return *text*, which holds no control characters, without mojibake.

    What is plain ASCII has none, and counts only where it stands next to other signs: the rest of it is held back.
    """
    # What stands between two long runs, and of each run its beginning, its middle and its end.
    parts = LONG_ASCII.split(text)
    held = parts[2::4]
    parts[2::4] = ["\x01"] * len(held)
    fixed = ftfy.fix_encoding("".join(parts)).split("\x01")
    return "".join([part for pair in zip(fixed, [*held, ""], strict=True) for part in pair])


def _mend_lines(text: str, mend: Callable[[str], str]) -> str:
    """Return *text* with those of its lines mended that need it: most do not, and mending is dear."""
    if _is_plain(text):
        return text
    return "\n".join([line if _is_plain(line) else mend(line) for line in text.split("\n")])


def _is_plain(text: str) -> bool:
    # All that is odd is unprintable by Unicode's categories, which Python tells much faster than a search.
    return text.isprintable() or text.replace("\n", " ").replace("\t", " ").isprintable() or not ODD.search(text)


def _drop_odd(line: str) -> str:
    """Take out what is invisible; the C1 controls are letters of another encoding, or parts of mojibake."""
    if _space_plainly(line).isprintable():
        return line
    line = NEWLINE.sub("\n", INVISIBLE.sub(_drop_invisible, line)).translate(C1_LETTERS)
    return NEEDLESS_JOINER.sub("", line)


def _straighten(line: str) -> str:
    spaced = _space_plainly(line)
    if spaced.isprintable():
        return spaced
    return SPACES.sub(" ", NEEDLESS_JOINER.sub("", INVISIBLE.sub("", NEWLINE.sub("\n", line))))


def clean_line(text: str) -> str:
    """Return *text* mended and on one line, with single spaces."""
    return squeeze(clean_text(text))


def is_surely_longer(text: str, length: int) -> bool:
    """Whether *text* has more than *length* characters when it is cleaned: it is dear to clean what is of no use.

    The letters of ASCII stay, but for those of entities, and single ones that ftfy takes for halves of others.
    """
    if len(text) <= length:
        return False
    whole = text.partition("&")[0].encode("ascii", "ignore")
    return len(whole.translate(None, NO_LETTERS)) > 2 * length


def _drop_invisible(match: re.Match[str]) -> str:
    """Keep the C1 controls for now: they are letters of another encoding, or parts of mojibake."""
    return match[0] if "\x80" <= match[0] <= "\x9f" else ""


def _unescape(paragraph: str) -> str:
    """Decode the entities of *paragraph*, unless it shows markup: there they are what the author writes about."""
    return paragraph if "<" in paragraph else ENTITY.sub(_decode_entity, paragraph)


def _decode_entity(match: re.Match[str]) -> str:
    decoded = html.unescape(f"&{match[1]};")
    return match[0] if len(decoded) > 2 or ENTITY_PARTS.fullmatch(decoded) else decoded
