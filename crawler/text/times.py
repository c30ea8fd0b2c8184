"""The time of day and its zone, as printed beside a date, and ISO 8601 values made of them."""

import re
from datetime import date, datetime, time, timedelta, timezone

# Abbreviations that mean one offset wherever they are printed, in minutes. "IST", "AST" and "ET" mean several.
ZONES = {
    **{"Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "MEZ": 60, "CEST": 120, "MESZ": 120},
    **{"EET": 120, "SAST": 120, "EEST": 180, "MSK": 180, "МСК": 180, "PKT": 300, "WIB": 420, "HKT": 480, "SGT": 480},
    **{"AWST": 480, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "EDT": -240},
    **{"EST": -300, "CDT": -300, "CST": -360, "MDT": -360, "MST": -420, "PDT": -420, "PST": -480},
}
# What may stand between a date and its time: "at", "um", "à", "alle", "kl.", "|", "T" …
_BETWEEN = r"[\sT,;|·•\-–—(\[]{0,4}(?:(?:at|um|à|a las|às|alle|alle ore|ore|om|kl|klo|o|ob|в|о|g\.|time)\b[.:]?\s?)?"
_ZONE = r"(?:\s?\(?(?P<zone>Z|UTC|GMT|[A-ZМСК]{3,4})\b\)?)?\s?(?P<offset>[+\-−]\d{2}:?\d{2}\b)?"
TIME = re.compile(
    _BETWEEN
    + r"(?P<hour>[01]?\d|2[0-4])\s?(?:[:.hH時时시]|Uhr)\s?(?P<minute>[0-5]\d)"
    + r"(?:[:.](?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?[分분]?(?!\d|[.:]\d)(?:\sUhr\b)?\s?(?P<half>[ap]\.?\s?m\b\.?)?"
    + _ZONE,
    re.IGNORECASE,
)
_OFFSET = re.compile(r"([+\-−])(\d{2}):?(\d{2})")


def read_time(text: str, start: int) -> tuple[time, int] | None:
    """Return the time of day that is printed in *text* right after *start*, and where it ends."""
    match = TIME.match(text, start)
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0) if hour <= 12 else hour
    if hour > 23:
        return None
    zone = match["zone"]
    # "at 10:30 the ferry": a word of three letters is a zone only if it is a known one or in capitals.
    end = match.start("zone") if zone and not zone.isupper() and zone.upper() not in ZONES else match.end()
    return time(hour, minute, int(match["second"] or 0), tzinfo=_read_zone(zone, match["offset"])), end


def write_iso(day: date, at: time | None = None) -> str:
    """Return the ISO 8601 form: a date, or a date and time with the offset where it is known."""
    if at is None:
        return day.isoformat()
    return datetime.combine(day, at.replace(microsecond=0)).isoformat()


def read_offset(text: str) -> timezone | None:
    """Return the zone that "+02:00", "Z" or "CET" names."""
    return _read_zone(text, text)


def _read_zone(name: str | None, offset: str | None) -> timezone | None:
    if offset and (match := _OFFSET.fullmatch(offset.strip())):
        minutes = int(match[2]) * 60 + int(match[3])
        if minutes < 24 * 60:
            return timezone(timedelta(minutes=minutes if match[1] == "+" else -minutes))
    known = ZONES.get((name or "").upper())
    return None if known is None else timezone(timedelta(minutes=known))
