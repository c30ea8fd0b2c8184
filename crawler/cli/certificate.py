"""The certificate of a series: for people and as JSON."""

from collections.abc import Iterable
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from crawler.cli.console import make_table, show_title
from crawler.series.reasons import describe_reason
from crawler.series.testimony import Certificate, Part, Verdict
from crawler.text.clean import clean_line

STYLES = {
    Verdict.COMPLETE: "green",
    Verdict.ONGOING: "cyan",
    Verdict.INCOMPLETE: "yellow",
    Verdict.UNPROVEN: "magenta",
}


def count_held(certificate: Certificate) -> str:
    """Return "11 of 12 parts held"."""
    known = len(certificate.parts)
    return f"{known - len(certificate.gaps)} of {known} part{'' if known == 1 else 's'} held"


def summarize(certificate: Certificate) -> Text:
    """Return the series, its verdict and what is held of it, on one line."""
    return Text.assemble(
        show_title(certificate.title, certificate.url),
        ": ",
        (certificate.verdict.value, STYLES[certificate.verdict]),
        f", {count_held(certificate)}",
    )


def name_part(part: Part) -> str:
    """Return how a sentence names *part*: by its number, title and URL, as far as they are known."""
    title = f" “{clean_line(part.title)}”" if part.title else ""
    return f"part {part.position}{title}{f' <{part.url}>' if part.url else ''}"


def render_certificate(certificate: Certificate) -> list[RenderableType]:
    """Return what ``seriatim show`` prints: verdict, proof, contradictions and parts with their status."""
    blocks: list[RenderableType] = [summarize(certificate)]
    if certificate.url:
        blocks.append(Text(certificate.url, style="dim"))
    blocks += _render_sentences("Proof", certificate.proof)
    blocks += _render_sentences("Contradictions", certificate.contradictions)
    return [*blocks, Text(), _render_parts(certificate.parts)] if certificate.parts else blocks


def describe_certificate(certificate: Certificate) -> dict[str, Any]:
    """Return the certificate as JSON-ready mappings."""
    return {
        "title": certificate.title,
        "url": certificate.url,
        "verdict": certificate.verdict.value,
        "declared_total": certificate.declared_total,
        "held": len(certificate.parts) - len(certificate.gaps),
        "known": len(certificate.parts),
        "proof": list(certificate.proof),
        "contradictions": list(certificate.contradictions),
        "parts": [describe_part(part) for part in certificate.parts],
    }


def describe_part(part: Part) -> dict[str, Any]:
    """Return one part as a JSON-ready mapping."""
    return {
        "position": part.position,
        "declared_position": part.declared_position,
        "title": part.title,
        "url": part.url,
        "held": part.held,
        "reason": part.reason,
        "previous": part.previous,
        "next": part.next,
    }


def _render_sentences(heading: str, sentences: Iterable[str]) -> list[RenderableType]:
    lines = [Padding(Text(clean_line(sentence)), (0, 0, 0, 2), expand=False) for sentence in sentences]
    return [Text(), Text(heading, style="bold"), *lines] if lines else []


def _render_parts(parts: Iterable[Part]) -> RenderableType:
    table = make_table("Part", "Site says", "Title", "Status", right=("Part", "Site says"))
    for part in parts:
        declared = "" if part.declared_position is None else str(part.declared_position)
        status = Text("held", "green") if part.held else Text(f"missing: {describe_reason(part.reason)}", "yellow")
        table.add_row(str(part.position), declared, show_title(part.title, part.url), status)
    return table
