"""What is installed is whole, under our own names; a container gets what runs, and only that."""

import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path

from setuptools import find_namespace_packages

from components.server import health
from components.server.release import PARTS

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / ".deploy"
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "setuptools"
]
NO_DATA = {".py", ".pyc", ".md"}


def test_nothing_is_installed_under_another_name():
    found = find_namespace_packages(str(ROOT), include=SETTINGS["packages"]["find"]["include"])
    assert {name.partition(".")[0] for name in found} == {"physiology", "components", "assets"}
    assert SETTINGS["py-modules"] == ["app"]


def test_every_file_of_data_is_installed():
    patterns = SETTINGS["package-data"]["*"]
    for folder in ("physiology", "components"):
        for file in (ROOT / folder).rglob("*"):
            if file.is_file() and file.suffix not in NO_DATA:
                assert any(fnmatch(file.name, pattern) for pattern in patterns), file
    assert SETTINGS["package-data"]["assets"] == ["**/*"]


def test_a_container_gets_what_runs():
    lines = (DEPLOY / "Dockerfile.dockerignore").read_text(encoding="utf-8").splitlines()
    assert lines[1] == "*"  # Nothing but what is named after it.
    named = {line.removeprefix("!") for line in lines if line.startswith("!")}
    assert set(PARTS) <= named
    assert [name for name in named if not (ROOT / name).exists()] == []
    assert not {".git", "tests", ".ci"} & named


def test_a_container_is_not_root_and_says_how_it_is():
    text = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    last = text[text.rindex("\nFROM ") :]
    assert re.search(r"^USER ([1-9]\d*):\1$", last, re.MULTILINE)
    assert f"{health.PATH}'" in last[last.index("HEALTHCHECK") :]
    for file in re.findall(r"\.deploy/[\w.]+", text):
        assert (ROOT / file).exists(), file
    # Neither a package index nor anything secret stands in it, or stays in a layer.
    assert set(re.findall(r"https?://([\w.]+)", text)) == {"127.0.0.1"}
    assert "--require-hashes" in text
    assert "type=secret" in text


def test_the_page_on_deploying_names_every_setting():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    settings = (ROOT / "components" / "server" / "settings.py").read_text(encoding="utf-8")
    for name in set(re.findall(r'"(ISLET_[A-Z_]+)"', settings)):
        assert f"`{name}`" in readme, name
    for file in re.findall(r"\.deploy/[\w.]+\w", readme):
        assert (ROOT / file).exists(), file
