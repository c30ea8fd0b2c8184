"""Every dependency is pinned and explained."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
REQUIREMENTS = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
TOOLS = [Requirement(line) for line in PROJECT["dependency-groups"]["dev"]]
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8").split()
PINS = {canonicalize_name(name): version for name, version in (line.split("==") for line in CONSTRAINTS)}


@pytest.mark.parametrize("requirement", REQUIREMENTS + TOOLS, ids=lambda requirement: requirement.name)
def test_every_dependency_has_a_lower_bound_that_its_pin_keeps(requirement: Requirement) -> None:
    assert [specifier.operator for specifier in requirement.specifier] == [">="]
    assert requirement.specifier.contains(PINS[canonicalize_name(requirement.name)])


def test_pins_name_versions_only() -> None:
    assert [line for line in CONSTRAINTS if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []


@pytest.mark.parametrize("requirement", REQUIREMENTS, ids=lambda requirement: requirement.name)
def test_every_dependency_is_explained_with_the_version_that_is_pinned(requirement: Requirement) -> None:
    headings = re.findall(r"^### (.*)", (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8"), re.MULTILINE)
    minor = ".".join(PINS[canonicalize_name(requirement.name)].split(".")[:2])
    said = re.compile(rf"\b{re.escape(requirement.name)} {re.escape(minor.removesuffix('.0'))}\b", re.IGNORECASE)
    assert any(said.search(heading) for heading in headings), f"{requirement.name} {minor}"
