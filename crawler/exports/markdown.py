"""A series as Markdown: one document, or a folder with a file a part for note-taking tools and static sites."""

import json
import re
from collections.abc import Iterator

from crawler.archive.rows import ExportedPart, SeriesExport
from crawler.exports.bodies import find_standfirst
from crawler.exports.completeness import describe_completeness, describe_missing, name_series
from crawler.exports.file_names import make_file_name
from crawler.text.clean import clean_line

HEADING = re.compile(r"^#{1,4}(?= )", re.MULTILINE)
FENCE = "```"
MARKS = re.compile(r"([\\`*_\[\]<>])")


def export_markdown(export: SeriesExport) -> Iterator[str]:
    """Yield one document: the series, then its parts as chapters, with what is missing where it is missing."""
    yield "\n".join(_head(export))
    missing = list(export.missing)
    for part in export.parts:
        while missing and missing[0].position < part.position:
            yield f"\n*{_escape(describe_missing(missing.pop(0)))}*\n"
        yield f"\n## {part.position}. {_escape(part.headline or 'Untitled')}\n\n{_render(part, depth=2)}\n"
    yield from (f"\n*{_escape(describe_missing(left))}*\n" for left in missing)


def export_markdown_files(export: SeriesExport) -> Iterator[tuple[str, str]]:
    """Yield the names and texts of the files of a folder: ``index.md``, and one with front matter (YAML) a part."""
    names: dict[int, str] = {}
    for part in export.parts:
        names[part.position] = f"{part.position:03}-{make_file_name(part.headline, 'untitled')}.md"
        yield names[part.position], f"{_make_front_matter(part, name_series(export))}\n{_render(part, depth=0)}\n"
    rows = {part.position: f"{part.position}. {_escape(describe_missing(part))}" for part in export.missing}
    for row in export.contents:
        if row.position in names:
            rows[row.position] = f"{row.position}. [{_escape(row.title or 'Untitled')}]({names[row.position]})"
    yield "index.md", "\n".join([*_head(export), *(rows[position] for position in sorted(rows)), ""])


def _head(export: SeriesExport) -> list[str]:
    series = export.series
    lines = [f"# {_escape(name_series(export))}", "", f"> {_escape(describe_completeness(export))}"]
    lines += [f"> {_escape(proof)}" for proof in series.proof]
    return [*lines, "", f"Source: <{series.url or series.site}>", ""]


def _render(part: ExportedPart, *, depth: int) -> str:
    facts = " · ".join(filter(None, (_escape(", ".join(part.byline)), part.published_at, f"<{part.url}>")))
    standfirst = find_standfirst(part)
    opening = f"**{_escape(clean_line(standfirst))}**\n\n" if standfirst else ""
    return f"{opening}{facts}\n\n{_lower_headings(part.text, depth)}"


def _lower_headings(text: str, depth: int) -> str:
    """Return *text* with its headings *depth* levels deeper; code stays as it is."""

    def lower(mark: re.Match[str]) -> str:
        return mark[0] + "#" * min(depth, 6 - len(mark[0]))

    pieces = text.split(FENCE)
    pieces[::2] = [HEADING.sub(lower, piece) for piece in pieces[::2]]
    return FENCE.join(pieces)


def _make_front_matter(part: ExportedPart, series: str) -> str:
    facts = {
        "title": part.headline,
        "series": series,
        "part": part.position,
        "authors": list(part.byline),
        "date": part.published_at,
        "modified": part.modified_at,
        "language": part.language,
        "source": part.url,
        "captured": part.captured_at,
        "sha256": part.sha256,
    }
    # Every JSON value is a YAML value (YAML 1.2, section 1.3).
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in facts.items() if value]
    return "\n".join(["---", *lines, "---", ""])


def _escape(text: str) -> str:
    return MARKS.sub(r"\\\1", text)
