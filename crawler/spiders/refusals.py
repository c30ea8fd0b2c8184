"""Telling why an answer holds no article: its status, its kind, or a challenge page served with status 200."""

import re

from crawler.items import GapReason

_STATUSES = {
    401: GapReason.FORBIDDEN,
    402: GapReason.PAYWALLED,
    403: GapReason.FORBIDDEN,
    404: GapReason.NOT_FOUND,
    408: GapReason.TIMEOUT,
    410: GapReason.GONE,
    413: GapReason.TOO_LARGE,
    429: GapReason.BLOCKED,
    451: GapReason.FORBIDDEN,
}
_HTML = re.compile(r"html|xml", re.IGNORECASE)
_JSON_FEED, _JSON_FEED_WITHIN = b"jsonfeed.org/version/", 500
# What the common bot walls print in pages that have nothing else on them.
_CHALLENGE_TITLE = re.compile(
    r"<title[^>]*>\s*(?:just a moment|attention required|access denied|checking your browser|ddos-guard|"
    r"are you a robot|robot check|please verify you are (?:a )?human|security check|pardon our interruption)",
    re.IGNORECASE,
)
_CHALLENGE_MARK = re.compile(
    r"cf-chl-|/cdn-cgi/challenge-platform/|_Incapsula_Resource|px-captcha|datadome", re.IGNORECASE
)
# A challenge is all there is on its page; an article on a protected site carries the same scripts.
LONGEST_CHALLENGE = 20_000


def find_refusal(status: int, content_type: str, body: bytes) -> GapReason | None:
    """Return why an answer holds no page, or None when it does."""
    if status in _STATUSES:
        is_wall = status in (403, 429) and _is_challenge(body)
        return GapReason.BLOCKED if is_wall else _STATUSES[status]
    if status >= 500:
        return GapReason.BLOCKED if _is_challenge(body) else GapReason.SERVER_ERROR
    if not 200 <= status < 300:
        return GapReason.NOT_FOUND if status >= 400 else GapReason.SERVER_ERROR
    if content_type and not _HTML.search(content_type) and _JSON_FEED not in body[:_JSON_FEED_WITHIN]:
        return GapReason.NOT_HTML
    if b"\x00" in body[:1024] and not body.startswith((b"\xff\xfe", b"\xfe\xff")) and b"<" not in body[:1024]:
        return GapReason.NOT_HTML
    return GapReason.BLOCKED if _is_challenge(body) else None


def _is_challenge(body: bytes) -> bool:
    if len(body) > LONGEST_CHALLENGE:
        return False
    text = body.decode("latin-1")
    return bool(_CHALLENGE_TITLE.search(text)) or bool(_CHALLENGE_MARK.search(text))
