"""From bytes to text, losing nothing that can be kept.

Order of belief: a byte order mark; UTF-8, even with few errors, which no other encoding looks like by chance; the
charset that the HTTP header or the page declares, where the bytes bear it out; then what the bytes, and the language
that the page declares, make likely; windows-1252 at last.
"""

import codecs
import re
from collections.abc import Iterator

import charset_normalizer
from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom, resolve_encoding

# What a page in a language is encoded in, when it declares nothing (HTML standard, 13.2.3.2 "Determining the character
# encoding", the table of locale-dependent defaults; its names in Python's spelling).
# Older encodings of the same script come second.
LANGUAGE_ENCODINGS = {
    **dict.fromkeys(["ar", "fa", "ur", "ps"], ("cp1256", "iso8859_6")),
    **dict.fromkeys(
        ["be", "bg", "mk", "ru", "sr", "uk", "kk", "ky", "tg", "tt", "mn"], ("cp1251", "koi8_u", "iso8859_5")
    ),
    **dict.fromkeys(["cs", "hr", "hu", "pl", "ro", "sk", "sl", "bs", "sq"], ("cp1250", "iso8859_2")),
    **dict.fromkeys(["et", "lt", "lv"], ("cp1257", "iso8859_13")),
    **dict.fromkeys(["tr", "az", "ku"], ("cp1254",)),
    **{"el": ("cp1253",), "he": ("cp1255",), "th": ("cp874",), "vi": ("cp1258",), "zh": ("gb18030", "big5")},
    **{"ja": ("cp932", "euc_jp"), "ko": ("cp949",)},
}
DETECTABLE = [
    *("gb18030", "big5", "cp932", "euc_jp", "cp949", "cp1251", "koi8_r", "iso8859_5", "cp1256", "iso8859_6", "cp1253"),
    *("cp1255", "cp1250", "cp874", "cp1254", "cp1252"),
]
LANGUAGE = re.compile(rb"<html[^>]{0,500}?\slang\s*=\s*[\"']?([a-zA-Z]{2})(-(?:TW|HK|Hant))?", re.IGNORECASE)
# Only so much of a page is looked at to tell its encoding.
SAMPLE = 65536
# Words of which more bytes than this are of the upper half are of another script than Latin.
FOREIGN_SHARE = 0.5
WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
ASCII = bytes(range(0x80))
# A byte of the upper half and what follows it: in the encodings of East Asia that can be a letter of ASCII.
FOREIGN_BYTES = re.compile(rb"[\x80-\xff][^\x00-\x40<>]*")
ACCENT_RUN = re.compile("[\xc0-\xff]{4,}")
ACCENT = re.compile("[\xc0-\xff]")
FOREIGN_RUN = re.compile("[\u0370-\u07ff]+")
MIXED_WORD = re.compile("[A-Za-z\xc0-\xff][\u0370-\u07ff]|[\u0370-\u07ff][A-Za-z\xc0-\xff]")
CYRILLIC_CAPITAL = re.compile("[\u0400-\u042f]")
CYRILLIC_SMALL = re.compile("[\u0430-\u045f]")
CAPITAL_INSIDE = re.compile("[\u0430-\u045f][\u0400-\u042f]")
SIGN_IN_WORD = re.compile(r"(?<=[^\W\d_])[\xa1-\xa9\xab\xac\xae-\xb3\xb5\xb6\xb8\xb9\xbb-\xbf\xd7\xf7](?=[^\W\d_])")
CONTROL = re.compile("[\x00\x80-\x9f\ufffd]")


def decode_html(body: bytes, content_type: str | None = None) -> str:
    """Return *body* as text; *content_type* is the HTTP header. Never raises.

    Undecodable bytes become U+FFFD only where no better reading exists.
    """
    return decode_source(body, content_type)[0]


def decode_source(body: bytes, content_type: str | None = None) -> tuple[str, str | bytes]:
    """Return *body* as text, and what to parse: most pages are UTF-8, and need not be encoded again."""
    encoding, mark = read_bom(body)
    if encoding and mark:
        body = body[len(mark) :]
    encoding = encoding if encoding and encoding != "utf-8" else _find_wide(body)
    if encoding:
        text = body.decode(encoding, "replace")
        return text, text
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        text = _decode_legacy(body, content_type)
        return text, text
    # One character is looked for much faster than two.
    if "\x1b" in text and "\x1b$" in text:
        text = body.decode("iso2022_jp", "replace")
        return text, text
    return text, body


