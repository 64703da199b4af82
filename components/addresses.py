"""Where the pages stand, behind the place of the application; light enough to load first."""

from __future__ import annotations

REPORT = "report"
YEARS = "years"
PAGES = (REPORT, YEARS)
"""Pages beside Explore, which stands at the place itself."""
