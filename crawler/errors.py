"""Every error that Seriatim raises on purpose; catch :class:`SeriatimError` for all of them.

A message says what happened, where, and what to do about it.
"""


class SeriatimError(Exception):
    """Root of Seriatim's errors.

    ``exit_status`` is the status with which the command ends when the error reaches it.
    """

    exit_status = 1


class UsageError(SeriatimError):
    """The caller asked for something that cannot be done as asked."""

    exit_status = 2


class InvalidURLError(UsageError):
    """A string that was given as a URL is not an absolute http or https URL."""


class UnknownSeriesError(UsageError):
    """No series in the archive goes by the given title, slug, id or URL."""


class NotHeldError(UsageError):
    """The archive holds no article or capture with the given number."""


class AmbiguousSeriesError(UsageError):
    """Several series in the archive go by the given name."""


class ArchiveError(SeriatimError):
    """The archive cannot be opened, read or written."""

    exit_status = 7


class ArchiveNotFoundError(ArchiveError):
    """A command that only reads was pointed at an archive that does not exist."""

    exit_status = 1


class ArchiveCorruptError(ArchiveError):
    """The archive is not a sound SQLite database, or a stored body does not match its hash."""


class BusyError(ArchiveError):
    """Another crawl is collecting the same series at this moment."""

    exit_status = 6


class ArchiveVersionError(ArchiveError):
    """The archive was made by a newer Seriatim than this one."""


class ValidationError(SeriatimError):
    """An item lacks what every stored article must have."""


class CrawlError(SeriatimError):
    """A page could not be fetched."""


class DamagedFileError(SeriatimError):
    """A file that is imported cannot be read, or not to its end."""
