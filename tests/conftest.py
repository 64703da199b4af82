"""What all tests share."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from tests import chromium

# The same examples at every run; shrinking a case that blows up would take minutes.
settings.register_profile(
    "islet",
    derandomize=True,
    deadline=None,
    print_blob=False,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("islet")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let workers begin with files that take long, so that none is left with one at the end."""
    if not os.environ.get("PYTEST_XDIST_WORKER"):
        return
    kinds = {item.path: 2 for item in items}
    for item in items:
        if item.get_closest_marker("browser"):
            kinds[item.path] = 0
        elif item.get_closest_marker("slow"):
            kinds[item.path] = min(kinds[item.path], 1)
    items.sort(key=lambda item: kinds[item.path])


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Return the path of a browser; without one skip, or fail where a browser is required."""
    path = chromium.find()
    if path is None and os.environ.get("REQUIRE_BROWSER"):
        pytest.fail("no Chrome or Chromium here, and the browser tests are required")
    if path is None:
        pytest.skip("no Chrome or Chromium here: this browser test was NOT run")
    return path
