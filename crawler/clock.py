"""What time it is. All of Seriatim asks here, so that a simulation can tell another time."""

from datetime import UTC, datetime, timedelta

_ahead = timedelta(0)


def tell_time() -> str:
    """Return the present time as ISO 8601 UTC, to the second."""
    return (datetime.now(UTC) + _ahead).isoformat(timespec="seconds").replace("+00:00", "Z")


def set_ahead(by: timedelta) -> None:
    """Let this process believe that it is later *by* so much: for simulations and tests."""
    global _ahead  # noqa: PLW0603  (it is the one clock of the process)
    _ahead = by
