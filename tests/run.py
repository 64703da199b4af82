"""Check everything: style, types, and all tests, those in a real browser too.

``uv run tests/run.py`` is the whole check; arguments go on to pytest.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests import chromium, nginx  # noqa: E402 (a script's own folder comes first on the path)

CHECKS = (
    ("ruff check", ["-m", "ruff", "check", "."]),
    ("ruff format", ["-m", "ruff", "format", "--check", "."]),
    ("mypy", ["-m", "mypy"]),
    # Every process of the tests reads it: without this the first ones all compile it at once.
    ("model compiled", ["-c", "import physiology; physiology.warm_up()"]),
)
WORKERS = 3
"""Test files at a time: more than two processors, because a browser test often only waits."""


def begin(
    arguments: list[str], variables: dict[str, str] | None = None, *, aside: bool = False
) -> subprocess.Popen[str]:
    """Start a Python tool in the project folder; aside, what it says is kept for `told`."""
    environment = {**os.environ, **(variables or {})}
    # Dozens of processes import the same modules: each is to be compiled once, not every time.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE if aside else None,
        stderr=subprocess.STDOUT if aside else None,
        text=True,
    )


def told(title: str, tool: subprocess.Popen[str]) -> bool:
    """Wait for a tool, print what it had to say, and tell whether it was content."""
    said, _ = tool.communicate()
    print(f"== {title}\n{said}", end="", flush=True)
    return tool.returncode == 0


def main(arguments: list[str]) -> int:
    """Run every check, even after one failed; return the exit code of the whole."""
    checks = [(title, begin(command, aside=True)) for title, command in CHECKS]
    missing: list[str] = []
    variables: dict[str, str] = {}
    browser = chromium.find_or_get()
    if browser is None:
        print("No browser: install Chrome or Chromium. The browser tests were NOT run.")
        missing.append("browser")
        selection = "not browser"
    else:
        print(f"Browser: {browser}")
        selection = "browser or not browser"
        variables |= {chromium.VARIABLE: browser, "REQUIRE_BROWSER": "1"}
    if sys.platform == "linux":
        if nginx.find_or_get() is None:
            print("No nginx: the tests behind a proxy were NOT run.")
            missing.append("nginx")
        else:
            variables |= {nginx.REQUIRED: "1"}
    failed = [title for title, tool in checks if not told(title, tool)] + missing
    if failed:
        print("Failed so far: " + ", ".join(failed))
    print("== pytest", flush=True)
    # In the order of tests/conftest.py: what takes longest comes first.
    workers = ["-n", str(WORKERS), "--dist", "loadfile", "--no-loadscope-reorder"]
    if begin(["-m", "pytest", *workers, "-m", selection, *arguments], variables).wait():
        failed.append("pytest")
    if failed:
        print("FAILED: " + ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
