"""The archive: everything that was fetched, read and concluded, in one SQLite file. The only SQL of the project."""

from crawler.archive.rows import ExportedPart, GapRow, MissingPart, RecordedPage, SearchHit, SeriesExport, SeriesRow
from crawler.archive.store import Archive

__all__ = ["Archive", "ExportedPart", "GapRow", "MissingPart", "RecordedPage", "SearchHit", "SeriesExport", "SeriesRow"]
