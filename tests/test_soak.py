"""A short soak: crawls killed at random, answers that fail. The long one is ``python -m benchmarks.soak``."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    "arguments", [("--kills", "1", "--seed", "3"), ("--kills", "0", "--rate", "0.3", "--seed", "5")]
)
def test_nothing_is_lost_by_kills_and_faults(arguments: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "benchmarks.soak", *arguments]
    done = subprocess.run(command, check=False, capture_output=True, cwd=ROOT, text=True, timeout=180)
    assert done.returncode == 0, done.stderr
    assert "nothing lost, every archive sound" in done.stdout
