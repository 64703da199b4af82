"""Find a Chromium-like browser for the browser tests, or get one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

VARIABLE = "ISLET_CHROMIUM"
"""Environment variable with the path of the browser to use."""

ON_THE_PATH = (
    # Without what a window needs: a quarter less work for the same pages.
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
)
ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
SECONDS_TO_DOWNLOAD = 300
SECONDS_TO_ANSWER = 30


def find() -> str | None:
    """Return the path of a browser that is already on this machine, or None."""
    named = os.environ.get(VARIABLE)
    candidates = [named] if named else [shutil.which(name) for name in ON_THE_PATH]
    if not named:
        candidates += [*ELSEWHERE, _of_playwright()]
    return next((path for path in candidates if path and _answers(path)), None)


def find_or_get() -> str | None:
    """Return the path of a browser, fetching one if there is none; None if that failed."""
    for get in (_nothing, _download_with_playwright, _install_with_apt):
        get()
        path = find()
        if path:
            return path
    return None


def _answers(path: str) -> bool:
    """Tell whether the program starts: a stub or a broken install does not count."""
    if not Path(path).is_file():
        return False
    if sys.platform == "win32":  # There `--version` would open a window.
        return True
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=SECONDS_TO_ANSWER)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def _nothing() -> None:
    """Look first at what is there."""


def _download_with_playwright() -> None:
    print("No Chrome or Chromium found; downloading Playwright's own ...", flush=True)
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    if sys.platform == "linux" and os.geteuid() == 0:
        command.insert(-1, "--with-deps")
    _try(command)


def _install_with_apt() -> None:
    install_with_apt("chromium-headless-shell")


def install_with_apt(package: str) -> None:
    """Install a package as root on Debian; elsewhere do nothing."""
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print(f"Installing Debian's {package} ...", flush=True)
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    _try(["apt-get", "update", "-qq"], quiet)
    _try(["apt-get", "install", "-y", "-qq", "--no-install-recommends", package], quiet)


def _try(command: list[str], variables: dict[str, str] | None = None) -> None:
    """Run a command; what it failed to bring is noticed by looking again."""
    try:
        done = subprocess.run(
            command,
            env={**os.environ, **(variables or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            timeout=SECONDS_TO_DOWNLOAD,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"  {command[0]} did not finish: {type(error).__name__}", flush=True)
        return
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        print(f"  that failed: {reason[:200]}", flush=True)
