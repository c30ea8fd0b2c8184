"""Which revisions of an article to compare, and what differs between them."""

from collections.abc import Sequence

from crawler.archive.rows import RevisionRow
from crawler.errors import UsageError
from crawler.text.differences import Change, compare_texts


def choose_revisions(revisions: Sequence[RevisionRow], first: int | None, second: int | None) -> list[RevisionRow]:
    """Return the two revisions to compare: by default the last and the one before it.

    Raises UsageError for a number that the article has not.
    """
    last = revisions[-1].number
    wanted = [first or max(1, (second or last) - 1), second or last]
    by_number = {revision.number: revision for revision in revisions}
    if missing := [number for number in wanted if number not in by_number]:
        raise UsageError(f"there is no revision {missing[0]}: the article has revisions 1 to {last}")
    return [by_number[number] for number in wanted]


def compare_revisions(old: RevisionRow, new: RevisionRow) -> list[tuple[str, list[Change]]]:
    """Return the fields that differ, each with its pieces."""
    fields = {
        "Headline": (old.headline, new.headline),
        "Standfirst": (old.standfirst, new.standfirst),
        "Byline": (", ".join(old.byline), ", ".join(new.byline)),
        "Dateline": (old.dateline, new.dateline),
        "Published": (old.published_at, new.published_at),
        "Text": (old.text, new.text),
    }
    changed = {name: (before or "", after or "") for name, (before, after) in fields.items() if before != after}
    return [(name, compare_texts(before, after)) for name, (before, after) in changed.items()]
