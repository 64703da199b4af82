"""Every version is written down, and a server's packages are known by their hashes too."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
REQUIREMENTS = (ROOT / ".deploy" / "requirements.txt").read_text(encoding="utf-8")
ANEW = "run `uv run .ci/pin.py`"


def pins():
    lines = PROJECT["tool"]["uv"]["constraint-dependencies"]
    return dict(line.split("==") for line in lines)


def asked_for():
    lists = {"dependencies": PROJECT["project"]["dependencies"]}
    lists |= PROJECT["project"]["optional-dependencies"]
    lists |= PROJECT["dependency-groups"]
    for name, lines in lists.items():
        for line in lines:
            if not line.startswith("islet["):
                yield pytest.param(Requirement(line), id=f"{name}: {line}")


@pytest.mark.parametrize("requirement", list(asked_for()))
def test_what_is_asked_for_is_pinned_within_its_range(requirement):
    version = pins().get(canonicalize_name(requirement.name))
    assert version, f"{requirement.name} has no pin: {ANEW}"
    assert requirement.specifier.contains(version), ANEW


def test_a_server_gets_the_pinned_versions_and_nothing_without_a_hash():
    found = {}
    for entry in re.findall(r"^[a-z0-9].*(?:\n .*)*", REQUIREMENTS, re.MULTILINE):
        first, *hashes = [line.strip(" \\") for line in entry.strip().splitlines()]
        assert hashes, first
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", line) for line in hashes), first
        name, version = first.partition(" ;")[0].split("==")
        found[name] = version
    assert found == {name: pins()[name] for name in found}, ANEW
    lists = PROJECT["project"]
    needed = [*lists["dependencies"], *lists["optional-dependencies"]["server"]]
    assert {canonicalize_name(Requirement(line).name) for line in needed} <= found.keys(), ANEW


def test_no_package_index_is_named():
    """Which one is used is an operator's business."""
    assert "://" not in REQUIREMENTS
    assert "index-url" not in REQUIREMENTS
