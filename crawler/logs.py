"""What passes leave for machines: a rotated log of JSON lines, and metrics for Prometheus."""

import json
import logging
from dataclasses import asdict
from logging.handlers import RotatingFileHandler
from pathlib import Path

from crawler.archive import Archive
from crawler.clock import tell_time
from crawler.errors import UsageError
from crawler.running import PassReport
from crawler.series.freshness import read_time

MOST_BYTES, KEPT = 5_000_000, 5


def log_report(path: Path, report: PassReport) -> None:
    """Add a line for each thing that was decided in a pass; all bear its start, which tells passes apart.

    Raises UsageError when the file cannot be written.
    """
    lines = [{"event": "checked", **asdict(one)} for one in report.checked]
    lines += [{"event": "news", **asdict(item)} for item in report.news]
    lines += [{"event": "alarm", **asdict(alarm)} for alarm in report.raised]
    lines += [{"event": "error", "message": error} for error in report.errors]
    lines.append({"event": "finished", "pages_asked": report.pages_asked, "unfinished": report.unfinished})
    try:
        handler = RotatingFileHandler(path, maxBytes=MOST_BYTES, backupCount=KEPT, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"cannot write the log {path}: {error.strerror}") from error
    for line in lines:
        told = {"time": report.finished_at, "pass": report.started_at, **line}
        text = json.dumps(told, ensure_ascii=False)
        handler.emit(logging.LogRecord("seriatim", logging.INFO, "", 0, text, (), None))
    handler.close()


def write_metrics(path: Path, archive: Archive, report: PassReport) -> None:
    """Write the state of *archive* for the textfile collector of Prometheus' node exporter, all at once.

    https://prometheus.io/docs/instrumenting/exposition_formats/ Raises UsageError when the file cannot be written.
    """
    shelf = archive.list_shelf()
    finished = int(read_time(report.finished_at) or 0)
    series = [({"series": row.title, "verdict": row.verdict}, row) for row in shelf]
    metrics: list[tuple[str, str, list[tuple[dict[str, str], int]]]] = [
        ("seriatim_parts_held", "Parts of a series that are held.", [(labels, row.held) for labels, row in series]),
        ("seriatim_parts_known", "Parts of a series that are known.", [(labels, row.known) for labels, row in series]),
        ("seriatim_alarms", "Things that used to work and broke.", [({}, len(archive.schedule.list_alarms()))]),
        ("seriatim_due", "Watched series that are due.", [({}, len(archive.schedule.list_due(now=tell_time())))]),
        ("seriatim_pass_pages", "Pages asked for in the last pass.", [({}, report.pages_asked)]),
        (
            "seriatim_pass_failures",
            "Watched series that could not be looked at in it.",
            [({}, sum(not one.succeeded for one in report.checked))],
        ),
        (
            "seriatim_pass_finished_seconds",
            "When it ended, in seconds since 1970.",
            [({}, finished)],
        ),
    ]
    lines = []
    for name, meaning, samples in metrics:
        lines += [f"# HELP {name} {meaning}", f"# TYPE {name} gauge"]
        lines += [f"{name}{write_labels(labels)} {value}" for labels, value in samples]
    partial = path.with_name(f"{path.name}.partial")
    try:
        partial.write_text("\n".join(lines) + "\n", encoding="utf-8")
        partial.replace(path)
    except OSError as error:
        raise UsageError(f"cannot write the metrics {path}: {error.strerror}") from error


def write_labels(labels: dict[str, str]) -> str:
    """Return the labels as Prometheus quotes them."""
    escapes = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n"})
    inner = ",".join(f'{name}="{value.translate(escapes)}"' for name, value in labels.items())
    return f"{{{inner}}}" if inner else ""
