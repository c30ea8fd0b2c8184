"""From bytes to text, losing nothing that can be kept.

Order of belief: byte order mark, the HTTP charset and the page's own declaration where the bytes bear them out, strict
UTF-8, UTF-8 with few errors, then windows-1252 or detection.
"""

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom, resolve_encoding


def decode_html(body: bytes, content_type: str | None = None) -> str:
    """Return *body* as text. Never raises; undecodable bytes become U+FFFD only where no better reading exists."""
    encoding, bom = read_bom(body)
    if encoding:
        return body[len(bom) :].decode(encoding, "replace")
    declared = http_content_type_encoding(content_type) or html_body_declared_encoding(body)
    for name in (declared and resolve_encoding(declared), "utf-8"):
        if name:
            try:
                return body.decode(name)
            except (UnicodeDecodeError, LookupError):
                continue
    return body.decode("utf-8", "replace")
