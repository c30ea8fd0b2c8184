"""What the reasons of gaps are called in sentences."""

from crawler.items import GapReason

REASONS: dict[str, str] = {
    GapReason.NEVER_LINKED: "known by its number only, no page links to it",
    GapReason.NOT_FETCHED: "not fetched yet",
    GapReason.NOT_FOUND: "the site has no such page (404)",
    GapReason.GONE: "the site took it down (410)",
    GapReason.FORBIDDEN: "the site refuses access",
    GapReason.BLOCKED: "the site blocks archiving",
    GapReason.ROBOTS: "robots.txt disallows it",
    GapReason.PAYWALLED: "behind a paywall",
    GapReason.PASSWORD: "behind a password",
    GapReason.SERVER_ERROR: "the site failed to serve it",
    GapReason.TIMEOUT: "no answer in time",
    GapReason.TOO_LARGE: "too large",
    GapReason.NOT_HTML: "not an HTML page",
    GapReason.OFF_SITE: "on another site",
    GapReason.BUDGET: "the page limit was reached first (--max-pages)",
}


def describe_reason(reason: str | None) -> str:
    """Return *reason* (a GapReason value, or None: never asked for) in words; one that is not known stays as it is."""
    return REASONS.get(reason or GapReason.NOT_FETCHED, reason or "")
