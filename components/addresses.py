"""Where the pages stand, behind the place of the application; light enough to load first.

A page is a folder of this package with its own ``page.py``, and one line here.
"""

from __future__ import annotations

from dataclasses import dataclass

EXPLORE = ""
COMPARE = "compare"
LECTURE = "lecture"
EVIDENCE = "evidence"
MODEL = "model"
CLAIMS = "claims"
GLOSSARY = "glossary"
CREDIBILITY = "credibility"
REPORT = "report"
HANDOUT = "handout"
YEARS = "years"
LESSONS = "lessons"


@dataclass(frozen=True)
class Place:
    """Where a page stands.

    Parameters
    ----------
    path : str
        The part of the address, which is also the name of the folder; empty for Explore.
    word : str
        What the link in the bar on top says; empty for a page that is reached from another one.
    """

    path: str
    word: str = ""


PLACES = (
    Place(EXPLORE, "Explore"),
    Place(COMPARE, "Compare"),
    Place(YEARS, "Years"),
    Place(LESSONS, "Lessons"),
    Place(MODEL, "Model"),
    Place(EVIDENCE, "Evidence"),
    Place(CLAIMS),
    Place(GLOSSARY),
    Place(CREDIBILITY),
    Place(REPORT),
    Place(HANDOUT),
    Place(LECTURE),
)
"""All pages, those of the bar in its order."""

PAGES = tuple(place.path for place in PLACES if place.path)
"""Pages beside Explore, which stands at the place itself."""
