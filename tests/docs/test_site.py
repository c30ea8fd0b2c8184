"""The documents as a site."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_site_can_be_built_and_loads_nothing_from_elsewhere(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "tutorial" / "index.html").read_text(encoding="utf-8")
    assert "Your first series in ten minutes" in page
    assert "fonts.googleapis.com" not in page
    assert (tmp_path / "images" / "article.png").exists()
