"""Times in the forms that feeds and documents demand."""

from datetime import UTC, datetime
from email.utils import format_datetime

from crawler.archive.rows import ExportedPart


def read_moment(text: str | None) -> datetime | None:
    """Return an ISO 8601 date or time (UTC where it has no zone); None where it is no whole day, such as "2024"."""
    try:
        moment = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def find_publication(part: ExportedPart) -> datetime | None:
    """Return when the site says that *part* was published."""
    return read_moment(part.published_at)


def write_rfc3339(moment: datetime) -> str:
    """Return RFC 3339, as Atom and JSON Feed want it."""
    return moment.isoformat().replace("+00:00", "Z")


def write_rfc822(moment: datetime) -> str:
    """Return RFC 822 with the year in four digits, as RSS 2.0 wants it."""
    return format_datetime(moment)


def find_newest(part: ExportedPart) -> datetime:
    """Return when *part* became what it is: as the site says, else when it was captured so."""
    captured = read_moment(part.captured_at)
    assert captured is not None
    return read_moment(part.modified_at) or find_publication(part) or captured
