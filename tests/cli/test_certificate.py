from rich.console import Console

from crawler.cli.certificate import count_held, describe_certificate, name_part, render_certificate, summarize
from crawler.series.testimony import Certificate, Part, Verdict

HELD = Part(1, "https://example.org/a/", "The First Day", 1, True, None, None, "https://example.org/b/")
LOCKED = Part(2, "https://example.org/b/", "The\n\x1b[31mSecond", 3, False, "password", HELD.url, None)
NUMBER_ONLY = Part(3, None, None, 4, False, "never_linked", None, None)


def make_certificate(*parts: Part, contradictions: tuple[str, ...] = ()) -> Certificate:
    return Certificate(
        title="Seven Days",
        url="https://example.org/series/seven-days/",
        declared_total=4,
        verdict=Verdict.INCOMPLETE if any(not part.held for part in parts) else Verdict.COMPLETE,
        proof=("A contents list names 3 parts.",),
        parts=parts,
        contradictions=contradictions,
    )


def render(certificate: Certificate, width: int = 200) -> str:
    console = Console(width=width, color_system=None)
    with console.capture() as captured:
        console.print(*render_certificate(certificate), sep="\n")
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def test_the_summary_is_one_line() -> None:
    certificate = make_certificate(HELD, LOCKED, NUMBER_ONLY)
    assert summarize(certificate).plain == "Seven Days: incomplete, 1 of 3 parts held"


def test_one_part_is_not_parts() -> None:
    assert count_held(make_certificate(HELD)) == "1 of 1 part held"


def test_parts_stand_in_order_with_their_status() -> None:
    lines = render(make_certificate(HELD, LOCKED, NUMBER_ONLY)).splitlines()
    rows = lines[-3:]
    assert [row.split()[0] for row in rows] == ["1", "2", "3"]
    assert rows[0].endswith("held")
    assert rows[1].endswith("missing: behind a password")
    assert "3" in rows[1].split()[1]
    assert "(no title)" in rows[2]


def test_proof_and_contradictions_are_shown_when_there_are_any() -> None:
    plain = render(make_certificate(HELD))
    assert "Proof\n  A contents list names 3 parts." in plain
    assert "Contradictions" not in plain
    assert "Contradictions\n  Page 2 lies." in render(make_certificate(HELD, contradictions=("Page 2 lies.",)))


def test_a_title_cannot_drive_the_terminal() -> None:
    assert "\x1b" not in render(make_certificate(LOCKED))
    assert "\x1b" not in name_part(LOCKED)


def test_a_title_is_never_taken_for_markup() -> None:
    part = Part(1, None, "[red]All :smile: [/b]", None, True, None, None, None)
    assert "[red]All :smile: [/b]" in render(make_certificate(part))


def test_a_part_is_named_as_far_as_it_is_known() -> None:
    assert name_part(HELD) == "part 1 “The First Day” <https://example.org/a/>"
    assert name_part(NUMBER_ONLY) == "part 3"


def test_json_says_all() -> None:
    described = describe_certificate(make_certificate(HELD, LOCKED, contradictions=("Page 2 lies.",)))
    assert described == {
        "title": "Seven Days",
        "url": "https://example.org/series/seven-days/",
        "verdict": "incomplete",
        "declared_total": 4,
        "held": 1,
        "known": 2,
        "proof": ["A contents list names 3 parts."],
        "contradictions": ["Page 2 lies."],
        "parts": [
            {
                "position": 1,
                "declared_position": 1,
                "title": "The First Day",
                "url": "https://example.org/a/",
                "held": True,
                "reason": None,
                "previous": None,
                "next": "https://example.org/b/",
            },
            {
                "position": 2,
                "declared_position": 3,
                "title": "The\n\x1b[31mSecond",
                "url": "https://example.org/b/",
                "held": False,
                "reason": "password",
                "previous": "https://example.org/a/",
                "next": None,
            },
        ],
    }
