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


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Return the path of a browser; without one skip, or fail where a browser is required."""
    path = chromium.find()
    if path is None and os.environ.get("REQUIRE_BROWSER"):
        pytest.fail("no Chrome or Chromium here, and the browser tests are required")
    if path is None:
        pytest.skip("no Chrome or Chromium here: this browser test was NOT run")
    return path