def _decode_legacy(body: bytes, content_type: str | None) -> str:
    """Decode what is no sound UTF-8."""
    if _is_mostly_utf8(body):
        return body.decode("utf-8", MEND)
    for declared in (http_content_type_encoding(content_type), html_body_declared_encoding(body)):
        name = resolve_encoding(declared) if declared else None
        if name and name != "utf-8":
            text = _decode_strictly(body, name)
            if text is not None and _is_plausible(text):
                return text
    for name in _guess(body):
        text = _decode_strictly(body, name)
        if text is not None and _is_plausible(text):
            return text
    return body.decode("cp1252", "replace")


def _find_wide(body: bytes) -> str | None:
    """Return UTF-16 in the byte order that the zeros of *body* show, as ASCII markup leaves them; else None."""
    head = body[:2048]
    if len(head) < 4 or head.count(0) * 5 < len(head) * 2:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    return "utf-16-le" if odd > 2 * even else "utf-16-be" if even > 2 * odd else None


def _is_mostly_utf8(body: bytes) -> bool:
    """Whether most of the upper-half bytes form UTF-8 sequences: a few bad ones do not make it another encoding."""
    text = body[: 4 * SAMPLE].decode("utf-8", "replace")
    errors = text.count("\ufffd")
    return len(text) - len(text.encode("ascii", "ignore")) - errors >= 4 * errors


def _decode_strictly(body: bytes, name: str) -> str | None:
    """Return *body* decoded, or None if more than a stray byte in a thousand does not fit *name*."""
    try:
        text = body.decode("gb18030" if name in {"gb2312", "gbk"} else name, "replace")
    except LookupError:
        return None
    return text if 1000 * text.count("\ufffd") <= len(text) else None


def _is_plausible(text: str) -> bool:
    """Whether *text* reads like a script that someone writes, and not like one taken for another."""
    sample = text[:SAMPLE]
    if 200 * len(CONTROL.findall(sample)) > len(sample):
        return False
    if 20 * len(SIGN_IN_WORD.findall(sample)) > max(30, len(ACCENT.findall(sample))):
        return False
    small = len(CYRILLIC_SMALL.findall(sample))
    if len(CYRILLIC_CAPITAL.findall(sample)) > max(20, small) or 10 * len(CAPITAL_INSIDE.findall(sample)) > max(
        20, small
    ):
        return False
    in_runs = sum(len(run) for run in ACCENT_RUN.findall(sample))
    if 5 * in_runs > max(10, len(ACCENT.findall(sample))):
        return False
    return 3 * len(MIXED_WORD.findall(sample)) <= max(3, len(FOREIGN_RUN.findall(sample)))


def _guess(body: bytes) -> Iterator[str]:
    """Yield the encodings that *body* may be in, likely ones first."""
    language = LANGUAGE.search(body[:4096])
    if language:
        by_language = LANGUAGE_ENCODINGS.get(language[1].decode("ascii").lower(), ())
        yield from reversed(by_language) if language[2] else by_language
    if _is_foreign(body):
        best = charset_normalizer.from_bytes(_take_sample(body), cp_isolation=DETECTABLE, enable_fallback=False).best()
        if best is not None:
            yield best.encoding
    yield from ("cp1252", "cp1250", "iso8859_2")


def _is_foreign(body: bytes) -> bool:
    """Whether the words of *body* that are no plain ASCII are of another script than Latin with accents."""
    words = b"".join([word for word in WORD.findall(body[: 4 * SAMPLE]) if not word.isascii()])
    return len(words.translate(None, ASCII)) >= FOREIGN_SHARE * len(words)


def _take_sample(body: bytes) -> bytes:
    """Return the runs of *body* that are not plain ASCII: markup tells nothing about an encoding."""
    return b" ".join(FOREIGN_BYTES.findall(body[: 4 * SAMPLE]))[:SAMPLE]


def _mend(error: UnicodeError) -> tuple[str, int]:
    """Read a stray byte in UTF-8 text as windows-1252, from where it was pasted; a torn sequence is lost."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return (bad.decode("cp1252", "replace") if len(bad) == 1 else "\ufffd"), error.end


MEND = "seriatim-mend"
codecs.register_error(MEND, _mend)
