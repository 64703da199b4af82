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
)


def run(title: str, arguments: list[str], variables: dict[str, str] | None = None) -> bool:
    """Run a Python tool in the project folder; tell whether it was content."""
    print(f"== {title}", flush=True)
    environment = {**os.environ, **(variables or {})}
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment).returncode == 0


def main(arguments: list[str]) -> int:
    """Run every check, even after one failed; return the exit code of the whole."""
    failed = [title for title, command in CHECKS if not run(title, command)]
    browser = chromium.find_or_get()
    variables: dict[str, str] = {}
    if browser is None:
        print("No browser: install Chrome or Chromium. The browser tests were NOT run.")
        failed.append("browser")
        selection = "not browser"
    else:
        print(f"Browser: {browser}")
        selection = "browser or not browser"
        variables = {chromium.VARIABLE: browser, "REQUIRE_BROWSER": "1"}
    if sys.platform == "linux":
        if nginx.find_or_get() is None:
            print("No nginx: the tests behind a proxy were NOT run.")
            failed.append("nginx")
        else:
            variables = {**variables, nginx.REQUIRED: "1"}
    if failed:
        print("Failed so far: " + ", ".join(failed))
    # Two files at a time, in the order of their names: those of the browser take longest and
    # come first, so that neither of the two is left alone with a long one at the end.
    workers = ["-n", "2", "--dist", "loadfile", "--no-loadscope-reorder"]
    pytest = ["-m", "pytest", *workers, "-m", selection, *arguments]
    if not run("pytest", pytest, variables):
        failed.append("pytest")
    if failed:
        print("FAILED: " + ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
